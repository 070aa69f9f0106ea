/**
 * All sets that can be picked from the names, the empty one first. Beyond `most` names each alone, and all together,
 * stand for the rest: their number would double with every name.
 */
export function subsetsOf(names: readonly string[], most: number): readonly (readonly string[])[] {
  if (names.length > most) return [[], ...names.map((name) => [name]), names]
  return Array.from({ length: 2 ** names.length }, (_, picked) =>
    names.filter((_, place) => Math.floor(picked / 2 ** place) % 2 === 1),
  )
}
