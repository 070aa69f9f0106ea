import { Foreign } from '../../app/reach/inbound/foreign.ts'
import type { TelegramSetup } from '../../contract/channels.ts'
import type { FetchOutside, OutsideAnswer } from '../../outbound/outside.ts'
import type { Locale } from '../../text/locale.ts'
import type { Delivery } from '../channel.ts'
import { missed, rest, shortened } from '../delivery.ts'

/** What a bot did, or how it failed. */
export type BotAnswer =
  | { readonly ok: true; readonly result: Foreign }
  | { readonly ok: false; readonly status: number; readonly delivery: Delivery }

type Bot = Pick<TelegramSetup, 'apiBase' | 'token'>
type Options = {
  readonly locale?: Locale
  readonly maxBytes?: number
  readonly answerWithinMs?: number
  readonly signal?: AbortSignal
}

/** Calls one method of the Bot API. */
export type CallBot = (bot: Bot, method: string, body: object, options?: Options) => Promise<BotAnswer>

export function botCaller(fetchOutside: FetchOutside): CallBot {
  return async ({ apiBase, token }, method, body, { locale = 'id', ...reading } = {}) => {
    const base = (apiBase || 'https://api.telegram.org').replace(/\/+$/, '')
    const answer = await fetchOutside({
      url: `${base}/bot${token}/${method}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      maxBytes: 65_536,
      ...reading,
    })
    return read(withoutToken(answer, token), locale)
  }
}

/** The token stands in the address, which the other side may repeat; what it answers is shown to people and kept. */
function withoutToken(answer: OutsideAnswer, token: string): OutsideAnswer {
  const [, secret = token] = token.split(':')
  const hidden = (text: string) => text.replaceAll(secret, '…')
  return answer.went === 'wrong'
    ? { ...answer, detail: hidden(answer.detail) }
    : { ...answer, body: hidden(answer.body) }
}

function read(answer: OutsideAnswer, locale: Locale): BotAnswer {
  if (answer.went === 'wrong') return { ok: false, status: 0, delivery: missed(answer, locale) }
  const json = Foreign.read(answer.body)
  if (json.at('ok').isTrue) return { ok: true, result: json.at('result') }
  const status = json.at('error_code').number ?? answer.status
  const words = json.at('description').text ?? answer.body
  return {
    ok: false,
    status,
    delivery: refusal(status, shortened(`${status} ${words}`), json.at('parameters', 'retry_after').number),
  }
}

/** 403: blocked, or the account is gone; 400 with that sentence: no such chat. Neither comes back by itself. */
function refusal(status: number, reply: string, wait: number | null): Delivery {
  if (status === 429) return { went: 'wrong', again: true, ...rest(wait ?? 1), reply }
  const isGone = status === 403 || (status === 400 && /chat not found/i.test(reply))
  return { went: 'wrong', again: status >= 500, ...(isGone ? { addressGone: true } : {}), reply }
}
