import type { MessageItem } from '../../../../contract/outbox.ts'

/** What may help when the other side refused. */
export type Advice = 'password' | 'recipient' | 'later' | 'token' | 'started' | 'address' | 'broken'

/**
 * What may help, by the number with which the other side's words begin; null where they begin with none: then Lawang itself
 * says what is wrong.
 */
export function adviceOn(channel: MessageItem['channel'], reply: string): Advice | null {
  const code = Number(/^(\d{3})\b/.exec(reply)?.[1] ?? Number.NaN)
  if (Number.isNaN(code)) return null
  if (channel === 'email') {
    if (code === 530 || code === 534 || code === 535) return 'password'
    if (code >= 400 && code < 500) return 'later'
    return code >= 550 && code < 560 ? 'recipient' : null
  }
  if (code === 429) return 'later'
  if (code >= 500) return 'broken'
  if (channel === 'telegram') {
    if (code === 401 || code === 404) return 'token'
    return code === 400 || code === 403 ? 'started' : null
  }
  // Codes of the Cloud API: a token that is over or false.
  if (code === 401 || code === 403 || code === 190) return 'token'
  return code === 404 || code === 410 ? 'address' : null
}
