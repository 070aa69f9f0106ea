import type { Kysely } from 'kysely'
import { Batch, type Parts } from './batch.ts'
import type { Announcement } from './engine.ts'
import { UnknownOffice } from './errors.ts'
import {
  endExpiredSessions,
  endSession,
  insertSession,
  noteSignIn,
  renewSession,
  touchSession,
} from './master/accounts.ts'
import { countOffices, insertOffice, type NumberedOffice, readOffice } from './master/offices.ts'
import { officeTx } from './office-tx.ts'
import type { CommittedEvent } from './rows.ts'
import type { Schema } from './schema.ts'
import type { OfficeTx, SystemTx } from './store.ts'

/** One piece of writing: for an office, for none in particular, or one that has the transaction to itself. */
export type Work =
  | { readonly for: 'office'; readonly officeId: string; readonly run: (tx: OfficeTx) => Promise<void> }
  | { readonly for: 'system'; readonly run: (tx: SystemTx) => Promise<void> }
  | { readonly for: 'alone'; readonly run: (db: Kysely<Schema>) => Promise<void> }

/** Runs works one after the other in one transaction; all are on disk when this resolves, or none is. */
export function runTogether(parts: Parts, works: readonly Work[]): Promise<readonly CommittedEvent[]> {
  return parts.engine.transact(async (db) => {
    const transaction = new Transaction(parts, db)
    for (const work of works) await transaction.run(work)
    return transaction.finish()
  })
}

class Transaction {
  readonly #parts: Parts
  readonly #db: Kysely<Schema>
  readonly #batches = new Map<string, Batch>()
  readonly #offices = new Map<string, OfficeTx>()

  constructor(parts: Parts, db: Kysely<Schema>) {
    this.#parts = parts
    this.#db = db
  }

  async run(work: Work): Promise<void> {
    switch (work.for) {
      case 'office':
        return work.run(await this.#office(work.officeId))
      case 'system':
        return work.run(this.#system())
      case 'alone':
        return work.run(this.#db)
      default: {
        const never: never = work
        return never
      }
    }
  }

  async finish(): Promise<readonly CommittedEvent[]> {
    const events: CommittedEvent[] = []
    const announcements: Announcement[] = []
    for (const [officeId, batch] of this.#batches) {
      await batch.flush()
      const [first] = batch.events
      const last = batch.events.at(-1)
      if (first === undefined || last === undefined) continue
      events.push(...batch.events)
      announcements.push({ officeId, firstSeq: first.seq, lastSeq: last.seq })
    }
    await this.#parts.engine.announce(this.#db, announcements)
    return events
  }

  async #office(officeId: string): Promise<OfficeTx> {
    const open = this.#offices.get(officeId)
    if (open !== undefined) return open
    const office = await readOffice(this.#db, officeId)
    if (office === undefined) throw new UnknownOffice(officeId)
    return this.#begin(office)
  }

  async #begin(office: NumberedOffice): Promise<OfficeTx> {
    const batch = await Batch.begin(this.#parts, this.#db, office)
    const tx = officeTx(this.#parts, this.#db, office, batch)
    this.#batches.set(office.id, batch)
    this.#offices.set(office.id, tx)
    return tx
  }

  #system(): SystemTx {
    const { engine } = this.#parts
    const db = this.#db
    return {
      officeCount: async () => {
        await engine.lockSystem(db)
        return countOffices(db)
      },
      addOffice: async (row) => {
        await engine.lockSystem(db)
        return this.#begin(await insertOffice(engine, db, row))
      },
      addSession: (row) => insertSession(db, row),
      touchSession: (idHash, changes) => touchSession(db, idHash, changes),
      renewSession: (idHash, newIdHash) => renewSession(db, idHash, newIdHash),
      endSession: (idHash) => endSession(db, idHash),
      endExpiredSessions: (now) => endExpiredSessions(db, now),
      noteSignIn: (accountId, at) => noteSignIn(db, accountId, at),
    }
  }
}
