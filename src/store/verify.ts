import type { Kysely } from 'kysely'
import type { Parts } from './batch.ts'
import { comparePasses, compareThings, compareVisitors, compareVisits, compareWords, findStrays } from './compare.ts'
import type { OfficeKey } from './engine.ts'
import { emptyHead, type Head, NumberOutOfTurn, readHead } from './head.ts'
import type { Bytes } from './keys.ts'
import { hashOf } from './ledger.ts'
import { lawsOf } from './passes.ts'
import { headAfterRow } from './rebuild.ts'
import type { MomentTable, Schema } from './schema.ts'
import type { VerifyFault, VerifyReport } from './verify-report.ts'
import { ledgerRows, toldVisits, UnreadableVisit } from './walk.ts'

/** Holds the ledger of an office against itself, and every table derived from it against the ledger. Mends nothing. */
export async function verify(
  { engine, master }: Pick<Parts, 'engine' | 'master'>,
  db: Kysely<Schema>,
  office: OfficeKey,
): Promise<VerifyReport> {
  const head = await followChain(db, office.id)
  if ('what' in head) return { ok: false, fault: head }
  const lawOf = lawsOf(db, office.id)
  let visits = 0
  try {
    for await (const told of toldVisits(db, master, office.id)) {
      const fault =
        (await compareVisits(db, told)) ??
        (await compareThings(db, office.id, told)) ??
        (await compareVisitors(db, office.id, told)) ??
        (await comparePasses(db, office.id, told, lawOf))
      if (fault !== null) return { ok: false, fault }
      visits += told.length
    }
  } catch (error) {
    if (!(error instanceof UnreadableVisit)) throw error
    return { ok: false, fault: inLedger(error.seq, 'unreadable') }
  }
  const fault = (await findStrays(db, office.id)) ?? (await compareWords(engine, db, office))
  return fault === null ? { ok: true, moments: head.lastSeq, visits } : { ok: false, fault }
}

/** Follows the chain from the first row to the head: no row missing, none altered, every number the next one. */
async function followChain(db: Kysely<Schema>, officeId: string): Promise<Head | VerifyFault> {
  let head = emptyHead
  for await (const rows of ledgerRows(db, officeId)) {
    for (const row of rows) {
      const fault = linkFault(head, row)
      if (fault !== null) return fault
      try {
        head = headAfterRow(head, row)
      } catch (error) {
        if (error instanceof NumberOutOfTurn) return inLedger(row.seq, 'numberGap')
        throw error
      }
    }
  }
  const columns = differingParts(await readHead(db, officeId), head)
  if (columns.length === 0) return head
  return { table: 'office_head', row: officeId, seq: head.lastSeq, what: 'different', columns }
}

function linkFault(head: Head, row: MomentTable): VerifyFault | null {
  if (row.seq !== head.lastSeq + 1) return inLedger(head.lastSeq + 1, 'gap')
  const isWhole = isEqual(row.prev_hash, head.lastHash) && isEqual(row.hash, hashOf(row))
  return isWhole ? null : inLedger(row.seq, 'hash')
}

function inLedger(seq: number, what: VerifyFault['what']): VerifyFault {
  return { table: 'moment', row: String(seq), seq, what }
}

function differingParts(stored: Head, told: Head): readonly string[] {
  const parts: [string, boolean][] = [
    ['last_seq', stored.lastSeq === told.lastSeq],
    ['last_hash', isEqual(stored.lastHash, told.lastHash)],
    ['guest_book', isSameMap(stored.guestBook, told.guestBook)],
    ['archive', isSameMap(stored.archive, told.archive)],
    ['tickets', stored.tickets.day === told.tickets.day && stored.tickets.given === told.tickets.given],
  ]
  return parts.filter(([, isSame]) => !isSame).map(([column]) => column)
}

function isSameMap(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

function isEqual(one: Bytes, other: Bytes): boolean {
  return Buffer.compare(one, other) === 0
}
