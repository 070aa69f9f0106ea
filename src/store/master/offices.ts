import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import { emptyHead, writeHead } from '../head.ts'
import { kept } from '../kept.ts'
import type { Contact, LetterheadLine, OfficeRow, OfficeSettings, WeekHours } from '../rows.ts'
import type { OfficeTable, Schema } from '../schema.ts'
import { keepHours } from './hours.ts'

/** What an office that never set anything is set to. */
const defaultSettings: OfficeSettings = {
  locale: 'id',
  keepIdentityNumbers: true,
  letterKeys: true,
  printOnRegister: false,
  phrases: { desk: [], host: [] },
  answerLinks: 'open',
}

/** An office with the number by which the search index knows it. */
export type NumberedOffice = OfficeRow & { readonly no: number }

const officeById = kept<{ id: string }, OfficeTable>((db, arg) =>
  db.selectFrom('office').selectAll().where('id', '=', arg('id')),
)

export async function readOffice(db: Kysely<Schema>, officeId: string): Promise<NumberedOffice | undefined> {
  const [row] = await officeById(db, { id: officeId })
  return row === undefined ? undefined : officeOf(row)
}

export async function readOffices(db: Kysely<Schema>): Promise<readonly OfficeRow[]> {
  return (await db.selectFrom('office').selectAll().orderBy('no').execute()).map(officeOf)
}

export async function countOffices(db: Kysely<Schema>): Promise<number> {
  const { offices } = await db
    .selectFrom('office')
    .select((query) => query.fn.countAll<number>().as('offices'))
    .executeTakeFirstOrThrow()
  return offices
}

/** Adds an office with an empty ledger. */
export async function insertOffice(engine: Engine, db: Kysely<Schema>, office: OfficeRow): Promise<NumberedOffice> {
  const { highest } = await db
    .selectFrom('office')
    .select((query) => query.fn.max<number | null>('no').as('highest'))
    .executeTakeFirstOrThrow()
  const numbered = { ...office, no: (highest ?? 0) + 1 }
  await db.insertInto('office').values(tableRow(numbered)).execute()
  await writeHead(engine, db, office.id, emptyHead)
  await keepHours(engine, db, office, 0)
  return numbered
}

export async function updateOffice(db: Kysely<Schema>, office: NumberedOffice): Promise<void> {
  await db.updateTable('office').set(tableRow(office)).where('id', '=', office.id).execute()
}

function tableRow(office: NumberedOffice): OfficeTable {
  return {
    no: office.no,
    id: office.id,
    name: office.name,
    short_name: office.shortName,
    unit_code: office.unitCode,
    letterhead: JSON.stringify(office.letterhead),
    address: office.address,
    contact: JSON.stringify(office.contact),
    time_zone: office.timeZone,
    hours: JSON.stringify(office.hours),
    settings: JSON.stringify(office.settings),
    created_at: office.createdAt,
  }
}

function officeOf(row: OfficeTable): NumberedOffice {
  const letterhead: readonly LetterheadLine[] = JSON.parse(row.letterhead)
  const contact: Contact = JSON.parse(row.contact)
  const hours: WeekHours = JSON.parse(row.hours)
  const settings: Partial<OfficeSettings> = JSON.parse(row.settings)
  return {
    no: row.no,
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    unitCode: row.unit_code,
    letterhead,
    address: row.address,
    contact,
    timeZone: row.time_zone,
    hours,
    settings: { ...defaultSettings, ...settings },
    createdAt: row.created_at,
  }
}
