import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultLadder } from '../../src/domain/ladder/rule.ts'
import type { NewMessageRow } from '../../src/store/reach/rows.ts'
import { behindTheBack, type TestStore, testStore } from '../test-store.ts'
import { makeOffice, morning } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const message = (changes: Partial<NewMessageRow> = {}): NewMessageRow => ({
  id: randomUUID(),
  cause: randomUUID(),
  channel: 'email',
  kind: 'asked',
  visitId: 'visit',
  seq: 7,
  stage: 'host',
  staffId: null,
  addressId: null,
  hookId: null,
  dueAt: morning,
  giveUpAt: morning + 3_600_000,
  createdAt: morning,
  ...changes,
})

test('for one cause there is one message, however often it is written', async () => {
  const officeId = await makeOffice(at.store)
  const [first, second] = [message({ cause: 'same' }), message({ cause: 'same' })]
  await at.store.write(officeId, (tx) => tx.addMessages([first, message()]))
  await at.store.write(officeId, (tx) => tx.addMessages([second]))
  const { items } = await at.store.messages(officeId, { limit: 10 })
  expect(items).toHaveLength(2)
  expect(items.map(({ id }) => id)).not.toContain(second.id)
})

test('what is due is taken once, and again only when whoever took it is taken for dead', async () => {
  const officeId = await makeOffice(at.store)
  const [soon, later] = [message(), message({ dueAt: morning + 60_000 })]
  await at.store.write(officeId, (tx) => tx.addMessages([later, soon]))
  expect(await at.store.dueOffices('letters', morning)).toContain(officeId)
  const claim = (now: number) =>
    at.store.write(officeId, (tx) =>
      tx.claimMessages({ now, until: now + 120_000, limit: 10, lane: 'letters', except: [] }),
    )
  expect((await claim(morning)).map(({ id, state }) => [id, state])).toEqual([[soon.id, 'sending']])
  expect(await claim(morning + 1000)).toEqual([])
  expect((await claim(morning + 60_000)).map(({ id }) => id)).toEqual([later.id])
  expect((await claim(morning + 120_000)).map(({ id }) => id)).toEqual([soon.id])
})

test('how it went is kept, and a message that is done is never due', async () => {
  const officeId = await makeOffice(at.store)
  const sent = message()
  await at.store.write(officeId, async (tx) => {
    await tx.addMessages([sent])
    await tx.changeMessage(sent.id, {
      state: 'sent',
      dueAt: null,
      sentAt: morning + 5,
      remoteId: 'r1',
      reply: '250 OK',
    })
  })
  expect(await at.store.messageById(sent.id)).toMatchObject({ officeId, state: 'sent', reply: '250 OK' })
  expect(await at.store.messageByRemoteId(officeId, 'email', 'r1')).toMatchObject({ id: sent.id })
  expect(await at.store.dueOffices('letters', morning + 1e9)).not.toContain(officeId)
  expect(await at.store.messageTallies(officeId)).toEqual([{ channel: 'email', state: 'sent', count: 1 }])
  const other = await makeOffice(at.store)
  expect(await at.store.write(other, (tx) => tx.message(sent.id))).toBeUndefined()
})

test('messages are paged newest first', async () => {
  const officeId = await makeOffice(at.store)
  const all = [0, 1, 2, 2, 3].map((minute) => message({ createdAt: morning + minute * 60_000 }))
  await at.store.write(officeId, (tx) => tx.addMessages(all))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await at.store.messages(officeId, { limit: 2, ...(cursor === null ? {} : { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toHaveLength(5)
  expect(new Set(seen)).toEqual(new Set(all.map(({ id }) => id)))
  expect(seen[0]).toBe(all[4]?.id)
})

test('addresses, set-ups and secrets are sealed, and bound to their row', async () => {
  const officeId = await makeOffice(at.store)
  const [staff] = await at.store.staff(officeId)
  const row = {
    id: randomUUID(),
    staffId: staff?.id ?? '',
    channel: 'email',
    address: { email: 'erwin@kalteng.go.id' },
    label: 'Kantor',
    createdAt: morning,
    okAt: null,
    goneAt: null,
  } as const
  const channel = { kind: 'email', setup: { password: 'rahasia' }, enabled: true } as const
  await at.store.write(officeId, async (tx) => {
    await tx.putAddress(row)
    await tx.putAddress({ ...row, id: randomUUID(), goneAt: morning })
    await tx.putChannel({ ...channel, changedAt: morning, okAt: null, failedAt: null, failure: null })
    await tx.putHook({
      id: randomUUID(),
      url: 'https://contoh.go.id/kait',
      secret: 'whsec_x',
      types: ['answered'],
      enabled: true,
      createdAt: morning,
      okAt: null,
      failedAt: null,
      failure: null,
    })
  })
  expect(await at.store.addresses(officeId)).toEqual([row])
  expect(await at.store.channels(officeId)).toMatchObject([channel])
  expect(await at.store.hooks(officeId)).toMatchObject([{ url: 'https://contoh.go.id/kait', types: ['answered'] }])
  const other = await makeOffice(at.store)
  await behindTheBack(at, `update channel set office_id = '${other}' where office_id = '${officeId}'`)
  await expect(at.store.channels(other)).rejects.toThrow()
})

test('a question that climbs is due with its next rung; a ladder may be a unit’s own', async () => {
  const officeId = await makeOffice(at.store)
  const visitId = randomUUID()
  const pursuit = { stage: 'host', since: morning, rungs: [], index: 0, rungSince: morning, reminded: 0 }
  await at.store.write(officeId, (tx) => tx.putPursuit(visitId, { pursuit, nextAt: morning + 60_000 }))
  expect(await at.store.dueOffices('ladder', morning + 59_999)).not.toContain(officeId)
  expect(await at.store.dueOffices('ladder', morning + 60_000)).toContain(officeId)
  expect(await at.store.write(officeId, (tx) => tx.duePursuits(morning + 60_000, 10))).toMatchObject([{ visitId }])
  await at.store.write(officeId, (tx) => tx.putPursuit(visitId, null))
  expect(await at.store.pursuits(officeId)).toEqual([])
  const rule = { ...defaultLadder, whenOut: 'absent' } as const
  await at.store.write(officeId, async (tx) => {
    await tx.putLadder(null, { rule: defaultLadder, secretaryId: null })
    await tx.putLadder('unit', { rule, secretaryId: null })
  })
  expect((await at.store.ladders(officeId)).map(({ unitId }) => unitId)).toEqual([null, 'unit'])
  await at.store.write(officeId, (tx) => tx.putLadder('unit', null))
  expect(await at.store.ladders(officeId)).toHaveLength(1)
})

test('a mark is the same for the same text, and another for another use', () => {
  const mark = (about: string, text: string) => Buffer.from(at.store.sign(about, text)).toString('hex')
  expect(mark('answer', 'x')).toBe(mark('answer', 'x'))
  expect(mark('answer', 'x')).not.toBe(mark('trust', 'x'))
})
