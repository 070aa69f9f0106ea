import type { Kysely } from 'kysely'
import type { MasterKey } from './keys.ts'
import { openRows, type StoredMoment, withKeys } from './ledger.ts'
import type { MomentTable, Schema } from './schema.ts'
import { type KnownVisit, knownFrom } from './visits.ts'

const rowsAtOnce = 1000
const visitsAtOnce = 100

/** A visit whose rows could not be opened or tell no visit. */
export class UnreadableVisit extends Error {
  override readonly name = 'UnreadableVisit'
  readonly visitId: string
  readonly seq: number
  constructor(visitId: string, seq: number, cause: unknown) {
    super(`Visit ${visitId} cannot be read`, { cause })
    this.visitId = visitId
    this.seq = seq
  }
}

/** The ledger of an office in its own order, a handful of rows at a time. */
export async function* ledgerRows(db: Kysely<Schema>, officeId: string): AsyncGenerator<readonly MomentTable[]> {
  let after: number | null = null
  for (;;) {
    let query = db.selectFrom('moment').selectAll().where('office_id', '=', officeId)
    if (after !== null) query = query.where('seq', '>', after)
    const rows = await query.orderBy('seq').limit(rowsAtOnce).execute()
    if (rows.length > 0) yield rows
    after = rows.at(-1)?.seq ?? null
    if (rows.length < rowsAtOnce || after === null) return
  }
}

/** Every visit of an office as its ledger tells it, a handful at a time and in no order of meaning; one that cannot be read ends it, unless `unreadable` lets it pass. */
export async function* toldVisits(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  unreadable: (error: UnreadableVisit) => void = rethrow,
): AsyncGenerator<readonly KnownVisit[]> {
  let after = ''
  for (;;) {
    const ids = await db
      .selectFrom('moment')
      .select('visit_id')
      .distinct()
      .where('office_id', '=', officeId)
      .where('visit_id', '>', after)
      .orderBy('visit_id')
      .limit(visitsAtOnce)
      .execute()
    const first = ids[0]?.visit_id
    const last = ids.at(-1)?.visit_id
    if (first === undefined || last === undefined) return
    const rows = await withKeys(db)
      .where('moment.office_id', '=', officeId)
      .where('moment.visit_id', '>=', first)
      .where('moment.visit_id', '<=', last)
      .orderBy('moment.visit_id')
      .orderBy('moment.seq')
      .execute()
    yield [...Map.groupBy(rows, (row) => row.visit_id).values()].flatMap((group) => {
      try {
        return [tell(master, group)]
      } catch (error) {
        if (!(error instanceof UnreadableVisit)) throw error
        unreadable(error)
        return []
      }
    })
    after = last
  }
}

function rethrow(error: UnreadableVisit): never {
  throw error
}

function tell(master: MasterKey, rows: readonly StoredMoment[]): KnownVisit {
  try {
    return knownFrom(rows, openRows(master, rows))
  } catch (error) {
    throw new UnreadableVisit(rows[0]?.visit_id ?? '', firstUnreadable(master, rows), error)
  }
}

function firstUnreadable(master: MasterKey, rows: readonly StoredMoment[]): number {
  const bad = rows.find((row) => {
    try {
      openRows(master, [row])
      return false
    } catch {
      return true
    }
  })
  return (bad ?? rows[0])?.seq ?? 0
}
