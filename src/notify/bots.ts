import type { Bot, BotTurn, InboundCases } from '../app/app.ts'
import type { Foreign } from '../app/reach/inbound/foreign.ts'
import { updateIdOf, wantedUpdates } from '../app/reach/inbound/telegram-update.ts'
import type { BotAnswer, CallBot } from './channels/telegram-bot.ts'

type Reading = {
  readonly inbound: Pick<InboundCases, 'bots' | 'onBots' | 'botTurn' | 'botUpdate' | 'endTurn' | 'botFailed'>
  readonly callBot: CallBot
  /** Where Telegram can call; null where Lawang has no https address that was told. */
  readonly publicOrigin: string | null
  /** Whose turn it is to read: this process, under a name of its own. */
  readonly holder: string
  /** Hears of what went wrong inside; the reading goes on. */
  readonly report: (error: unknown) => void
  readonly pace?: Partial<Pace>
}

/**
 * How long Telegram is asked to wait for news, how often somebody looks for new bots, the rest after trouble, and how much time lies
 * between two questions where the first brought nothing new.
 */
type Pace = {
  readonly pollSeconds: number
  readonly lookMs: number
  readonly restMs: number
  readonly betweenMs: number
}
const usualPace: Pace = { pollSeconds: 10, lookMs: 10_000, restMs: 10_000, betweenMs: 1_000 }

/** Reads the bots of all offices, each by one process at a time; answers how to stop. */
export function readBots(reading: Reading): () => Promise<void> {
  const pace = { ...usualPace, ...reading.pace }
  const stopping = new AbortController()
  const readers = new Map<string, Promise<void>>()
  const called = new Map<string, number>()

  const look = async () => {
    for (const bot of await reading.inbound.bots()) {
      if (callsUs(bot, reading)) await letCall(reading, called, bot)
      else if (!readers.has(bot.officeId)) start(bot)
    }
  }
  const start = (bot: Bot) => {
    called.delete(bot.officeId)
    const reader = read(reading, pace, { officeId: bot.officeId, holder: reading.holder, signal: stopping.signal })
      .catch(reading.report)
      .finally(() => readers.delete(bot.officeId))
    readers.set(bot.officeId, reader)
  }
  const bell: Bell = { ring: () => undefined }
  const stopListening = reading.inbound.onBots(() => bell.ring())
  const running = everySoOften(look, pace.lookMs, { signal: stopping.signal, bell, report: reading.report })
  return async () => {
    stopListening()
    stopping.abort()
    await running
    await Promise.all(readers.values())
  }
}

/** Tells Telegram once, and after each change of the setup, where to call. */
async function letCall(
  { inbound, callBot, publicOrigin }: Reading,
  called: Map<string, number>,
  bot: Bot,
): Promise<void> {
  const { officeId, setup, changedAt } = bot
  if (called.get(officeId) === changedAt) return
  const url = `${publicOrigin}/api/inbound/telegram/${officeId}`
  const answer = await callBot(setup, 'setWebhook', {
    url,
    secret_token: setup.updateSecret,
    allowed_updates: wantedUpdates,
  })
  if (answer.ok) called.set(officeId, changedAt)
  else await inbound.botFailed(officeId, answer.delivery.reply)
}

type Reader = { readonly officeId: string; readonly holder: string; readonly signal: AbortSignal }

/** Reads one bot for as long as the turn is ours. What was read is done and noted before anything more is asked for. */
async function read(reading: Reading, pace: Pace, { officeId, holder, signal }: Reader): Promise<void> {
  const { inbound, callBot } = reading
  let isCalled = false
  try {
    while (!signal.aborted) {
      const turn = await inbound.botTurn(officeId, holder)
      if (turn === null || callsUs(turn, reading)) return
      // Telegram lets a bot be read only once it was told not to call.
      if (isCalled) await callBot(turn.setup, 'deleteWebhook', { drop_pending_updates: false })
      const askedAt = performance.now()
      const answer = await newsOf(callBot, pace, turn, signal)
      if (signal.aborted) return
      isCalled = !answer.ok && answer.status === 409
      if (!answer.ok) {
        // What the network does is seen where messages go out.
        if (answer.status !== 0) await inbound.botFailed(officeId, answer.delivery.reply)
        await rest(pace.restMs, signal)
        continue
      }
      for (const update of answer.result.items) await inbound.botUpdate(officeId, holder, turn, update.value)
      // A server that does not wait, or repeats itself, is not asked as fast as it answers.
      if (!isNew(answer.result, turn)) await rest(pace.betweenMs - (performance.now() - askedAt), signal)
    }
  } finally {
    await inbound.endTurn(officeId, holder)
  }
}

function newsOf(
  callBot: CallBot,
  { pollSeconds: timeout }: Pace,
  turn: BotTurn,
  signal: AbortSignal,
): Promise<BotAnswer> {
  const body = { offset: turn.nextUpdate, timeout, limit: 50, allowed_updates: wantedUpdates }
  const answerWithinMs = timeout * 1000 + 10_000
  return callBot(turn.setup, 'getUpdates', body, { answerWithinMs, maxBytes: 4 * 1024 * 1024, signal })
}

/** Whether there is anything new in an answer, so that the next question is another one. */
function isNew(result: Foreign, { nextUpdate }: BotTurn): boolean {
  return result.items.some((update) => (updateIdOf(update) ?? -1) >= nextUpdate)
}

/** Telegram calls https addresses only; without one the bot is read, whatever was wished. */
function callsUs({ setup }: Pick<Bot, 'setup'>, { publicOrigin }: Reading): boolean {
  return setup.updates === 'webhook' && publicOrigin !== null && publicOrigin.startsWith('https:')
}

/** Wakes whoever rests until something changes. */
type Bell = { ring: () => void }
type Watch = { readonly signal: AbortSignal; readonly bell: Bell; readonly report: (error: unknown) => void }

async function everySoOften(work: () => Promise<void>, ms: number, { signal, bell, report }: Watch): Promise<void> {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      report(error)
    }
    await rest(ms, signal, bell)
  }
}

/** Waits, or until it is told to stop or to look again. */
async function rest(ms: number, signal: AbortSignal, bell?: Bell): Promise<void> {
  if (signal.aborted || ms <= 0) return
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = () => resolve()
  const timer = setTimeout(stop, ms)
  signal.addEventListener('abort', stop)
  if (bell !== undefined) bell.ring = stop
  await promise
  clearTimeout(timer)
  signal.removeEventListener('abort', stop)
}
