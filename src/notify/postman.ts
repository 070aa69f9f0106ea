import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import type { ReachCases } from '../app/app.ts'
import type { Outgoing, Sending } from '../app/reach/outbox.ts'
import type { DueLine, Lane } from '../domain/reach/message.ts'
import type { Instant } from '../domain/visit/moment.ts'

/** Sends one message by its channel. What goes wrong on the other side is an answer, never an exception. */
export type Send = (outgoing: Outgoing) => Promise<Sending>

export type Round = {
  readonly reach: Pick<ReachCases, 'dueOffices' | 'nextDue' | 'climb' | 'claim' | 'settle' | 'onDue'>
  readonly send: Send
  readonly clock: () => Instant
  /** Between 0 and 1. */
  readonly chance: () => number
  /** Hears of what went wrong inside; the round goes on. */
  readonly report: (error: unknown) => void
}

export type Postman = {
  /** Resolves when nothing is due any more; for who wants to wait for it. */
  idle(): Promise<void>
  /** Goes on no further round and waits for what is being sent. */
  stop(): Promise<void>
}

/** So many messages are sent at the same time through one channel of an office, or to one program; and by all together. */
const sentAtOnce = 64
const sentByAll = 512
/** Even where nothing calls, somebody looks: a clock that jumped, a call that was lost. */
const longestSleep = 30_000
/** Commits come in crowds; between two looks there is so much rest, and more of it while all that is due waits for a hand. */
const rest = 20
const restWhileBusy = 500
const afterTrouble = 2_000

/**
 * Sends what is due, moves on the questions whose time has come, and sleeps until something is due again. Each line has a
 * round of its own: a program that hangs keeps no host waiting, a mail server that is down no ladder.
 */
export function startPostman(round: Round): Postman {
  const { reach } = round
  const walks = [
    walk(round, 'ladder', (officeId) => reach.climb(officeId)),
    walk(round, 'letters', deliverer(round, 'letters')),
    walk(round, 'events', deliverer(round, 'events')),
  ]
  const stopListening = reach.onDue(() => {
    for (const one of walks) one.wake()
  })
  return {
    idle: async () => {
      for (const one of walks) await one.idle()
    },
    stop: async () => {
      stopListening()
      await Promise.all(walks.map((one) => one.stop()))
    },
  }
}

type Walk = { wake(): void; idle(): Promise<void>; stop(): Promise<void> }
/** What is being sent, and how to call when a hand is free again. */
type Hands = { readonly underWay: Set<Promise<void>>; readonly wake: () => void }
/** Does what is due for an office; answers how much that was. It does not wait for what it leaves under way. */
type Visit = (officeId: string, hands: Hands) => Promise<number>

/** One who goes round by round through the offices for which something of a line is due. */
function walk({ reach, clock, report }: Round, line: DueLine, visit: Visit): Walk {
  let stopped = false
  let called = true
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  const underWay = new Set<Promise<void>>()

  const wake = () => {
    called = true
    if (stopped || running !== null) return
    clearTimeout(timer)
    running = run().finally(() => {
      running = null
      // who called in the last instant is not kept waiting
      if (called && !stopped) timer = setTimeout(wake, rest)
    })
  }

  async function run(): Promise<void> {
    try {
      while (called && !stopped) {
        called = false
        let done = 0
        for (const officeId of await reach.dueOffices(line)) done += stopped ? 0 : await safely(officeId)
        if (done > 0) called = true
        else if (called) await setTimeoutAsync(rest)
      }
      const next = await reach.nextDue(line)
      const least = underWay.size > 0 ? restWhileBusy : rest
      const sleep = next === null ? longestSleep : Math.min(longestSleep, Math.max(least, next - clock()))
      timer = setTimeout(wake, sleep)
    } catch (error) {
      report(error)
      called = false
      timer = setTimeout(wake, afterTrouble)
    }
    if (stopped) clearTimeout(timer)
  }

  /** What goes wrong in one office keeps no other waiting. */
  async function safely(officeId: string): Promise<number> {
    try {
      return await visit(officeId, { underWay, wake })
    } catch (error) {
      report(error)
      return 0
    }
  }

  wake()
  return {
    wake,
    idle: async () => {
      while (running !== null || underWay.size > 0) await Promise.all([running, ...underWay])
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
      await Promise.all(underWay)
    },
  }
}

/** A line of messages that wait for one another: a channel of an office, or a program. */
const lineOf = ({ message }: Outgoing): string => message.hookId ?? message.channel

/**
 * Takes as many messages as there are hands free, and does not wait for the slow ones. Each channel of an office and each
 * program has hands of its own: a mail server that hangs holds up neither the phones nor another office.
 */
function deliverer({ reach, send, chance, report }: Round, lane: Lane): Visit {
  const busy = new Map<string, Map<string, number>>()
  return async (officeId, { underWay, wake }) => {
    if (underWay.size >= sentByAll) return 0
    const lines = busy.getOrInsertComputed(officeId, () => new Map<string, number>())
    const full = [...lines].filter(([, hands]) => hands >= sentAtOnce).map(([line]) => line)
    const outgoing = await reach.claim(officeId, lane, sentAtOnce, full)
    for (const one of outgoing) {
      const line = lineOf(one)
      lines.set(line, (lines.get(line) ?? 0) + 1)
      const sent = deliver(officeId, one)
        .catch(report)
        .finally(() => {
          underWay.delete(sent)
          const left = (lines.get(line) ?? 1) - 1
          if (left > 0) lines.set(line, left)
          else lines.delete(line)
          if (left + 1 >= sentAtOnce) wake()
        })
      underWay.add(sent)
    }
    return outgoing.length
  }

  async function deliver(officeId: string, one: Outgoing): Promise<void> {
    const sending = await sendSafely(one)
    // marked at once: what was sent and not marked would be sent again after a crash
    await reach.settle(officeId, [{ message: one.message, sending, chance: chance() }])
  }

  /** A channel that fails in a way of its own fails like any other: it is said, and tried again. */
  async function sendSafely(one: Outgoing): Promise<Sending> {
    try {
      return await send(one)
    } catch (error) {
      report(error)
      return { went: 'wrong', again: true, reply: error instanceof Error ? error.name : 'Error' }
    }
  }
}
