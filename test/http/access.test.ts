import { afterAll, beforeAll, expect, test } from 'vitest'
import { access, mayUse } from '../../src/app/access.ts'
import { type House, openHouse, outsider, type Seat, serverOver, type Told } from './house.ts'
import { addOtherOffice, type OtherOffice } from './other-office.ts'
import { addressOf, type Route, routes } from './routes.ts'

let house: House
let officer: Seat
let host: Seat
let other: OtherOffice
let othersVisit: string
let ownVisit: string
let ownStaff: string

beforeAll(async () => {
  house = await openHouse()
  ownStaff = (await house.staff('Erwin')).id
  officer = await house.newAccount('rina', 'officer')
  host = await house.newAccount('erwin', 'host', ownStaff)
  other = await addOtherOffice(house)
  ownVisit = await visitOf(officer, ownStaff)
  othersVisit = await visitOf(other.desk, other.staffId)
})
afterAll(() => house.close())

async function visitOf(desk: Seat, hostId: string): Promise<string> {
  const { json, text } = await desk.call('POST', '/api/visits', {
    commandId: `access-${hostId}`.slice(0, 64),
    origin: 'desk',
    visitor: { name: 'Siti Rahmawati', phone: '081255513378' },
    purpose: 'Konsultasi',
    hostId,
    identity: { kind: 'ktp' },
    initials: 'M1 1 L2 2',
  })
  expect(json.visit, text).toBeDefined()
  return json.visit.id
}

test('every route of the interface is in this walk, and every use case has a route', async () => {
  const { json } = await house.stranger.call('GET', '/api/openapi.json')
  const described = Object.entries<object>(json.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(described.sort())
  expect([...new Set(routes.map(({ useCase }) => useCase))].sort()).toEqual(Object.keys(access).sort())
})

test.each(routes)('$method $path is for those whom the table names', async (route) => {
  const own = {
    id: route.path.includes('visits') ? ownVisit : ownStaff,
    number: '024',
    pool: 'visitorCard',
    name: 'none',
  }
  const url = addressOf(route, own)
  if (route.useCase === 'events.subscribe') return expectRefusals(route, url)
  if (route.useCase === 'sessions.signOut') return expectRefusals(route, url)
  await expectRefusals(route, url)
  const seats = [
    ['officer', officer],
    ['host', host],
    ['secretariat', house.secretariat],
  ] as const
  for (const [role, seat] of seats) {
    if (mayUse(role, route.useCase)) expectLetIn(await seat.call(route.method, url, route.body))
  }
})

async function expectRefusals(route: Route, url: string): Promise<void> {
  if (access[route.useCase] !== 'everybody') {
    expect(await house.stranger.call(route.method, url, route.body)).toMatchObject({
      status: 401,
      json: { code: 'signInFirst' },
    })
  }
  for (const [role, seat] of [
    ['officer', officer],
    ['host', host],
  ] as const) {
    if (mayUse(role, route.useCase)) continue
    expect(await seat.call(route.method, url, route.body)).toMatchObject({ status: 403, json: { code: 'notAllowed' } })
  }
}

/** Let in: whatever the use case then says of it. */
function expectLetIn({ status, json, text }: Told): void {
  expect(status, text).toBeLessThan(500)
  expect(['signInFirst', 'notAllowed', 'foreignOrigin']).not.toContain(json?.code)
}

test.each(routes.filter(({ path }) => path.includes('/{id}')))(
  '$method $path: what belongs to another office is not there',
  async (route) => {
    const foreign = { visits: othersVisit, staff: other.staffId, units: other.unitId, accounts: other.accountId }
    const kind = route.path.split('/')[2] as keyof typeof foreign
    const url = addressOf(route, { id: foreign[kind] })
    const body = route.body && {
      ...route.body,
      ...('name' in route.body ? { name: 'Baru' } : { commandId: 'foreign-notes' }),
    }
    for (const [role, seat] of [
      ['officer', officer],
      ['host', host],
      ['secretariat', house.secretariat],
    ] as const) {
      if (!mayUse(role, route.useCase)) continue
      expect(await seat.call(route.method, url, body), role).toMatchObject({ status: 404, json: { code: 'notFound' } })
    }
  },
)

test('lists hold nothing of another office', async () => {
  const lists = [
    '/api/visits?open=true',
    '/api/guest-book',
    '/api/visitors?q=siti',
    '/api/staff',
    '/api/accounts',
    '/api/units',
  ]
  for (const url of lists) {
    const [ours, theirs] = await Promise.all([house.secretariat.call('GET', url), other.desk.call('GET', url)])
    expect(ours.status).toBe(200)
    const ids = (told: Told) => told.json.items.map((item: Record<string, unknown>) => item['id'] ?? item['visitId'])
    expect(ids(ours).filter((id: unknown) => ids(theirs).includes(id))).toEqual([])
  }
})

test('nothing can be done to another office by naming what it owns', async () => {
  const body = {
    commandId: 'foreign-host',
    origin: 'desk',
    visitor: { name: 'Siti' },
    purpose: 'x',
    identity: { kind: 'ktp' },
    initials: 'M1 1 L2 2',
    hostId: other.staffId,
  }
  expect(await officer.call('POST', '/api/visits', body)).toMatchObject({ status: 422, json: { code: 'unknownHost' } })
  const account = { username: 'x', name: 'x', role: 'host', password: 'kata sandi baru', staffId: other.staffId }
  expect((await house.secretariat.call('POST', '/api/accounts', account)).status).toBe(422)
})

test('a host sees the visits to them, not those to others', async () => {
  const stranger = await visitOf(officer, (await outsider(house, ownStaff)).id)
  const seen = await host.call('GET', '/api/visits?open=true')
  const ids = seen.json.items.map(({ id }: { id: string }) => id)
  expect(ids).toContain(ownVisit)
  expect(ids).not.toContain(stranger)
  for (const path of ['', '/moments', '/sheet.pdf']) {
    expect((await host.call('GET', `/api/visits/${stranger}${path}`)).status).toBe(404)
  }
  const answer = { commandId: 'not-theirs', type: 'answer', answer: 'yes' }
  expect((await host.call('POST', `/api/visits/${stranger}/commands`, answer)).status).toBe(404)
})

test('a host sets nobody else’s presence', async () => {
  const { id } = await house.staff('Tri')
  expect((await host.call('PUT', `/api/staff/${id}/presence`, { presence: 'out' })).status).toBeGreaterThanOrEqual(403)
  expect((await host.call('PUT', `/api/staff/${ownStaff}/presence`, { presence: 'out' })).json).toMatchObject({
    presence: 'out',
  })
})

test('a route that does not say who may take it stops the start', async () => {
  const server = await serverOver(house)
  server.get('/api/loose', () => 'open')
  await expect(server.ready()).rejects.toThrow('GET /api/loose')
})
