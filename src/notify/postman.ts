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

/** So many messages of a line are sent at the same time. */
const sentAtOnce = 64
/** Even where nothing calls, somebody looks: a clock that jumped, a call that was lost. */
const longestSleep = 30_000
/** Commits come in crowds; between two looks there is so much rest. */
const rest = 20
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
/** Does what is due for an office; answers how much that was. What it leaves under way calls when it is done. */
type Visit = (officeId: string, underWay: Set<Promise<void>>) => Promise<number>

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
        for (const officeId of await reach.dueOffices(line)) done += stopped ? 0 : await visit(officeId, underWay)
        if (done > 0) called = true
        else if (called) await setTimeoutAsync(rest)
      }
      const next = await reach.nextDue(line)
      const sleep = next === null ? longestSleep : Math.min(longestSleep, Math.max(rest, next - clock()))
      timer = setTimeout(wake, sleep)
    } catch (error) {
      report(error)
      called = false
      timer = setTimeout(wake, afterTrouble)
    }
    if (stopped) clearTimeout(timer)
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

/** Takes as many messages as there are hands free, and does not wait for the slow ones. */
function deliverer(round: Round, lane: Lane): Visit {
  const { reach, send, chance, report } = round
  return async (officeId, underWay) => {
    const free = sentAtOnce - underWay.size
    if (free <= 0) {
      await Promise.race(underWay)
      return 1
    }
    const outgoing = await reach.claim(officeId, lane, free)
    for (const one of outgoing) {
      const sent = deliver(one)
        .catch(report)
        .finally(() => underWay.delete(sent))
      underWay.add(sent)
    }
    return outgoing.length

    async function deliver(one: Outgoing): Promise<void> {
      const sending = await send(one)
      // marked at once: what was sent and not marked would be sent again after a crash
      await reach.settle(officeId, [{ message: one.message, sending, chance: chance() }])
    }
  }
}
