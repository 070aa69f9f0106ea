import { answerOfDigit } from '../../../domain/reach/digits.ts'
import type { Foreign } from './foreign.ts'
import { type Inbound, pressOf, type Sender } from './inbound.ts'

/** What a call of the Cloud API's webhook says; what is about another number of the office is left out. */
export function inboundOfWhatsapp(event: Foreign, phoneNumberId: string): readonly Inbound[] {
  if (event.at('object').text !== 'whatsapp_business_account') return []
  const values = event
    .at('entry')
    .items.flatMap((entry) => entry.at('changes').items)
    .filter((change) => change.at('field').text === 'messages')
    .map((change) => change.at('value'))
    .filter((value) => value.at('metadata', 'phone_number_id').text === phoneNumberId)
  return values.flatMap((value) => [
    ...value.at('messages').items.flatMap((message) => written(message, value)),
    ...value.at('statuses').items.flatMap(fared),
  ])
}

function written(message: Foreign, value: Foreign): Inbound[] {
  const number = message.at('from').text
  const id = message.at('id').text
  if (id === null || number === null || !/^\d{6,20}$/.test(number)) return []
  const contact = value.at('contacts').items.find((one) => one.at('wa_id').text === number)
  const from: Sender = { address: number, name: (contact?.at('profile', 'name').text ?? '').slice(0, 100) }
  const pressed = message.at('button', 'payload').text ?? message.at('interactive', 'button_reply', 'id').text
  const meant = pressOf(pressed ?? '')
  if (meant !== null) return [{ type: 'pressed', id, ...meant, from }]
  const answer = answerOfDigit(message.at('text', 'body').text ?? '')
  if (answer !== null) return [{ type: 'replied', id, answer, about: message.at('context', 'id').text, from }]
  // A reaction or a mark of deletion is not spoken to.
  const isSpoken = ['text', 'button', 'interactive', 'audio', 'image'].includes(message.at('type').text ?? '')
  return isSpoken ? [{ type: 'words', id, from }] : []
}

const states = ['sent', 'delivered', 'read', 'failed'] as const

function fared(status: Foreign): Inbound[] {
  const state = states.find((known) => known === status.at('status').text)
  const about = status.at('biz_opaque_callback_data').text ?? status.at('id').text
  const seconds = Number(status.at('timestamp').text)
  if (state === undefined || about === null || !Number.isFinite(seconds)) return []
  const [error] = status.at('errors').items
  const details = error?.at('error_data', 'details').text ?? error?.at('title').text ?? ''
  const reply = error === undefined ? state : `${error.at('code').number ?? ''} ${details}`.trim()
  return [{ type: 'fared', about, state, at: seconds * 1000, reply: reply.slice(0, 200) }]
}
