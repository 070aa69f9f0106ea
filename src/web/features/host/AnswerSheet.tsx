/** The visit sheet on the phone: who waits, from where, why, since when; the answer lies under the thumb. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import { lazy, Suspense } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { isHere, useLine } from '../intercom/line.ts'
import { answerBody, bodyOf } from '../visit/command-body.ts'
import { spokenName } from '../visit/person-name.ts'
import { actLabel, askedName, fieldName, hostName, visitorName } from '../visit/words.ts'
import styles from './AnswerSheet.module.css'
import { answersOf, isWork, mayAnswer, otherActsOf, type Reasoned } from './answers.ts'
import { HostSending } from './HostSending.tsx'
import { Page } from './Page.tsx'
import { TalkLine, TalkLink } from './TalkLine.tsx'
import { functionOf, standInOf } from './today.ts'
import { usePlaceName } from './usePlaceName.ts'
import { useSend } from './useSend.ts'
import { WaitLine } from './WaitLine.tsx'

const DeskCall = lazy(async () => ({ default: (await import('./DeskCall.tsx')).DeskCall }))
const TalkFacts = lazy(async () => ({ default: (await import('./DeskCall.tsx')).TalkFacts }))

interface Props {
  readonly visit: Visit
  readonly mine: boolean
  readonly online: boolean
  /** An answer stands already and is to be changed. */
  readonly changing: boolean
  /** How many others wait for an answer. */
  readonly others: number
  readonly onWhy: (word: Reasoned) => void
  readonly onAnswered: () => void
  readonly onToday: () => void
  readonly onTalk: () => void
}

/** One question to the host. */
export function AnswerSheet(props: Props) {
  const { visit, changing, others, onToday } = props
  const t = useText()
  const { call } = useLine()
  const speaks = isHere(call) && call.state === 'connected' && call.visitId === visit.id
  return (
    <Page
      label={t('host.main')}
      name={`${visit.id} ${changing}`}
      head={
        <>
          {!changing && !speaks && <WaitLine visit={visit} />}
          {!speaks && <TalkLine visit={visit} onOpen={props.onTalk} />}
          {others > 0 && (
            <button type="button" className={styles['more']} onClick={onToday}>
              {t('host.wait.more', { n: others })}
            </button>
          )}
        </>
      }
      foot={<AnswerBar {...props} />}
    >
      <SheetArticle visit={visit} mine={props.mine} />
      <TalkLink visit={visit} onOpen={props.onTalk} />
    </Page>
  )
}

/** Who it is and what for. */
function SheetArticle({ visit, mine }: { visit: Visit; mine: boolean }) {
  const t = useText()
  const role = functionOf(visit)
  const standIn = standInOf(visit)
  const more = visit.headCount - 1
  const under = [visit.visitor?.institution, more > 0 ? t('visit.sheet.companions', { n: more }) : null].filter(Boolean)
  return (
    <article className={styles['article']}>
      <p className="quiet">
        {role !== null && mayAnswer(visit) && `${t('host.sheet.as', { label: role })}. `}
        {mine ? t('host.sheet.forYou') : t(`host.sheet.${standIn ?? 'forOther'}`, { name: hostName(t, visit) })}
      </p>
      <h1>{visitorName(t, visit)}</h1>
      {under.length > 0 && <p className={styles['under']}>{under.join(', ')}</p>}
      <WentOn visit={visit} />
      {visit.purpose && <blockquote>{visit.purpose}</blockquote>}
      <SheetFacts visit={visit} />
    </article>
  )
}

