import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

let house: House
const screens = mkdtempSync(join(tmpdir(), 'lawang-screens-'))

beforeAll(async () => {
  mkdirSync(join(screens, 'assets'))
  writeFileSync(join(screens, 'index.html'), '<!doctype html><title>Lawang</title>')
  writeFileSync(join(screens, 'assets/index-abc.js'), 'export {}')
  writeFileSync(join(screens, 'assets/index-abc.js.br'), brotliCompressSync('export {}'))
  writeFileSync(join(screens, '.built-from'), 'a hash')
  house = await openHouse({ screens })
})
afterAll(async () => {
  await house.close()
  rmSync(screens, { recursive: true })
})

test.each([
  ['GET', '/', 200],
  ['GET', '/assets/index-abc.js', 200],
  ['GET', '/assets/gone.js', 404],
  ['GET', '/api/setup', 200],
  ['GET', '/api/visits', 401],
  ['GET', '/api/nothing', 404],
  ['POST', '/api/session', 422],
  ['GET', '/api/docs/', 200],
  ['GET', '/api/docs/static/swagger-ui.css', 200],
  ['GET', '/api/openapi.json', 200],
  ['GET', '/livez', 200],
  ['GET', '/%E0%A4', 404],
] as const)('%s %s is answered with a strict policy and the headers that close doors', async (method, url, status) => {
  const { headers, ...answer } = await house.stranger.call(method, url)
  expect(answer.status).toBe(status)
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['permissions-policy']).toBeDefined()
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['x-powered-by'] ?? headers['server']).toBeUndefined()
})

test.each(['/', '/desk', '/setup', '/guest-book', '/visits/01J', '/no/such/page', '/desk?x=1', '/apirary'])(
  '%s is answered with the application’s page, asked for anew each time',
  async (url) => {
    const page = await house.stranger.call('GET', url)
    expect(page).toMatchObject({ status: 200, text: '<!doctype html><title>Lawang</title>' })
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  },
)

test('files with a hash in their name are kept for good, and come compressed', async () => {
  const file = await house.stranger.call('GET', '/assets/index-abc.js', undefined, { 'accept-encoding': 'br' })
  expect(file.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(file.headers['content-type']).toContain('javascript')
})

test.each(['/.built-from', '/../package.json', '/..%2f..%2fpackage.json', '/assets/..%2f.built-from'])(
  '%s gives nothing away',
  async (url) => {
    expect((await house.stranger.call('GET', url)).text).not.toMatch(/a hash|"name"/)
  },
)

test('answers of the interface are not kept by anybody on the way', async () => {
  expect((await house.secretariat.call('GET', '/api/session')).headers['cache-control']).toBe('no-store')
  expect((await house.stranger.call('GET', '/api/nothing')).headers['cache-control']).toBe('no-store')
})

test('only reading reaches the page; other methods find nothing', async () => {
  expect(await house.stranger.call('POST', '/desk', {})).toMatchObject({ status: 404, json: { code: 'notFound' } })
})

test('the probes answer', async () => {
  expect(await house.stranger.call('GET', '/livez')).toMatchObject({ status: 200, text: 'ok' })
  expect(await house.stranger.call('GET', '/readyz')).toMatchObject({ status: 200, text: 'ok' })
})

test('the figures are for the machine itself and for the secretariat', async () => {
  await house.stranger.call('GET', '/api/setup')
  const own = await house.stranger.call('GET', '/metrics')
  expect(own.text).toMatch(
    /lawang_http_request_duration_seconds_count\{method="GET",route="\/api\/setup",status="200"\} \d+/,
  )
  expect(own.text).toContain('lawang_event_streams 0')
  const from = (cookie: string | null) =>
    house.server.inject({ url: '/metrics', remoteAddress: '10.1.2.3', headers: cookie === null ? {} : { cookie } })
  expect((await from(null)).statusCode).toBe(401)
  expect((await from(house.secretariat.cookie)).statusCode).toBe(200)
  const officer = await house.newAccount('rina', 'officer')
  expect((await from(officer.cookie)).statusCode).toBe(403)
})
