import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { createApp } from '../../src/app/create-app.ts'
import { whatsappId } from '../../src/app/reach/inbound/whatsapp-id.ts'
import type { Chats, Words } from '../../src/app/reach/inbound/write-back.ts'
import type { Outgoing } from '../../src/app/reach/outbox.ts'
import { newHookSecret } from '../../src/app/reach/setups.ts'
import type { ChannelKind } from '../../src/domain/reach/message.ts'
import { gatewaySays, whatsappSays } from '../notify/inbound-calls.ts'
import { erwinsChat, pressed, written } from '../notify/telegram-updates.ts'
import { type TestStore, testStore } from '../test-store.ts'
import { passed, type TestOffice, testOffice } from './office.ts'

let at: TestStore
beforeAll(async () => {
  at = await testStore()
})
afterAll(() => at.clear())

const setups = {
  telegram: { token: '8123456789:AAF-3kq_Lw0pQzYvTn2sVx7mR4u', updates: 'polling', updateSecret: 'agreed' },
  whatsapp: {
    phoneNumberId: '109876543210987',
    accessToken: 'EAAG',
    appSecret: 'app secret',
    verifyToken: 'verify me',
    questionTemplate: 'tamu_tanya',
    noticeTemplate: 'tamu_kabar',
    language: 'id',
  },
  gateway: { url: 'https://gateway.test/', secret: newHookSecret() },
} as const

type Scene = TestOffice & {
  readonly app: App
  readonly told: (Words & { readonly to: string })[]
  update(update: { update_id: number }): Promise<void>
  /** What is due is sent; the letters, as the channels get them. */
  send(remoteId?: string): Promise<readonly Extract<Outgoing, { to: 'person' }>[]>
}

/** An office whose hosts write back; what its chats are told is kept. */
async function scene(changes: Partial<Chats> = {}): Promise<Scene> {
  const office = await testOffice(at.store)
  const told: Scene['told'] = []
  const chats: Chats = {
    write: async (_channel, _setup, { address }, words) => void told.push({ to: address, ...words }),
    botName: async () => null,
    ...changes,
  }
  const { store, officeId } = office
  const app = createApp({ store, clock: office.now, chats })
  await store.write(officeId, async (tx) => {
    const row = { enabled: true, changedAt: 1, okAt: null, failedAt: null, failure: null }
    for (const kind of ['telegram', 'whatsapp', 'gateway'] as const)
      await tx.putChannel({ ...row, kind, setup: setups[kind] })
  })
  return {
    ...office,
    app,
    told,
    update: async (update) => {
      const turn = await app.inbound.botTurn(officeId, 'p1')
      if (turn === null) throw new Error('no turn')
      await app.inbound.botUpdate(officeId, 'p1', turn, update)
    },
    send: async (remoteId) => {
      const outgoing = await app.reach.claim(officeId, 'letters', 100)
      const sending = { went: 'through', reply: 'ok', ...(remoteId === undefined ? {} : { remoteId }) } as const
      await app.reach.settle(
        officeId,
        outgoing.map(({ message }) => ({ message, sending, chance: 0 })),
      )
      return outgoing.filter((one) => one.to === 'person')
    },
  }
}

async function reachedBy(
  { store, officeId, hostId }: TestOffice,
  channel: ChannelKind,
  address: object,
): Promise<void> {
  const staffId = await hostId('Erwin Tunjang')
  const row = { id: crypto.randomUUID(), staffId, channel, address, label: 'x', createdAt: 0, okAt: null, goneAt: null }
  await store.write(officeId, (tx) => tx.putAddress(row))
}

const addressesOf = async ({ store, officeId, hostId }: TestOffice) =>
  (await store.addresses(officeId, await hostId('Erwin Tunjang'))).map(({ channel, address }) => [channel, address])
const answersOf = async (office: Scene, visitId: string) =>
  passed(await office.app.visits.moments(office.desk, visitId)).items.flatMap(({ type, facts, by }) =>
    type === 'answered' ? [`${String(facts['answer'])} ${String(facts['via'])} ${by?.name ?? ''}`.trim()] : [],
  )

