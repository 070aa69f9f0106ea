import type { Sender } from '../../app/reach/inbound/inbound.ts'
import type { Words } from '../../app/reach/inbound/write-back.ts'
import type { Letter, LetterButton } from '../../app/reach/letter.ts'
import type { TelegramAddress, TelegramSetup } from '../../contract/channels.ts'
import { translator } from '../../text/index.ts'
import type { Channel } from '../channel.ts'
import type { CallBot } from './telegram-bot.ts'

const longestText = 4096

/** Telegram by the office's own bot: the answers are buttons under the message. */
export function telegram(callBot: CallBot): Channel<TelegramSetup, TelegramAddress> {
  return {
    async send(setup, { chatId }, letter) {
      const body = { chat_id: chatId, ...contentOf(letter), link_preview_options: { is_disabled: true } }
      const answer = await callBot(setup, 'sendMessage', body, { locale: letter.locale })
      if (!answer.ok) return answer.delivery
      const messageId = String(answer.result.at('message_id').number ?? '')
      return { went: 'through', remoteId: messageId, reply: `ok, message_id ${messageId}` }
    },
  }
}

/** Ends the waiting of a pressed button, takes away buttons that have done their work, and says what became of it. */
export async function writeByTelegram(callBot: CallBot, setup: TelegramSetup, to: Sender, words: Words): Promise<void> {
  const { address: chat_id, press } = to
  const text = words.text.slice(0, longestText)
  if (press !== undefined) {
    await callBot(setup, 'answerCallbackQuery', { callback_query_id: press.id, text: text.slice(0, 200) })
    if (words.settled) await callBot(setup, 'editMessageReplyMarkup', { chat_id, message_id: press.messageId })
  }
  await callBot(setup, 'sendMessage', { chat_id, text, link_preview_options: { is_disabled: true } })
}

function contentOf({ locale, title, body, link, buttons }: Letter) {
  const lines = [title, body, ...(link === null ? [] : [translator(locale)('delivery.open', { link })])]
  return {
    text: lines.join('\n').slice(0, longestText),
    entities: [{ type: 'bold', offset: 0, length: title.length }],
    ...(buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: inPairs(buttons.map(buttonOf)) } }),
  }
}

function buttonOf({ label, data }: LetterButton) {
  return { text: label, callback_data: data }
}

function inPairs<Item>(items: readonly Item[]): Item[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))
}
