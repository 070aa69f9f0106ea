import type { Kysely } from 'kysely'
import type { Engine, OfficeKey } from './engine.ts'
import type { Schema, VisitTable } from './schema.ts'

export type LineChange = { readonly before: VisitTable | null; readonly after: VisitTable }

/** Brings the lines of visits and their words up to date; lines that stay the same are left alone. */
export async function writeLines(
  engine: Engine,
  db: Kysely<Schema>,
  office: OfficeKey,
  changes: readonly LineChange[],
): Promise<void> {
  const real = changes.filter(({ before, after }) => before === null || !isSame(before, after))
  const fresh = real.filter(({ before }) => before === null).map(({ after }) => after)
  const known = real.filter(({ before }) => before !== null).map(({ after }) => after)
  await engine.insertMany(db, 'visit', fresh)
  await engine.upsertMany(db, 'visit', ['visit_id'], known)
  await engine.indexWords(db, 'visit', office, real.flatMap(wordsOf))
}

function wordsOf({ before, after }: LineChange) {
  if (after.line === null) return []
  const indexed = before !== null && before.line !== null
  if (indexed && before.folded === after.folded) return []
  return [{ line: after.line, folded: after.folded, replaces: indexed }]
}

/** Whether two rows of a table hold the same, column by column. */
export function isSame<Row extends object>(one: Row, other: Row): boolean {
  const values = new Map<string, unknown>(Object.entries(other))
  return Object.entries(one).every(([column, value]) => values.get(column) === value)
}
