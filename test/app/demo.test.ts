import { expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import { fillDemo } from '../../src/app/demo/demo.ts'
import { testStore } from '../test-store.ts'
import { morning, passed, password, refused, signIn } from './office.ts'

test('the demonstration is a working day with somebody in every phase, and leaves an office in use alone', async () => {
  let now = morning
  const clock = () => now
  const place = await testStore(clock)
  const { store } = place
  const app = createApp({ store, clock })
  const demo = {
    app,
    store,
    now: morning,
    password,
    setClock: (at: number) => {
      now = at
    },
  }
  const filled = passed(await fillDemo(demo))
  expect(filled.accounts.map((account) => account.username)).toContain('rina')

  const rina = await signIn(app, 'rina', password)
  expect(rina).toMatchObject({ role: 'officer', mustChangePassword: false })
  const open = (await app.visits.list(rina, { open: true })).items
  const groups = Map.groupBy(open, (visit) => visit.attention.group)
  expect([...groups].map(([group, visits]) => [group, visits.length]).toSorted()).toEqual([
    ['awaitingAnswer', 4],
    ['desk', 1],
    ['leaving', 2],
    ['meeting', 3],
    ['waitingRoom', 3],
  ])
  const siti = open.find((visit) => visit.visitor?.name === 'Siti Rahmawati')
  expect(siti).toMatchObject({
    held: [{ slot: '12' }],
    out: [{ number: '027' }],
    companions: [{ name: 'Hendro Wibowo' }],
  })
  expect(siti?.steps.at(-1)).toMatchObject({ no: 2, elapsedSeconds: 226 })
  expect(siti?.visitor?.visitsBefore).toBeGreaterThan(0)
  expect(await app.desk.state(rina)).toMatchObject({
    balanced: true,
    held: 11,
    out: 12,
    heldBefore: 0,
    finishedToday: 6,
  })

  const book = await app.guestBook.page(rina, { limit: 500 })
  expect(new Set(book.items.map((line) => line.outcome))).toEqual(new Set(['met', 'absent', 'declined', null]))
  const [office] = await store.offices()
  expect(await store.verify(office?.id ?? '')).toMatchObject({ ok: true })
  expect(refused(await fillDemo(demo)).code).toBe('alreadySetUp')
  await place.clear()
}, 60_000)
