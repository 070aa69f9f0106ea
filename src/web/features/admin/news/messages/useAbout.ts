import type { MessageItem } from '../../../../../contract/outbox.ts'
import { useFormat, useText } from '../../../../text/TextProvider.tsx'
import { isMomentType } from '../moment-types.ts'

/** What a message is about, in words: its kind, and the number of the visit. */
export function useAbout(): (message: MessageItem) => string {
  const t = useText()
  const format = useFormat()
  return ({ kind, event, visit }) => {
    const words =
      event !== null && isMomentType(event) ? t(`news.hooks.type.${event}`) : t(`news.messages.kind.${kind}`)
    if (visit === null) return words
    const { number } = visit
    const which =
      number === null ? t('news.messages.visitUnsigned') : t('news.messages.visit', { number: format.count(number) })
    return `${words}, ${which}`
  }
}