describe('a chat with the bot', () => {
  async function code(office: Scene): Promise<string> {
    return passed(await office.app.addresses.chatCode(office.secretariat, await office.hostId('Erwin Tunjang'))).code
  }

  test('is linked by a code, once, for ten minutes', async () => {
    const office = await scene()
    const given = await code(office)
    await office.update(written(1, `/start ${given.toLowerCase()}`))
    expect(await addressesOf(office)).toEqual([['telegram', { chatId: erwinsChat }]])
    expect(office.told).toEqual([{ to: erwinsChat, settled: false, text: expect.stringContaining('Erwin Tunjang') }])
    await office.update(written(2, `/start ${given}`))
    expect(office.told[1]?.text).toContain('tidak berlaku lagi')
    const late = await code(office)
    office.wait(601)
    await office.update(written(3, `/start ${late}`))
    expect(office.told[2]?.text).toContain('tidak berlaku lagi')
    expect(await addressesOf(office)).toHaveLength(1)
  })

  test('that is linked again is kept once; /stop and words are answered', async () => {
    const office = await scene()
    await office.update(written(1, 'halo'))
    await office.update(written(2, `/start ${await code(office)}`))
    await office.update(written(3, `/start ${await code(office)}`))
    expect(await addressesOf(office)).toHaveLength(1)
    await office.update(written(4, 'halo'))
    await office.update(written(5, '/stop'))
    await office.update(written(6, '/stop'))
    expect(await addressesOf(office)).toEqual([])
    const texts = office.told.map(({ text }) => text)
    expect(texts).toHaveLength(5)
    expect(texts[0]).toContain('belum tersambung')
    expect(texts[3]).toContain('1–4')
    expect(texts[4]).toContain('tidak dikabari lagi')
  })

  test('answers by its buttons, which then go; pressed twice, or delivered twice, it is one answer', async () => {
    const office = await scene()
    await reachedBy(office, 'telegram', { chatId: erwinsChat })
    const visit = await office.register({})
    const [outgoing] = await office.send()
    const yes = outgoing?.letter.buttons.find(({ answer }) => answer === 'yes')?.data ?? ''
    await office.update(pressed(1, yes))
    await office.update(pressed(1, yes))
    await office.update(pressed(2, yes))
    expect(await answersOf(office, visit.id)).toEqual(['yes telegram Erwin Tunjang, S.T., M.T.'])
    expect(office.told[0]).toMatchObject({
      to: erwinsChat,
      settled: true,
      text: expect.stringContaining('sudah dicatat'),
    })
  })

  test('hears that the visitor has left, and its buttons go', async () => {
    const office = await scene()
    await reachedBy(office, 'telegram', { chatId: erwinsChat })
    const visit = await office.register({})
    const [outgoing] = await office.send()
    await office.does(office.desk, visit.id, { type: 'withdraw' })
    await office.update(pressed(1, outgoing?.letter.buttons[0]?.data ?? ''))
    expect(await answersOf(office, visit.id)).toEqual([])
    expect(office.told).toMatchObject([{ settled: true, text: expect.stringContaining('pamit') }])
  })

  test('is read by one process at a time, from where the last one stopped', async () => {
    const { app, officeId, wait } = await scene()
    expect((await app.inbound.botTurn(officeId, 'p1'))?.nextUpdate).toBe(0)
    expect(await app.inbound.botTurn(officeId, 'p2')).toBeNull()
    const turn = await app.inbound.botTurn(officeId, 'p1')
    if (turn === null) throw new Error('no turn')
    await app.inbound.botUpdate(officeId, 'p1', turn, written(41, 'halo'))
    await app.inbound.endTurn(officeId, 'p1')
    expect((await app.inbound.botTurn(officeId, 'p2'))?.nextUpdate).toBe(42)
    wait(100)
    expect((await app.inbound.botTurn(officeId, 'p3'))?.nextUpdate, 'whoever is dead loses the turn').toBe(42)
    await app.inbound.botUpdate(officeId, 'p2', turn, written(50, 'halo'))
    expect((await app.inbound.botTurn(officeId, 'p3'))?.nextUpdate, 'and notes nothing any more').toBe(42)
  })
})

