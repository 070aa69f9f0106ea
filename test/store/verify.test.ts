import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { behindTheBack, isPostgres, type TestStore, testStore } from '../test-store.ts'
import { go, leave, makeOffice, morning, register } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const zero = isPostgres ? `'\\x00'` : `x'00'`
/** Two visits: rows 1 to 5 and 6 to 10; the second one left again, rows 11 to 14. */
async function busyOffice(): Promise<{ officeId: string; open: string; filed: string }> {
  const officeId = await makeOffice(at.store)
  const first = await register(at.store, officeId, { slot: '01', card: '001' })
  const second = await register(at.store, officeId, {
    slot: '02',
    card: '002',
    person: { id: randomUUID(), name: 'Ani' },
  })
  await leave(at.store, officeId, second.id, morning + 60_000)
  return { officeId, open: first.id, filed: second.id }
}

test('an untouched office is content', async () => {
  const { officeId } = await busyOffice()
  expect(await at.store.verify(officeId)).toEqual({ ok: true, moments: 14, visits: 2 })
})

const altered: readonly (readonly [string, string])[] = [
  ['visit_id', `'other'`],
  ['type', `'noted'`],
  ['at', 'at + 1'],
  ['day', `'2026-11-26'`],
  ['recorded_at', 'recorded_at + 1'],
  ['by', `'{"kind":"system"}'`],
  ['post', `'Gerbang'`],
  ['command_id', `'other'`],
  ['sop_version', '2'],
  ['facts', `facts || ' '`],
  ['subject_id', `'other'`],
  ['sealed', zero],
  ['prev_hash', zero],
  ['hash', zero],
]

test.each(altered)('an altered %s in the ledger is found and its row named', async (column, value) => {
  const { officeId } = await busyOffice()
  await behindTheBack(at, `update moment set "${column}" = ${value} where office_id = '${officeId}' and seq = 6`)
  expect(await at.store.verify(officeId)).toEqual({
    ok: false,
    fault: { table: 'moment', row: '6', seq: 6, what: 'hash' },
  })
})

test('a row taken out of the ledger leaves a gap, also the last one', async () => {
  const { officeId } = await busyOffice()
  await behindTheBack(at, `delete from moment where office_id = '${officeId}' and seq = 14`)
  expect(await at.store.verify(officeId)).toMatchObject({
    fault: { table: 'office_head', columns: ['last_seq', 'last_hash', 'archive'] },
  })
  await behindTheBack(at, `delete from moment where office_id = '${officeId}' and seq = 4`)
  expect(await at.store.verify(officeId)).toMatchObject({ fault: { table: 'moment', seq: 4, what: 'gap' } })
})

test('a row moved to another place is found', async () => {
  const { officeId } = await busyOffice()
  await behindTheBack(at, `update moment set seq = 99 where office_id = '${officeId}' and seq = 9`)
  expect(await at.store.verify(officeId)).toMatchObject({ fault: { seq: 9, what: 'gap' } })
})

test('a key that was exchanged is found where it no longer opens', async () => {
  const { officeId } = await busyOffice()
  await behindTheBack(at, `update person_key set wrapped = ${zero} where office_id = '${officeId}'`)
  expect(await at.store.verify(officeId)).toMatchObject({ fault: { table: 'moment', what: 'unreadable' } })
})

const derived: readonly (readonly [string, string, object])[] = [
  ['visit', `update visit set name = 'Siapa' where name = 'Ani'`, { what: 'different', columns: ['name'] }],
  ['visit', `update visit set number = 7 where name = 'Ani'`, { what: 'different', columns: ['number'] }],
  ['visit', `update visit set folded = ' x ' where name = 'Ani'`, { what: 'different', columns: ['folded'] }],
  ['visit', `delete from visit where name = 'Ani'`, { what: 'missing' }],
  ['open_visit', 'delete from open_visit where 1 = 1', { what: 'missing' }],
  [
    'open_visit',
    `update open_visit set moments = replace(moments, 'Budi', 'Buda') where 1 = 1`,
    { columns: ['moments'] },
  ],
  ['holding', 'delete from holding where 1 = 1', { row: 'identityCard 01', what: 'missing' }],
  ['holding', `update holding set slot = '03' where 1 = 1`, { row: 'identityCard 01', what: 'missing' }],
  ['card_out', 'update card_out set since = since + 1 where 1 = 1', { row: 'visitorCard 001', columns: ['since'] }],
  ['visitor', 'update visitor set visits = 9 where 1 = 1', { what: 'different', columns: ['visits'] }],
  ['visitor', `update visitor set phone = '0' where name = 'Ani'`, { what: 'different', columns: ['phone'] }],
  ['visitor', `delete from visitor where name = 'Ani'`, { what: 'missing' }],
  ['pass', `delete from pass where measure = 'visit'`, { what: 'missing' }],
  ['pass', `update pass set unit_id = 'u9' where measure = 'visit'`, { what: 'different', columns: ['unit_id'] }],
  ['office_head', 'update office_head set last_seq = 15 where 1 = 1', { columns: ['last_seq'] }],
  ['office_head', `update office_head set guest_book = '{"2026":3}' where 1 = 1`, { columns: ['guest_book'] }],
]

test.each(derived)('a wrong row of %s is found: %s', async (table, statement, fault) => {
  const { officeId } = await busyOffice()
  await behindTheBack(at, `${statement} and office_id = '${officeId}'`)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: false, fault: { table, ...fault } })
})

test('rows that no moment accounts for are found', async () => {
  const { officeId } = await busyOffice()
  const values = `'${officeId}', 'identityCard', '05', 'nobody', 1`
  await behindTheBack(at, `insert into holding (office_id, item, slot, visit_id, since) values (${values})`)
  expect(await at.store.verify(officeId)).toMatchObject({ fault: { table: 'holding', what: 'unexpected' } })
})

test('rebuilding makes everything again as it was, and finds what was broken mended', async () => {
  const { officeId, open, filed } = await busyOffice()
  await go(at.store, officeId, open, morning + 5_000, { type: 'noted', text: 'menunggu' })
  const picture = async () => ({
    open: (await at.store.openVisits(officeId)).map((row) => row.visit),
    lines: await at.store.visits(officeId, { limit: 10 }),
    book: await at.store.guestBook(officeId, { limit: 10, q: 'ani' }),
    visitors: await at.store.findVisitors(officeId, 'bu', 10),
    supply: await at.store.supply(officeId),
    filed: await at.store.visit(officeId, filed),
    last: await at.store.lastSeq(officeId),
  })
  const before = await picture()
  await at.store.rebuild(officeId)
  expect(await picture()).toEqual(before)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })

  for (const [, statement] of derived) await behindTheBack(at, `${statement} and office_id = '${officeId}'`)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: false })
  await at.store.rebuild(officeId)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
  expect(await picture()).toEqual(before)
})

test('another office is not held responsible', async () => {
  const one = await busyOffice()
  const other = await busyOffice()
  await behindTheBack(at, `update moment set at = at + 1 where office_id = '${one.officeId}' and seq = 2`)
  expect(await at.store.verify(other.officeId)).toMatchObject({ ok: true })
})
