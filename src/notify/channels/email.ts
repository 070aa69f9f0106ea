import { createTransport } from 'nodemailer'
import type { Letter } from '../../app/reach/letter.ts'
import type { EmailAddress, EmailSetup } from '../../contract/channels.ts'
import { look, type Way } from '../../outbound/outside.ts'
import type { Channel, Delivery } from '../channel.ts'
import { missed, shortened } from '../delivery.ts'
import { htmlOf, textOf } from './email-body.ts'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
/** A server that says a word now and then is not waited for either: whoever took the letter is taken for lost after two minutes. */
const sentWithin = 60_000

/** Mail through the office's own server; a connection for each letter, none left open. */
export function email(way: Way, withinMs = sentWithin): Channel<EmailSetup, EmailAddress> {
  return {
    async send(setup, { email: to }, letter) {
      const places = await look(way, setup.host)
      if (!places.found) return missed({ because: places.because, detail: setup.host }, letter.locale)
      const transport = transportTo(setup, places.addresses[0], way.ca)
      try {
        const sent = await transport.sendMail({ ...mailOf(setup, to, letter), signal: AbortSignal.timeout(withinMs) })
        return { went: 'through', remoteId: sent.messageId, reply: shortened(sent.response) }
      } catch (error) {
        return failed(error, setup, letter)
      } finally {
        transport.close()
      }
    },
  }
}

function transportTo({ host, port, security, user, password }: EmailSetup, address: string, ca: string | undefined) {
  return createTransport({
    host: address,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(host === address ? {} : { servername: host }),
    tls: ca === undefined ? {} : { ca },
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** The id is made from the letter's, so that a mail that went out twice is known to be one; the tag ties a visit's mails together. */
function mailOf({ from, fromName }: EmailSetup, to: string, letter: Letter) {
  const domain = from.slice(from.indexOf('@') + 1)
  return {
    from: { name: shortened(fromName || 'Lawang', 100), address: from },
    to: { name: '', address: to },
    subject: shortened(letter.title),
    messageId: `<${letter.id}@${domain}>`,
    references: `<${letter.tag}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: textOf(letter),
    html: htmlOf(letter),
  }
}

/** A server that says 4xx wants it later; one that says 5xx, or whose word of honour fails, does not want it at all. */
function failed(error: unknown, { host }: EmailSetup, { locale }: Letter): Delivery {
  if (!(error instanceof Error)) throw error
  const { code, status, response } = factsOf(error)
  if (status !== null) return { went: 'wrong', again: status < 500, reply: shortened(response) }
  if (code === 'ETIMEDOUT' || code === 'EABORT') return missed({ because: 'timeout', detail: host }, locale)
  if (code === 'ETLS' || /certificate|altnames|TLS|SSL/i.test(error.message))
    return missed({ because: 'untrusted', detail: shortened(error.message, 120) }, locale)
  if (code === 'ESOCKET' || code === 'ECONNECTION')
    return missed({ because: 'unreachable', detail: shortened(error.message, 120) }, locale)
  return { went: 'wrong', again: false, reply: shortened(error.message) }
}

function factsOf(error: Error): { code: string; status: number | null; response: string } {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  const response = 'response' in error && typeof error.response === 'string' ? error.response : error.message
  return { code, status, response }
}
