import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, password } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ proxies: ['10.0.0.5', '172.18.0.0/16'] })
})
afterAll(() => house.close())

/** Signs in as from an address, with what a proxy says of the request. */
async function signInFrom(remoteAddress: string, headers: Readonly<Record<string, string>>) {
  const answer = await house.server.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress,
    headers,
    payload: { username: 'sekretariat', password },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  return String(answer.headers['set-cookie'])
}

test('a cookie is secure where a proxy that is believed says that the request came by https, and nowhere else', async () => {
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.1.2.3' }
  for (const proxy of ['127.0.0.1', '10.0.0.5', '172.18.4.4']) {
    expect(await signInFrom(proxy, https), proxy).toContain('; Secure')
    expect(await signInFrom(proxy, { ...https, 'x-forwarded-proto': 'http' }), proxy).not.toContain('; Secure')
  }
  expect(await signInFrom('10.0.0.6', https)).not.toContain('; Secure')
})

test('a write through a proxy that hands on another host is of the own site when the browser saw that host', async () => {
  const write = (remoteAddress: string) =>
    house.server.inject({
      method: 'PATCH',
      url: '/api/session',
      remoteAddress,
      headers: {
        cookie: house.secretariat.cookie ?? '',
        host: 'lawang.internal:3000',
        'x-forwarded-host': 'tamu.contoh.go.id',
        'x-forwarded-proto': 'https',
        origin: 'https://tamu.contoh.go.id',
      },
      payload: { locale: null },
    })
  expect((await write('10.0.0.5')).statusCode).toBe(200)
  expect((await write('10.0.0.6')).statusCode).toBe(403)
})
