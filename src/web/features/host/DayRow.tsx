/** One visit in the host's day: a link to its sheet and, where only one thing comes next, the button for it. */
import type { Visit } from '../../../contract/visit.ts'
import { serverNow, useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Go } from '../../ui/Go.tsx'
import { unreadOf } from '../talk/conversation.ts'
import { bodyOf } from '../visit/command-body.ts'
import { spokenName } from '../visit/person-name.ts'
import { useWhen } from '../visit/useWhen.ts'
import { actLabel, askedName, hostName, visitorName } from '../visit/words.ts'
import { otherActsOf } from './answers.ts'
import { noonOf } from './days.ts'
import styles from './TodayPage.module.css'
import { functionOf, type HostDay, type HostState, standInOf, stateOf } from './today.ts'
import { usePlaceName } from './usePlaceName.ts'
import { useSend } from './useSend.ts'
import { WaitWord } from './WaitLine.tsx'

interface Props {
  readonly visit: Visit
  readonly part: keyof HostDay
  readonly href: string
  readonly chosen: boolean
  readonly online: boolean
}

/** A row of the day. */
export function DayRow({ visit, part, href, chosen, online }: Props) {
  const t = useText()
  const format = useFormat()
  const state = stateOf(visit)
  const told = useTold(visit, state, part)
  const name = visitorName(t, visit)
  const came = visit.arrivedAt ?? visit.requestedAt
  const people = part === 'promised' && visit.headCount > 1 ? [t('host.day.people', { n: visit.headCount })] : []
  const under = [...(visit.visitor?.institution ? [visit.visitor.institution] : []), ...people]
  const elsewhere = part === 'unit' || part === 'passed'
  const past = part === 'over' || elsewhere
  const role = functionOf(visit)
  const standIn = standInOf(visit)
  const unread = unreadOf(visit).length
  return (
    <li className={styles['row']} data-past={(past && state === 'over') || undefined}>
      {part === 'promised' && <Appointed visit={visit} />}
      {past && came && <time dateTime={came}>{format.timeOfDay(Date.parse(came))}</time>}
      <Go href={href} className={styles['link']} data-chosen={chosen || undefined}>
        <b>{name}</b>
        {role !== null && part === 'asked' && <span>{t('host.sheet.as', { label: role })}</span>}
        {(elsewhere || role !== null || standIn !== null) && visit.host && (
          <span>{t(`host.day.${standIn ?? 'forName'}`, { name: hostName(t, visit) })}</span>
        )}
        {unread > 0 && <span data-unread="">{t('talk.unread', { n: unread })}</span>}
        {!past && under.length > 0 && <span>{under.join(', ')}</span>}
        {told && <em data-quiet={past || part === 'asked' || part === 'promised' || undefined}>{told}</em>}
      </Go>
      {(part === 'asked' || part === 'work') && <WaitWord visit={visit} />}
      {(part === 'waiting' || part === 'meeting' || part === 'work') && <RowAct visit={visit} online={online} />}
    </li>
  )
}

/** The hour of an appointment, and its day where that is not today. */
function Appointed({ visit }: { visit: Visit }) {
  const format = useFormat()
  const { day, appointedAt } = visit
  const now = serverNow()
  if (day === null) return null
  const at = appointedAt === null ? null : Date.parse(appointedAt)
  const elsewhen = day !== format.isoDay(now)
  return (
    <time dateTime={appointedAt ?? day}>
      {at === null ? '–' : format.timeOfDay(at)}
      {elsewhen && <small>{format.shortDate(at ?? noonOf(day, format.timeZone), now)}</small>}
    </time>
  )
}

/** Calls in, or ends the meeting, right from the list. */
function RowAct({ visit, online }: { visit: Visit; online: boolean }) {
  const t = useText()
  const send = useSend(visit, online)
  const act = otherActsOf(visit)[0]
  if (!act) return null
  const label = actLabel(t, act, visit)
  return (
    <span className={styles['act']}>
      <Button
        tone={act.kind === 'receive' ? 'primary' : 'outline'}
        size="tall"
        wide
        busy={send.busy}
        aria-disabled={!online || undefined}
        aria-description={visitorName(t, visit)}
        onClick={() => void send.send(bodyOf(act, null), label)}
      >
        {act.kind === 'receive' ? t('host.done.receive') : act.kind === 'endMeeting' ? t('host.done.ended') : label}
      </Button>
    </span>
  )
}

/** Where a visit stands, in a few words. */
function useTold(visit: Visit, state: HostState, part: keyof HostDay): string | null {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const placeName = usePlaceName()
  const now = useNow(10_000)
  const { place, answer, meeting } = visit
  const since = Date.parse(place.since ?? visit.attention.since)
  const minutes = format.wholeMinutes(Math.max(0, now - since) / 1000)
  switch (state) {
    case 'asked':
      return part === 'asked' ? (visit.purpose ?? placeName(visit)) : asking()
    case 'work':
      return visit.purpose ?? placeName(visit)
    case 'coming':
      return (part === 'unit' || part === 'passed') && visit.question.state === 'open' ? asking() : coming()
    case 'promised':
      return visit.purpose
    case 'waiting':
      if (answer?.answer === 'later' && answer.proposedAt && Date.parse(answer.proposedAt) > serverNow()) {
        return t('host.day.laterAt', { time: format.timeOfDay(Date.parse(answer.proposedAt)) })
      }
      if (place.at === 'room') return t('host.day.seated', { room: placeName(visit), minutes })
      return t('host.day.at', { place: placeName(visit), minutes })
    case 'meeting':
      return t('host.day.inside', { time: format.timeOfDay(since), minutes })
    case 'over':
      return over()
    default:
      return state satisfies never
  }

  function asking(): string {
    const { to } = visit.question
    return t('host.day.asking', { name: to ? spokenName(to) : askedName(t, visit, visit.question) })
  }

  function coming(): string {
    if (place.at === 'expected') return t('host.day.notThere')
    return visit.registeredAt === null
      ? t('host.day.registering')
      : t('host.day.at', { place: placeName(visit), minutes })
  }

  function over(): string | null {
    if (meeting) {
      if (meeting.endedAt === null) return t('host.day.metUnknown')
      const seconds = (Date.parse(meeting.endedAt) - Date.parse(meeting.startedAt)) / 1000
      return t('host.day.met', { minutes: format.wholeMinutes(seconds) })
    }
    const again = place.appointment?.at ?? answer?.proposedAt ?? null
    if (again !== null) return t('host.day.invited', { when: when(Date.parse(again), 'short') })
    if (answer?.answer === 'absent' && part !== 'unit' && part !== 'passed') return t('host.day.absent')
    if (answer?.answer === 'no') return t('host.day.declined')
    if (visit.outcome !== null) return t(`visit.outcome.${visit.outcome}`)
    return place.at === 'turnedAway' ? t('host.day.postponed') : null
  }
}
