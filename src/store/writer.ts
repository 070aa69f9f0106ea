import type { Kysely } from 'kysely'
import type { Parts } from './batch.ts'
import type { CommittedEvent } from './rows.ts'
import type { Schema } from './schema.ts'
import type { OfficeTx, SystemTx } from './store.ts'
import { runTogether, type Work } from './transaction.ts'
import { WriteQueue } from './write-queue.ts'

/** Where one database connection writes for all, everything waits in this queue. */
const theOneQueue = ''

/** Puts what is to be written into the queue that it belongs to: one for all, or one for each office. */
export class Writer {
  readonly #parts: Parts
  readonly #committed: (events: readonly CommittedEvent[]) => void
  readonly #queues = new Map<string, WriteQueue>()

  constructor(parts: Parts, committed: (events: readonly CommittedEvent[]) => void) {
    this.#parts = parts
    this.#committed = committed
  }

  write<Result>(officeId: string, work: (tx: OfficeTx) => Promise<Result>): Promise<Result> {
    return this.#push(officeId, work, (run) => ({ for: 'office', officeId, run }))
  }

  administer<Result>(work: (tx: SystemTx) => Promise<Result>): Promise<Result> {
    return this.#push(theOneQueue, work, (run) => ({ for: 'system', run }))
  }

  /** Runs `work` in a transaction of its own, in turn with the writing of this office. */
  alone<Result>(officeId: string, work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result> {
    return this.#push(officeId, work, (run) => ({ for: 'alone', run }))
  }

  /** Resolves when nothing waits to be written any more. */
  async idle(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.idle()))
  }

  async #push<Tx, Result>(
    officeId: string,
    work: (tx: Tx) => Promise<Result>,
    asWork: (run: (tx: Tx) => Promise<void>) => Work,
  ): Promise<Result> {
    const box: { done?: { readonly result: Result } } = {}
    await this.#queue(officeId).push(
      asWork(async (tx) => {
        box.done = { result: await work(tx) }
      }),
    )
    if (box.done === undefined) throw new Error('The work was never run')
    return box.done.result
  }

  #queue(officeId: string): WriteQueue {
    const { engine } = this.#parts
    return this.#queues.getOrInsertComputed(
      engine.writesInOneQueue ? theOneQueue : officeId,
      () =>
        new WriteQueue({
          runTogether: (works) => runTogether(this.#parts, works),
          committed: this.#committed,
          isDiskFull: engine.isDiskFull,
        }),
    )
  }
}
