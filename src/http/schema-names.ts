/** A schema that has a name. */
export type Named = { readonly $id: string }

/** Every schema that has a name, wherever it stands. */
export function* namedIn(value: unknown): Generator<Named> {
  if (typeof value !== 'object' || value === null) return
  if (isNamed(value)) yield value
  for (const part of Object.values(value)) yield* namedIn(part)
}

/** The same schemas with every named one replaced by its name. */
function byName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return isNamed(value) ? { $ref: `${value.$id}#` } : partsByName(value)
}

/** A schema as it stands, with the named ones inside it replaced by their names. */
export function partsByName(value: object): object {
  if (Array.isArray(value)) return value.map((part: unknown) => byName(part))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, byName(part)]))
}

function isNamed(value: object): value is Named {
  return '$id' in value && typeof value.$id === 'string'
}
