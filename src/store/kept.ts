import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Stands in a kept query where a value comes in. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Argument<Args> = <Name extends keyof Args & string>(name: Name) => RawBuilder<Args[Name]>

/**
 * A query that is built once for each database and then only run: building it anew costs several times what running it
 * does. Values come in through `arg('name')`.
 */
export function kept<Args extends Readonly<Record<string, unknown>>, Row>(
  build: (db: Kysely<Schema>, arg: Argument<Args>) => Compilable<Row>,
): (db: Kysely<Schema>, args: Args) => Promise<Row[]> {
  const built = new Map<unknown, CompiledQuery<Row>>()
  const arg: Argument<Args> = (name) => sql`${new Place(name)}`
  return async (db, args) => {
    const dialect = db.getExecutor().adapter.constructor
    const query = built.getOrInsertComputed(dialect, () => build(db, arg).compile())
    const parameters = query.parameters.map((value) => (value instanceof Place ? args[value.name] : value))
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}
