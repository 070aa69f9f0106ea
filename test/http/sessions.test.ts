import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type House, openHouse, password, seat, type Told } from './house.ts'

let house: House
const hour = 3_600_000

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const signIn = (body: object, headers = {}) => house.stranger.call('POST', '/api/session', body, headers)
const rightly = { username: 'sekretariat', password }

test('the cookie is out of reach of scripts and other sites, and not secure on plain http', async () => {
  const answer = await signIn(rightly)
  expect(answer.status).toBe(200)
  const [pair, ...flags] = String(answer.headers['set-cookie']).split('; ')
  expect(pair).toMatch(/^lawang_session=[\w-]{40,}\.[\w%/+=-]+$/)
  expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
  expect(flags).not.toContain('Secure')
  expect(answer.text).not.toContain(pair?.slice(15, 40))
})

test('each signing in makes a session of its own, and ends the one it came with', async () => {
  const first = await signIn(rightly)
  const second = await signIn(rightly, { cookie: cookieOf(first) })
  expect(cookieOf(second)).not.toBe(cookieOf(first))
  expect(await statusOf(first)).toBe(401)
  expect(await statusOf(second)).toBe(200)
})

test('signing out ends the session on the server, whoever kept the cookie', async () => {
  const answer = await signIn(rightly)
  const mine = seat(house.server, cookieOf(answer))
  const out = await mine.call('DELETE', '/api/session')
  expect(out.status).toBe(204)
  expect(String(out.headers['set-cookie'])).toMatch(/lawang_session=;.*Expires=Thu, 01 Jan 1970/)
  expect((await mine.call('GET', '/api/session')).status).toBe(401)
})

test.each(['lawang_session=', 'lawang_session=x', 'lawang_session=x.y', 'lawang_session=%00.%00', 'other=1'])(
  'the cookie %j is nobody',
  async (cookie) => {
    expect((await house.stranger.call('GET', '/api/session', undefined, { cookie })).status).toBe(401)
  },
)

test('a cookie whose signature does not fit is nobody, though the token is right', async () => {
  const cookie = cookieOf(await signIn(rightly))
  expect(
    (await house.stranger.call('GET', '/api/session', undefined, { cookie: cookie.replace(/.$/, '') })).status,
  ).toBe(401)
})

test('a wrong name and a wrong password are answered alike', async () => {
  const wrong = [
    await signIn({ username: 'nobody', password }),
    await signIn({ username: 'sekretariat', password: 'salah sekali' }),
    await signIn({ username: '', password: '' }),
  ]
  const [first, ...others] = wrong.map(({ status, text, headers }) => ({ status, text, cookie: headers['set-cookie'] }))
  expect(first).toMatchObject({ status: 401, cookie: undefined })
  for (const other of others) expect(other).toEqual(first)
})

test('failed tries are slowed down by name, with how long to wait, and forgotten later', async () => {
  const tries: Told[] = []
  for (let at = 0; at < 12; at += 1) tries.push(await signIn({ username: 'ditebak', password: `tebakan ${at}` }))
  const held = tries.at(-1)
  expect(held).toMatchObject({ status: 429, json: { code: 'tooManyTries' } })
  expect(Number(held?.headers['retry-after'])).toBeGreaterThan(0)
  expect(held?.json.detail).toContain(String(held?.headers['retry-after']))
  expect((await signIn(rightly)).status).toBe(200)
  house.clock.now += 2 * hour
  expect((await signIn({ username: 'ditebak', password: 'sekali lagi' })).status).toBe(401)
})

test('a session ends after twelve hours without use, and after seven days in any case', async () => {
  const idle = await signIn(rightly)
  house.clock.now += 12 * hour
  expect(await statusOf(idle)).toBe(401)
  const used = await signIn(rightly)
  for (let at = 0; at < 7 * 24 - 6; at += 6) {
    house.clock.now += 6 * hour
    expect(await statusOf(used)).toBe(200)
  }
  house.clock.now += 6 * hour
  expect(await statusOf(used)).toBe(401)
  house.clock.now += hour
})

