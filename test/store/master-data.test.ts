import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { makeOffice, member, morning, officeRow } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

function account(username: string, changes: object = {}) {
  return {
    id: randomUUID(),
    username,
    name: 'Rina Marlina',
    passwordHash: '$argon2id$…',
    role: 'officer',
    staffId: null,
    post: null,
    mustChangePassword: true,
    locale: null,
    disabled: false,
    createdAt: morning,
    lastSignedInAt: null,
    ...changes,
  } as const
}

test('an office is kept with everything that was set, and changes one thing at a time', async () => {
  const id = await makeOffice(at.store)
  expect(await at.store.office(id)).toEqual({ ...officeRow, id })
  await at.store.write(id, (tx) => tx.changeOffice({ contact: { line: 'Telepon 1' } }))
  expect(await at.store.office(id)).toEqual({ ...officeRow, id, contact: { line: 'Telepon 1' } })
  expect(await at.store.office('nowhere')).toBeUndefined()
  expect((await at.store.offices()).map((office) => office.id)).toContain(id)
})

test('units and staff are added, changed and listed by bare name', async () => {
  const id = await makeOffice(at.store)
  await at.store.write(id, async (tx) => {
    await tx.addUnit({ id: `u2-${id}`, name: 'Sekretariat', position: 0, active: true })
    await tx.addStaff({
      ...member(`s3-${id}`, 'Dra. Norhayati, M.AP.', 'Sekretaris', `u2-${id}`),
      headOf: [`u2-${id}`],
    })
    expect(await tx.changeStaff(`s3-${id}`, { title: 'Sekretaris Dinas', room: '2.04' })).toBe(true)
    expect(await tx.changeStaff('nobody', { room: '2.04' })).toBe(false)
    expect(await tx.changeUnit('nowhere', { name: 'x' })).toBe(false)
  })
  expect((await at.store.units(id)).map((unit) => unit.name)).toEqual(['Sekretariat', 'Bidang Perumahan'])
  const staff = await at.store.staff(id)
  expect(staff.map((row) => row.name)).toEqual(['Erwin Tunjang, S.T., M.T.', 'Dra. Norhayati, M.AP.', 'Rina Marlina'])
  expect(staff[1]).toMatchObject({
    unitName: 'Sekretariat',
    title: 'Sekretaris Dinas',
    room: '2.04',
    headOf: [`u2-${id}`],
  })
  const elsewhere = await makeOffice(at.store)
  expect(await at.store.staffMember(elsewhere, `s3-${id}`)).toBeUndefined()
})

test('a user name belongs to one account of the whole system, however it is spelt', async () => {
  const [one, other] = [await makeOffice(at.store), await makeOffice(at.store)]
  const rina = account('Rina')
  const add = (id: string, row: ReturnType<typeof account>) => at.store.write(id, (tx) => tx.addAccount(row))
  expect(await add(one, rina)).toBe('added')
  expect(await add(other, account('RINA '))).toBe('usernameTaken')
  expect(await at.store.accountByUsername('rina')).toEqual({ ...rina, officeId: one })
  const budi = account('budi')
  expect(await add(other, budi)).toBe('added')
  const change = (id: string, changes: object) => at.store.write(other, (tx) => tx.changeAccount(id, changes))
  expect(await change(budi.id, { username: 'rina' })).toBe('usernameTaken')
  expect(await change(budi.id, { username: 'Budi', disabled: true })).toBe('changed')
  expect(await change(rina.id, { disabled: true })).toBe('unknown')
  expect(await at.store.account(other, budi.id)).toMatchObject({ username: 'Budi', disabled: true })
  expect(await at.store.accounts(one)).toHaveLength(1)
})

test('two who take the same user name at once do not both get it', async () => {
  const [one, other] = [await makeOffice(at.store), await makeOffice(at.store)]
  const taken = await Promise.all([one, other].map((id) => at.store.write(id, (tx) => tx.addAccount(account('siti')))))
  expect(taken.sort()).toEqual(['added', 'usernameTaken'])
})

test('a session is found with its account, renewed under another id, and ended', async () => {
  const officeId = await makeOffice(at.store)
  const row = account('sesi')
  await at.store.write(officeId, (tx) => tx.addAccount(row))
  const session = { idHash: 'a', accountId: row.id, createdAt: 1, lastSeenAt: 1, expiresAt: 100 }
  await at.store.administer(async (tx) => {
    await tx.addSession(session)
    await tx.addSession({ ...session, idHash: 'old', expiresAt: 5 })
    await tx.noteSignIn(row.id, 7)
    await tx.touchSession('a', { lastSeenAt: 9, expiresAt: 200 })
    expect(await tx.renewSession('a', 'b')).toBe(true)
    expect(await tx.renewSession('a', 'c')).toBe(false)
    await tx.endExpiredSessions(5)
  })
  expect(await at.store.session('a')).toBeUndefined()
  expect(await at.store.session('old')).toBeUndefined()
  expect(await at.store.session('b')).toEqual({
    session: { ...session, idHash: 'b', lastSeenAt: 9, expiresAt: 200 },
    account: { ...row, officeId, lastSignedInAt: 7 },
  })
  const elsewhere = await makeOffice(at.store)
  await at.store.write(elsewhere, (tx) => tx.endSessionsOf(row.id))
  expect(await at.store.session('b')).toBeDefined()
  await at.store.write(officeId, (tx) => tx.endSessionsOf(row.id))
  expect(await at.store.session('b')).toBeUndefined()
})

