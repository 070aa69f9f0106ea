/** The clock line of a sheet: what is left in large figures, and in words where the visit stands, whose turn it is and since when. */
import type { ReactNode } from 'react'
import type { IntercomCall } from '../../../contract/intercom.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { cx } from '../../ui/cx.ts'
import { toneOf } from '../../ui/Doorway.tsx'
import { Say } from '../../ui/Notice.tsx'
import { isHere, useLine } from '../intercom/line.ts'
import { sentenceOf } from '../reach/reach-words.ts'
import { TurnWords } from '../reach/TurnWords.tsx'
import { useBeyond } from '../reach/useBeyond.ts'
import { spokenName } from './person-name.ts'
import { type Told, toldOf } from './told.ts'
import { useWhen } from './useWhen.ts'
import styles from './VisitSheet.module.css'
import { clockOf } from './visit-clock.ts'
import { askedName, hostName, thingName, turnName } from './words.ts'

/** The large clock and what it means. */
export function SheetClock({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const clock = clockOf(visit, useNow())
  const told = toldOf(visit)
  const open = clock.kind === 'open'
  const { call } = useLine()
  const about = isHere(call) && call.state === 'connected' && call.visitId === visit.id
  const speaking = about && told.key === 'awaiting' ? call : null
  return (
    <Say
      tone={open ? 'calm' : toneOf(clock.used)}
      lead={
        open
          ? t(`visit.place.${clock.place}`)
          : clock.due !== null
            ? t(clock.leftSeconds < 0 ? 'visit.clock.overSinceWord' : 'visit.clock.untilWord')
            : t(clock.leftSeconds < 0 ? 'visit.clock.overWord' : 'visit.clock.leftWord')
      }
      figure={
        open && clock.place === 'expected' && visit.appointedAt !== null ? (
          <span className={styles['long']}>{when(Date.parse(visit.appointedAt), 'short')}</span>
        ) : open ? (
          <span className={cx(clock.elapsedSeconds >= 3600 && styles['long'])}>
            {format.wholeMinutes(clock.elapsedSeconds)}
          </span>
        ) : clock.due !== null ? (
          <span className={styles['long']}>{when(clock.due, 'short')}</span>
        ) : (
          format.duration(clock.leftSeconds)
        )
      }
    >
      {speaking !== null ? (
        <Speaking call={speaking} />
      ) : visit.ladder !== null && (told.key === 'awaiting' || told.key === 'undecided') ? (
        <TurnWords visit={visit} ladder={visit.ladder} />
      ) : (
        <ToldWords visit={visit} told={told} />
      )}
      {speaking === null && <Silence visit={visit} />}
      {speaking === null && !open && clock.due === null && visit.ladder === null && told.key === 'awaiting' && (
        <>
          {' '}
          {t.rich('visit.told.used', {
            used: format.duration(clock.elapsedSeconds),
            limit: format.duration(clock.limitSeconds),
            b: figure,
          })}
        </>
      )}
    </Say>
  )
}

/** Beyond the limit: who has not done what. Once nobody answered: what the visitor is told. */
function Silence({ visit }: { visit: Visit }) {
  const t = useText()
  const beyond = useBeyond(visit)
  if (beyond === null) return null
  if (beyond.kind === 'beyond') return visit.attention.turn.rung === 'desk' ? null : <> {beyond.words}</>
  return <> {t('reach.ended.hears', { sentence: sentenceOf(t, 'absent', visit, '') })}</>
}

/** The host is on the intercom: the answer can be written down as it is said. */
function Speaking({ call }: { call: IntercomCall }) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const name = call.from.you ? call.to.name : call.from.name
  const time = format.duration(Math.max(0, (now - Date.parse(call.answeredAt ?? call.startedAt)) / 1000))
  return t.rich('visit.told.speaking', { who: spokenName(name ?? ''), time, b: figure })
}