test('a first password must be changed before anything else, and its change ends the other sessions', async () => {
  const secretariat = await house.signIn('sekretariat')
  const account = { username: 'rina', name: 'Rina', role: 'officer', password: 'pertama sekali' }
  expect((await secretariat.call('POST', '/api/accounts', account)).status).toBe(201)
  const elsewhere = await house.signIn('rina', account.password)
  const rina = await house.signIn('rina', account.password)
  expect((await rina.call('GET', '/api/session')).json).toMatchObject({ account: { mustChangePassword: true } })
  const visits = await rina.call('GET', '/api/visits')
  expect(visits).toMatchObject({ status: 403, json: { code: 'changePasswordFirst' } })
  const change = (current: string, next: string) => rina.call('PUT', '/api/session/password', { current, next })
  expect(await change('bukan ini', password)).toMatchObject({
    status: 422,
    json: { code: 'wrongNameOrPassword', status: 422 },
  })
  expect(await change(account.password, 'pendek')).toMatchObject({ status: 422, json: { code: 'weakPassword' } })
  expect(await change(account.password, account.password)).toMatchObject({
    status: 422,
    json: { code: 'samePassword' },
  })
  const changed = await change(account.password, password)
  expect(changed).toMatchObject({ status: 200, json: { account: { mustChangePassword: false } } })
  expect(await statusOf(changed)).toBe(200)
  expect((await rina.call('GET', '/api/visits')).status).toBe(401)
  expect((await elsewhere.call('GET', '/api/visits')).status).toBe(401)
  expect((await seat(house.server, cookieOf(changed)).call('GET', '/api/visits')).status).toBe(200)
})

test('a new password from the secretariat, or a closed account, ends the sessions at once', async () => {
  const secretariat = await house.signIn('sekretariat')
  const surya = await house.newAccount('surya', 'officer')
  const { json } = await secretariat.call('GET', '/api/accounts')
  const { id } = json.items.find((item: { username: string }) => item.username === 'surya')
  await secretariat.call('PATCH', `/api/accounts/${id}`, { password: 'yang baru sekali' })
  expect((await surya.call('GET', '/api/session')).status).toBe(401)
  const again = await house.signIn('surya', 'yang baru sekali')
  await secretariat.call('PATCH', `/api/accounts/${id}`, { disabled: true })
  expect((await again.call('GET', '/api/session')).status).toBe(401)
  expect((await signIn({ username: 'surya', password: 'yang baru sekali' })).status).toBe(401)
})

test('the office keeps one account of the secretariat', async () => {
  const secretariat = await house.signIn('sekretariat')
  const { json } = await secretariat.call('GET', '/api/session')
  for (const change of [{ disabled: true }, { role: 'officer' }]) {
    const answer = await secretariat.call('PATCH', `/api/accounts/${json.account.id}`, change)
    expect(answer).toMatchObject({ status: 409, json: { code: 'lastSecretariat' } })
  }
})

test('the office is set up once', async () => {
  const account = { username: 'lain', password, name: 'Lain' }
  expect(await house.stranger.call('POST', '/api/setup', { account })).toMatchObject({
    status: 409,
    json: { code: 'alreadySetUp' },
  })
  expect((await house.stranger.call('GET', '/api/setup')).json).toEqual({ done: true })
})

test('a write with a session is carried out for the own site and for programs, not for another site', async () => {
  const secretariat = await house.signIn('sekretariat')
  const write = (headers: Record<string, string>) =>
    secretariat.call('PATCH', '/api/session', { locale: null }, headers)
  const host = 'lawang.kantor:3000'
  expect((await write({ host })).status).toBe(200)
  expect((await write({ host, origin: `http://${host}` })).status).toBe(200)
  expect((await write({ host, origin: `https://${host}` })).status).toBe(200)
  for (const origin of ['http://evil.example', 'http://lawang.kantor', 'http://lawang.kantor:3001', 'null', '', 'x']) {
    expect(await write({ host, origin }), origin).toMatchObject({ status: 403, json: { code: 'foreignOrigin' } })
  }
  expect((await secretariat.call('GET', '/api/session', undefined, { origin: 'http://evil.example' })).status).toBe(200)
  expect(await signIn(rightly, { origin: 'http://evil.example' })).toMatchObject({ status: 403 })
})

async function statusOf(signedIn: Told): Promise<number> {
  return (await seat(house.server, cookieOf(signedIn)).call('GET', '/api/session')).status
}
