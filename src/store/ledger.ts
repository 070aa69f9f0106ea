import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Json, joinPersonal, type Parted, personalFields } from '../domain/person/personal.ts'
import type { By, Instant, Moment, Occurrence } from '../domain/visit/moment.ts'
import { kept } from './kept.ts'
import { type Bytes, type MasterKey, seal, unseal } from './keys.ts'
import type { Day, LedgerRow } from './rows.ts'
import type { MomentTable, Schema } from './schema.ts'

/** A moment that has its place in the ledger but is not sealed and chained yet. */
export type Entry = {
  readonly officeId: string
  readonly seq: number
  readonly visitId: string
  readonly moment: Moment
  /** The moment parted into facts and personal words. */
  readonly parted: Parted
  readonly day: Day
  readonly recordedAt: Instant
  readonly sopVersion: number
  readonly subjectId: string
}

/** A row of the ledger with the wrapped key of its person, where there still is one. */
export type StoredMoment = MomentTable & { readonly wrapped: Bytes | null }

/** What stands before the first row of a ledger. */
export const noHash: Bytes = new Uint8Array(32)

/** Seals an entry with its person's key and chains it to the row before. */
export function rowOf(entry: Entry, key: Bytes | null, prevHash: Bytes): MomentTable {
  const { moment, parted } = entry
  const row = {
    office_id: entry.officeId,
    seq: entry.seq,
    visit_id: entry.visitId,
    type: moment.type,
    at: moment.at,
    day: entry.day,
    recorded_at: entry.recordedAt,
    by: JSON.stringify(moment.by),
    post: moment.post ?? null,
    command_id: moment.commandId,
    sop_version: entry.sopVersion,
    facts: JSON.stringify(parted.facts),
    subject_id: entry.subjectId,
    sealed: parted.personal.length === 0 ? null : sealWords(entry, key, parted.personal),
    prev_hash: prevHash,
  }
  return { ...row, hash: hashOf(row) }
}

/** The hash of a row: over the hash before it and every one of its columns, the sealed ones as sealed. */
export function hashOf(row: Omit<MomentTable, 'hash'>): Bytes {
  const canonical = JSON.stringify([
    hex(row.prev_hash),
    row.office_id,
    row.seq,
    row.visit_id,
    row.type,
    row.at,
    row.day,
    row.recorded_at,
    row.by,
    row.post,
    row.command_id,
    row.sop_version,
    row.facts,
    row.subject_id,
    row.sealed === null ? null : hex(row.sealed),
  ])
  return hash('sha256', canonical, 'buffer')
}

/** Wraps the key of a person with the master key, for the table of keys. */
export function wrapKey(master: MasterKey, officeId: string, subjectId: string, key: Bytes): Bytes {
  return seal(master.key, keyName(officeId, subjectId), key)
}

/** Opens what `wrapKey` closed. */
export function unwrapKey(master: MasterKey, officeId: string, subjectId: string, wrapped: Bytes): Bytes {
  return unseal(master.key, keyName(officeId, subjectId), wrapped)
}

/** Opens rows of one office, which may have several persons' keys among them. */
export function openRows(master: MasterKey, rows: readonly StoredMoment[]): readonly LedgerRow[] {
  const keys = new Map<string, Bytes | null>()
  return rows.map((row) => {
    const key = keys.getOrInsertComputed(row.subject_id, () =>
      row.wrapped === null ? null : unwrapKey(master, row.office_id, row.subject_id, row.wrapped),
    )
    return openRow(row, key)
  })
}

/** All rows of one visit, oldest first. */
export const momentsOfVisit = kept<{ officeId: string; visitId: string }, StoredMoment>((db, arg) =>
  withKeys(db)
    .where('moment.office_id', '=', arg('officeId'))
    .where('moment.visit_id', '=', arg('visitId'))
    .orderBy('moment.seq'),
)

/** Ledger rows together with the wrapped keys of their persons. */
export function withKeys(db: Kysely<Schema>) {
  return db
    .selectFrom('moment')
    .leftJoin('person_key', (join) =>
      join
        .onRef('person_key.office_id', '=', 'moment.office_id')
        .onRef('person_key.subject_id', '=', 'moment.subject_id'),
    )
    .selectAll('moment')
    .select('person_key.wrapped')
}

/** The account behind a moment, where it was one. */
export function accountIdOf(by: By): string | null {
  return by.kind === 'account' ? by.accountId : null
}

function sealWords({ officeId, subjectId }: Entry, key: Bytes | null, words: readonly string[]): Bytes {
  if (key === null) throw new Error(`No key for ${subjectId}`)
  return seal(key, keyName(officeId, subjectId), JSON.stringify(words))
}

function openRow(row: StoredMoment, key: Bytes | null): LedgerRow {
  const facts: Json = JSON.parse(row.facts)
  const occurrence = joinPersonal(facts, row.sealed === null || key === null ? null : wordsOf(row, key, row.sealed))
  if (!isOccurrence(occurrence)) throw new Error(`Row ${row.seq} holds no moment`)
  const by: By = JSON.parse(row.by)
  const moment: Moment = {
    ...occurrence,
    at: row.at,
    by,
    ...(row.post === null ? {} : { post: row.post }),
    commandId: row.command_id,
  }
  return {
    seq: row.seq,
    visitId: row.visit_id,
    moment,
    recordedAt: row.recorded_at,
    sopVersion: row.sop_version,
    erased: row.sealed !== null && key === null,
    hash: hex(row.hash),
  }
}

function wordsOf({ office_id, subject_id }: StoredMoment, key: Bytes, sealed: Bytes): readonly string[] {
  const words: readonly string[] = JSON.parse(unseal(key, keyName(office_id, subject_id), sealed).toString('utf8'))
  return words
}

function isOccurrence(value: unknown): value is Occurrence {
  return typeof value === 'object' && value !== null && 'type' in value && String(value.type) in personalFields
}

function keyName(officeId: string, subjectId: string): string {
  return `${officeId}/${subjectId}`
}

function hex(bytes: Bytes): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}
