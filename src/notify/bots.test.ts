import { getEventListeners } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { botToken } from '../../test/notify/bot-api.ts'
import { fetchHere } from '../../test/notify/letter.ts'
import { telegramServer } from '../../test/notify/telegram-server.ts'
import { written } from '../../test/notify/telegram-updates.ts'
import type { InboundCases } from '../app/app.ts'
import { Foreign } from '../app/reach/inbound/foreign.ts'
import type { TelegramSetup } from '../contract/channels.ts'
import { readBots } from './bots.ts'
import { botCaller, type CallBot } from './channels/telegram-bot.ts'

type Memory = {
  nextUpdate: number
  heldBy: string | null
  heard: unknown[]
  fails: number
  failures: string[]
  changed: () => void
}

/** An office's bot as the application keeps it: whose turn it is, and how far was read. */
function inboundOver(memory: Memory, setup: () => TelegramSetup): Parameters<typeof readBots>[0]['inbound'] {
  const cases: Pick<InboundCases, 'bots' | 'onBots' | 'botTurn' | 'botUpdate' | 'endTurn' | 'botFailed'> = {
    bots: async () => [{ officeId: 'o1', setup: setup(), changedAt: 1 }],
    botTurn: async (_officeId, holder) => {
      if (memory.heldBy !== null && memory.heldBy !== holder) return null
      memory.heldBy = holder
      return { setup: setup(), nextUpdate: memory.nextUpdate }
    },
    botUpdate: async (_officeId, _holder, _turn, update) => {
      if (memory.fails-- > 0) throw new Error('the disk is full')
      memory.heard.push(update)
      memory.nextUpdate = Number(Reflect.get(Object(update), 'update_id')) + 1
    },
    onBots: (listener) => {
      memory.changed = listener
      return () => undefined
    },
    botFailed: async (_officeId, failure) => {
      memory.failures.push(failure)
    },
    endTurn: async (_officeId, holder) => {
      if (memory.heldBy === holder) memory.heldBy = null
    },
  }
  return cases
}

async function scene(updates: TelegramSetup['updates'] = 'polling') {
  const bot = await telegramServer()
  const setup: TelegramSetup = { apiBase: bot.apiBase, token: botToken, updates, updateSecret: 'agreed' }
  const memory: Memory = { nextUpdate: 0, heldBy: null, heard: [], fails: 0, failures: [], changed: () => undefined }
  const reported: unknown[] = []
  let processes = 0
  const start = (publicOrigin: string | null = null, lookMs = 20, callBot = botCaller(fetchHere)) => {
    const stop = readBots({
      inbound: inboundOver(memory, () => setup),
      callBot,
      publicOrigin,
      holder: `process-${++processes}`,
      report: (error) => reported.push(error),
      pace: { pollSeconds: 5, lookMs, restMs: 20 },
    })
    onTestFinished(stop)
    return stop
  }
  return { ...bot, memory, reported, start }
}

test('what is written to the bot is heard at once, in order', async () => {
  const { start, happens, memory, of } = await scene()
  start()
  happens(written(7, 'satu'))
  await expect.poll(() => memory.heard.length).toBe(1)
  happens(written(8, 'dua'), written(9, 'tiga'))
  await expect.poll(() => memory.heard).toEqual([written(7, 'satu'), written(8, 'dua'), written(9, 'tiga')])
  expect(of('getUpdates')[0]).toEqual({
    offset: 0,
    timeout: 5,
    limit: 50,
    allowed_updates: ['message', 'callback_query', 'my_chat_member'],
  })
})

test('a restart loses nothing and repeats nothing', async () => {
  const { start, happens, memory } = await scene()
  const stop = start()
  happens(written(7, 'sebelum'))
  await expect.poll(() => memory.heard.length).toBe(1)
  const began = performance.now()
  await stop()
  expect(performance.now() - began, 'a long poll is not waited for').toBeLessThan(2_000)
  happens(written(8, 'di antaranya'))
  start()
  happens(written(9, 'sesudah'))
  const texts = ['sebelum', 'di antaranya', 'sesudah']
  await expect.poll(() => memory.heard).toEqual(texts.map((text, index) => written(7 + index, text)))
})

test('an update that could not be done comes again', async () => {
  const { start, happens, memory, reported } = await scene()
  memory.fails = 1
  start()
  happens(written(7, 'satu'))
  await expect.poll(() => memory.heard).toEqual([written(7, 'satu')])
  expect(reported).toHaveLength(1)
})

