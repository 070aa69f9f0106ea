import type { Kysely } from 'kysely'
import type { Moment } from '../domain/visit/moment.ts'
import type { Parts } from './batch.ts'
import type { OfficeKey } from './engine.ts'
import { emptyHead, type Head, headAfter, writeHead } from './head.ts'
import { writeLines } from './lines.ts'
import { writePasses } from './passes.ts'
import { cardsOutOf, holdingsOf, lineOf, openRowOf } from './project.ts'
import type { MomentTable, Schema } from './schema.ts'
import { writeVisitors } from './visitors.ts'
import { ledgerRows, toldVisits } from './walk.ts'

/** Makes every table that is derived from the ledger of an office anew, within the transaction of `db`. */
export async function rebuild({ engine, master }: Parts, db: Kysely<Schema>, office: OfficeKey): Promise<void> {
  await engine.lockOffice(db, office.id)
  for (const table of ['visit', 'open_visit', 'holding', 'card_out', 'visitor', 'pass'] as const) {
    await db.deleteFrom(table).where('office_id', '=', office.id).execute()
  }
  await engine.forgetWords(db, 'visit', office, 'all')
  await engine.forgetWords(db, 'visitor', office, 'all')

  let head = emptyHead
  for await (const rows of ledgerRows(db, office.id)) head = rows.reduce(headAfterRow, head)
  await writeHead(engine, db, office.id, head)

  for await (const visits of toldVisits(db, master, office.id)) {
    const lines = visits.map(({ visit, standing }) => ({ before: null, after: lineOf(visit, standing) }))
    await writeLines(engine, db, office, lines)
    const open = visits.flatMap(({ visit, standing }) => openRowOf(visit, standing) ?? [])
    await engine.insertMany(db, 'open_visit', open)
    const held = visits.flatMap(({ visit }) => holdingsOf(visit, office.id))
    await engine.insertMany(db, 'holding', held)
    const out = visits.flatMap(({ visit }) => cardsOutOf(visit, office.id))
    await engine.insertMany(db, 'card_out', out)
    const told = visits.map((now) => ({ stored: null, now }))
    await writeVisitors(engine, db, office, told)
    await writePasses(engine, db, office.id, told)
  }
}

/** The head after one more row, as the row itself has it; the numbers are facts, so no key is needed. */
export function headAfterRow(head: Head, row: MomentTable): Head {
  // Only what carries numbers is read; of anything else that it happened is enough.
  const moment: Moment = JSON.parse(row.facts)
  return { ...headAfter(head, moment, row.day), lastSeq: row.seq, lastHash: row.hash }
}
