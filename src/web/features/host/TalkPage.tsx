/** The messages between host and desk on the phone: a quick phrase is sent with one touch, own words with two. */
import type { SyntheticEvent } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { mayTalk } from '../talk/conversation.ts'
import { MessageList } from '../talk/MessageList.tsx'
import { usePhrases } from '../talk/usePhrases.ts'
import { useSeen } from '../talk/useSeen.ts'
import { useDraft } from '../visit/draft.ts'
import { visitorName } from '../visit/words.ts'
import { HostSending } from './HostSending.tsx'
import { BackBar, Page } from './Page.tsx'
import styles from './TalkPage.module.css'
import { type HostSend, useSend } from './useSend.ts'

interface Props {
  readonly visit: Visit
  readonly online: boolean
  readonly onBack: () => void
}

/** The page; on a visit that is filed it only shows. */
export function TalkPage({ visit, online, onBack }: Props) {
  const t = useText()
  const send = useSend(visit, online)
  useSeen(visit, true)
  return (
    <Page
      label={t('talk.withDesk')}
      name={`${visit.id} talk`}
      head={<BackBar title={t('talk.withDesk')} under={visitorName(t, visit)} onBack={onBack} />}
      foot={mayTalk(visit) && <Writing visit={visit} send={send} />}
    >
      <div className={styles['messages']}>
        <MessageList visit={visit} />
        {visit.conversation.length > 0 && <p className="quiet">{t('talk.hidden')}</p>}
      </div>
    </Page>
  )
}

function Writing({ visit, send }: { visit: Visit; send: HostSend }) {
  const t = useText()
  const phrases = usePhrases('host')
  const [draft, change] = useDraft(`host.${visit.id}.talk`, { text: '' })
  const say = (text: string) => send.send({ type: 'say', text }, t('talk.sent'))
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const text = draft.text.trim()
    if (text !== '' && (await say(text))) change({ text: '' })
  }
  return (
    <>
      <HostSending visit={visit} send={send} />
      {/* biome-ignore lint/a11y/useSemanticElements: a named group of buttons, no form */}
      <div role="group" aria-label={t('talk.phrases')} className={styles['phrases']}>
        {phrases.map((phrase) => (
          <Button
            key={phrase}
            size="phone"
            wide
            aria-disabled={send.busy || !send.online || undefined}
            onClick={() => !send.busy && void say(phrase)}
          >
            {phrase}
          </Button>
        ))}
      </div>
      <form className={styles['own']} onSubmit={(event) => void submit(event)}>
        <TextField
          size="phone"
          label={t('talk.own')}
          value={draft.text}
          maxLength={500}
          enterKeyHint="send"
          onChange={(text) => change({ text })}
        />
        <Button type="submit" size="phone" tone="primary" busy={send.busy} aria-disabled={!send.online || undefined}>
          {t('talk.send')}
        </Button>
      </form>
    </>
  )
}
