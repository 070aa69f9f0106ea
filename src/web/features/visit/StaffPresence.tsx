import type { StaffItem } from '../../../contract/staff.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Presence } from '../../ui/Presence.tsx'
import { spokenName } from './person-name.ts'

type State = StaffItem['presence']
type Seen = Pick<StaffItem, 'presence' | 'presenceUntil' | 'delegate'>

/** Which doorway a presence is: filled, half filled, empty. */
export const doorwayOf = {
  in: 'in',
  meeting: 'busy',
  out: 'out',
  leave: 'out',
  elsewhere: 'out',
} as const satisfies Record<State, 'in' | 'busy' | 'out'>

/** Where somebody is and until when: "rapat s.d. 10.30"; with `delegate` also who answers for them: "keluar, wakil: Tri Wahyuni". */
export function StaffPresence({ of, delegate = false }: { of: Seen; delegate?: boolean }) {
  const words = usePresenceWords()
  return <Presence state={doorwayOf[of.presence]}>{words(of, delegate)}</Presence>
}

/** The words of a presence alone. */
export function usePresenceWords(): (of: Seen, delegate?: boolean) => string {
  const t = useText()
  const format = useFormat()
  return ({ presence, presenceUntil, delegate }, withDelegate = false) => {
    const word = t(`visit.presence.${presence}`)
    const until = presenceUntil === null ? null : Date.parse(presenceUntil)
    const words = until === null ? word : t('visit.presence.until', { word, when: whenOf(until) })
    const named = withDelegate && doorwayOf[presence] === 'out' && delegate !== null
    return named ? t('visit.presence.delegate', { words, name: spokenName(delegate.name) }) : words
  }

  /** The time on this day, else the day. */
  function whenOf(at: number): string {
    const now = serverNow()
    return format.isoDay(at) === format.isoDay(now) ? format.timeOfDay(at) : format.shortDate(at, now)
  }
}
