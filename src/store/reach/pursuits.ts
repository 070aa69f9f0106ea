import type { Kysely } from 'kysely'
import type { Pursuit } from '../../domain/ladder/pursuit.ts'
import type { LadderRule } from '../../domain/ladder/rule.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Engine } from '../engine.ts'
import { kept } from '../kept.ts'
import type { LadderTable, PursuitTable, Schema } from '../schema.ts'
import type { LadderRow, PursuitRow } from './rows.ts'

const one = kept<{ officeId: string; visitId: string }, PursuitTable>((db, arg) =>
  db.selectFrom('pursuit').selectAll().where('office_id', '=', arg('officeId')).where('visit_id', '=', arg('visitId')),
)

const due = kept<{ officeId: string; now: number; limit: number }, PursuitTable>((db, arg) =>
  db
    .selectFrom('pursuit')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('next_at', '<=', arg('now'))
    .orderBy('next_at')
    .orderBy('visit_id')
    .limit(arg('limit')),
)

const ladders = kept<{ officeId: string }, LadderTable>((db, arg) =>
  db.selectFrom('ladder').selectAll().where('office_id', '=', arg('officeId')).orderBy('unit_id'),
)

export async function readPursuit(
  db: Kysely<Schema>,
  officeId: string,
  visitId: string,
): Promise<PursuitRow | undefined> {
  const [row] = await one(db, { officeId, visitId })
  return row === undefined ? undefined : rowOf(row)
}

export async function readPursuits(db: Kysely<Schema>, officeId: string): Promise<readonly PursuitRow[]> {
  return (await db.selectFrom('pursuit').selectAll().where('office_id', '=', officeId).execute()).map(rowOf)
}

export async function readDuePursuits(
  db: Kysely<Schema>,
  officeId: string,
  now: Instant,
  limit: number,
): Promise<readonly PursuitRow[]> {
  return (await due(db, { officeId, now, limit })).map(rowOf)
}

export async function putPursuit(
  engine: Engine,
  db: Kysely<Schema>,
  officeId: string,
  visitId: string,
  row: Omit<PursuitRow, 'visitId'> | null,
): Promise<void> {
  if (row === null) {
    await engine.deleteMany(db, 'pursuit', [{ visit_id: visitId }])
    return
  }
  const state = JSON.stringify(row.pursuit)
  await engine.upsertMany(
    db,
    'pursuit',
    ['visit_id'],
    [{ visit_id: visitId, office_id: officeId, state, next_at: row.nextAt }],
  )
}

export async function readLadders(db: Kysely<Schema>, officeId: string): Promise<readonly LadderRow[]> {
  return (await ladders(db, { officeId })).map((row) => {
    const rule: LadderRule = JSON.parse(row.rule)
    return { unitId: row.unit_id === '' ? null : row.unit_id, rule, secretaryId: row.secretary_id }
  })
}

export async function putLadder(
  engine: Engine,
  db: Kysely<Schema>,
  officeId: string,
  unitId: string | null,
  row: Omit<LadderRow, 'unitId'> | null,
): Promise<void> {
  const key = { office_id: officeId, unit_id: unitId ?? '' }
  if (row === null) {
    await engine.deleteMany(db, 'ladder', [key])
    return
  }
  await engine.upsertMany(
    db,
    'ladder',
    ['office_id', 'unit_id'],
    [{ ...key, rule: JSON.stringify(row.rule), secretary_id: row.secretaryId }],
  )
}

function rowOf(row: PursuitTable): PursuitRow {
  const pursuit: Pursuit = JSON.parse(row.state)
  return { visitId: row.visit_id, pursuit, nextAt: row.next_at }
}
