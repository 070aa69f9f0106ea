import { answerOfDigit } from '../../../domain/reach/digits.ts'
import { internationalNumber } from '../../../domain/reach/phone.ts'
import type { Instant } from '../../../domain/visit/moment.ts'
import type { Foreign } from './foreign.ts'
import { type Inbound, pressOf, type Sender } from './inbound.ts'

const states = ['sent', 'delivered', 'read', 'failed'] as const

/**
 * What the office's gateway tells: `{ type: 'reply', from, text, inReplyTo? }` of somebody who answered, with `button` for one of the
 * buttons' `data`; `{ type: 'status', id, status, at?, error? }` of a message.
 */
export function inboundOfGateway(note: Foreign, id: string, now: Instant): Inbound | null {
  if (note.at('type').text === 'status') return fared(note, now)
  const from = senderIn(note)
  if (note.at('type').text !== 'reply' || from === null || id === '') return null
  const meant = pressOf(note.at('button').text ?? '')
  if (meant !== null) return { type: 'pressed', id, ...meant, from }
  const answer = answerOfDigit(note.at('text').text ?? '')
  if (answer === null) return { type: 'words', id, from }
  return { type: 'replied', id, answer, about: note.at('inReplyTo').text, from }
}

function fared(note: Foreign, now: Instant): Inbound | null {
  const about = note.at('id').text
  const state = states.find((known) => known === note.at('status').text)
  if (about === null || state === undefined) return null
  const at = Date.parse(note.at('at').text ?? '')
  const reply = note.at('error').text ?? state
  return { type: 'fared', about, state, at: Number.isNaN(at) ? now : at, reply: reply.slice(0, 200) }
}

function senderIn(note: Foreign): Sender | null {
  const number = internationalNumber(note.at('from').text ?? '')
  return /^\d{6,20}$/.test(number) ? { address: number, name: '' } : null
}
