import type { Kysely } from 'kysely'
import { visitOf } from '../domain/visit/evolve.ts'
import type { Moment } from '../domain/visit/moment.ts'
import type { Visit } from '../domain/visit/visit.ts'
import { kept } from './kept.ts'
import type { MasterKey } from './keys.ts'
import { momentsOfVisit, openRows, type StoredMoment } from './ledger.ts'
import type { Standing } from './project.ts'
import type { LedgerRow } from './rows.ts'
import type { OpenVisitTable, Schema } from './schema.ts'

export type KnownVisit = { readonly visit: Visit; readonly standing: Standing }

const openVisit = kept<{ officeId: string; visitId: string }, OpenVisitTable>((db, arg) =>
  db
    .selectFrom('open_visit')
    .selectAll()
    .where('visit_id', '=', arg('visitId'))
    .where('office_id', '=', arg('officeId')),
)

const openVisitsOf = kept<{ officeId: string }, OpenVisitTable>((db, arg) =>
  db.selectFrom('open_visit').selectAll().where('office_id', '=', arg('officeId')).orderBy('first_seq'),
)

/** A visit as it stands: an open one from its row, a filed one told anew from the ledger. */
export async function readVisit(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  visitId: string,
): Promise<KnownVisit | undefined> {
  const [open] = await openVisit(db, { officeId, visitId })
  return open === undefined ? tellVisit(db, master, officeId, visitId) : knownOf(open)
}

/** A visit told anew from the ledger alone. */
export async function tellVisit(
  db: Kysely<Schema>,
  master: MasterKey,
  officeId: string,
  visitId: string,
): Promise<KnownVisit | undefined> {
  const rows = await momentsOfVisit(db, { officeId, visitId })
  return rows.length === 0 ? undefined : knownFrom(rows, openRows(master, rows))
}

/** All visits of an office that are not filed, oldest first. */
export async function readOpenVisits(db: Kysely<Schema>, officeId: string): Promise<readonly KnownVisit[]> {
  return (await openVisitsOf(db, { officeId })).map(knownOf)
}

/** The visit that ledger rows tell of, stored and opened. */
export function knownFrom(stored: readonly StoredMoment[], rows: readonly LedgerRow[]): KnownVisit {
  const [first] = stored
  const last = stored.at(-1)
  if (first === undefined || last === undefined) throw new Error('A visit has at least one moment')
  const moments = rows.map((row) => row.moment)
  const came = stored.findLast((row) => row.type === 'arrived') ?? first
  return {
    visit: visitOf(moments, { visitId: first.visit_id, sopVersion: first.sop_version }),
    standing: {
      officeId: first.office_id,
      firstSeq: first.seq,
      lastSeq: last.seq,
      day: came.day,
      openedAt: came.at,
    },
  }
}

function knownOf(row: OpenVisitTable): KnownVisit {
  const moments: readonly Moment[] = JSON.parse(row.moments)
  return {
    visit: visitOf(moments, { visitId: row.visit_id, sopVersion: row.sop_version }),
    standing: {
      officeId: row.office_id,
      firstSeq: row.first_seq,
      lastSeq: row.last_seq,
      day: row.day,
      openedAt: row.opened_at,
    },
  }
}
