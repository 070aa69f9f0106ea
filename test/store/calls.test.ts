import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginCall, type Call } from '../../src/domain/intercom/call.ts'
import { isPostgres, type TestStore, testStore } from '../test-store.ts'
import { makeOffice } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

function ringing(id: string, startedAt: number): Call {
  const caller = {
    accountId: 'rina',
    name: 'Rina Marlina',
    staffId: null,
    role: 'officer',
    screen: 'screen-1',
    heardAt: startedAt,
    microphone: 'on',
  } as const
  return beginCall({ id, visitId: 'v1', caller, to: null, rung: [], startedAt }, false)
}

test('calls outlive the server, come newest first, and say when the clock has to look at them', async () => {
  const [officeId, other] = [await makeOffice(at.store), await makeOffice(at.store)]
  const [older, newer] = [ringing('c1', 1_000), ringing('c2', 2_000)]
  await at.store.write(officeId, async (tx) => {
    await tx.putCall(older)
    await tx.putCall(newer)
  })
  const store = await at.reopen()
  expect(await store.calls(officeId)).toEqual([newer, older])
  expect(await store.calls(other)).toEqual([])
  expect(await store.callsDue()).toEqual([
    { callId: 'c1', officeId, dueAt: 31_000 },
    { callId: 'c2', officeId, dueAt: 32_000 },
  ])
  await store.write(officeId, (tx) => tx.removeCall('c1'))
  await store.write(other, (tx) => tx.removeCall('c2'))
  expect((await store.calls(officeId)).map(({ id }) => id)).toEqual(['c2'])
})

test.skipIf(isPostgres)('what says how to reach two computers is sealed on the disk', async () => {
  const officeId = await makeOffice(at.store)
  const call = ringing('c3', 1_000)
  const sdp = 'candidate:1 1 udp 1 10.20.30.40 50000 typ host'
  await at.store.write(officeId, (tx) => tx.putCall({ ...call, sound: { ...call.sound, offer: sdp } }))
  const database = new DatabaseSync(join(at.dataDir, 'lawang.db'), { readOnly: true })
  const [row] = database.prepare('select sealed from intercom_call where id = ?').all('c3')
  database.close()
  const sealed = row?.['sealed']
  if (!(sealed instanceof Uint8Array)) throw new Error('There is no such row')
  expect(Buffer.from(sealed).toString('latin1')).not.toMatch(/10\.20|Rina/)
  expect((await at.store.calls(officeId))[0]?.sound.offer).toBe(sdp)
})
