import type { Kysely } from 'kysely'
import { personalFields } from '../../domain/person/personal.ts'
import type { By, MomentType } from '../../domain/visit/moment.ts'
import { kept } from '../kept.ts'
import { accountIdOf } from '../ledger.ts'
import type { CommittedEvent } from '../rows.ts'
import type { MomentTable, Schema } from '../schema.ts'

type Told = Pick<MomentTable, 'office_id' | 'seq' | 'visit_id' | 'type' | 'at' | 'by'>

const after = kept<{ officeId: string; seq: number; limit: number }, Told>((db, arg) =>
  db
    .selectFrom('moment')
    .select(['office_id', 'seq', 'visit_id', 'type', 'at', 'by'])
    .where('office_id', '=', arg('officeId'))
    .where('seq', '>', arg('seq'))
    .orderBy('seq')
    .limit(arg('limit')),
)

const last = kept<{ officeId: string }, { last_seq: number }>((db, arg) =>
  db.selectFrom('office_head').select('last_seq').where('office_id', '=', arg('officeId')),
)

/** Committed moments of an office after `seq`, oldest first. */
export async function readEvents(
  db: Kysely<Schema>,
  officeId: string,
  seq: number,
  limit: number,
): Promise<readonly CommittedEvent[]> {
  return (await after(db, { officeId, seq, limit })).map(eventOf)
}

/** Where the ledger of an office stands; 0 before its first moment. */
export async function readLastSeq(db: Kysely<Schema>, officeId: string): Promise<number> {
  const [row] = await last(db, { officeId })
  return row?.last_seq ?? 0
}

function eventOf(row: Told): CommittedEvent {
  const by: By = JSON.parse(row.by)
  return {
    officeId: row.office_id,
    seq: row.seq,
    visitId: row.visit_id,
    type: momentType(row.type),
    at: row.at,
    byAccountId: accountIdOf(by),
  }
}

function momentType(written: string): MomentType {
  if (!isMomentType(written)) throw new Error(`"${written}" is no moment`)
  return written
}

function isMomentType(written: string): written is MomentType {
  return written in personalFields
}
