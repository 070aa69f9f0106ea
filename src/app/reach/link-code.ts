import { timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Store } from '../../store/store.ts'

/** How long somebody has to open the chat with the code that they were given. */
export const linkCodeMinutes = 30

const idLength = 16
const timeLength = 4
const markLength = 12

/**
 * The code with which a member of staff opens a chat with the office's bot, so that it knows whose chat that is. It says for
 * whom and until when, with a mark that only this installation can make; nothing of it is kept. It fits the `start` of Telegram.
 */
export function linkCode(store: Pick<Store, 'sign'>, staffId: string, until: Instant): string {
  const time = Buffer.alloc(timeLength)
  time.writeUInt32BE(Math.floor(until / 1000))
  const said = Buffer.concat([Buffer.from(staffId.replaceAll('-', ''), 'hex'), time])
  return Buffer.concat([said, markOf(store, said)]).toString('base64url')
}

/** Whose code it is; null for one that is not ours or is too old. */
export function staffOfLinkCode(store: Pick<Store, 'sign'>, code: string, now: Instant): string | null {
  if (!/^[\w-]{43}$/.test(code)) return null
  const bytes = Buffer.from(code, 'base64url')
  const said = bytes.subarray(0, idLength + timeLength)
  if (!timingSafeEqual(bytes.subarray(said.length), markOf(store, said))) return null
  if (said.readUInt32BE(idLength) * 1000 < now) return null
  const hex = said.subarray(0, idLength).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function markOf(store: Pick<Store, 'sign'>, said: Buffer): Uint8Array {
  return store.sign('link', said.toString('hex')).subarray(0, markLength)
}
