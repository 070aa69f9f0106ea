import type { TableName } from './schema.ts'

/** What `verify` found for one office: content, or the first row that is not as the ledger says. */
export type VerifyReport =
  | { readonly ok: true; readonly moments: number; readonly visits: number }
  | { readonly ok: false; readonly fault: VerifyFault }

export type VerifyFault = {
  /** The table in which the fault lies. */
  readonly table: TableName | 'visit_words' | 'visitor_words'
  /** The row's own name there: `412`, a visit's id, `identityCard 07`. */
  readonly row: string
  /** The ledger's number of it, where it has one. */
  readonly seq?: number
  readonly what: 'hash' | 'gap' | 'numberGap' | 'unreadable' | 'missing' | 'unexpected' | 'different'
  /** The columns that differ; never what is in them, for that may be personal. */
  readonly columns?: readonly string[]
}
