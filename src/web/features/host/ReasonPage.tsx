/** The reason and the time of an answer that is not yes, and the sentence that the visitor will read. What is written stays until it is sent. */
import { useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import type { Act } from '../visit/acts.ts'
import { useDraft } from '../visit/draft.ts'
import { spokenName } from '../visit/person-name.ts'
import { type Picked, pickedBody, readyOf, startOf } from '../visit/picked.ts'
import { readsOf } from '../visit/reads.ts'
import { isOwn, type Reason, reasonsFor } from '../visit/reasons.ts'
import { useWhen } from '../visit/useWhen.ts'
import { visitorName } from '../visit/words.ts'
import type { Reasoned } from './answers.ts'
import { HostSending } from './HostSending.tsx'
import { BackBar, Page } from './Page.tsx'
import styles from './ReasonPage.module.css'
import { MinuteChoice, TimeChoice } from './TimeChoice.tsx'
import { type HostSend, useSend } from './useSend.ts'
import { WaitWord } from './WaitLine.tsx'

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
  const said = useSaid(word, visit, act, picked)
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
          <p className={styles['reads']}>
            {t('host.why.reads')} <q>{said.reads}</q>
          </p>
          {asked && !said.ready.ready && (
            <p role="alert" className={styles['need']}>
              {t(`visit.picker.${said.ready.need}`)}
            </p>
          )}
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
      <div className={styles['why']}>
        <Reasons kind={word} visit={visit} picked={picked} onChange={change} />
        {word === 'later' ? (
          <MinuteChoice visit={visit} picked={picked} now={opened} onChange={change} />
        ) : (
          <TimeChoice picked={picked} now={opened} onChange={change} />
        )}
      </div>
    </Page>
  )
}

interface ReasonsProps {
  readonly kind: Reasoned
  readonly visit: Visit
  readonly picked: Picked
  readonly onChange: (part: Partial<Picked>) => void
}

function Reasons({ kind, visit, picked, onChange }: ReasonsProps) {
  const t = useText()
  const pickOf = (reason: Reason) => (reason === 'anotherAnswered' ? '' : t(`visit.reasons.${reason}.pick`))
  return (
    <fieldset>
      <legend>{t('host.why.reasons')}</legend>
      <div className={styles['reasons']}>
        {reasonsFor(kind, visit)
          .filter(isForHost)
          .map((reason) => (
            <label key={reason}>
              <input
                type="radio"
                className="sr"
                name="reason"
                checked={picked.reason === reason}
                onChange={() => onChange({ reason })}
              />
              <i aria-hidden />
              <span>{isOwn(reason) ? t('host.why.own') : pickOf(reason)}</span>
            </label>
          ))}
      </div>
      {isOwn(picked.reason) && (
        <div className={styles['own']}>
          <TextField
            size="phone"
            label={t('host.why.words')}
            value={picked.words}
            maxLength={300}
            autoFocus
            enterKeyHint="done"
            onChange={(words) => onChange({ words })}
          />
        </div>
      )}
    </fieldset>
  )
}

/** That nobody replied is the desk's to say. */
function isForHost(reason: Reason): boolean {
  return reason !== 'absentNoReply'
}

function useSaid(kind: Reasoned, visit: Visit, act: Act, picked: Picked) {
  const t = useText()
  const { timeZone } = useFormat()
  const when = useWhen()
  const ready = readyOf(picked, serverNow(), timeZone)
  const at = ready.ready ? ready.at : null
  const own = isOwn(picked.reason)
  const known = picked.reason === 'anotherAnswered' || own ? '' : t(`visit.reasons.${picked.reason}.pick`)
  const reason = own ? picked.words.trim() : known
  const person = visit.host?.kind === 'staff' || visit.host?.kind === 'named' ? spokenName(visit.host.name) : null
  const host = act.offer.role === 'staff' ? (act.offer.label ?? null) : person
  const words = reason === '' ? '…' : reason
  const reads = readsOf(t, { kind, reason: picked.reason, words, host, when: at === null ? null : when(at) })
  return { ready, reason, reads }
}
