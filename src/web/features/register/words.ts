/** Words of the form that depend on what it holds: names of lines and things, refusals, the large button. They take the translator. */
import type { SopIntake } from '../../../contract/sop.ts'
import type { IdentityKind } from '../../../domain/visit/moment.ts'
import type { Translator } from '../../../text/index.ts'
import type { ApiProblem } from '../../api/failure.ts'
import { spokenName } from '../visit/person-name.ts'
import { type Draft, textOf } from './draft.ts'
import type { FormPlan } from './plan.ts'
import { factOf } from './remedies.ts'

const ownLines = ['kind', 'name', 'institution', 'phone', 'purpose', 'host', 'companions'] as const
const bookFields = ['address', 'email', 'position', 'vehicle'] as const
const ownPools = ['visitorCard', 'lockerKey'] as const

/** The name of a line: the office's own word, else Lawang's. */
export function lineLabel(t: Translator, plan: FormPlan, name: string): string {
  const own = ownLines.find((one) => one === name)
  if (own !== undefined) return t(`register.lines.${own}`)
  const field = plan.fields.find((one) => one.name === name)
  if (field?.label) return field.label
  const known = bookFields.find((one) => one === name)
  return known === undefined ? name : t(`visit.fields.${known}`)
}

/** The name of a pool of cards. */
export function poolLabel(
  t: Translator,
  { pool, label }: SopIntake['issues'][number] | FormPlan['pools'][number],
): string {
  if (label !== null) return label
  const known = ownPools.find((one) => one === pool)
  return known === undefined ? t('visit.things.other') : t(`visit.things.${known}`)
}

/** The name of a kind of identity. */
export function identityLabel(t: Translator, kind: IdentityKind | null): string {
  return kind === null ? t('register.identity.none') : t(`visit.identity.${kind}`)
}

/** What is left out, by its name in the SOP. */
export function waivedLabel(t: Translator, plan: FormPlan, what: string): string {
  const [group, name = ''] = what.split('.')
  if (group === 'fields') return lineLabel(t, plan, name)
  if (group === 'signs') return t('register.initials.title')
  if (group === 'issued')
    return poolLabel(t, plan.pools.find((one) => one.pool === name) ?? { pool: name, label: null })
  return group === 'admits' ? t('register.records.admission') : t('visit.things.identityCard')
}

/** What the large button records. */
export function sendLabel(t: Translator, draft: Draft, plan: FormPlan): string {
  if (plan.counted) return t('register.send.count', { n: 1 + draft.companions.length })
  if (plan.ahead.chosen) return t('register.send.request')
  const alone = plan.registers ? t('register.send.register') : t('register.send.open')
  if (plan.asks === null) return alone
  const tell = plan.registers ? ('register.send.tell' as const) : ('register.send.tellOpen' as const)
  if (!plan.asks.isHost) return t(tell, { name: plan.asks.label })
  return draft.host === null ? alone : t(tell, { name: spokenName(draft.host.name) })
}

/** Who is named on the form, for sentences about them. */
export function visitorWords(t: Translator, draft: Draft): string {
  const name = textOf(draft, 'name').trim()
  return name === '' ? t('register.initials.visitor') : name
}

/** What is missing at a place. */
export function missingWords(t: Translator, plan: FormPlan, place: string): string {
  if (place.startsWith('reason:')) return t('register.missing.reason')
  switch (place) {
    case 'kind':
    case 'name':
    case 'host':
    case 'companions':
    case 'initials':
    case 'day':
      return t(`register.missing.${place}`)
    default:
      return t('register.missing.field', { field: lineLabel(t, plan, place) })
  }
}

/** A refusal in its two halves: what happened, and the rest: what is safe, what to do. */
export interface Told {
  readonly what: string
  readonly safe: string
}

/** What the server refused: in the form's own words where it knows more, else as the server says it. */
export function refusalWords(t: Translator, problem: ApiProblem, host: string): Told {
  const number = factOf(problem, 'number')
  const name = factOf(problem, 'takenBy')
  const safe = t('register.refused.safe')
  switch (problem.code) {
    case 'slotTaken': {
      const key = name === '' ? ('slotTaken' as const) : ('slotTakenBy' as const)
      return { what: t(`register.refused.${key}`, { number, name }), safe }
    }
    case 'cardTaken': {
      const key = name === '' ? ('cardTaken' as const) : ('cardTakenBy' as const)
      return { what: t(`register.refused.${key}`, { number, name }), safe }
    }
    case 'unknownHost':
      return { what: t('register.refused.unknownHost', { name: spokenName(host) }), safe }
    default:
      return asServerSays(t, problem)
  }
}

function asServerSays(t: Translator, { detail, code, status }: ApiProblem): Told {
  if (detail !== null && detail !== code) {
    const [what = detail, ...rest] = detail.split(/(?<=[.?]) /)
    return { what, safe: rest.join(' ') }
  }
  if (status >= 500) return { what: t('register.refused.failed'), safe: t('register.refused.failedSafe') }
  return { what: t('register.refused.other'), safe: t('register.refused.safe') }
}
