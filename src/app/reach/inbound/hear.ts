import Value from 'typebox/value'
import { PhoneAddress } from '../../../contract/channels.ts'
import { internationalNumber } from '../../../domain/reach/phone.ts'
import type { AnswerWord } from '../../../domain/sop/sop.ts'
import type { Via } from '../../../domain/visit/moment.ts'
import type { AddressRow, MessageRow } from '../../../store/reach/rows.ts'
import { translator } from '../../../text/index.ts'
import type { Parts } from '../../parts.ts'
import type { ChatReply, Press } from '../answer-cases.ts'
import { answerToken } from '../token.ts'
import { type Arrival, arrivalOf } from './arrival.ts'
import { isChat, linkChat } from './chat-code.ts'
import { noteFared } from './fared.ts'
import type { Inbound, Sender } from './inbound.ts'
import { whatsappId } from './whatsapp-id.ts'
import type { ChatChannel, Words } from './write-back.ts'

/** Through what an answer came; an unofficial gateway carries the same conversations as WhatsApp. */
const vias: Readonly<Record<ChatChannel, Via>> = { telegram: 'telegram', whatsapp: 'whatsapp', gateway: 'whatsapp' }

/** Where something came in, and how to write back there; `line`: the bot, the number or the gateway. */
export type Ear = {
  readonly officeId: string
  readonly channel: ChatChannel
  readonly setup: unknown
  readonly line: string
}

/** Gives the answer of a token, and says in a sentence what became of it. */
export type AnswerBy = (token: string, answer: AnswerWord, press: Press) => Promise<ChatReply>

type Hearing = { readonly parts: Parts; readonly answerBy: AnswerBy }

/** Writes into the chat what became of it. */
export type WriteBack = () => Promise<void>
const nothing: WriteBack = async () => undefined

/** Does what came in asks for, once however often it comes; what the chat is told is left to the caller, for it takes its time. */
export async function hear(hearing: Hearing, ear: Ear, inbound: Inbound): Promise<WriteBack> {
  const { parts } = hearing
  if (inbound.type === 'fared') {
    await noteFared(parts, ear.officeId, ear.channel, inbound)
    return nothing
  }
  const arrival = arrivalOf(`${ear.channel}\n${ear.line}`, inbound.id, parts.clock())
  if (await parts.store.write(ear.officeId, (tx) => tx.hasArrived(arrival.digest))) return nothing
  const words = await wordsFor(hearing, ear, inbound, arrival)
  // An answer took it along already; whatever else it came to, it is not heard again.
  await parts.store.write(ear.officeId, (tx) => tx.takeArrival(arrival))
  return words === null ? nothing : () => parts.chats.write(ear.channel, ear.setup, inbound.from, words)
}

type Spoken = Exclude<Inbound, { type: 'fared' }>

async function wordsFor(hearing: Hearing, ear: Ear, inbound: Spoken, arrival: Arrival): Promise<Words | null> {
  const { parts } = hearing
  const t = translator((await parts.store.office(ear.officeId))?.settings.locale ?? 'id')
  switch (inbound.type) {
    case 'pressed':
      return answered(hearing, ear, arrival, inbound)
    case 'replied': {
      const asked = await questionFor(parts, ear, inbound.from, inbound.about)
      if (asked === 'none') return { text: t('chats.noQuestion'), settled: false }
      if (asked === 'older') return { text: t('chats.olderQuestion'), settled: false }
      if (asked === 'several') return { text: t('chats.severalQuestions'), settled: false }
      return answered(hearing, ear, arrival, { token: answerToken(parts.store, asked.id), answer: inbound.answer })
    }
    case 'linked': {
      const name = await linkChat(parts, ear.officeId, inbound.code, inbound.from)
      return { text: name === null ? t('chats.badCode') : t('chats.linked', { name }), settled: false }
    }
    case 'ended':
      return (await end(parts, ear, inbound.from)) ? { text: t('chats.ended'), settled: false } : null
    case 'words': {
      const isKnown = (await addressesOf(parts.store, ear, inbound.from)).length > 0
      if (isKnown) return { text: t('chats.help'), settled: false }
      // A number that the office does not know is nobody's business; a bot is written to by those who were sent to it.
      return ear.channel === 'telegram' ? { text: t('chats.stranger'), settled: false } : null
    }
    default: {
      const never: never = inbound
      return never
    }
  }
}

async function answered(
  { answerBy }: Hearing,
  { channel }: Ear,
  arrival: Arrival,
  { token, answer }: { readonly token: string; readonly answer: AnswerWord },
): Promise<Words | null> {
  const { went, sentence } = await answerBy(token, answer, { via: vias[channel], arrival })
  return went === 'again' ? null : { text: sentence, settled: true }
}

/**
 * The question that a bare digit answers: the one that the message quotes, else the only one that went to this number and is still
 * open, where nothing was asked after it. Where several guests wait, a digit alone answers none of them.
 */
async function questionFor(
  { store }: Parts,
  ear: Ear,
  from: Sender,
  about: string | null,
): Promise<MessageRow | 'none' | 'several' | 'older'> {
  const { officeId, channel } = ear
  const own = new Set((await addressesOf(store, ear, from)).map(({ id }) => id))
  const { items } = await store.messages(officeId, { channel, limit: 200 })
  const asked = items.filter(
    ({ kind, addressId, state }) => isQuestion(kind) && state === 'sent' && own.has(addressId ?? ''),
  )
  const remoteId = about === null ? null : channel === 'whatsapp' ? whatsappId(about) : about
  const quoted = asked.find((one) => remoteId !== null && (one.remoteId === remoteId || one.id === about))
  if (quoted !== undefined) return quoted
  const open = new Set((await store.pursuits(officeId)).map(({ visitId }) => visitId))
  const waiting = asked.filter(({ visitId }) => visitId !== null && open.has(visitId))
  const [newest] = waiting
  if (newest === undefined) return 'none'
  if (waiting.some(({ visitId }) => visitId !== newest.visitId)) return 'several'
  // The digit may be meant for the question that was put last, which is over.
  const last = asked.toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0))[0]
  return last?.visitId === newest.visitId ? newest : 'older'
}

function isQuestion(kind: MessageRow['kind']): boolean {
  return kind === 'asked' || kind === 'reminder'
}

/** Whoever wants to hear no more is not written to there; whether they were. */
async function end(parts: Parts, ear: Ear, from: Sender): Promise<boolean> {
  const rows = await addressesOf(parts.store, ear, from)
  if (rows.length === 0) return false
  await parts.store.write(ear.officeId, async (tx) => {
    for (const { id } of rows) await tx.removeAddress(id)
  })
  parts.store.announce(ear.officeId, 'channels')
  return true
}

async function addressesOf(
  store: Parts['store'],
  { officeId, channel }: Ear,
  from: Sender,
): Promise<readonly AddressRow[]> {
  const rows = (await store.addresses(officeId)).filter((row) => row.channel === channel)
  return rows.filter(({ address }) => (channel === 'telegram' ? isChat(address, from) : isNumber(address, from)))
}

function isNumber(address: unknown, from: Sender): boolean {
  return Value.Check(PhoneAddress, address) && internationalNumber(address.phone) === from.address
}
