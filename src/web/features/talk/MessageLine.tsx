import { useFormat, useText } from '../../text/TextProvider.tsx'
import { spokenName } from '../visit/person-name.ts'
import type { Message } from './conversation.ts'

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
