import type { Letter, LetterButton } from '../../app/reach/letter.ts'
import type { GatewaySetup, PhoneAddress } from '../../contract/channels.ts'
import { digitOf, digits } from '../../domain/reach/digits.ts'
import { internationalNumber } from '../../domain/reach/phone.ts'
import type { FetchOutside, OutsideAnswer } from '../../outbound/outside.ts'
import { translator } from '../../text/index.ts'
import type { Channel } from '../channel.ts'
import { byStatus, missed } from '../delivery.ts'
import { signatureOf } from '../signed.ts'

/** Any gateway of the office's for text messages, by a webhook: it gets number and text, and answers with its own id. */
export function gateway(fetchOutside: FetchOutside, clock: () => number): Channel<GatewaySetup, PhoneAddress> {
  return {
    async send(setup, { phone }, letter) {
      const { id, kind, locale, link, tag } = letter
      const buttons = letter.buttons.map((button) => ({ ...button, reply: digitOf(button.answer) }))
      const to = internationalNumber(phone)
      const message = { id, kind, to, text: textOf(letter), link, tag, buttons }
      const answer = await post(fetchOutside, clock(), setup, message)
      if (answer.went === 'wrong') return missed(answer, locale)
      const delivery = byStatus(answer, clock(), kind === 'test')
      if (delivery.went === 'wrong') return delivery
      const remoteId = idIn(answer.body)
      return remoteId === null ? delivery : { ...delivery, remoteId }
    },
  }
}

/** Words to somebody who wrote. */
export async function writeByGateway(
  fetchOutside: FetchOutside,
  clock: () => number,
  setup: GatewaySetup,
  to: string,
  text: string,
): Promise<void> {
  const message = { id: crypto.randomUUID(), kind: 'reply', to, text, link: null, tag: null, buttons: [] }
  await post(fetchOutside, clock(), setup, message)
}

function post(
  fetchOutside: FetchOutside,
  now: number,
  { url, secret, authorization }: GatewaySetup,
  message: { readonly id: string },
): Promise<OutsideAnswer> {
  const body = JSON.stringify(message)
  const headers = {
    'content-type': 'application/json',
    ...(authorization ? { authorization } : {}),
    ...signatureOf(secret, message.id, body, now),
  }
  return fetchOutside({ url, headers, body })
}

/** For telephones without buttons: the answers are digits to reply with, and the link is written out. */
function textOf({ locale, title, body, link, buttons }: Letter): string {
  const t = translator(locale)
  const lines = [title, body]
  if (buttons.length > 0) lines.push(t('delivery.replyWith', { choices: choicesOf(buttons) }))
  if (link !== null) lines.push(t('delivery.open', { link }))
  return lines.join('\n')
}

function choicesOf(buttons: readonly LetterButton[]): string {
  const choices = digits.flatMap(([digit, answer]) =>
    buttons.filter((button) => button.answer === answer).map(({ label }) => `${digit} ${label}`),
  )
  return choices.join('; ')
}

function idIn(body: string): string | null {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== 'object' || answer === null || !('id' in answer)) return null
    const { id } = answer
    return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 200) : null
  } catch {
    return null
  }
}
