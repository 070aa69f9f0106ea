/** The reason and the time of an answer that is not yes, and the sentence that the visitor will read. What is written stays until it is sent. */
import { useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import type { Act } from '../visit/acts.ts'
import { useDraft } from '../visit/draft.ts'
import { spokenName } from '../visit/person-name.ts'
import { type Picked, pickedBody, startOf } from '../visit/picked.ts'
import { visitorName } from '../visit/words.ts'
import type { Reasoned } from './answers.ts'
import { HostSending } from './HostSending.tsx'
import { BackBar, Page } from './Page.tsx'
import { useSaid } from './useSaid.ts'
import { type HostSend, useSend } from './useSend.ts'
import { WaitWord } from './WaitLine.tsx'
import { WhyChoice, WhyReads } from './WhyChoice.tsx'

interface Props {
  readonly visit: Visit
  readonly act: Act
  readonly word: Reasoned
  readonly online: boolean
  readonly onBack: () => void
  readonly onAnswered: () => void
}

/** Picks a reason and a time, and sends them. */
export function ReasonPage({ visit, act: offered, word, online, onBack, onAnswered }: Props) {
  const t = useText()
  const { timeZone } = useFormat()
  const [opened] = useState(serverNow)
  // As it was when the page was opened: an answer that arrived since is not replaced without a question.
  const [act] = useState(offered)
  const start = startOf(word, visit, opened, timeZone, 'inPerson')
  const [picked, change, drop] = useDraft<Picked>(`host.${visit.id}.${word}`, start)
  const said = useSaid(word, picked, spokenOf(visit, act))
  const plain = useSend(visit, online)
  const send: HostSend = {
    ...plain,
    send: async (body, label) => {
      const recorded = await plain.send(body, label)
      if (!recorded) return false
      drop()
      onAnswered()
      return true
    },
  }
  const [asked, setAsked] = useState(false)
  const record = async () => {
    setAsked(true)
    if (!said.ready.ready || send.busy) return
    const body = pickedBody(act, null, { reason: said.reason, at: said.ready.at, relayed: null })
    await send.send(body, t(`visit.answer.${word}`))
  }
  return (
    <Page
      label={t(`host.why.${word}.title`)}
      name={`${visit.id} ${word}`}
      head={
        <BackBar
          title={t(`host.why.${word}.title`)}
          under={[visitorName(t, visit), visit.visitor?.institution].filter(Boolean).join(', ')}
          end={visit.question.state === 'open' && <WaitWord visit={visit} />}
          onBack={onBack}
        />
      }
      foot={
        <>
          <WhyReads said={said} asked={asked} />
          <HostSending visit={visit} send={send} />
          <Button
            tone="primary"
            size="phoneMain"
            wide
            busy={send.busy}
            aria-disabled={!online || undefined}
            onClick={() => void record()}
          >
            {t(`host.why.${word}.send`)}
          </Button>
        </>
      }
    >
      <WhyChoice word={word} answered={visit} picked={picked} now={opened} onChange={change} />
    </Page>
  )
}

/** Who is spoken of to the visitor: the host, or the function that answers. */
function spokenOf(visit: Visit, act: Act): string | null {
  if (act.offer.role === 'staff') return act.offer.label ?? null
  return visit.host?.kind === 'staff' || visit.host?.kind === 'named' ? spokenName(visit.host.name) : null
}
