import { createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { type Certificate, certificateFor } from '../../../test/notify/certificate.ts'
import { question, toThisMachine } from '../../../test/notify/letter.ts'
import type { EmailSetup } from '../../contract/channels.ts'
import { email } from './email.ts'

const certificate = certificateFor('mail.test')
const channel = email({ ...toThisMachine, ca: certificate.cert })
const to = { email: 'erwin@dpkpp.test' }

type Mail = { from: string; to: readonly string[]; text: string; secure: boolean; user: string | undefined }

/** A mail server that keeps what it is given; its own certificate unless another one comes with the options. */
async function mailServer(options: SMTPServerOptions = {}, { key, cert }: Certificate = certificate) {
  const mails: Mail[] = []
  const open = new Set<string>()
  const server = new SMTPServer({
    key,
    cert,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      username === 'lawang' && password === 'rahasia' ? done(null, { user: username }) : done(new Error('no')),
    onConnect: ({ id }, done) => {
      open.add(id)
      done()
    },
    onClose: ({ id }) => void open.delete(id),
    onData: (stream, { envelope, secure, user }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const recipients = envelope.rcptTo.map(({ address }) => address)
        mails.push({ from, to: recipients, text: Buffer.concat(parts).toString(), secure, user })
        done(null, '2.0.0 queued as 42')
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await ready
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const setup: EmailSetup = {
    host: 'mail.test',
    port,
    security: 'starttls',
    from: 'tamu@dpkpp.test',
    fromName: 'DPKPP',
  }
  return { setup, mails, open }
}

function headersOf({ text }: Mail): Map<string, string> {
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return new Map(
    head
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
}

test('a question goes out over STARTTLS, and the connection is closed', async () => {
  const { setup, mails, open } = await mailServer()
  const letter = question()
  const delivery = await channel.send({ ...setup, user: 'lawang', password: 'rahasia' }, to, letter)
  expect(delivery).toEqual({ went: 'through', remoteId: '<msg_7f3a2c@dpkpp.test>', reply: '250 2.0.0 queued as 42' })
  const [mail] = mails
  if (mail === undefined) throw new Error('no mail')
  expect(mail).toMatchObject({ from: 'tamu@dpkpp.test', to: ['erwin@dpkpp.test'], secure: true, user: 'lawang' })
  const headers = headersOf(mail)
  expect(headers.get('from')).toBe('DPKPP <tamu@dpkpp.test>')
  expect(headers.get('subject')).toBe(letter.title)
  expect(headers.get('message-id')).toBe('<msg_7f3a2c@dpkpp.test>')
  expect(headers.get('references')).toBe('<visit_51@dpkpp.test>')
  expect(headers.get('auto-submitted')).toBe('auto-generated')
  await expect.poll(() => open.size).toBe(0)
})

test('it can be read with and without HTML, and nothing in it is fetched from anywhere', async () => {
  const { setup, mails } = await mailServer()
  const letter = question()
  await channel.send(setup, to, letter)
  const text = (mails[0]?.text ?? '').replace(/=\r\n/g, '').replaceAll('=3D', '=')
  for (const { label, link } of letter.buttons) {
    expect(text).toContain(`${label}: ${link}`)
    expect(text).toContain(`<a href="${link}"`)
  }
  expect(text).toContain('PT Maju &lt;Jaya&gt;')
  expect(text).toContain('sertifikat &amp; denah')
  expect(text).not.toMatch(/<img|<script|src=|@import|url\(/i)
})

test('where links lead nowhere there are none', async () => {
  const { setup, mails } = await mailServer()
  const buttons = question().buttons.map((button) => ({ ...button, link: '' }))
  await channel.send(setup, to, question({ link: null, buttons }))
  expect(mails[0]?.text).not.toMatch(/<a |Terima|Jawab/)
})

test('what is typed in cannot add a header or a recipient', async () => {
  const { setup, mails } = await mailServer()
  await channel.send({ ...setup, fromName: 'Dinas\r\nBcc: a@x.test' }, to, question({ title: 'Tamu\r\nBcc: b@x.test' }))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.to).toEqual(['erwin@dpkpp.test'])
  const headers = headersOf(mails[0] ?? { from: '', to: [], text: '', secure: false, user: undefined })
  expect(headers.has('bcc')).toBe(false)
  expect(headers.get('subject')).toBe('Tamu Bcc: b@x.test')
})

test('secure from the first byte, or not at all where the setup says so', async () => {
  const tls = await mailServer({ secure: true })
  expect(await channel.send({ ...tls.setup, security: 'tls' }, to, question())).toMatchObject({ went: 'through' })
  expect(tls.mails[0]?.secure).toBe(true)
  const open = await mailServer({ hideSTARTTLS: true })
  expect(await channel.send({ ...open.setup, security: 'none' }, to, question())).toMatchObject({ went: 'through' })
  expect(open.mails[0]?.secure).toBe(false)
})

test('where STARTTLS is wanted and not to be had, nothing is sent in the open', async () => {
  const { setup, mails } = await mailServer({ disabledCommands: ['STARTTLS'] })
  expect(await channel.send(setup, to, question())).toMatchObject({ went: 'wrong' })
  expect(mails).toEqual([])
})

test('a certificate of somebody else is not accepted', async () => {
  const { setup, mails } = await mailServer({}, certificateFor('other.test', '127.0.0.9'))
  const delivery = await channel.send(setup, to, question({ locale: 'en' }))
  expect(delivery).toMatchObject({ went: 'wrong', again: false })
  expect(delivery.reply).toContain('certificate cannot be trusted')
  expect(mails).toEqual([])
})

test('a wrong password is told in the words of the server, and not tried again', async () => {
  const { setup } = await mailServer()
  const delivery = await channel.send({ ...setup, user: 'lawang', password: 'salah' }, to, question())
  expect(delivery).toMatchObject({ went: 'wrong', again: false })
  expect(delivery.reply).toContain('535')
  expect(delivery.reply).not.toContain('salah')
})

test('greylisting is waited out; an address that does not exist is not', async () => {
  const refusing = (code: number, words: string): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error(words), { responseCode: code })),
  })
  const grey = await mailServer(refusing(451, '4.7.1 Greylisted, try again in five minutes'))
  expect(await channel.send(grey.setup, to, question())).toEqual({
    went: 'wrong',
    again: true,
    reply: '451 4.7.1 Greylisted, try again in five minutes',
  })
  const unknown = await mailServer(refusing(550, '5.1.1 User unknown'))
  expect(await channel.send(unknown.setup, to, question())).toEqual({
    went: 'wrong',
    again: false,
    reply: '550 5.1.1 User unknown',
  })
})

test('a server that is down is tried again; one inside that nobody opened is not', async () => {
  const { setup } = await mailServer()
  expect(await channel.send({ ...setup, port: 1 }, to, question())).toMatchObject({ went: 'wrong', again: true })
  const guarded = await email({ allowed: [] }).send({ ...setup, host: '127.0.0.1' }, to, question())
  expect(guarded).toMatchObject({ went: 'wrong', again: false })
  expect(guarded.reply).toContain('LAWANG_ALLOW_NETWORKS')
})

test('a server that keeps talking and never comes to an end is left, and tried again', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    socket.resume().write('220 mail.test\r\n')
    const talking = setInterval(() => socket.write('250-sabar\r\n'), 20)
    socket.on('error', () => undefined)
    socket.on('end', () => {
      clearInterval(talking)
      leave()
    })
  })
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await ready
  onTestFinished(() => void server.close())
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const { setup } = await mailServer()
  const hasty = email(toThisMachine, 200)
  expect(await hasty.send({ ...setup, port, security: 'none' }, to, question({ locale: 'en' }))).toEqual({
    went: 'wrong',
    again: true,
    reply: 'No answer in time (mail.test).',
  })
  await left
})
