/** Whether two parts of an SOP say the same. The order of keys does not count, and a key left out is one without a value. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => same(one, b[at]))
  }
  if (!isMap(a) || !isMap(b)) return false
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]))
}

/** Whether two lists hold the same, in whatever order. */
export function sameSet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined ? a === b : same([...new Set(a)].toSorted(), [...new Set(b)].toSorted())
}

/** Those of a list that stand in the other as well, both in the same order but for these. */
export function inOtherOrder<One>(before: readonly One[], after: readonly One[], key: (one: One) => unknown): boolean {
  const [was, is] = [before.map(key), after.map(key)]
  return !same(
    was.filter((one) => is.includes(one)),
    is.filter((one) => was.includes(one)),
  )
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
