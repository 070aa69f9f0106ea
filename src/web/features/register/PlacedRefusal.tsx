/** What the server refused, or what is still missing, beside the part of the form concerned. */
import { useText } from '../../text/TextProvider.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import { useForm } from './form-context.ts'
import type { FormPlan } from './plan.ts'
import { factOf, placed, type Remedy } from './remedies.ts'
import { useRemedies } from './useRemedies.ts'
import { missingWords, refusalWords } from './words.ts'

/** Says nothing where nothing is wrong at the place. */
export function PlacedRefusal({ place }: { place: string }) {
  const t = useText()
  const { status, missing, draft, plan } = useForm()
  const remedies = useRemedies()
  if (status.state === 'refused') {
    const here = placed(status.problem)
    if (here.place !== place) return null
    const host = draft.host?.name ?? factOf(status.problem, 'name')
    return (
      <Refusal key={status.round} {...refusalWords(t, status.problem, host)} remedies={here.remedies.map(remedies)} />
    )
  }
  if (!missing.includes(place)) return null
  return (
    <Refusal
      quiet
      what={missingWords(t, plan, place)}
      safe={t('register.missing.safe')}
      remedies={liftsOf(place, plan).map(remedies)}
    />
  )
}

/** What is missing may be left out this once: initials, a field of the book, the host. */
function liftsOf(place: string, plan: FormPlan): readonly Remedy[] {
  if (place === 'initials') return [{ kind: 'waive', what: 'signs.entering' }]
  const field = place === 'host' || plan.fields.some((one) => one.name === place)
  return field && plan.registers ? [{ kind: 'waive', what: `fields.${place}` }] : []
}

/** Places of refusals that no part of the form stands for are told over the large button. */
export function OtherRefusal({ places }: { places: readonly string[] }) {
  const { status } = useForm()
  if (status.state !== 'refused') return null
  const { place } = placed(status.problem)
  return places.includes(place) ? null : <PlacedRefusal place={place} />
}