/** The host was not heard in time, and somebody else is asked; their answer still counts. */
function WentOn({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const { turn, since } = visit.attention
  if (visit.forYouAs !== 'host' || visit.question.state !== 'open' || turn.rung === undefined) return null
  const time = format.timeOfDay(Date.parse(since))
  return (
    <p className={styles['wentOn']} role="status">
      {turn.name === null
        ? t('host.sheet.wentToDesk', { time })
        : t('host.sheet.wentOn', { time, who: spokenName(turn.name) })}
    </p>
  )
}

function SheetFacts({ visit }: { visit: Visit }) {
  const t = useText()
  const { call } = useLine()
  const speaks = isHere(call) && call.state === 'connected' && call.visitId === visit.id
  const talk = speaks && visit.question.state === 'open' ? call : null
  const place = usePlaceName()
  const before = useBefore(visit)
  const named = visit.companions.flatMap((one) => (one.name ? [one.name] : []))
  return (
    <div className={styles['facts']}>
      <Facts termWidth={112}>
        {talk && (
          <Suspense>
            <TalkFacts visit={visit} call={talk} />
          </Suspense>
        )}
        <Fact term={t('host.sheet.waitsAt')}>{place(visit)}</Fact>
        {before && <Fact term={t('host.sheet.before')}>{before}</Fact>}
        {visit.kind && <Fact term={t('host.sheet.kind')}>{visit.kind.label}</Fact>}
        {named.length > 0 && <Fact term={t('visit.facts.companions')}>{named.join(', ')}</Fact>}
        {Object.entries(visit.fields).map(([field, words]) => (
          <Fact key={field} term={fieldName(t, field, visit.words)}>
            {words}
          </Fact>
        ))}
        {visit.notes.map((note) => (
          <Fact key={note.at + note.text} term={t('visit.facts.notes')}>
            {note.text} <small>{spokenName(note.by)}</small>
          </Fact>
        ))}
      </Facts>
    </div>
  )
}

/** How often they came before, and when last. */
function useBefore({ visitor }: Visit): string | null {
  const t = useText()
  const format = useFormat()
  if (visitor === null) return null
  if (visitor.visitsBefore === 0) return t('host.sheet.first')
  const n = visitor.visitsBefore
  if (visitor.lastVisitAt === null) return t('host.sheet.times', { n })
  return t('host.sheet.timesLast', { n, date: format.shortDate(Date.parse(visitor.lastVisitAt), serverNow()) })
}

/** Yes in one touch, the others lead to their reasons. */
function AnswerBar({ visit, online, changing, onWhy, onAnswered }: Props) {
  const t = useText()
  const send = useSend(visit, online)
  const { yes, others } = answersOf(visit)
  const work = otherActsOf(visit).filter(isWork)
  const label = yes === null || yes.offer.role !== 'staff' ? t('host.answer.yes') : t('host.answer.agree')
  const sayYes = async () => {
    if (yes && (await send.send(answerBody('yes', yes, null), label))) onAnswered()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of buttons, no form
    <div role="group" aria-label={t('host.answer.label')} className={styles['answers']}>
      <HostSending visit={visit} send={send} />
      {yes && (
        <Button
          tone="primary"
          size="phoneMain"
          wide
          icon={IconCheck}
          busy={send.busy}
          aria-disabled={!online || undefined}
          onClick={() => void sayYes()}
        >
          {label}
        </Button>
      )}
      {others.length > 0 && (
        <div className={styles['three']}>
          {others.map((act) => (
            <Button
              key={act.id}
              size="phone"
              wide
              aria-disabled={send.busy || undefined}
              onClick={() => !send.busy && onWhy(act.word)}
            >
              {t(`host.answer.${act.word}`)}
            </Button>
          ))}
        </div>
      )}
      {work.map((act, at) => (
        <Button
          key={act.id}
          tone={yes === null && at === 0 ? 'primary' : 'outline'}
          size={yes === null && at === 0 ? 'phoneMain' : 'phone'}
          wide
          busy={send.busy}
          aria-disabled={!online || undefined}
          onClick={() => void send.send(bodyOf(act, null), actLabel(t, act, visit))}
        >
          {actLabel(t, act, visit)}
        </Button>
      ))}
      {changing && (
        <Button size="phone" tone="plain" wide onClick={onAnswered}>
          {t('host.answer.keep')}
        </Button>
      )}
      {!changing && (
        <Suspense fallback={<div className={styles['desk']} />}>
          <DeskCall visit={visit} />
        </Suspense>
      )}
      {!yes && others.length === 0 && work.length === 0 && (
        <p className={styles['note']}>
          {t('host.answer.notYours', {
            name: visit.question.to ? spokenName(visit.question.to) : askedName(t, visit, visit.question),
          })}
        </p>
      )}
    </div>
  )
}
