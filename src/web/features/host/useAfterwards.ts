import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { useWhen } from '../visit/useWhen.ts'
import type { HostState } from './today.ts'
import { usePlaceName } from './usePlaceName.ts'

interface Afterwards {
  readonly now: string | null
  readonly next: string | null
}

/** What happens with the visitor now, and what comes next. */
export function useAfterwards(visit: Visit, state: HostState): Afterwards {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const placeName = usePlaceName()
  const now = useNow(5_000)
  const { answer, place } = visit
  const proposed = place.appointment?.at ?? answer?.proposedAt ?? null
  const here = placeName(visit)

  switch (state) {
    case 'asked':
    case 'work':
    case 'coming':
    case 'promised':
      return { now: here, next: null }
    case 'waiting':
      return { now: whereNow(), next: whoCalls() }
    case 'meeting':
      return { now: null, next: t('host.done.afterwards') }
    case 'over':
      return over()
    default:
      return state satisfies never
  }

  function whereNow(): string {
    if (answer?.answer === 'later' && proposed !== null) {
      return `${t('host.done.atPlace', { place: placeName(visit, 'inside') })}. ${t('host.done.receivesAt', { when: when(Date.parse(proposed)) })}`
    }
    if (place.at === 'room') {
      const minutes = format.wholeMinutes(Math.max(0, now - Date.parse(place.since ?? visit.attention.since)) / 1000)
      return t('host.done.inRoom', { room: here, minutes })
    }
    return answer?.answer === 'yes' && place.at === 'desk'
      ? t('host.done.toRoom')
      : t('host.done.atPlace', { place: placeName(visit, 'inside') })
  }

  function whoCalls(): string {
    const own = visit.offers.some((offer) => offer.type === 'receive')
    return t(own ? 'host.done.touch' : 'host.done.officerCalls')
  }

  function over(): Afterwards {
    if (visit.meeting) return { now: visit.archive === null ? here : null, next: null }
    const next =
      proposed === null ? t('host.done.notInvited') : t('host.done.invited', { when: when(Date.parse(proposed)) })
    const turned = answer !== null && answer.answer !== 'yes'
    if (visit.archive !== null || place.at === 'turnedAway') {
      return { now: t('host.done.left'), next: turned || place.appointment ? next : null }
    }
    return turned ? { now: t('host.done.telling'), next } : { now: here, next: null }
  }
}
