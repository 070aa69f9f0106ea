import IconMessage from '@tabler/icons-react/icons/IconMessage'
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { mayTalk, sideOf, unreadOf } from '../talk/conversation.ts'
import { MessageLine } from '../talk/MessageLine.tsx'
import styles from './TalkStrip.module.css'
import { hostName } from './words.ts'

/** The last message between desk and host, in one line above the actions; pressed, it opens the whole of them. */
export function TalkStrip({ visit, onOpen }: { visit: Visit; onOpen: () => void }) {
  const t = useText()
  const last = visit.conversation.at(-1)
  const { host } = visit
  // Somebody who is not on the staff list reads no message.
  if (last === undefined && (!mayTalk(visit) || host === null || host.kind === 'named')) return null
  const unread = unreadOf(visit).length
  return (
    <button type="button" className={styles['strip']} data-unread={unread > 0 || undefined} onClick={onOpen}>
      <Icon of={IconMessage} size={18} />
      {last === undefined ? (
        <span>{t('talk.write', { name: hostName(t, visit) })}</span>
      ) : (
        <span>
          <b>{last.text}</b> <MessageLine message={last} ours={last.from === sideOf(visit)} />
        </span>
      )}
      {unread > 0 && <em>{t('talk.unread', { n: unread })}</em>}
    </button>
  )
}