test('one process reads at a time, and another takes over when it stops', async () => {
  const { start, happens, memory } = await scene()
  const stop = start()
  await expect.poll(() => memory.heldBy).toBe('process-1')
  start()
  happens(written(7, 'satu'))
  await expect.poll(() => memory.heard.length).toBe(1)
  expect(memory.heldBy).toBe('process-1')
  await stop()
  await expect.poll(() => memory.heldBy).toBe('process-2')
  happens(written(8, 'dua'))
  await expect.poll(() => memory.heard).toEqual([written(7, 'satu'), written(8, 'dua')])
})

test('a bot that Telegram was told to call is told otherwise before it is read', async () => {
  const { start, happens, memory, refuseWith, of } = await scene()
  refuseWith({ error_code: 409, description: "Conflict: can't use getUpdates method while webhook is active" })
  start()
  await expect.poll(() => of('deleteWebhook').length).toBeGreaterThan(0)
  refuseWith(null)
  happens(written(7, 'satu'))
  await expect.poll(() => memory.heard.length).toBe(1)
})

test('a token that was revoked is told, and the reading goes on once there is a good one', async () => {
  const { start, happens, memory, refuseWith } = await scene()
  refuseWith({ error_code: 401, description: 'Unauthorized' })
  start()
  await expect.poll(() => memory.failures[0]).toBe('401 Unauthorized')
  refuseWith(null)
  happens(written(7, 'satu'))
  await expect.poll(() => memory.heard.length).toBe(1)
})

test('without an https address Telegram cannot call, and the bot is read', async () => {
  const { start, of, happens, memory } = await scene('webhook')
  start('http://10.1.2.3')
  happens(written(7, 'satu'))
  await expect.poll(() => memory.heard.length).toBe(1)
  expect(of('setWebhook')).toEqual([])
})

test('a bot that was just turned on is read at once', async () => {
  const { start, happens, memory } = await scene()
  memory.heldBy = 'another'
  start(null, 60_000)
  happens(written(7, 'satu'))
  await new Promise((later) => setTimeout(later, 50))
  expect(memory.heard).toEqual([])
  memory.heldBy = null
  memory.changed()
  await expect.poll(() => memory.heard.length).toBe(1)
})

test.each([
  ['nothing', []],
  ['updates without a number', [{ message: { text: 'halo' } }]],
])('a server that does not wait and answers %s is not asked without rest', async (_what, result) => {
  const { start, memory } = await scene()
  let asked = 0
  const callBot: CallBot = async () => {
    asked += 1
    await new Promise((soon) => setTimeout(soon, 5))
    return { ok: true, result: new Foreign(result) }
  }
  start(null, 20, callBot)
  await expect.poll(() => asked).toBe(1)
  await new Promise((later) => setTimeout(later, 300))
  expect(asked).toBe(1)
  expect(memory.heard).toHaveLength(result.length)
})

test('whoever rests leaves nothing behind', async () => {
  const { start } = await scene()
  const signals: AbortSignal[] = []
  const delivery = { went: 'wrong', again: false, reply: '500 trouble' } as const
  const callBot: CallBot = async (_bot, _method, _body, { signal } = {}) => {
    if (signal !== undefined) signals.push(signal)
    return { ok: false, status: 500, delivery }
  }
  start(null, 20, callBot)
  await expect.poll(() => signals.length).toBeGreaterThan(8)
  const [signal] = signals
  if (signal === undefined) throw new Error('nobody was asked')
  // One for whoever looks for bots, one for whoever reads this one.
  expect(getEventListeners(signal, 'abort').length).toBeLessThanOrEqual(2)
})

test('where Telegram is to call, it is told the address and the secret, once', async () => {
  const { start, of, memory } = await scene('webhook')
  start('https://tamu.test')
  await expect.poll(() => of('setWebhook').length).toBe(1)
  expect(of('setWebhook')).toEqual([
    {
      url: 'https://tamu.test/api/inbound/telegram/o1',
      secret_token: 'agreed',
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    },
  ])
  await new Promise((later) => setTimeout(later, 80))
  expect(of('setWebhook')).toHaveLength(1)
  expect(of('getUpdates')).toEqual([])
  expect(memory.heldBy).toBeNull()
})
