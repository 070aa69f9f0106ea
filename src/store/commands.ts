import type { Kysely } from 'kysely'
import { kept } from './kept.ts'
import type { CommandRow } from './rows.ts'
import type { CommandTable, Schema } from './schema.ts'

const command = kept<{ officeId: string; commandId: string }, CommandTable>((db, arg) =>
  db
    .selectFrom('command')
    .selectAll()
    .where('office_id', '=', arg('officeId'))
    .where('command_id', '=', arg('commandId')),
)

/** What is remembered of a command that came before. */
export async function findCommand(
  db: Kysely<Schema>,
  officeId: string,
  commandId: string,
): Promise<CommandRow | undefined> {
  const [row] = await command(db, { officeId, commandId })
  if (row === undefined) return undefined
  return {
    commandId: row.command_id,
    bodyHash: row.body_hash,
    visitId: row.visit_id,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    at: row.at,
  }
}
