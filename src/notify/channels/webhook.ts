import type { HookSetup } from '../../contract/channels.ts'
import type { FetchOutside } from '../../outbound/outside.ts'
import type { Locale } from '../../text/locale.ts'
import type { Delivery } from '../channel.ts'
import { byStatus, missed } from '../delivery.ts'
import { signatureOf } from '../signed.ts'

/** What a program of the office's is told: `id` stays the same when it is told again. */
export type HookEvent = {
  readonly id: string
  readonly type: string
  readonly at: number
  readonly data: unknown
}

/** Tells one webhook one event. */
export type Webhooks = { send(setup: HookSetup, event: HookEvent, locale: Locale): Promise<Delivery> }

/** Webhooks by the Standard Webhooks specification: signed, and ended by the other side with 410. */
export function webhooks(fetchOutside: FetchOutside, clock: () => number): Webhooks {
  return {
    async send({ url, secret }, { id, type, at, data }, locale) {
      const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data })
      const headers = { 'content-type': 'application/json', ...signatureOf(secret, id, body, clock()) }
      const answer = await fetchOutside({ url, headers, body })
      if (answer.went === 'wrong') return missed(answer, locale)
      const delivery = byStatus(answer, clock(), type === 'test')
      return answer.status === 410 && delivery.went === 'wrong' ? { ...delivery, addressGone: true } : delivery
    },
  }
}
