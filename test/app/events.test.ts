import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AppEvent } from '../../src/app/app.ts'
import type { Caller } from '../../src/app/caller.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
let stop: AbortController
beforeAll(async () => {
  place = await testStore(() => morning)
})
beforeEach(async () => {
  office = await testOffice(place.store)
  stop = new AbortController()
})
afterEach(() => stop.abort())
afterAll(() => place.clear())

/** Listens from now on; `next` waits for an event, `heard` is what came so far. */
async function listen(caller: Caller, afterSeq: number | null = null) {
  const heard: AppEvent[] = []
  const waiting: (() => void)[] = []
  const reading = (async () => {
    for await (const event of office.app.events.subscribe(caller, afterSeq, stop.signal)) {
      heard.push(event)
      for (const wake of waiting.splice(0)) wake()
    }
  })()
  reading.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 20))
  return {
    heard,
    async until(count: number) {
      while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
      return heard
    },
  }
}

test('the desk hears of every commit: which visit, what, by whom', async () => {
  const desk = await listen(office.desk)
  const visit = await office.register({})
  const [event] = await desk.until(1)
  expect(event).toEqual({
    id: visit.seq,
    data: {
      kind: 'visit',
      visitId: visit.id,
      seq: visit.seq,
      types: ['arrived', 'deposited', 'issued', 'registered', 'hostAsked'],
      byAccountId: office.desk.accountId,
    },
  })
})

test('a host hears of the visits that they may see, and of nothing else', async () => {
  const erwin = await office.account('host', 'Erwin Tunjang')
  const stream = await listen(erwin)
  await office.register({ host: 'Marlina Asi' })
  const visit = await office.register({})
  const heard = await stream.until(1)
  expect(heard.map((event) => event.data)).toMatchObject([{ visitId: visit.id }])
})

test('a host hears that a visit went on to somebody else', async () => {
  const erwin = await office.account('host', 'Erwin Tunjang')
  const visit = await office.register({})
  const stream = await listen(erwin)
  await office.does(office.desk, visit.id, { type: 'forward', hostId: await office.hostId('Marlina') })
  expect((await stream.until(1))[0]?.data).toMatchObject({
    visitId: visit.id,
    types: expect.arrayContaining(['forwarded']),
  })
})

test('a reader that was away hears what it missed, and then what happens', async () => {
  const first = await office.register({})
  const second = await office.register({ name: 'Markus Dehen' })
  const stream = await listen(office.desk, first.seq)
  expect((await stream.until(1))[0]).toMatchObject({ id: second.seq })
  const third = await office.register({ name: 'Lilis Suryani' })
  expect((await stream.until(2))[1]).toMatchObject({ id: third.seq })
})

test('a reader that was away for long asks anew for everything', async () => {
  const visit = await office.register({})
  const ahead = await listen(office.desk, visit.seq + 1000)
  expect((await ahead.until(1))[0]).toEqual({ id: visit.seq, data: { kind: 'office', what: 'everything' } })
})

test('changes outside the ledger are told, too', async () => {
  const stream = await listen(office.desk)
  const erwin = await office.hostId('Erwin')
  passed(await office.app.staff.setPresence(office.desk, erwin, { presence: 'out' }))
  expect((await stream.until(1))[0]).toEqual({ id: null, data: { kind: 'office', what: 'presence' } })
})

test('the stream ends with its signal', async () => {
  const reading = office.app.events.subscribe(office.desk, null, stop.signal)[Symbol.asyncIterator]()
  const next = reading.next()
  stop.abort()
  expect((await next).done).toBe(true)
})
