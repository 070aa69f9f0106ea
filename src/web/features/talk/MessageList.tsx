import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { spokenName } from '../visit/person-name.ts'
import { type Message, sideOf } from './conversation.ts'
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

/** Who wrote it and when; of what this side wrote, whether the other has seen it. */
export function MessageLine({ message, ours }: { message: Message; ours: boolean }) {
  const t = useText()
  const format = useFormat()
  const { at, by, from, mine, seenAt } = message
  const who = mine ? t('talk.you') : from === 'desk' && !ours ? t('talk.desk') : spokenName(by)
  const time = format.timeOfDay(Date.parse(at))
  const seen = seenAt === null ? t('talk.unseen') : t('talk.seen', { time: format.timeOfDay(Date.parse(seenAt)) })
  return <small>{[who, time, ...(ours ? [seen] : [])].join(', ')}</small>
}
