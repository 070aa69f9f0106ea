import { createHmac, timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { Instant } from '../../../domain/visit/moment.ts'

/** How old or how early a signature may be, in seconds. */
const tolerance = 300

/** Whether Meta signed these very bytes with the secret of the office's app. */
export function isSignedByMeta(appSecret: string, body: Uint8Array, signature: string): boolean {
  return isSame(signature, `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`)
}

/** The three headers of the Standard Webhooks specification. */
export type SignatureHeaders = { readonly id: string; readonly timestamp: string; readonly signature: string }

/** Whether a note was signed by the Standard Webhooks specification with our secret, within the last five minutes. */
export function isSignedByGateway(
  secret: string,
  body: string,
  { id, timestamp, signature }: SignatureHeaders,
  now: Instant,
): boolean {
  const seconds = Number(timestamp)
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - seconds) > tolerance) return false
  const expected = new Webhook(secret).sign(id, new Date(seconds * 1000), body)
  return signature.split(' ').some((one) => isSame(one, expected))
}

/** Whether a word that was shown is the one agreed on; how long that takes tells nothing. */
export function isSame(shown: string, agreed: string): boolean {
  return timingSafeEqual(digestOf(shown), digestOf(agreed))
}

function digestOf(text: string): Uint8Array {
  return createHmac('sha256', 'same').update(text).digest()
}
