import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { CommittedEvent } from '../../src/store/rows.ts'
import type { Store } from '../../src/store/store.ts'
import { behindTheBack, isPostgres, type TestPlace, testPlace } from '../test-store.ts'
import { makeOffice, register, registerIn } from './office.ts'

describe.runIf(isPostgres)('several server processes on one PostgreSQL', () => {
  let place: TestPlace
  let other: TestPlace
  let one: Store
  let two: Store

  beforeAll(async () => {
    place = await testPlace()
    other = await testPlace()
    one = await openStore({ ...place, now: Date.now })
    // Another machine has another folder, with the same key in it.
    cpSync(join(place.dataDir, 'keys'), join(other.dataDir, 'keys'), { recursive: true })
    two = await openStore({ ...place, dataDir: other.dataDir, now: Date.now })
  })
  afterAll(async () => {
    await Promise.all([one.close(), two.close()])
    await Promise.all([place.clear(), other.clear()])
  })

  test('they give the numbers of one book without a gap, and each slot once', async () => {
    const officeId = await makeOffice(one)
    const takeLowest = (store: Store) =>
      store.write(officeId, async (tx) => {
        const free = (await tx.supply()).slots.find((slot) => slot.heldFor === null)
        return registerIn(tx, free === undefined ? {} : { slot: free.number })
      })
    const visits = await Promise.all(Array.from({ length: 40 }, (_, index) => takeLowest(index % 2 === 0 ? one : two)))
    const numbers = visits.map(({ register: line }) => (line.state === 'signed' ? line.number : 0))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    const slots = visits.flatMap(({ custody }) => custody.held.map(({ slot }) => slot))
    expect(new Set(slots).size).toBe(12)
    expect(await two.verify(officeId)).toMatchObject({ ok: true, visits: 40 })
  })

  test('what one commits the other tells its listeners, and what it commits itself it tells once', async () => {
    const officeId = await makeOffice(one)
    const heard: CommittedEvent[] = []
    const stop = two.onCommitted((events) => heard.push(...events.filter((event) => event.officeId === officeId)))
    await register(one, officeId)
    await vi.waitFor(() => expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3]))
    await register(two, officeId)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    stop()
  })

  test('what one announces beside the ledger the other hears, and so does it itself', async () => {
    const heard: string[] = []
    const stops = [one, two].map((store, index) => store.onAnnounced(({ what }) => heard.push(`${index} ${what}`)))
    one.announce('office', 'presence')
    await vi.waitFor(() => expect(heard).toEqual(['0 presence', '1 presence']))
    for (const stop of stops) stop()
  })

  test('what went by while the connection was lost is told when it is back', async () => {
    const officeId = await makeOffice(one)
    const heard = new Set<number>()
    const stop = two.onCommitted((events) => {
      for (const event of events) if (event.officeId === officeId) heard.add(event.seq)
    })
    const others = `pid <> pg_backend_pid() and query like 'listen%' and datname = current_database()`
    await behindTheBack(place, `select pg_terminate_backend(pid) from pg_stat_activity where ${others}`)
    await register(one, officeId)
    await vi.waitFor(() => expect([...heard].sort()).toEqual([1, 2, 3]), 5_000)
    stop()
  })

  test('a command sent to both happens once', async () => {
    const officeId = await makeOffice(one)
    const commandId = randomUUID()
    const send = (store: Store) =>
      store.write(officeId, async (tx) => {
        const known = await tx.findCommand(commandId)
        if (known !== undefined) return known.visitId
        const { id } = await registerIn(tx, { commandId })
        await tx.rememberCommand({ commandId, bodyHash: '', visitId: id, firstSeq: 1, lastSeq: 3, at: 1 })
        return id
      })
    const [first, second] = await Promise.all([send(one), send(two)])
    expect(first).toBe(second)
    expect(await one.openVisits(officeId)).toHaveLength(1)
  })

  test('of two who set up at once, one finds the other there', async () => {
    const setUp = (store: Store) =>
      store.administer(async (tx) => {
        const offices = await tx.officeCount()
        await new Promise((resolve) => setTimeout(resolve, 50))
        return offices
      })
    const before = (await one.offices()).length
    const counting = setUp(one)
    const making = makeOffice(two)
    await Promise.all([counting, making])
    expect(await counting).toBeGreaterThanOrEqual(before)
    expect((await one.offices()).length).toBe(before + 1)
  })

  test('a third one with another key is turned away', async () => {
    const stranger = await testPlace()
    const opening = openStore({ ...place, dataDir: stranger.dataDir, now: Date.now })
    await expect(opening).rejects.toMatchObject({ name: 'UnreadableKey', reason: 'missing' })
    await stranger.clear()
  })
})