test('a bot that cannot be read says why, once, and is found among those that are on', async () => {
  const { app, officeId, store } = await scene()
  const known = async () => (await store.channels(officeId)).find(({ kind }) => kind === 'telegram')
  await app.inbound.botFailed(officeId, '401 Unauthorized')
  const { failedAt } = (await known()) ?? {}
  expect(await known()).toMatchObject({ failure: '401 Unauthorized', failedAt: expect.any(Number) })
  await app.inbound.botFailed(officeId, '401 Unauthorized')
  expect((await known())?.failedAt).toBe(failedAt)
  expect((await app.inbound.bots()).filter((bot) => bot.officeId === officeId)).toHaveLength(1)
  await store.write(officeId, async (tx) => {
    const row = (await tx.channels()).find(({ kind }) => kind === 'telegram')
    if (row !== undefined) await tx.putChannel({ ...row, enabled: false })
  })
  expect((await app.inbound.bots()).filter((bot) => bot.officeId === officeId)).toEqual([])
})

describe('a telephone', () => {
  const phone = { phone: '0812-5100-0003' }

  test('answers by the button of WhatsApp', async () => {
    const office = await scene()
    await reachedBy(office, 'whatsapp', phone)
    const visit = await office.register({})
    const [outgoing] = await office.send()
    const later = outgoing?.letter.buttons.find(({ answer }) => answer === 'later')?.data ?? ''
    const button = { type: 'button', button: { payload: later, text: 'Tunggu' } }
    passed(await whatsappSays(office, setups.whatsapp, { messages: [button] }))
    expect(await answersOf(office, visit.id)).toMatchObject([expect.stringMatching(/^later whatsapp/)])
    expect(office.told).toMatchObject([{ to: '6281251000003', settled: true }])
  })

  test('answers by a digit where one guest waits, and by a quoted message where several do', async () => {
    const office = await scene()
    await reachedBy(office, 'whatsapp', phone)
    const first = await office.register({})
    await office.send(whatsappId('wamid.1'))
    const second = await office.register({ name: 'Markus Dehen' })
    await office.send(whatsappId('wamid.2'))
    const says = (body: string, context?: object) =>
      whatsappSays(office, setups.whatsapp, { messages: [{ type: 'text', text: { body }, ...context }] })
    await says('1')
    expect(office.told.at(-1)?.text).toContain('Lebih dari satu')
    await says('1', { context: { id: 'wamid.2' } })
    expect(await answersOf(office, second.id)).toMatchObject([expect.stringMatching(/^yes whatsapp/)])
    expect(await answersOf(office, first.id)).toEqual([])
    await says('4')
    expect(office.told.at(-1)?.text).toContain('terakhir sudah tidak menunggu')
    expect(await answersOf(office, first.id)).toEqual([])
    await says('4', { context: { id: 'wamid.1' } })
    expect(await answersOf(office, first.id)).toMatchObject([expect.stringMatching(/^absent whatsapp/)])
    await says('1')
    expect(office.told.at(-1)?.text).toContain('Tidak ada tamu')
  })

  test('answers once, however often its digit is delivered', async () => {
    const office = await scene()
    await reachedBy(office, 'gateway', phone)
    const note = { type: 'reply', from: phone.phone, text: '1' }
    const delivered = (id: string) => gatewaySays(office, setups.gateway.secret, note, id)
    await delivered('too early')
    const first = await office.register({})
    await office.send()
    await delivered('too early')
    expect(await answersOf(office, first.id)).toEqual([])
    await delivered('n1')
    const second = await office.register({ name: 'Markus Dehen' })
    await office.send()
    office.wait(60)
    passed(await delivered('n1'))
    expect(await answersOf(office, first.id)).toHaveLength(1)
    expect(await answersOf(office, second.id)).toEqual([])
    expect(office.told).toHaveLength(2)
    await delivered('n2')
    expect(await answersOf(office, second.id)).toHaveLength(1)
  })

  test('that pressed a button before it thought better of it does not press it again by itself', async () => {
    const office = await scene()
    await reachedBy(office, 'whatsapp', phone)
    const visit = await office.register({})
    const [outgoing] = await office.send()
    const press = (answer: string, id: string) => {
      const payload = outgoing?.letter.buttons.find((button) => button.answer === answer)?.data ?? ''
      return whatsappSays(office, setups.whatsapp, { messages: [{ id, type: 'button', button: { payload } }] })
    }
    await press('yes', 'wamid.a')
    await press('later', 'wamid.b')
    await press('yes', 'wamid.a')
    const answers = await answersOf(office, visit.id)
    expect(answers.map((text) => text.split(' ')[0])).toEqual(['yes', 'later'])
    expect(office.told).toHaveLength(2)
  })

  test('is not waited for: whoever delivers is answered first', async () => {
    const office = await scene({ write: () => new Promise(() => undefined) })
    await reachedBy(office, 'gateway', phone)
    const visit = await office.register({})
    await office.send()
    passed(await gatewaySays(office, setups.gateway.secret, { type: 'reply', from: phone.phone, text: '1' }))
    expect(await answersOf(office, visit.id)).toHaveLength(1)
  })

  test('of nobody in the office is told nothing of its guests, and cannot answer', async () => {
    const office = await scene()
    await reachedBy(office, 'gateway', phone)
    const visit = await office.register({})
    await office.send()
    await gatewaySays(office, setups.gateway.secret, { type: 'reply', from: '081299999999', text: 'halo' })
    expect(office.told).toEqual([])
    await gatewaySays(office, setups.gateway.secret, { type: 'reply', from: '081299999999', text: '1' })
    expect(office.told.map(({ text }) => text)).toEqual([expect.stringContaining('Tidak ada tamu')])
    expect(await answersOf(office, visit.id)).toEqual([])
    await gatewaySays(office, setups.gateway.secret, { type: 'reply', from: phone.phone, text: '1' })
    expect(await answersOf(office, visit.id)).toHaveLength(1)
  })
})

