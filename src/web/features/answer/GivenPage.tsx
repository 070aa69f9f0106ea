/** After the answer: what was recorded, through what, until when the link changes it; the visitor is called in from here. */
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp'
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconDoorEnter from '@tabler/icons-react/icons/IconDoorEnter'
import type { AnswerLink } from '../../../contract/answer.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button, GoButton } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { Icon } from '../../ui/Icon.tsx'
import done from '../host/AnsweredPage.module.css'
import { Page } from '../host/Page.tsx'
import { spokenName } from '../visit/person-name.ts'
import { useWhen } from '../visit/useWhen.ts'
import { LinkSending } from './LinkSending.tsx'
import type { Sender } from './useLinkSend.ts'
import { placeWords, type Question, visitorWords } from './words.ts'

type Given = NonNullable<Question['answer']>

interface Props {
  readonly link: AnswerLink
  readonly question: Question
  readonly answer: Given
  readonly sender: Sender
  readonly asOf: number | null
  readonly onChange: () => void
}

/** The answer that stands: one's own, or another's who was first. */
export function GivenPage(props: Props) {
  const { question, answer } = props
  const t = useText()
  return (
    <Page label={t('answer.main')} name={`${answer.at} ${answer.answer}`} foot={<Foot {...props} />}>
      <article className={done['done']}>
        <figure aria-hidden>
          <Doorway is={{ state: answer.own ? 'done' : 'toCome' }} width={108} height={138}>
            {answer.own && <Icon of={IconCheck} size={44} stroke={2.25} />}
          </Doorway>
        </figure>
        {answer.own ? <Own question={question} answer={answer} /> : <Anothers question={question} answer={answer} />}
      </article>
    </Page>
  )
}

function Own({ question, answer }: { question: Question; answer: Given }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const time = format.timeOfDay(Date.parse(answer.at))
  const { proposedAt, tookSeconds } = answer
  return (
    <>
      <h1>{t(`answer.done.${answer.answer}`)}</h1>
      <p className={done['what']}>
        {t('answer.done.thanks', { name: spokenName(question.to.name) })} {nextWords()}
      </p>
      <div className={done['facts']}>
        <Facts termWidth={124}>
          <Fact term={t('answer.done.answered')}>
            {tookSeconds === null
              ? time
              : t('answer.done.answeredIn', { time, length: format.durationWords(tookSeconds) })}
          </Fact>
          <Fact term={t('answer.done.through')}>{t(`visit.via.${answer.via}`)}</Fact>
          {proposedAt !== null && (
            <Fact term={t(answer.answer === 'later' ? 'answer.done.receives' : 'answer.done.invited')}>
              {when(Date.parse(proposedAt))}
            </Fact>
          )}
          <Closes answer={answer} />
        </Facts>
      </div>
    </>
  )

  function nextWords(): string {
    const name = visitorWords(t, question)
    if (answer.answer === 'no' || answer.answer === 'absent') return t('answer.done.nextNo', { name })
    if (answer.answer === 'yes' && question.place.at === 'desk') return t('answer.done.nextToRoom', { name })
    return t('answer.done.nextYes', { name, place: placeWords(t, question, 'inside') })
  }
}

function Anothers({ question, answer }: { question: Question; answer: Given }) {
  const t = useText()
  const format = useFormat()
  const b = (words: React.ReactNode) => <b>{words}</b>
  const facts = {
    name: visitorWords(t, question),
    answer: t(`visit.answer.${answer.answer}`),
    time: format.timeOfDay(Date.parse(answer.at)),
    via: t(`visit.via.${answer.via}`),
  }
  return (
    <>
      <h1>{t('answer.other.title')}</h1>
      <p className={done['what']}>
        {answer.by === null
          ? t.rich('answer.other.ladder', { ...facts, b })
          : t.rich('answer.other.by', { ...facts, who: spokenName(answer.by), b })}
      </p>
      <p className={done['what']}>{t('answer.other.counts')}</p>
      <div className={done['facts']}>
        <Facts termWidth={124}>
          <Closes answer={answer} />
        </Facts>
      </div>
    </>
  )
}

function Closes({ answer: { changeableUntil } }: { answer: Given }) {
  const t = useText()
  const format = useFormat()
  return (
    <Fact term={t('answer.done.link')}>
      {changeableUntil === null
        ? t('answer.done.closesWithVisitor')
        : t('answer.done.closes', { time: format.timeOfDay(Date.parse(changeableUntil)) })}
    </Fact>
  )
}

function Foot({ link, question, answer, sender, asOf, onChange }: Props) {
  const t = useText()
  const may = question.answers.length > 0
  return (
    <>
      <LinkSending sender={sender} question={question} asOf={asOf} />
      {question.mayReceive && (
        <Button tone="primary" size="phoneMain" wide icon={IconDoorEnter} busy={sender.busy} onClick={sender.receive}>
          {t('answer.done.receive')}
        </Button>
      )}
      <div className={done['two']}>
        {may && (
          <Button size="phone" wide icon={IconArrowBackUp} aria-disabled={sender.busy || undefined} onClick={onChange}>
            {t(answer.own ? 'answer.done.change' : 'answer.other.change')}
          </Button>
        )}
        <GoButton size="phone" wide href={signInTo(link)}>
          {t('answer.done.signIn')}
        </GoButton>
      </div>
      <p className={done['note']}>{t('answer.done.nothingKept')}</p>
    </>
  )
}

/** The own page of the host, behind signing in. */
export function signInTo({ visitId }: Pick<AnswerLink, 'visitId'>): string {
  return `/sign-in?${new URLSearchParams({ next: `/host?visit=${visitId}` })}`
}
