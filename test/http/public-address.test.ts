import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, password } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ publicUrl: new URL('https://tamu.contoh.go.id'), strangersPerMinute: 40 })
})
afterAll(() => house.close())

test('behind https the cookie is secure and transport is kept strict', async () => {
  const answer = await house.stranger.call('POST', '/api/session', { username: 'sekretariat', password })
  expect(String(answer.headers['set-cookie'])).toContain('; Secure')
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d+$/)
})

test('the public address is the own site too', async () => {
  const write = (origin: string) =>
    house.secretariat.call('PATCH', '/api/session', { locale: null }, { host: '127.0.0.1:3000', origin })
  expect((await write('https://tamu.contoh.go.id')).status).toBe(200)
  expect((await write('http://tamu.contoh.go.id')).status).toBe(403)
})

test('callers without a session are throttled, a signed-in desk and the probes never', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 60; at += 1) statuses.push((await house.stranger.call('GET', '/api/setup')).status)
  expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
  const held = await house.stranger.call('GET', '/api/setup')
  expect(held.json).toMatchObject({ code: 'tooManyTries', status: 429 })
  expect(Number(held.headers['retry-after'])).toBeGreaterThan(0)
  expect((await house.secretariat.call('GET', '/api/setup')).status).toBe(200)
  for (let at = 0; at < 60; at += 1) {
    expect((await house.secretariat.call('GET', '/api/session')).status).toBe(200)
    expect((await house.stranger.call('GET', '/livez')).status).toBe(200)
  }
})
