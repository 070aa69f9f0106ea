import { Foreign } from '../../app/reach/inbound/foreign.ts'
import { whatsappId } from '../../app/reach/inbound/whatsapp-id.ts'
import type { Letter, LetterButton } from '../../app/reach/letter.ts'
import type { PhoneAddress, WhatsappSetup } from '../../contract/channels.ts'
import { digits } from '../../domain/reach/digits.ts'
import { internationalNumber } from '../../domain/reach/phone.ts'
import type { FetchOutside, OutsideAnswer } from '../../outbound/outside.ts'
import type { Channel, Delivery } from '../channel.ts'
import { byStatus, missed, restOf, shortened } from '../delivery.ts'

const version = 'v23.0'
/** What all parameters of a template's body may hold together. */
const longestBody = 900
/** Too many calls, too many messages, too many to one number; and what Meta itself calls passing. */
const passing: ReadonlySet<number> = new Set([1, 2, 4, 80_007, 130_429, 131_000, 131_016, 131_056, 133_004])
const limits: ReadonlySet<number> = new Set([4, 80_007, 130_429, 131_056])

/** WhatsApp by Meta's Cloud API: an approved template, whose four buttons carry the answers. */
export function whatsapp(fetchOutside: FetchOutside, clock: () => number): Channel<WhatsappSetup, PhoneAddress> {
  return {
    async send(setup, { phone }, letter) {
      const answer = await post(fetchOutside, setup, messageOf(setup, internationalNumber(phone), letter))
      if (answer.went === 'wrong') return missed(answer, letter.locale)
      const json = Foreign.read(answer.body)
      const code = json.at('error', 'code').number
      if (code !== null) return refusal(code, answer.status, wordsOf(json), restOf(answer, clock()))
      const wamid = json.at('messages', 0, 'id').text
      if (wamid === null)
        return byStatus({ ...answer, status: answer.status < 300 ? 502 : answer.status }, clock(), true)
      const state = json.at('messages', 0, 'message_status').text ?? 'ok'
      return { went: 'through', remoteId: whatsappId(wamid), reply: shortened(`${answer.status} ${state}`) }
    },
  }
}

/** Words without a template: for a day after somebody wrote, Meta lets them through. */
export async function writeByWhatsapp(
  fetchOutside: FetchOutside,
  setup: WhatsappSetup,
  to: string,
  text: string,
): Promise<void> {
  const words = { type: 'text', text: { preview_url: false, body: text } }
  await post(fetchOutside, setup, { messaging_product: 'whatsapp', recipient_type: 'individual', to, ...words })
}

function post(fetchOutside: FetchOutside, setup: WhatsappSetup, message: object): Promise<OutsideAnswer> {
  const base = (setup.apiBase || 'https://graph.facebook.com').replace(/\/+$/, '')
  return fetchOutside({
    url: `${base}/${version}/${setup.phoneNumberId}/messages`,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${setup.accessToken}` },
    body: JSON.stringify(message),
  })
}

function messageOf({ questionTemplate, noticeTemplate, language }: WhatsappSetup, to: string, letter: Letter) {
  const isQuestion = letter.buttons.length > 0
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'template',
    template: {
      name: isQuestion ? questionTemplate : noticeTemplate,
      language: { code: language },
      components: [
        { type: 'body', parameters: [parameter(letter.title, 200), parameter(letter.body, longestBody - 200)] },
        ...buttonsOf(letter.buttons),
      ],
    },
    biz_opaque_callback_data: letter.id,
  }
}

/** A parameter may hold no line break, no tabulator and no run of spaces. */
function parameter(text: string, most: number) {
  return { type: 'text', text: shortened(text, most) || '–' }
}

/**
 * The template's buttons have their words and their order at Meta: yes, later, no, absent, whatever the letter's order is. An answer
 * that this letter does not offer keeps its button; pressed, it is refused in words.
 */
function buttonsOf(offered: readonly LetterButton[]) {
  const [first] = offered
  if (first === undefined) return []
  const token = first.data.slice(0, first.data.lastIndexOf(':'))
  return digits.map(([, answer], index) => {
    const payload = offered.find((button) => button.answer === answer)?.data ?? `${token}:${answer.slice(0, 1)}`
    return { type: 'button', sub_type: 'quick_reply', index: String(index), parameters: [{ type: 'payload', payload }] }
  })
}

function wordsOf(json: Foreign): string {
  const error = json.at('error')
  const details = error.at('error_data', 'details').text
  return shortened([error.at('message').text, details].filter((words) => words !== null).join(': '))
}

function refusal(code: number, status: number, words: string, wish: { afterSeconds?: number }): Delivery {
  const again = passing.has(code) || status >= 500
  const wait = again && limits.has(code) ? { afterSeconds: 30, ...wish } : {}
  return { went: 'wrong', again, ...wait, reply: shortened(`${code} ${words}`) }
}
