import IconMessage from '@tabler/icons-react/icons/IconMessage'
import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { mayTalk, sideOf, unreadOf } from '../talk/conversation.ts'
import { MessageLine } from '../talk/MessageLine.tsx'
import { useSeen } from '../talk/useSeen.ts'
import styles from './TalkLine.module.css'

/** The last message between host and desk, on top of the sheet; touched, it leads to all of them and to the quick phrases. */
export function TalkLine({ visit, onOpen }: { visit: Visit; onOpen: () => void }) {
  const t = useText()
  const last = visit.conversation.at(-1)
  const unread = unreadOf(visit).length
  // Of several only the last can be read here.
  useSeen(visit, unread === 1)
  if (last === undefined) return null
  return (
    <button type="button" className={styles['line']} data-unread={unread > 0 || undefined} onClick={onOpen}>
      <Icon of={IconMessage} size={22} />
      <span>
        <b>{last.text}</b>
        <MessageLine message={last} ours={last.from === sideOf(visit)} />
      </span>
      <em>{unread > 1 ? t('talk.unread', { n: unread }) : mayTalk(visit) && t('talk.reply')}</em>
    </button>
  )
}

/** The way to the messages where there are none yet. */
export function TalkLink({ visit, onOpen }: { visit: Visit; onOpen: () => void }) {
  const t = useText()
  if (visit.conversation.length > 0 || !mayTalk(visit)) return null
  return (
    <button type="button" className={styles['link']} onClick={onOpen}>
      <Icon of={IconMessage} size={22} />
      <span>{t('talk.writeDesk')}</span>
    </button>
  )
}
