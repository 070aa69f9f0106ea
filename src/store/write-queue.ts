import { DiskFull } from './errors.ts'
import type { CommittedEvent } from './rows.ts'
import type { Work } from './transaction.ts'

/** So many works share one transaction at most: enough to spread the cost of a commit, few enough to answer soon. */
const mostTogether = 256

type Waiting = {
  readonly work: Work
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export type Hooks = {
  readonly runTogether: (works: readonly Work[]) => Promise<readonly CommittedEvent[]>
  readonly committed: (events: readonly CommittedEvent[]) => void
  readonly isDiskFull: (error: unknown) => boolean
}

/**
 * Group commit: works that wait at the same time run in one transaction and share its way to the disk. Where one of them
 * fails the transaction is given up and its halves run again by themselves, down to the one at fault: it alone hears of it.
 */
export class WriteQueue {
  readonly #hooks: Hooks
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null

  constructor(hooks: Hooks) {
    this.#hooks = hooks
  }

  push(work: Work): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject })
      this.#running ??= this.#runAll()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #runAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Let every request that has arrived by now join the same transaction.
      await new Promise((resolve) => setImmediate(resolve))
      const group = this.#waiting.splice(0, this.#groupSize())
      await this.#runGroup(group)
    }
    this.#running = null
  }

  #groupSize(): number {
    const alone = this.#waiting.findIndex(({ work }) => work.for === 'alone')
    if (alone === -1) return mostTogether
    return Math.min(mostTogether, Math.max(1, alone))
  }

  async #runGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const events = await this.#hooks.runTogether(group.map(({ work }) => work))
      this.#hooks.committed(events)
      for (const { resolve } of group) resolve()
    } catch (error) {
      const full = this.#hooks.isDiskFull(error)
      if (full || group.length === 1) {
        const told = full ? new DiskFull(error) : error
        for (const { reject } of group) reject(told)
        return
      }
      const half = group.length >> 1
      await this.#runGroup(group.slice(0, half))
      await this.#runGroup(group.slice(half))
    }
  }
}
