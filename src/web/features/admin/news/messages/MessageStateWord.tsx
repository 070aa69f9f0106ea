import type { MessageItem } from '../../../../../contract/outbox.ts'
import { useText } from '../../../../text/TextProvider.tsx'
import { Presence } from '../../../../ui/Presence.tsx'

/** How far a message came, with its doorway: as far as its channel says. */
export function MessageStateWord({ message }: { message: MessageItem }) {
  const t = useText()
  const { state } = message
  const door = state === 'sent' ? 'in' : state === 'cancelled' ? 'out' : 'busy'
  const word =
    message.answeredAt !== null
      ? t('news.messages.answered')
      : message.openedAt !== null
        ? t('news.messages.opened')
        : message.deliveredAt !== null
          ? t('news.messages.delivered')
          : t(`news.messages.state.${state}`)
  return <Presence state={door}>{state === 'failed' ? <b>{word}</b> : word}</Presence>
}
