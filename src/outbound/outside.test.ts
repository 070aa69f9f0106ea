import { expect, test } from 'vitest'
import { bodyOf } from '../../test/notify/body-of.ts'
import { certificateFor } from '../../test/notify/certificate.ts'
import { listening } from '../../test/notify/listening.ts'
import { networksOf } from './networks.ts'
import { type OutsideAnswer, type Way, wayOut } from './outside.ts'

const thisMachine = networksOf('127.0.0.0/8') ?? []
const opened: Way = { allowed: thisMachine, resolve: async () => ['127.0.0.1'] }
const closed: Way = { allowed: [] }

const because = (answer: OutsideAnswer) => (answer.went === 'wrong' ? answer.because : answer.status)

test('what is sent arrives, what is answered comes back', async () => {
  const port = await listening(async (request, response) => {
    const body = (await bodyOf(request)).toString()
    response.writeHead(201, { 'x-seen': `${request.method} ${request.headers['x-office']} ${request.headers.host}` })
    response.end(`got ${body}`)
  })
  const answer = await wayOut(opened)({
    url: `http://hook.test:${port}/a?b`,
    headers: { 'x-office': 'kpp' },
    body: '{}',
  })
  expect(answer).toMatchObject({ went: 'through', status: 201, body: 'got {}', cut: false })
  expect(answer).toHaveProperty(['headers', 'x-seen'], `POST kpp hook.test:${port}`)
})

test.each([
  'https://127.0.0.1/',
  'https://localhost/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://10.0.0.1/',
  'https://[fd00:ec2::254]/',
])('%s is inside and is not gone to', async (url) => {
  expect(because(await wayOut(closed)({ url }))).toBe('notAllowed')
})

test('a name with one address inside is refused whole', async () => {
  const resolve = async () => ['8.8.8.8', '192.168.1.1']
  expect(because(await wayOut({ allowed: [], resolve })({ url: 'https://mixed.test/' }))).toBe('notAllowed')
})

test.each([
  ['ftp://files.test/', 'files.test'],
  ['file:///etc/passwd', ''],
  ['https://name:secret@hook.test/bot8123456789:AAF/getMe', 'hook.test'],
  ['https://hook.test:99999/bot8123456789:AAF/getMe', ''],
  ['hook.test', ''],
  ['', ''],
])('%j is no address to go to, and nothing of it but the host is told', async (url, detail) => {
  expect(await wayOut(opened)({ url })).toEqual({ went: 'wrong', because: 'badAddress', detail })
})

test('that there is nothing new is an answer', async () => {
  const port = await listening((_request, response) => void response.writeHead(304, { etag: '"1"' }).end())
  expect(await wayOut(opened)({ url: `http://hook.test:${port}/` })).toMatchObject({ went: 'through', status: 304 })
})

test('without https only what the operator opened is gone to', async () => {
  const way = { allowed: thisMachine, resolve: async () => ['8.8.8.8'] }
  expect(because(await wayOut(way)({ url: 'http://hook.test/' }))).toBe('notSecure')
})

test('a name that leads elsewhere the second time is gone to where it was looked at', async () => {
  const reached: string[] = []
  const inside = await listening((_request, response) => {
    reached.push('inside')
    response.end()
  })
  await listening(
    (_request, response) => {
      reached.push('outside')
      response.end('outside')
    },
    { address: '127.0.0.2', port: inside },
  )
  let asked = 0
  const resolve = async () => [asked++ === 0 ? '127.0.0.2' : '127.0.0.1']
  const fetchOutside = wayOut({ allowed: networksOf('127.0.0.2/32') ?? [], resolve })
  const url = `http://rebinding.test:${inside}/`
  expect(await fetchOutside({ url })).toMatchObject({ went: 'through', body: 'outside' })
  expect(asked).toBe(1)
  expect(because(await fetchOutside({ url }))).toBe('notAllowed')
  expect(reached).toEqual(['outside'])
})

test('a redirect is a failure with its reason, and nobody goes there', async () => {
  const paths: string[] = []
  const port = await listening((request, response) => {
    paths.push(request.url ?? '')
    response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end()
  })
  expect(await wayOut(opened)({ url: `http://hook.test:${port}/` })).toEqual({
    went: 'wrong',
    because: 'redirect',
    detail: `302 http://127.0.0.1:${port}/inside`,
  })
  expect(paths).toEqual(['/'])
})

test('more than four kilobytes are not read', async () => {
  const port = await listening((_request, response) => response.end('x'.repeat(50_000)))
  const fetchOutside = wayOut(opened)
  const answer = await fetchOutside({ url: `http://hook.test:${port}/` })
  expect(answer).toMatchObject({ went: 'through', cut: true, body: 'x'.repeat(4096) })
  const whole = await fetchOutside({ url: `http://hook.test:${port}/`, maxBytes: 60_000 })
  expect(whole).toMatchObject({ went: 'through', cut: false, body: 'x'.repeat(50_000) })
})

test.each([
  ['never answers', 0],
  ['never ends its answer', 1],
])('who %s is not waited for', async (_what, pieces) => {
  const port = await listening((_request, response) => {
    if (pieces === 0) return
    const drip = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drip))
  })
  const answer = await wayOut(opened)({ url: `http://hook.test:${port}/`, answerWithinMs: 200 })
  expect(because(answer)).toBe('timeout')
})

test('a name that is not answered for is not waited for either', async () => {
  const way = { allowed: [], resolve: () => new Promise<readonly string[]>(() => undefined), connectWithinMs: 50 }
  expect(because(await wayOut(way)({ url: 'https://slow.test/' }))).toBe('timeout')
})

test('who is not there, is not known or breaks off is told apart', async () => {
  const port = await listening((request) => request.socket.destroy())
  expect(because(await wayOut(opened)({ url: `http://hook.test:${port}/` }))).toBe('brokenOff')
  expect(because(await wayOut(opened)({ url: 'http://hook.test:1/' }))).toBe('unreachable')
  const unknown = { allowed: [], resolve: () => Promise.reject(new Error('ENOTFOUND')) }
  expect(because(await wayOut(unknown)({ url: 'https://nobody.test/' }))).toBe('unknownName')
})

test('a certificate is checked against the name that was asked for', async () => {
  const certificate = certificateFor('hook.test')
  const port = await listening((_request, response) => response.end('ok'), { certificate })
  const trusting = wayOut({ ...opened, ca: certificate.cert })
  expect(because(await wayOut(opened)({ url: `https://hook.test:${port}/` }))).toBe('untrusted')
  expect(because(await trusting({ url: `https://other.test:${port}/` }))).toBe('untrusted')
  expect(await trusting({ url: `https://hook.test:${port}/` })).toMatchObject({ went: 'through', body: 'ok' })
  expect(await trusting({ url: `https://127.0.0.1:${port}/` })).toMatchObject({ went: 'through', body: 'ok' })
})

test('the waiting can be ended from outside', async () => {
  const port = await listening(() => undefined)
  const ending = new AbortController()
  const answer = wayOut(opened)({ url: `http://hook.test:${port}/`, signal: ending.signal })
  ending.abort()
  expect(because(await answer)).toBe('timeout')
  expect(because(await wayOut(opened)({ url: `http://hook.test:${port}/`, signal: ending.signal }))).toBe('timeout')
})
