/** What `verify` found for one office: content, or the first row that is not as the ledger says. */
export type VerifyReport =
  | { readonly ok: true; readonly moments: number; readonly visits: number }
  | { readonly ok: false; readonly fault: VerifyFault }

export type VerifyFault = {
  /** The table in which the fault lies. */
  readonly table: string
  /** The row's own name there: `seq 412`, `visit 01J…`, `slot identityCard 07`. */
  readonly row: string
  /** The ledger's number of it, where it has one. */
  readonly seq?: number
  readonly what: 'hash' | 'gap' | 'head' | 'unreadable' | 'numberGap' | 'missing' | 'unexpected' | 'different'
  /** Columns that differ, with what is there and what should be. */
  readonly details: string
}
