/** The reason and the time of an answer by a link, that is not yes. Nothing is kept on the phone: it stands as long as the page is open. */
import { useState } from 'react'
import { serverNow, useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { toneOf } from '../../ui/Doorway.tsx'
import type { Reasoned } from '../host/answers.ts'
import { BackBar, Page } from '../host/Page.tsx'
import { useSaid } from '../host/useSaid.ts'
import clock from '../host/WaitLine.module.css'
import { WhyChoice, WhyReads } from '../host/WhyChoice.tsx'
import { type Picked, startOf } from '../visit/picked.ts'
import { LinkSending } from './LinkSending.tsx'
import type { Sender } from './useLinkSend.ts'
import { type Question, spokenOf, visitorWords } from './words.ts'

interface Props {
  readonly question: Question
  readonly word: Reasoned
  readonly sender: Sender
  readonly asOf: number | null
  readonly onBack: () => void
}

/** What a link repeats of an earlier answer: nothing. */
const fresh = { answer: null }

/** Picks a reason and a time, and sends them. */
export function ReasonedPage({ question, word, sender, asOf, onBack }: Props) {
  const t = useText()
  const { timeZone } = useFormat()
  const [opened] = useState(serverNow)
  // As it was when the page was opened: an answer that arrived since is not replaced without a question.
  const [anew] = useState(question.anew)
  const [picked, setPicked] = useState<Picked>(() => startOf(word, fresh, opened, timeZone, 'inPerson'))
  const said = useSaid(word, picked, spokenOf(question))
  const [asked, setAsked] = useState(false)
  const send = () => {
    setAsked(true)
    const { ready, reason } = said
    if (!ready.ready) return
    const proposedAt = ready.at === null ? {} : { proposedAt: new Date(ready.at).toISOString() }
    sender.answer({ answer: word, reason, ...proposedAt, ...(anew && { anew }) })
  }
  return (
    <Page
      label={t(`host.why.${word}.title`)}
      name={word}
      head={
        <BackBar
          title={t(`host.why.${word}.title`)}
          under={[visitorWords(t, question), question.visitor.institution].filter(Boolean).join(', ')}
          end={<Before question={question} />}
          onBack={onBack}
        />
      }
      foot={
        <>
          <WhyReads said={said} asked={asked} />
          <LinkSending sender={sender} question={question} asOf={asOf} />
          <Button tone="primary" size="phoneMain" wide busy={sender.busy} onClick={send}>
            {t(`host.why.${word}.send`)}
          </Button>
        </>
      }
    >
      <WhyChoice
        word={word}
        answered={fresh}
        picked={picked}
        now={opened}
        onChange={(part) => setPicked({ ...picked, ...part })}
      />
    </Page>
  )
}

/** What is left of the limit, while the question is open. */
function Before({ question: { dueAt, limitSeconds, answer } }: { question: Question }) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  if (dueAt === null || answer !== null) return null
  const left = (Date.parse(dueAt) - now) / 1000
  const time = format.duration(left)
  const used = limitSeconds === null ? (left < 0 ? 1 : 0) : 1 - left / limitSeconds
  return (
    <span className={clock['word']} data-tone={toneOf(used)} role="timer" aria-live="off">
      {left < 0 ? t('host.wait.overShort', { time }) : t('host.wait.leftShort', { time })}
    </span>
  )
}