test('the name of a room is unique in its office', async () => {
  const [one, other] = [await makeOffice(at.store), await makeOffice(at.store)]
  const results = await at.store.write(one, async (tx) => [
    await tx.addRoom({ id: `r3-${one}`, name: 'RUANG TUNGGU 1', position: 3 }),
    await tx.addRoom({ id: `r4-${one}`, name: 'Aula', position: 0 }),
    await tx.changeRoom(`r4-${one}`, { name: 'Ruang Tunggu 2' }),
    await tx.changeRoom(`r4-${one}`, { name: 'Aula Utama' }),
    await tx.changeRoom('nowhere', { name: 'x' }),
    await tx.removeRoom(`r2-${one}`),
    await tx.removeRoom(`r2-${other}`),
  ])
  expect(results).toEqual(['nameTaken', 'added', 'nameTaken', 'changed', 'unknown', true, false])
  expect((await at.store.rooms(one)).map((room) => room.name)).toEqual(['Aula Utama', 'Ruang Tunggu 1'])
})

test('SOP versions count up and keep the file as it was written', async () => {
  const officeId = await makeOffice(at.store)
  const row = {
    yaml: 'sop: 1 # catatan\n',
    effective: null,
    signedBy: null,
    signedAt: null,
    createdBy: 'a1',
    createdAt: 1,
  }
  const versions = await at.store.write(officeId, async (tx) => [
    await tx.addSopVersion(row),
    await tx.addSopVersion(row),
  ])
  expect(versions).toEqual([1, 2])
  expect(await at.store.sopVersion(officeId, 2)).toEqual({ ...row, version: 2, startsOn: null, inForceAt: null })
  expect(await at.store.sopVersion(officeId, 3)).toBeUndefined()
  expect(await at.store.sopVersions(officeId)).toHaveLength(2)
})

test('who opened the personal data of a visit is on record', async () => {
  const officeId = await makeOffice(at.store)
  const row = { at: 5, accountId: 'a1', accountName: 'Rina', what: 'identityNumber', visitId: 'v1' }
  await at.store.write(officeId, async (tx) => {
    await tx.recordAccess(row)
    await tx.recordAccess({ ...row, at: 3, what: 'phone' })
    await tx.recordAccess({ ...row, visitId: null })
  })
  expect((await at.store.accessLog(officeId, 'v1')).map(({ what }) => what)).toEqual(['phone', 'identityNumber'])
})

test('who plays a function is replaced as a whole; whoever has left plays none, and each office has its own', async () => {
  const [officeId, elsewhere] = [await makeOffice(at.store), await makeOffice(at.store)]
  const [first, second] = [`s1-${officeId}`, `s2-${officeId}`]
  const player = (staffId: string, of: object = {}) => ({
    actor: 'assistant',
    staffId,
    unitId: null,
    hostId: null,
    ...of,
  })
  const rows = [player(second, { hostId: first }), player(first, { unitId: `u1-${officeId}` }), player(first)]
  await at.store.write(officeId, (tx) => tx.putFunction('assistant', [player(second)]))
  await at.store.write(officeId, async (tx) => {
    await tx.putFunction('assistant', rows)
    expect(await tx.functions()).toEqual(rows)
    expect(await tx.hasHead(`u1-${officeId}`)).toBe(false)
    await tx.changeStaff(first, { headOf: [`u1-${officeId}`] })
    expect(await tx.hasHead(`u1-${officeId}`)).toBe(true)
  })
  expect(await at.store.functions(officeId)).toEqual(rows)
  await at.store.write(officeId, (tx) => tx.changeStaff(first, { active: false }))
  expect(await at.store.functions(officeId)).toEqual(rows.slice(0, 1))
  expect(await at.store.functions(elsewhere)).toEqual([])
  await at.store.write(officeId, (tx) => tx.putFunction('assistant', []))
  expect(await at.store.functions(officeId)).toEqual([])
})

test('numbers go on from year to year; tickets from day to day', async () => {
  const officeId = await makeOffice(at.store)
  const numbers = await at.store.write(officeId, (tx) => tx.numbers(2026, '2026-11-25'))
  expect(numbers).toEqual({ guestBook: 1, archive: 1, ticketsToday: 0 })
})

test('the set-up counts offices', async () => {
  const before = await at.store.administer((tx) => tx.officeCount())
  await makeOffice(at.store)
  expect(await at.store.administer((tx) => tx.officeCount())).toBe(before + 1)
})
