import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { endAll, lawang, newFolder, type Running, serve, signInBody } from './lawang.ts'

const LAWANG_DATA = newFolder()
const https = join(LAWANG_DATA, 'https')
const tls = { LAWANG_TLS_CERT: join(https, 'lawang.crt'), LAWANG_TLS_KEY: join(https, 'lawang.key') }
let made = ''

beforeAll(async () => {
  const run = lawang(['certificate', 'tamu.contoh.go.id'], { LAWANG_DATA })
  expect(await run.exit, run.stderr()).toBe(0)
  made = run.stdout()
})
afterEach(endAll)
afterAll(() => rmSync(LAWANG_DATA, { recursive: true, force: true }))

const authority = () => readFileSync(join(https, 'authority.crt'))

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly text: string }

/** Calls a server over https, as a device that trusts these authorities. */
async function call(url: string, path: string, options: { ca?: Buffer; body?: object } = {}): Promise<Answer> {
  const { ca, body } = options
  const call = request(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    agent: false,
    ...(ca === undefined ? {} : { ca }),
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json', origin: url } }),
  })
  call.end(body === undefined ? '' : JSON.stringify(body))
  const [answer]: IncomingMessage[] = await once(call, 'response')
  if (answer === undefined) throw new Error('Nothing was answered')
  const text = (await answer.toArray()).map(String).join('')
  return { status: answer.statusCode ?? 0, headers: answer.headers, text }
}

function doorOf({ stdout }: Running): string {
  return /http:\/\/127\.0\.0\.1:\d+/.exec(stdout())?.[0] ?? ''
}

test('the command makes keys that only their owner reads, and says what to set', () => {
  for (const name of ['authority.key', 'lawang.key']) expect(statSync(join(https, name)).mode & 0o777).toBe(0o600)
  expect(made).toContain(`LAWANG_TLS_CERT=${tls.LAWANG_TLS_CERT}`)
  expect(made).toContain(new X509Certificate(authority()).fingerprint256.replaceAll(':', ' '))
  const leaf = new X509Certificate(readFileSync(tls.LAWANG_TLS_CERT))
  expect(leaf.subjectAltName).toMatch(/DNS:localhost.*IP Address:127\.0\.0\.1.*DNS:tamu\.contoh\.go\.id/)
  const days = (leaf.validToDate.getTime() - leaf.validFromDate.getTime()) / 86_400_000
  expect(days).toBeLessThanOrEqual(397)
})

test('run again it renews under the same authority, and refuses in words what that may not vouch for', async () => {
  const before = authority()
  const leaf = readFileSync(tls.LAWANG_TLS_CERT, 'utf8')
  const again = lawang(['certificate', '192.168.1.10', 'tamu.contoh.go.id'], { LAWANG_DATA })
  expect(await again.exit, again.stderr()).toBe(0)
  expect(authority()).toEqual(before)
  expect(readFileSync(tls.LAWANG_TLS_CERT, 'utf8')).not.toBe(leaf)
  const beyond = lawang(['certificate', 'bank.contoh.co.id'], { LAWANG_DATA })
  expect(await beyond.exit).toBe(1)
  expect(beyond.stderr()).toMatch(/may not vouch for bank\.contoh\.co\.id.*authority\.\*/)
  const odd = lawang(['certificate', 'a b'], { LAWANG_DATA })
  expect(await odd.exit).toBe(1)
  expect(odd.stderr()).toContain('Neither name nor address of a server: a b')
})

test('Lawang speaks https by itself: trusted with the authority alone, cookies secure, plain http led on', async () => {
  const server = await serve({ LAWANG_DATA, ...tls, LAWANG_HTTP_PORT: '0' })
  expect(server.url).toMatch(/^https:/)
  expect(server.stdout()).toMatch(/siap di https.*ready at https/)
  const ca = authority()
  expect((await call(server.url, '/livez', { ca })).status).toBe(200)
  await expect(call(server.url, '/livez')).rejects.toThrow(/self-signed certificate in certificate chain/)

  const account = { username: 'sekretariat', password: signInBody.password, name: 'Norhayati' }
  const setUp = await call(server.url, '/api/setup', { ca, body: { account, sample: true } })
  expect(setUp.status, setUp.text).toBe(201)
  const signedIn = await call(server.url, '/api/session', { ca, body: signInBody })
  expect(String(signedIn.headers['set-cookie'])).toContain('; Secure')
  // Strict transport would shut a phone out that does not trust the office's own authority yet.
  expect(signedIn.headers['strict-transport-security']).toBeUndefined()

  const door = doorOf(server)
  const led = await fetch(`${door}/desk?visit=1`, { redirect: 'manual' })
  expect(led.status).toBe(307)
  expect(led.headers.get('location')).toBe(`${server.url}/desk?visit=1`)
  expect((await fetch(`${door}/api/session`)).status).toBe(401)
  for (const method of ['POST', 'DELETE']) {
    expect((await fetch(`${door}/api/session`, { method, redirect: 'manual' })).status, method).toBe(307)
  }
  const certificate = new X509Certificate(ca)
  const trust = await (await fetch(`${door}/api/trust`)).json()
  expect(trust).toMatchObject({ secureUrl: server.url, authority: { fingerprint: certificate.fingerprint256 } })
  const file = await fetch(`${door}/api/trust/certificate`)
  expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert')
  expect(Buffer.from(await file.arrayBuffer())).toEqual(certificate.raw)
  const profile = await (await fetch(`${door}/api/trust/profile`)).text()
  expect(profile).toContain(`<data>${certificate.raw.toString('base64')}</data>`)
  expect(await server.stop()).toBe(0)
})

test.each([
  [{ LAWANG_TLS_CERT: tls.LAWANG_TLS_CERT }, /^LAWANG_TLS_KEY is not set/],
  [{ LAWANG_TLS_KEY: tls.LAWANG_TLS_KEY }, /^LAWANG_TLS_CERT is not set/],
  [{ ...tls, LAWANG_TLS_CERT: '/nowhere.crt' }, /nowhere\.crt cannot be read/],
  [{ ...tls, LAWANG_TLS_KEY: join(https, 'authority.key') }, /authority\.key does not belong to the certificate/],
  [{ LAWANG_HTTP_PORT: '3080' }, /LAWANG_HTTP_PORT "3080" cannot be used/],
  [{ LAWANG_PROXY: 'nginx' }, /LAWANG_PROXY "nginx" is no address/],
])('%j does not start, in one sentence', async (settings, words) => {
  const run = lawang(['serve'], { LAWANG_DATA, ...settings })
  expect(await run.exit).toBe(1)
  const lines = run.stderr().trim().split('\n')
  expect(lines.filter((line) => !line.startsWith('The screens have not been built'))).toEqual([
    expect.stringMatching(words),
  ])
})

test('half an authority is a sentence, and nothing is made in its place', async () => {
  const key = readFileSync(join(https, 'authority.key'))
  rmSync(join(https, 'authority.key'))
  const run = lawang(['certificate'], { LAWANG_DATA })
  expect(await run.exit).toBe(1)
  expect(run.stderr()).toMatch(/only one is there/)
  writeFileSync(join(https, 'authority.key'), key, { mode: 0o600 })
})
