import type { Kysely } from 'kysely'
import type { Moment } from '../domain/visit/moment.ts'
import type { Engine } from './engine.ts'
import { UnknownOffice } from './errors.ts'
import { kept } from './kept.ts'
import type { Bytes } from './keys.ts'
import { noHash } from './ledger.ts'
import type { Day } from './rows.ts'
import type { OfficeHeadTable, Schema } from './schema.ts'

type LastOfYear = Readonly<Record<string, number>>

/** Where an office's ledger stands, and the numbers that it gave last. */
export type Head = {
  readonly lastSeq: number
  readonly lastHash: Bytes
  readonly guestBook: LastOfYear
  readonly archive: LastOfYear
  readonly tickets: { readonly day: Day | null; readonly given: number }
}

export const emptyHead: Head = {
  lastSeq: 0,
  lastHash: noHash,
  guestBook: {},
  archive: {},
  tickets: { day: null, given: 0 },
}

const headOf = kept<{ officeId: string }, OfficeHeadTable>((db, arg) =>
  db.selectFrom('office_head').selectAll().where('office_id', '=', arg('officeId')),
)

/** Reads the head of an office; its row is there from the office's first day. */
export async function readHead(db: Kysely<Schema>, officeId: string): Promise<Head> {
  const [row] = await headOf(db, { officeId })
  if (row === undefined) throw new UnknownOffice(officeId)
  const guestBook: LastOfYear = JSON.parse(row.guest_book)
  const archive: LastOfYear = JSON.parse(row.archive)
  return {
    lastSeq: row.last_seq,
    lastHash: row.last_hash,
    guestBook,
    archive,
    tickets: { day: row.ticket_day, given: row.tickets },
  }
}

/** Writes the head of an office. */
export async function writeHead(engine: Engine, db: Kysely<Schema>, officeId: string, head: Head): Promise<void> {
  const row = {
    office_id: officeId,
    last_seq: head.lastSeq,
    last_hash: head.lastHash,
    guest_book: JSON.stringify(head.guestBook),
    archive: JSON.stringify(head.archive),
    ticket_day: head.tickets.day,
    tickets: head.tickets.given,
  }
  await engine.upsertMany(db, 'office_head', ['office_id'], [row])
}

/** The head after one more moment; throws where a number that must be gapless is not the next one. */
export function headAfter(head: Head, moment: Moment, day: Day): Head {
  const next = { ...head, lastSeq: head.lastSeq + 1 }
  switch (moment.type) {
    case 'registered':
      return { ...next, guestBook: withNext('guest book', head.guestBook, moment.year, moment.number) }
    case 'archived':
      return { ...next, archive: withNext('archive', head.archive, moment.year, moment.number) }
    case 'queued': {
      const given = head.tickets.day === day ? head.tickets.given : 0
      return { ...next, tickets: { day, given: given + 1 } }
    }
    default:
      return next
  }
}

/** The number that comes next in a year. */
export function nextOf(last: LastOfYear, year: number): number {
  return (last[year] ?? 0) + 1
}

function withNext(register: string, last: LastOfYear, year: number, number: number): LastOfYear {
  const next = nextOf(last, year)
  if (number !== next) throw new NumberOutOfTurn(register, year, number, next)
  return { ...last, [year]: number }
}

/** A guest-book or archive number that would leave a gap or stand twice. */
export class NumberOutOfTurn extends Error {
  override readonly name = 'NumberOutOfTurn'
  constructor(register: string, year: number, number: number, next: number) {
    super(`The ${register} of ${year} goes on with ${next}, not ${number}`)
  }
}
