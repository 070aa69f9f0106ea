import { createHash } from 'node:crypto'
import webPush from 'web-push'
import type { Letter } from '../../app/reach/letter.ts'
import type { PushAddress, PushMessage, PushSetup } from '../../contract/channels.ts'
import type { FetchOutside } from '../../outbound/outside.ts'
import { translator } from '../../text/index.ts'
import type { Channel } from '../channel.ts'
import { byStatus, missed, shortened } from '../delivery.ts'

/** Push services take 4096 bytes encrypted; some of them less. */
const mostBytes = 3_000
const hour = 3_600

/** Web push to a browser or an installed app, encrypted for it alone. */
export function push(fetchOutside: FetchOutside, clock: () => number): Channel<PushSetup, PushAddress> {
  return {
    async send(setup, address, letter) {
      const { endpoint, headers, body } = webPush.generateRequestDetails(address, payloadOf(letter), {
        vapidDetails: setup,
        TTL: Math.max(0, Math.round(letter.usefulSeconds ?? hour)),
        urgency: 'high',
        topic: topicOf(letter.tag),
      })
      const texts = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
      const answer = await fetchOutside({ url: endpoint, method: 'POST', headers: Object.fromEntries(texts), body })
      if (answer.went === 'wrong') return missed(answer, letter.locale)
      const delivery = byStatus(answer, clock(), letter.kind === 'test')
      const isGone = answer.status === 404 || answer.status === 410
      return isGone && delivery.went === 'wrong' ? { ...delivery, addressGone: true } : delivery
    },
  }
}

/** A later message about the same thing takes the place of one that was not fetched yet. */
function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32)
}

function payloadOf({ title, body, locale, tag, link, buttons }: Letter): string {
  const t = translator(locale)
  const message: PushMessage = {
    title: shortened(title),
    body,
    lang: locale,
    tag,
    link,
    actions: buttons.map((button) => ({
      action: button.answer,
      title: button.label,
      link: button.link,
      done: t('delivery.recorded', { answer: button.label }),
    })),
  }
  const text = JSON.stringify(message)
  const tooMany = Buffer.byteLength(text) - mostBytes
  return tooMany <= 0 ? text : JSON.stringify({ ...message, body: cutBy(body, tooMany) })
}

/** Cut by bytes and with room for what JSON writes in more than one. */
function cutBy(body: string, bytes: number): string {
  let kept = body
  while (kept !== '' && Buffer.byteLength(JSON.stringify(body)) - Buffer.byteLength(JSON.stringify(kept)) < bytes + 3)
    kept = kept.slice(0, -20)
  return `${kept.trimEnd()}…`
}
