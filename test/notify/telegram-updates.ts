/** Updates as the Bot API writes them. */
const person = { id: 501234567, is_bot: false, first_name: 'Erwin', last_name: 'Tunjang', language_code: 'id' }
const chat = { id: 501234567, first_name: 'Erwin', type: 'private' }

export const erwinsChat = String(chat.id)

/** Somebody writes to the bot in private. */
export function written(update_id: number, text: string) {
  return { update_id, message: { message_id: 40 + update_id, from: person, chat, date: 1_795_000_000, text } }
}

/** Somebody presses a button under a message of the bot. */
export function pressed(update_id: number, data: string) {
  const message = { message_id: 101, chat, date: 1_795_000_000, text: 'Ada tamu' }
  return { update_id, callback_query: { id: `press-${update_id}`, from: person, message, chat_instance: '1', data } }
}
