import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import type { Outgoing, Sending } from '../../src/app/reach/outbox.ts'
import { type Postman, type Round, startPostman } from '../../src/notify/postman.ts'
import { openStore } from '../../src/store/open.ts'
import { type TestOffice, testOffice } from '../app/office.ts'
import { isPostgres, type TestStore, testStore } from '../test-store.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const through: Sending = { went: 'through', reply: '250 OK' }

async function officeWithMail(): Promise<TestOffice> {
  const office = await testOffice(at.store)
  await at.store.write(office.officeId, async (tx) => {
    const health = { okAt: null, failedAt: null, failure: null }
    await tx.putChannel({ kind: 'email', setup: {}, enabled: true, changedAt: 0, ...health })
    await tx.putAddress({
      id: crypto.randomUUID(),
      staffId: await office.hostId('Erwin Tunjang'),
      channel: 'email',
      address: {},
      label: '',
      createdAt: 0,
      okAt: null,
      goneAt: null,
    })
  })
  return office
}

/** A postman for one office, whatever else the database holds. */
function postmanFor(office: TestOffice, send: Round['send'], reach = office.app.reach): Postman {
  return startPostman({
    reach: {
      ...reach,
      dueOffices: async (line) => (await reach.dueOffices(line)).filter((id) => id === office.officeId),
    },
    send,
    clock: office.now,
    chance: () => 0.5,
    report: (error) => {
      throw error
    },
  })
}

/** Waits for what somebody would see, and for nothing longer. */
async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; !seen() && tries < 400; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(seen()).toBe(true)
}

test('what is asked goes out by itself, once', async () => {
  const office = await officeWithMail()
  const sent: Outgoing[] = []
  const postman = postmanFor(office, async (one) => {
    sent.push(one)
    return through
  })
  await office.register({})
  await until(() => sent.length === 1)
  await office.register({ name: 'Markus Dehen' })
  await until(() => sent.length === 2)
  await postman.stop()
  expect(new Set(sent.map(({ message }) => message.id)).size).toBe(2)
})

test('one that hangs keeps nobody waiting, and is waited for at the end', async () => {
  const office = await officeWithMail()
  const sent: string[] = []
  let release: () => void = () => undefined
  const hanging = new Promise<void>((resolve) => {
    release = resolve
  })
  const postman = postmanFor(office, async ({ message }) => {
    const first = sent.length === 0
    sent.push(message.id)
    if (first) await hanging
    return through
  })
  await office.register({})
  await until(() => sent.length === 1)
  await office.register({ name: 'Markus Dehen' })
  await until(() => sent.length === 2)
  release()
  await postman.stop()
  const { items } = await at.store.messages(office.officeId, { limit: 10 })
  expect(items.map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('a mail server that hangs with everything waiting for it holds up no other way, and no other office', async () => {
  const [office, other] = [await officeWithMail(), await officeWithMail()]
  const erwin = await office.hostId('Erwin Tunjang')
  const none = { okAt: null, failedAt: null, failure: null }
  await at.store.write(office.officeId, async (tx) => {
    await tx.putChannel({ kind: 'push', setup: {}, enabled: true, changedAt: 0, ...none })
  })
  const visit = await office.register({})
  const [known] = await at.store.write(office.officeId, (tx) => tx.messagesOfVisit(visit.id))
  if (known === undefined) throw new Error('nothing was asked')
  await at.store.write(office.officeId, (tx) =>
    tx.addMessages(
      Array.from({ length: 600 }, (_, index) => ({
        ...known,
        id: crypto.randomUUID(),
        cause: `hang ${index}`,
        dueAt: office.now(),
      })),
    ),
  )
  const sent: string[] = []
  let release: () => void = () => undefined
  const hanging = new Promise<void>((resolve) => {
    release = resolve
  })
  const send: Round['send'] = async ({ message }) => {
    if (message.officeId === office.officeId && message.channel === 'email') await hanging
    sent.push(`${message.officeId} ${message.channel}`)
    return through
  }
  const postmen = [postmanFor(office, send), postmanFor(other, send)]
  await at.store.write(office.officeId, (tx) =>
    tx.putAddress({
      id: crypto.randomUUID(),
      staffId: erwin,
      channel: 'push',
      address: {},
      label: '',
      createdAt: 0,
      okAt: null,
      goneAt: null,
    }),
  )
  await office.register({ name: 'Markus Dehen' })
  await until(() => sent.includes(`${office.officeId} push`))
  await other.register({})
  await until(() => sent.includes(`${other.officeId} email`))
  release()
  await Promise.all(postmen.map((one) => one.stop()))
}, 30_000)

test('a channel that breaks in a way of its own fails like any other', async () => {
  const office = await officeWithMail()
  const reported: unknown[] = []
  const postman = startPostman({
    reach: {
      ...office.app.reach,
      dueOffices: async (line) =>
        (await office.app.reach.dueOffices(line)).includes(office.officeId) ? [office.officeId] : [],
    },
    send: async () => {
      throw new TypeError('Invalid point')
    },
    clock: office.now,
    chance: () => 0.5,
    report: (error) => reported.push(error),
  })
  await office.register({})
  await until(() => reported.length > 0)
  await postman.stop()
  const { items } = await at.store.messages(office.officeId, { limit: 10 })
  expect(items).toMatchObject([{ state: 'waiting', attempts: 1, reply: 'TypeError' }])
})

test('ten thousand messages that wait are each sent once', async () => {
  const office = await officeWithMail()
  const visit = await office.register({})
  const [known] = await at.store.write(office.officeId, (tx) => tx.messagesOfVisit(visit.id))
  if (known === undefined) throw new Error('nothing was asked')
  const many = isPostgres ? 1_000 : 10_000
  await at.store.write(office.officeId, (tx) =>
    tx.addMessages(
      Array.from({ length: many }, (_, index) => ({
        ...known,
        id: crypto.randomUUID(),
        cause: `many ${index}`,
        dueAt: office.now(),
      })),
    ),
  )
  const sent: string[] = []
  const postman = postmanFor(office, async ({ message }) => {
    sent.push(message.id)
    return through
  })
  await until(() => sent.length > 0)
  await postman.idle()
  while (sent.length < many + 1) await postman.idle()
  await postman.stop()
  expect(sent).toHaveLength(many + 1)
  expect(new Set(sent).size).toBe(many + 1)
}, 60_000)

test.runIf(isPostgres)('two server processes on one database send each message once', async () => {
  const office = await officeWithMail()
  const other = await openStore({
    dataDir: at.dataDir,
    ...(at.databaseUrl && { databaseUrl: at.databaseUrl }),
    now: office.now,
  })
  const elsewhere = createApp({ store: other, clock: office.now })
  const sent: string[] = []
  const send: Round['send'] = async ({ message }) => {
    sent.push(message.id)
    return through
  }
  const postmen = [postmanFor(office, send), postmanFor(office, send, elsewhere.reach)]
  for (let index = 0; index < 30; index += 1)
    await office.register({
      name: `Tamu ${index}`,
      waive: [
        { what: 'deposited.identityCard', reason: 'loker penuh' },
        { what: 'issued.visitorCard', reason: 'kartu habis' },
      ],
    })
  await until(() => sent.length >= 30)
  await Promise.all(postmen.map((one) => one.stop()))
  await other.close()
  expect(sent).toHaveLength(30)
  expect(new Set(sent).size).toBe(30)
})
