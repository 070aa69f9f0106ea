/** The question of a link: who waits and why; yes lies under the thumb, the others lead to their reasons. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import IconPhone from '@tabler/icons-react/icons/IconPhone'
import IconUserCheck from '@tabler/icons-react/icons/IconUserCheck'
import type { AnswerLink } from '../../../contract/answer.ts'
import { useNow } from '../../api/clock.ts'
import { useMaybeSession } from '../../api/session.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fact, Facts } from '../../ui/Facts.tsx'
import { Go } from '../../ui/Go.tsx'
import { Icon } from '../../ui/Icon.tsx'
import sheet from '../host/AnswerSheet.module.css'
import type { Reasoned, reasoned } from '../host/answers.ts'
import { Page } from '../host/Page.tsx'
import { spokenName } from '../visit/person-name.ts'
import styles from './AnswerLink.module.css'
import { LinkSending } from './LinkSending.tsx'
import type { LinkPlace } from './link-place.ts'
import type { Sender } from './useLinkSend.ts'
import { placeWords, type Question, sentWords, visitorWords } from './words.ts'

interface Props {
  readonly link: AnswerLink
  readonly question: Question
  readonly place: 'sheet' | 'chosenYes' | 'change'
  readonly sender: Sender
  readonly asOf: number | null
  readonly onPlace: (place: LinkPlace) => void
}

/** One question. */
export function AskedPage(props: Props) {
  const { question, place } = props
  const t = useText()
  return (
    <Page
      label={t('answer.main')}
      name={place}
      quiet={place === 'sheet'}
      head={
        <div className={styles['for']}>
          <Icon of={IconUserCheck} size={22} />
          <p>{t.rich('answer.for', { name: question.to.name, sent: sentWords(t, question), b: bold })}</p>
        </div>
      }
      foot={<Foot {...props} />}
    >
      <Article question={question} />
    </Page>
  )
}

function Article({ question }: { question: Question }) {
  const t = useText()
  const { host, companions, visitor, purpose } = question
  const under = [visitor.institution, companions > 0 ? t('visit.sheet.companions', { n: companions }) : null]
  return (
    <article className={sheet['article']}>
      <p className="quiet">
        {question.role === 'staff' && question.label !== null && `${t('host.sheet.as', { label: question.label })}. `}
        {host === null ? t('answer.lead') : t('answer.leadFor', { name: spokenName(host.name) })}
      </p>
      <h1>{visitorWords(t, question)}</h1>
      {under.some(Boolean) && <p className={sheet['under']}>{under.filter(Boolean).join(', ')}</p>}
      {purpose && <blockquote>{purpose}</blockquote>}
      <div className={sheet['facts']}>
        <Facts termWidth={124}>
          <Times question={question} />
        </Facts>
      </div>
    </article>
  )
}

function Times({ question }: { question: Question }) {
  const t = useText()
  const format = useFormat()
  const now = useNow(10_000)
  const { arrivedAt, dueAt } = question
  const place = placeWords(t, question)
  const due = dueAt === null ? null : Date.parse(dueAt)
  const time = due === null ? '' : format.timeOfDay(due)
  return (
    <>
      <Fact term={t('answer.waitsAt')}>
        {arrivedAt === null ? place : t('answer.since', { place, time: format.timeOfDay(Date.parse(arrivedAt)) })}
      </Fact>
      {due !== null && (
        <Fact term={t('answer.before')}>
          {now < due ? t('answer.beforeTime', { time }) : t('answer.beforePast', { time })}
        </Fact>
      )}
    </>
  )
}

function Foot({ link, question, place, sender, asOf, onPlace }: Props) {
  const t = useText()
  const others = order.filter((word) => question.answers.includes(word))
  const yesLabel = t(question.role === 'staff' ? 'host.answer.agree' : 'host.answer.yes')
  const anew = place === 'change' && question.anew
  const yes = () => sender.answer({ answer: 'yes', ...(anew && { anew }) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of buttons, no form
    <div role="group" aria-label={t('host.answer.label')} className={sheet['answers']}>
      <LinkSending sender={sender} question={question} asOf={asOf} />
      {place === 'chosenYes' && (
        <p className={styles['chosen']}>{t.rich('answer.chosen', { answer: yesLabel, b: bold })}</p>
      )}
      {question.answers.includes('yes') && (
        <Button
          tone="primary"
          size="phoneMain"
          wide
          icon={IconCheck}
          busy={sender.busy}
          autoFocus={place === 'chosenYes'}
          onClick={yes}
        >
          {yesLabel}
        </Button>
      )}
      {others.length > 0 && (
        <div className={sheet['three']}>
          {others.map((word) => (
            <Button
              key={word}
              size="phone"
              wide
              aria-disabled={sender.busy || undefined}
              onClick={() => !sender.busy && onPlace(word)}
            >
              {t(`host.answer.${word}`)}
            </Button>
          ))}
        </div>
      )}
      {place === 'change' ? (
        <Button size="phone" tone="plain" wide onClick={() => onPlace('sheet')}>
          {t('answer.done.keep')}
        </Button>
      ) : (
        <div className={styles['links']}>
          <DeskLink link={link} />
          <button type="button" onClick={() => onPlace('disown')}>
            {t('answer.notMe', { name: spokenName(question.to.name) })}
          </button>
        </div>
      )}
    </div>
  )
}

const bold = (words: React.ReactNode) => <b>{words}</b>

/** In the order of the thumb. */
const order: readonly Reasoned[] = ['later', 'no', 'absent'] satisfies readonly (typeof reasoned)[number][]

/** The way to the desk: by the intercom of one's own page for who is signed in, else by telephone where the office gives a number. */
function DeskLink({ link }: { link: AnswerLink }) {
  const t = useText()
  const session = useMaybeSession()
  const { phone } = link.office
  const icon = <Icon of={IconPhone} size={18} />
  if (session !== null) {
    return (
      <Go href={`/host?visit=${link.visitId}`}>
        {icon}
        <span>{t('answer.talk')}</span>
      </Go>
    )
  }
  if (phone === null) return <span />
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {icon}
      <span>{t('answer.call')}</span>
    </a>
  )
}