describe('how a message fared', () => {
  async function sent(channel: 'whatsapp' | 'gateway', remoteId: string) {
    const office = await scene()
    await reachedBy(office, channel, { phone: '081251000003' })
    const visit = await office.register({})
    const [outgoing] = await office.send(remoteId)
    if (outgoing === undefined) throw new Error('nothing went')
    const now = async () => {
      const [row] = await office.store.write(office.officeId, (tx) => tx.messagesOfVisit(visit.id))
      return row
    }
    return { office, now, id: outgoing.message.id }
  }
  const at = (seconds: number) => ({ timestamp: String(1_795_000_000 + seconds) })

  test('is noted by our id or by WhatsApp’s, the first time counts', async () => {
    const { office, now, id } = await sent('whatsapp', whatsappId('wamid.9'))
    const statuses = [
      { id: 'wamid.9', status: 'sent', ...at(0) },
      { id: 'wamid.9', status: 'delivered', ...at(1) },
      { id: 'other', biz_opaque_callback_data: id, status: 'delivered', ...at(7) },
      { id: 'wamid.9', status: 'read', ...at(9) },
      { id: 'wamid.9', status: 'failed', ...at(10) },
    ]
    passed(await whatsappSays(office, setups.whatsapp, { statuses }))
    expect(await now()).toMatchObject({
      state: 'sent',
      deliveredAt: 1_795_000_001_000,
      openedAt: 1_795_000_009_000,
    })
  })

  test('a message that could not be delivered has failed, with the reason', async () => {
    const { office, now } = await sent('whatsapp', whatsappId('wamid.9'))
    const errors = [{ code: 131026, title: 'Message undeliverable' }]
    await whatsappSays(office, setups.whatsapp, { statuses: [{ id: 'wamid.9', status: 'failed', errors, ...at(1) }] })
    expect(await now()).toMatchObject({ state: 'failed', reply: '131026 Message undeliverable' })
  })

  test('of another office or another channel nothing is noted', async () => {
    const { now, id } = await sent('whatsapp', whatsappId('wamid.9'))
    const other = await scene()
    const statuses = [{ id: 'x', biz_opaque_callback_data: id, status: 'failed', ...at(1) }]
    await whatsappSays(other, setups.whatsapp, { statuses })
    await gatewaySays(other, setups.gateway.secret, { type: 'status', id, status: 'failed' })
    expect(await now()).toMatchObject({ state: 'sent', deliveredAt: null })
  })

  test('the gateway tells by the id that it gave', async () => {
    const { office, now } = await sent('gateway', 'sms-12')
    await gatewaySays(office, setups.gateway.secret, { type: 'status', id: 'sms-12', status: 'delivered' })
    expect((await now())?.deliveredAt).toBe(office.now())
  })
})
