import type { Kysely } from 'kysely'
import type { Target } from './migrations/migration.ts'
import type { Schema, TableName } from './schema.ts'

/** The tables whose text is searched; both know their rows by the key of a guest-book line. */
export type Searched = 'visit' | 'visitor'
export type OfficeKey = { readonly id: string; readonly no: number }

export type WordQuery = {
  readonly office: OfficeKey
  /** Pieces of folded text that must all occur. */
  readonly terms: readonly string[]
  /** The keys between which to look, both included. */
  readonly from: number
  readonly to: number
  readonly order: 'asc' | 'desc'
  readonly limit: number
}

/** That an office's ledger grew, told by another server process. */
export type Announcement = { readonly officeId: string; readonly firstSeq: number; readonly lastSeq: number }

/** That something of an office changed that is not in the ledger. */
export type OfficeChanged = { readonly officeId: string; readonly what: string }

/** Hears the other server processes. Between `lost` and `regained` announcements may have gone by unheard. */
export type Ear = {
  readonly heard: (announcement: Announcement) => void
  readonly changed: (change: OfficeChanged) => void
  readonly lost: () => void
  readonly regained: () => void
}

/** What differs between the two databases; everything else is written once. */
export type Engine = {
  readonly target: Target
  /** One writer for everything: the offices queue together. */
  readonly writesInOneQueue: boolean
  readonly reader: Kysely<Schema>
  /** Runs `work` in a transaction that writes; all of it is on disk when this resolves, or nothing is. */
  transact<Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result>
  /** Runs `work` on one unchanging picture of the database. */
  snapshot<Result>(work: (db: Kysely<Schema>) => Promise<Result>): Promise<Result>
  /** Holds off the other server processes: from the same office until the transaction ends, or from setting up. */
  lockOffice(db: Kysely<Schema>, officeId: string): Promise<void>
  lockSystem(db: Kysely<Schema>): Promise<void>

  insertMany<Table extends TableName>(db: Kysely<Schema>, table: Table, rows: readonly Schema[Table][]): Promise<void>
  /** Inserts, or replaces the row with the same key. */
  upsertMany<Table extends TableName>(
    db: Kysely<Schema>,
    table: Table,
    key: readonly (keyof Schema[Table] & string)[],
    rows: readonly Schema[Table][],
  ): Promise<void>

  /** Deletes the rows that hold what is given: the same columns in each. */
  deleteMany<Table extends TableName>(
    db: Kysely<Schema>,
    table: Table,
    rows: readonly Partial<Schema[Table]>[],
  ): Promise<void>

  /** Keeps the index of words abreast of rows just written. */
  indexWords(
    db: Kysely<Schema>,
    table: Searched,
    office: OfficeKey,
    rows: readonly { readonly line: number; readonly folded: string; readonly replaces: boolean }[],
  ): Promise<void>
  forgetWords(db: Kysely<Schema>, table: Searched, office: OfficeKey, lines: readonly number[] | 'all'): Promise<void>
  /** Keys of the rows that hold all the terms, by the index alone; the caller compares the text once more. */
  findWords(db: Kysely<Schema>, table: Searched, query: WordQuery): Promise<readonly number[]>
  /** Keys of all rows that the index knows; null where the index is the database's own affair. */
  indexedLines(db: Kysely<Schema>, table: Searched, office: OfficeKey): Promise<readonly number[] | null>

  /** Tells the other server processes, once the transaction is committed. */
  announce(db: Kysely<Schema>, announcements: readonly Announcement[]): Promise<void>
  announceChange(change: OfficeChanged): Promise<void>
  listen(ear: Ear): Promise<void>

  isDiskFull(error: unknown): boolean
  close(): Promise<void>
}
