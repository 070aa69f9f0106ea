import type { Instant } from '../domain/visit/moment.ts'

/** How a store is opened: the embedded database in `dataDir`, or PostgreSQL at `databaseUrl`; keys always lie in `dataDir`. */
export type StoreOptions = {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly now: () => Instant
  /** `serve` (default) owns the data folder and migrates; `read` looks on beside a running server. */
  readonly access?: 'serve' | 'read'
  /** How long a second server waits for the first to end; 5000 ms when left out. */
  readonly lockWaitMs?: number
}
