import { timingSafeEqual } from 'node:crypto'
import type { MessageRow } from '../../store/reach/rows.ts'
import type { Store } from '../../store/store.ts'

const idLength = 16
const markLength = 16

/**
 * What answers a message without a session: its id and a mark that only this installation can make. Nothing of it is
 * kept, so that nobody who reads the database can answer.
 */
export function answerToken(store: Pick<Store, 'sign'>, messageId: string): string {
  const id = Buffer.from(messageId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, markOf(store, messageId)]).toString('base64url')
}

/** The message that a token is for; undefined where the token is not ours or the message is no more. */
export async function messageOfToken(
  store: Pick<Store, 'sign' | 'messageById'>,
  token: string,
): Promise<MessageRow | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const messageId = idOf(bytes.subarray(0, idLength))
  if (!timingSafeEqual(bytes.subarray(idLength), markOf(store, messageId))) return undefined
  return store.messageById(messageId)
}

function markOf(store: Pick<Store, 'sign'>, messageId: string): Uint8Array {
  return store.sign('answer', messageId).subarray(0, markLength)
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
