import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse, type Seat } from './house.ts'
import { addressOf, routes } from './routes.ts'

let house: House
let desk: Seat
let hostId: string

beforeAll(async () => {
  house = await openHouse()
  hostId = (await house.staff('Erwin')).id
  desk = await house.newAccount('rina', 'officer')
})
afterAll(() => house.close())

let count = 0
const guest = (visitor: object, more: object = {}) => {
  count += 1
  return {
    commandId: `bad-input-${count}`,
    origin: 'desk',
    visitor,
    purpose: 'Konsultasi',
    hostId,
    identity: { kind: 'ktp' },
    initials: 'M1 1 L2 2',
    ...more,
  }
}

test.each([
  ['one word', 'Suharto'],
  ['one letter', 'S'],
  ['200 characters', 'n'.repeat(200)],
  ['200 emoji', '👩🏽'.repeat(100)],
  ['an apostrophe', "O'Brien"],
  ['emoji', 'Siti 👩‍👧‍👦'],
  ['right to left', 'محمد بن سلمان'],
  ['a turned direction', 'abc\u202Edef'],
  ['markup', '<script>alert(1)</script>'],
  ['quotes and commands', `Robert'); DROP TABLE visits;--`],
  ['placeholders', '{name} %s $x :1 $1 ?'],
  ['other scripts', '王小明 Đặng Ñandú'],
])('a name of %s is kept as typed', async (_, name) => {
  const { status, json, text } = await desk.call('POST', '/api/visits', guest({ name }))
  expect(status, text).toBe(201)
  expect(json.visit.visitor.name).toBe(name)
  const read = await desk.call('GET', `/api/visits/${json.visit.id}`)
  expect(read.json.visitor.name).toBe(name)
  const found = await desk.call('GET', `/api/visitors?q=${encodeURIComponent(name.slice(0, 40))}`)
  expect(found.status).toBe(200)
  await desk.call('POST', `/api/visits/${json.visit.id}/commands`, {
    commandId: `out-${json.visit.id}`,
    type: 'withdraw',
  })
})

test.each([
  ['empty', { name: '' }, 409, 'nameRequired'],
  ['blank', { name: ' \t\n ' }, 409, 'nameRequired'],
  ['201 characters', { name: 'n'.repeat(201) }, 422, 'badBody'],
  ['NUL', { name: 'a\0b' }, 422, 'badText'],
  ['half a character', { name: '\ud83d' }, 422, 'badText'],
  ['a number', { name: 5 }, 422, 'badBody'],
  ['null', { name: null }, 422, 'badBody'],
  ['left out', {}, 422, 'badBody'],
])('a name that is %s is refused in words, and no number is used up', async (_, visitor, status, code) => {
  const before = await desk.call('GET', '/api/desk')
  const answer = await desk.call('POST', '/api/visits', guest(visitor))
  expect(answer).toMatchObject({ status, json: { status, code } })
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.json.detail).toMatch(/\p{Lu}\p{L}+ \p{L}+.*\./u)
  const after = await desk.call('GET', '/api/desk')
  expect(after.json.nextNumber).toBe(before.json.nextNumber)
})

test.each([
  ['broken JSON', '{"commandId": ', 400, 'badJson'],
  ['JSON cut off in a text', '{"a":"b', 400, 'badJson'],
  ['no JSON at all', 'nama=Siti', 400, 'badJson'],
  ['bytes that are no UTF-8', '{"a":"\u00ff"}', 422, 'badBody'],
  ['a prototype in disguise', '{"__proto__":{"role":"secretariat"}}', 400, 'badJson'],
  ['a list', '[]', 422, 'badBody'],
  ['null', 'null', 422, 'badBody'],
  ['a number', '5', 422, 'badBody'],
  ['nothing', '', 422, 'badBody'],
  ['50,000 brackets', '['.repeat(50_000), 400, 'badJson'],
  ['deep nesting', `{"purpose":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 422, 'badBody'],
  ['too big', JSON.stringify({ purpose: 'x'.repeat(400_000) }), 413, 'tooBig'],
])('a body that is %s is refused: %#', async (_, body, status, code) => {
  expect(await desk.call('POST', '/api/visits', body)).toMatchObject({ status, json: { status, code } })
})

test('bytes that are no UTF-8 are no JSON', async () => {
  const { statusCode, body } = await house.server.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/json' },
    payload: Buffer.from([...Buffer.from('{"username":"'), 0xff, ...Buffer.from('","password":"x"}')]),
  })
  expect([statusCode, JSON.parse(body).code]).toEqual([400, 'badJson'])
})

test('another content type is refused', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect(await desk.call('POST', '/api/visits', 'name=Siti', headers)).toMatchObject({
    status: 400,
    json: { code: 'badJson' },
  })
})

test('every fault of a body is named by its path, in the language of the reader', async () => {
  const body = guest({ name: 5, phone: 'x'.repeat(50) }, { companions: 'two', origin: 'window' })
  const indonesian = await desk.call('POST', '/api/visits', body)
  expect(indonesian.json.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
    'companions',
    'origin',
    'visitor.name',
    'visitor.phone',
  ])
  expect(indonesian.json.detail).toContain('Ada isian')
  const english = await desk.call('POST', '/api/visits', body, { 'accept-language': 'en' })
  expect(english.json.detail).toContain('cannot be used')
  await desk.call('PATCH', '/api/session', { locale: 'id' })
  const own = await desk.call('POST', '/api/visits', body, { 'accept-language': 'en' })
  expect(own.json.detail).toContain('Ada isian')
})

test.each([
  '/api/visits?limit=x',
  '/api/visits?limit=0',
  '/api/guest-book?month=13',
  '/api/guest-book?day=2026-02-30',
  '/api/staff?q=%00',
])('%s is refused', async (url) => {
  expect((await desk.call('GET', url)).status).toBe(422)
})

test.each([
  '/api/visits/none',
  '/api/visits/%00',
  `/api/visits/${'x'.repeat(300)}`,
  '/api/visits/..%2f',
  '/api/nothing',
  '/api',
  '/api/visits/%E0%A4',
])('%s is not there', async (url) => {
  expect(await desk.call('GET', url)).toMatchObject({ status: 404, json: { code: 'notFound' } })
})

test('a cursor that is none breaks nothing', async () => {
  for (const url of ['/api/visits?after=x', '/api/guest-book?after=%7B%7D', '/api/staff?after=-1']) {
    expect((await desk.call('GET', url)).status).toBeLessThan(500)
  }
})

const junk = [
  null,
  5,
  'text',
  [],
  {},
  { name: {} },
  { yaml: '\0' },
  { from: 'a', to: 'b' },
  { from: '1', to: '99999999' },
]

test.each(routes.filter(({ method, useCase }) => method !== 'GET' && useCase !== 'sessions.signOut'))(
  '$method $path never fails on what is sent',
  async (route) => {
    for (const id of ['none', '024']) {
      const url = addressOf(route, { id, number: id, pool: 'visitorCard', name: 'none' })
      for (const body of junk) {
        const answer = await house.secretariat.call(route.method, url, body)
        expect(answer.status, `${JSON.stringify(body)}: ${answer.text}`).toBeLessThan(500)
      }
    }
  },
)
