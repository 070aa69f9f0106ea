import type { Visit } from '../../../contract/visit.ts'
import { useText } from '../../text/TextProvider.tsx'
import { sideOf } from './conversation.ts'
import { MessageLine } from './MessageLine.tsx'
import styles from './MessageList.module.css'

/** What desk and host wrote to each other, oldest first; own messages say whether they were seen. */
export function MessageList({ visit }: { visit: Visit }) {
  const t = useText()
  const side = sideOf(visit)
  if (visit.conversation.length === 0) return <p className="quiet">{t('talk.none')}</p>
  return (
    <ol className={styles['list']} aria-label={t('talk.list')}>
      {visit.conversation.map((message) => (
        <li key={`${message.at} ${message.text}`} data-ours={message.from === side || undefined}>
          <p>{message.text}</p>
          <MessageLine message={message} ours={message.from === side} />
        </li>
      ))}
    </ol>
  )
}
