import type { OutsideAnswer, OutsideTrouble } from '../outbound/outside.ts'
import { translator } from '../text/index.ts'
import type { Locale } from '../text/locale.ts'
import type { Delivery } from './channel.ts'

type Came = Extract<OutsideAnswer, { went: 'through' }>
type Missed = { readonly because: OutsideTrouble; readonly detail: string }

/** What may be better in a while; the rest stays wrong until somebody changes a setting. */
const passing: ReadonlySet<OutsideTrouble> = new Set(['unknownName', 'unreachable', 'timeout', 'brokenOff'])
/** Who asks for more than a day of rest is asked again after a day. */
const longestRest = 86_400

/** Nothing usable came back from the other side. */
export function missed({ because, detail }: Missed, locale: Locale): Delivery {
  const reply = translator(locale)(`delivery.trouble.${because}`, { where: detail })
  return { went: 'wrong', again: passing.has(because), reply: shortened(reply) }
}

/**
 * What an http status alone says. The words that came with a success are kept of a test only: they may repeat what was sent,
 * and that has names in it.
 */
export function byStatus(answer: Came, now: number, isTest: boolean): Delivery {
  const { status } = answer
  if (status >= 200 && status < 300)
    return { went: 'through', reply: isTest ? shortened(`${status} ${answer.body}`) : String(status) }
  const again = status >= 500 || status === 408 || status === 425 || status === 429
  return { went: 'wrong', again, ...restOf(answer, now), reply: shortened(`${status} ${answer.body}`) }
}

/** How long the other side asks to be left alone, by its `Retry-After`: seconds or a date. */
export function restOf({ headers }: Came, now: number): { afterSeconds?: number } {
  const wish = headers['retry-after']?.trim() ?? ''
  const seconds = /^\d+$/.test(wish) ? Number(wish) : Math.ceil((Date.parse(wish) - now) / 1000)
  return seconds > 0 ? rest(seconds) : {}
}

/** A wish for rest in seconds, within reason. */
export function rest(seconds: number): { afterSeconds: number } {
  return { afterSeconds: Math.min(Math.ceil(seconds), longestRest) }
}

/** One line for people: no line breaks, no control characters, not long. */
export function shortened(text: string, most = 200): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain
}
