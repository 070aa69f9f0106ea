import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficeTx } from '../../src/store/store.ts'
import { behindTheBack, type TestStore, testStore } from '../test-store.ts'
import { makeOffice, morning } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const url = 'https://kalender.contoh.go.id/rahasia/erwin.ics'
const hour = 3_600_000

test('what was said of somebody takes the place of what was said before', async () => {
  const id = await makeOffice(at.store)
  const say = (state: 'meeting' | 'out', until: number | null) =>
    at.store.write(id, (tx) =>
      tx.setPresence({ staffId: `s2-${id}`, state, until, note: null, source: 'self', setBy: 'a1', setAt: morning }),
    )
  await say('out', null)
  await say('meeting', morning + hour)
  const rows = await at.store.presenceRows(id, morning)
  expect(rows.said).toEqual([
    {
      staffId: `s2-${id}`,
      state: 'meeting',
      until: morning + hour,
      note: null,
      source: 'self',
      setBy: 'a1',
      setAt: morning,
    },
  ])
  expect(await at.store.write(id, (tx) => tx.presenceRows(morning))).toEqual(rows)
  expect((await at.store.presenceRows(await makeOffice(at.store), morning)).said).toEqual([])
})

test('an arrangement takes the place of the one for the same days and kind; one with who has left is left out', async () => {
  const id = await makeOffice(at.store)
  const put = (key: string, days: { from: string; to: string } | null, kind: string | null) =>
    at.store.write(id, (tx) =>
      tx.putDelegation({
        id: `${key}-${id}`,
        staffId: `s2-${id}`,
        delegateId: `s1-${id}`,
        days,
        kind,
        setBy: 'a1',
        setAt: morning,
      }),
    )
  const day = { from: '2026-11-25', to: '2026-11-25' }
  await put('1', null, null)
  await put('2', day, null)
  await put('3', null, 'audit')
  await put('4', null, null)
  const kept = async () => (await at.store.presenceRows(id, morning)).delegations
  expect((await kept()).map((one) => one.id)).toEqual([`2-${id}`, `3-${id}`, `4-${id}`])
  expect(await kept()).toContainEqual({
    id: `2-${id}`,
    staffId: `s2-${id}`,
    delegateId: `s1-${id}`,
    days: day,
    kind: null,
    name: 'Rina Marlina',
    title: 'Petugas piket',
  })
  expect(await at.store.write(id, (tx) => tx.removeDelegation(`s1-${id}`, `2-${id}`))).toBe(false)
  expect(await at.store.write(id, (tx) => tx.removeDelegation(`s2-${id}`, `2-${id}`))).toBe(true)
  await at.store.write(id, (tx) => tx.changeStaff(`s1-${id}`, { active: false }))
  expect(await kept()).toEqual([])
})

test('quiet hours are kept, changed and ended', async () => {
  const id = await makeOffice(at.store)
  const put = (quiet: { from: number; to: number } | null) =>
    at.store.write(id, (tx) => tx.putQuietHours(`s2-${id}`, quiet))
  await put({ from: 1020, to: 360 })
  await put({ from: 1080, to: 300 })
  expect((await at.store.presenceRows(id, morning)).quiet).toEqual([{ staffId: `s2-${id}`, from: 1080, to: 300 }])
  await put(null)
  expect((await at.store.presenceRows(id, morning)).quiet).toEqual([])
})

test('a feed is claimed once when it is due, and its address is sealed', async () => {
  const id = await makeOffice(at.store)
  await at.store.write(id, (tx) => tx.putCalendarFeed(`s2-${id}`, url, morning))
  const claim = (now: number) => at.store.write(id, (tx) => tx.claimCalendarFeeds(now, now + hour))
  expect(await claim(morning - 1)).toEqual([])
  expect(await claim(morning)).toMatchObject([{ staffId: `s2-${id}`, url, readAt: null, failedAt: null }])
  expect(await claim(morning)).toEqual([])
  expect(await claim(morning + hour)).toHaveLength(1)
  // sealed for its owner: in another's row it does not open
  await behindTheBack(at, `update calendar_feed set staff_id = 's1-${id}' where staff_id = 's2-${id}'`)
  await expect(at.store.calendarFeed(id, `s1-${id}`)).rejects.toThrow()
})

test('what a reading found takes the place of what was known, unless the calendar is another one by then', async () => {
  const id = await makeOffice(at.store)
  const staffId = `s2-${id}`
  const write = <Result>(work: (tx: OfficeTx) => Promise<Result>) => at.store.write(id, work)
  await write((tx) => tx.putCalendarFeed(staffId, url, morning))
  const feed = await at.store.calendarFeed(id, staffId)
  if (feed === undefined) throw new Error('The feed was not kept')
  const busy = (from: number) => ({
    from: morning + from * hour,
    to: morning + (from + 1) * hour,
    state: 'meeting' as const,
  })
  const read = { ...feed, readAt: morning, changedAt: morning, etag: '"1"' }
  await write((tx) => tx.settleCalendarFeed(read, [busy(-3), busy(0), busy(2), busy(72)]))
  const known = async () => (await at.store.presenceRows(id, morning)).busy.map(({ from }) => (from - morning) / hour)
  expect((await known()).toSorted()).toEqual([0, 2])
  await write((tx) => tx.settleCalendarFeed({ ...read, failedAt: morning, failure: 'timeout' }, null))
  expect((await known()).toSorted()).toEqual([0, 2])
  expect(await at.store.calendarFeed(id, staffId)).toMatchObject({ failure: 'timeout', etag: '"1"', url })
  await write((tx) => tx.putCalendarFeed(staffId, `${url}?lain`, morning))
  await write((tx) => tx.settleCalendarFeed(read, [busy(0)]))
  expect(await known()).toEqual([])
  expect(await at.store.calendarFeed(id, staffId)).toMatchObject({ readAt: null, etag: null })
  expect(await write((tx) => tx.removeCalendarFeed(staffId))).toBe(true)
  expect(await write((tx) => tx.removeCalendarFeed(staffId))).toBe(false)
})
