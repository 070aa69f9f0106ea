import type { Kysely } from 'kysely'

/** What a migration may know of the database it runs on. */
export type Target = { readonly kind: 'sqlite' | 'postgres' }

/** A migration builds its queries from what it finds, not from today's schema. */
export type NoTables = Record<never, never>

/**
 * One step forward. Once released it never changes: what it needs of the schema stands in its own file, and nothing that
 * moves with the rest of the code is imported.
 */
export type Migration = {
  readonly number: number
  readonly name: string
  readonly up: (db: Kysely<NoTables>, target: Target) => Promise<void>
}
