/** The facts of a visit as its sheet shows them: what for, to whom, what was answered, what is kept, the promise, what was mended. */
import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { ReachFact } from '../reach/ReachFact.tsx'
import { spokenName } from './person-name.ts'
import { StaffPresence } from './StaffPresence.tsx'
import { useWhen } from './useWhen.ts'
import styles from './VisitSheet.module.css'
import { usedNow } from './visit-clock.ts'
import { fieldName, thingName } from './words.ts'

/** All facts of a visit; a line appears only where there is something to say. */
export function SheetFacts({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const day = (date: string) => format.dayOfYear(Date.parse(`${date}T05:00:00Z`))
  return (
    <Facts>
      {visit.question.state === 'open' && (
        <Fact term={t('visit.facts.question')}>
          <ReachFact visit={visit} />
        </Fact>
      )}
      {visit.kind && <Fact term={t('visit.facts.kind')}>{visit.kind.label}</Fact>}
      {visit.purpose && <Fact term={t('visit.facts.purpose')}>{visit.purpose}</Fact>}
      {visit.host && <HostFact host={visit.host} />}
      <AnswerFacts visit={visit} />
      {visit.day !== null && visit.arrivedAt === null && (
        <Fact term={t('visit.facts.day')}>
          {visit.appointedAt === null ? day(visit.day) : when(Date.parse(visit.appointedAt))}
        </Fact>
      )}
      {visit.visitor !== null && visit.place.ticket && (
        <Fact term={t('visit.facts.ticket')}>
          <span className="num">{visit.place.ticket}</span>
        </Fact>
      )}
      {visit.place.room && <Fact term={t('visit.facts.room')}>{visit.place.room}</Fact>}
      <KeptFacts visit={visit} />
      <OwnFields visit={visit} />
      <Promises visit={visit} />
      <EndFacts visit={visit} />
      <Written visit={visit} />
    </Facts>
  )
}

function HostFact({ host }: { host: NonNullable<Visit['host']> }) {
  const t = useText()
  const where = [
    host.room && roomWords(host.room),
    host.extension && t('visit.facts.extension', { number: host.extension }),
  ].filter(Boolean)
  return (
    <Fact term={t('visit.facts.host')}>
      <span className={styles['host']}>
        <span>
          {spokenName(host.name)} <small>{host.title ?? host.unit}</small>
        </span>
        <span className={styles['where']}>
          {host.presence && host.active && <StaffPresence of={{ ...host, presence: host.presence }} delegate />}
          {host.active ? <small>{where.join(', ')}</small> : <small>{t('visit.facts.left')}</small>}
        </span>
      </span>
    </Fact>
  )

  /** A bare number is a room's; anything else says itself what it is. */
  function roomWords(room: string): string {
    return /\p{L}{2}/u.test(room) ? room : t('visit.facts.roomNumber', { room })
  }
}

function AnswerFacts({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const { answer, question } = visit
  if (question.state === 'open' || answer === null) return null
  const line = {
    word: t(`visit.answer.${answer.answer}`),
    time: format.timeOfDay(Date.parse(answer.at)),
    via: t(`visit.via.${answer.via}`),
  }
  const giver = answer.givenBy ? spokenName(answer.givenBy) : answer.role === 'host' ? null : answer.label
  const said = [answer.reason, answer.message].filter(Boolean).join('. ')
  return (
    <>
      <Fact term={t('visit.facts.answer')}>
        {t.rich('visit.facts.answerLine', { ...line, s: small })}{' '}
        {giver && <small>{t('visit.facts.givenBy', { name: giver })}</small>}
        {said && <q className={styles['said']}>{said}</q>}
      </Fact>
      {answer.proposedAt && answer.answer !== 'yes' && (
        <Fact term={t('visit.facts.proposed')}>{when(Date.parse(answer.proposedAt))}</Fact>
      )}
      {visit.place.appointment && (
        <Fact term={t('visit.facts.appointment')}>
          {when(Date.parse(visit.place.appointment.at))} <small>{visit.place.appointment.note}</small>
        </Fact>
      )}
    </>
  )
}

function KeptFacts({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const { identity, held, out, lost } = visit
  return (
    <>
      {identity && !held.some((thing) => thing.item === 'identityCard') && visit.returned.length === 0 && (
        <Fact term={t('visit.facts.identity')}>
          {t.rich('visit.facts.seen', { kind: t(`visit.identity.${identity.kind}`), s: small })}
        </Fact>
      )}
      {held.length > 0 && (
        <Fact term={t('visit.facts.kept')}>
          <Lines>
            {held.map(({ item, slot }) => {
              const digits = item === 'identityCard' ? identity?.lastDigits : null
              const name = thingName(t, visit, { item })
              const thing = digits ? `${name} ${format.maskIdentity(digits)}` : name
              return <span key={item + slot}>{t.rich('visit.facts.keptAt', { thing, slot, s: small })}</span>
            })}
          </Lines>
        </Fact>
      )}
      {out.map(({ pool, number }) => (
        <Fact key={pool + number} term={thingName(t, visit, { pool })}>
          <span className="num">{number}</span>
        </Fact>
      ))}
      {lost.map((thing) => (
        <Fact key={`${thing.item ?? thing.pool}${thing.slot ?? thing.number}`} term={t('visit.facts.lost')}>
          {thingName(t, visit, { ...(thing.item && { item: thing.item }), ...(thing.pool && { pool: thing.pool }) })}{' '}
          <span className="num">{thing.slot ?? thing.number}</span>
        </Fact>
      ))}
    </>
  )
}

/** Fields that the SOP asks for beside the usual ones. */
function OwnFields({ visit }: { visit: Visit }) {
  const t = useText()
  const named = visit.companions.flatMap((one) => (one.name ? [one.name] : []))
  return (
    <>
      {named.length > 0 && <Fact term={t('visit.facts.companions')}>{named.join(', ')}</Fact>}
      {Object.entries(visit.fields).map(([field, words]) => (
        <Fact key={field} term={fieldName(t, field, visit.words)}>
          {words}
        </Fact>
      ))}
    </>
  )
}

/** The office's promises: how much of each is used. */
function Promises({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const now = useNow(5_000)
  return visit.standards.map((standard) => {
    const seconds = usedNow(standard, visit.now, now)
    const limit = standard.limitSeconds
    const line = { used: format.duration(seconds), limit: format.wholeMinutes(limit ?? 0), s: small }
    return (
      <Fact key={standard.name} term={standard.name}>
        <span className="num">
          {limit === null
            ? line.used
            : t.rich(seconds > limit ? 'visit.facts.promiseOver' : 'visit.facts.promiseLine', line)}
        </span>
      </Fact>
    )
  })
}

function EndFacts({ visit }: { visit: Visit }) {
  const t = useText()
  if (visit.archive === null) return null
  const { number, year } = visit.archive
  return (
    <>
      {visit.outcome && <Fact term={t('visit.facts.outcome')}>{t(`visit.outcome.${visit.outcome}`)}</Fact>}
      <Fact term={t('visit.facts.archive')}>
        <span className="num">{t('visit.facts.archiveLine', { number: String(number), year: String(year) })}</span>
      </Fact>
    </>
  )
}

/** Corrections with the old words struck, and remarks. */
function Written({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const by = (name: string, at: string) => t('visit.facts.noteBy', { name, time: format.timeOfDay(Date.parse(at)) })
  return (
    <>
      {visit.mended.map((one) => (
        <Fact key={one.field + one.at} term={t('visit.facts.mended')}>
          {t('visit.facts.mendedField', { field: fieldName(t, one.field, visit.words) })} <s>{one.from}</s> {one.to}{' '}
          <small>{by(one.by, one.at)}</small>
        </Fact>
      ))}
      {visit.notes.map((note) => (
        <Fact key={note.at + note.text} term={t('visit.facts.notes')}>
          {note.text} <small>{by(note.by, note.at)}</small>
        </Fact>
      ))}
    </>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return <span className={styles['lines']}>{children}</span>
}

function small(words: ReactNode) {
  return <small>{words}</small>
}