/** Where a visit stands, in a sentence or two; ends with whose turn it is, unless the sentence says so itself. */
function ToldWords({ visit, told }: { visit: Visit; told: Told }) {
  const t = useText()
  const format = useFormat()
  const time = format.timeOfDay(Date.parse(visit.attention.since))
  const who = turnName(t, visit)
  const sentence = useSentence(visit, told)
  const saysTurn =
    told.key === 'awaiting' ||
    told.key === 'undecided' ||
    told.key === 'unanswered' ||
    told.key === 'meeting' ||
    told.key === 'done' ||
    told.key === 'seated'
  return (
    <>
      {sentence}
      {!saysTurn && visit.attention.turn.role !== 'nobody' && <> {t('visit.turn.long', { who, time })}</>}
    </>
  )
}

function useSentence(visit: Visit, told: Told): ReactNode {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const since = format.timeOfDay(Date.parse(visit.place.since ?? visit.attention.since))
  const host = askedName(t, visit, visit.answer)
  switch (told.key) {
    case 'awaiting':
      return t.rich('visit.told.awaiting', {
        who: turnName(t, visit),
        time: format.timeOfDay(Date.parse(visit.attention.since)),
        b,
      })
    case 'undecided':
      return t.rich('visit.told.undecided', { time: format.timeOfDay(Date.parse(visit.attention.since)), b })
    case 'unanswered':
      return t.rich('visit.told.unanswered', { time: format.timeOfDay(Date.parse(visit.answer?.at ?? visit.now)), b })
    case 'yes':
    case 'yesToRoom':
      return t.rich(`visit.told.${told.key}`, { host, b })
    case 'no':
    case 'absent':
    case 'later':
      return (
        <>
          {t.rich(`visit.told.${told.key}`, { host, b })}
          {told.reason && <> {t('visit.told.because', { reason: told.reason })}</>}
          {told.at !== null && (
            <>
              {' '}
              {t.rich(told.key === 'no' ? 'visit.told.invites' : 'visit.told.receivesAt', { when: when(told.at), b })}
            </>
          )}
        </>
      )
    case 'seated':
      return t.rich('visit.told.seated', { room: visit.place.room ?? '', time: since, b })
    case 'queued':
      return t.rich('visit.told.queued', { ticket: visit.place.ticket ?? '', time: since, b })
    case 'meeting':
      return visit.host
        ? t.rich('visit.told.meeting', { host: hostName(t, visit), time: since, b })
        : t('visit.told.inside', { time: since })
    case 'met':
      return t('visit.told.met', { time: since })
    case 'giveBack':
    case 'takeBack':
    case 'giveAndTake':
      return returnsSentence(told.key)
    case 'turnedAway':
      return (
        <>
          {t('visit.told.turnedAway')}
          {told.appointment !== null && <> {t.rich('visit.told.appointment', { when: when(told.appointment), b })}</>}
        </>
      )
    case 'done':
      return t('visit.told.done', {
        time: format.timeOfDay(Date.parse(visit.archive?.at ?? visit.now)),
        outcome: visit.outcome === null ? '' : t(`visit.outcome.${visit.outcome}`),
      })
    case 'expected':
    case 'unregistered':
    case 'nothingKept':
      return t(`visit.told.${told.key}`)
    case 'turn':
      return null
    default:
      return told satisfies never
  }

  function returnsSentence(key: 'giveBack' | 'takeBack' | 'giveAndTake'): ReactNode {
    const things = visit.held.map(
      ({ item, slot }) => `${thingName(t, visit, { item })} (${t('visit.facts.slot')} ${slot})`,
    )
    const cards = visit.out.map(({ pool, number }) =>
      pool === 'visitorCard' ? `${t('visit.facts.cardWord')} ${number}` : `${thingName(t, visit, { pool })} ${number}`,
    )
    return t(`visit.told.${key}`, { things: things.join(', '), cards: cards.join(', ') })
  }
}

function b(words: ReactNode) {
  return <b>{words}</b>
}

function figure(words: ReactNode) {
  return <b className="num">{words}</b>
}
