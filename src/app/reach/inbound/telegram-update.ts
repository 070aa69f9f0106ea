import type { Foreign } from './foreign.ts'
import { type Inbound, pressOf, type Sender } from './inbound.ts'

/** The updates that are of any use. */
export const wantedUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/** The number of an update; after it Telegram is asked for the next. */
export function updateIdOf(update: Foreign): number | null {
  return update.at('update_id').number
}

/** What an update of the Bot API says; only private chats are listened to, for in a group everybody could answer. */
export function inboundOfUpdate(update: Foreign): Inbound | null {
  const number = updateIdOf(update)
  if (number === null) return null
  const id = String(number)
  const press = update.at('callback_query')
  if (press.at('id').text !== null) return pressed(press, id)
  const message = update.at('message')
  if (message.at('chat', 'type').text === 'private') return written(message, id)
  const membership = update.at('my_chat_member')
  if (
    membership.at('chat', 'type').text === 'private' &&
    membership.at('new_chat_member', 'status').text === 'kicked'
  ) {
    const from = senderIn(membership)
    return from === null ? null : { type: 'ended', id, from }
  }
  return null
}

function pressed(press: Foreign, id: string): Inbound | null {
  const from = senderIn(press.at('message'), press.at('from'))
  const pressId = press.at('id').text
  const messageId = press.at('message', 'message_id').number
  if (from === null || pressId === null || messageId === null) return null
  const sender: Sender = { ...from, press: { id: pressId, messageId } }
  const meant = pressOf(press.at('data').text ?? '')
  return meant === null ? { type: 'words', id, from: sender } : { type: 'pressed', id, ...meant, from: sender }
}

function written(message: Foreign, id: string): Inbound | null {
  const from = senderIn(message)
  if (from === null) return null
  const text = message.at('text').text ?? ''
  const code = /^\/start(?:@\w+)?\s+([A-Za-z0-9_-]{4,64})\s*$/.exec(text)?.[1]
  if (code !== undefined) return { type: 'linked', id, code, from }
  return /^\/stop(@\w+)?\s*$/.test(text) ? { type: 'ended', id, from } : { type: 'words', id, from }
}

function senderIn(piece: Foreign, from = piece.at('from')): Sender | null {
  const chatId = piece.at('chat', 'id').number
  if (chatId === null) return null
  const names = [from.at('first_name').text, from.at('last_name').text].filter((name) => name !== null)
  return { address: String(chatId), name: names.join(' ').slice(0, 100) }
}
