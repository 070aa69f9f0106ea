/** A range of numbers as one writes it, from 025 to 048: how many it makes, or why it makes none. */

/** More than this at once is a slip of the hand. */
export const mostAtOnce = 1000

export type Range =
  | { readonly is: 'empty' }
  | { readonly is: 'numbers'; readonly numbers: readonly string[] }
  | { readonly is: 'digits' | 'order' | 'many' }
  | { readonly is: 'there'; readonly number: string }

/** Reads a range; numbers are as wide as the first is written. */
export function rangeOf(from: string, to: string, there: readonly string[]): Range {
  const [first, last] = [from.trim(), to.trim()]
  if (first === '' || last === '') return { is: 'empty' }
  if (!/^\d{1,8}$/.test(first) || !/^\d{1,8}$/.test(last)) return { is: 'digits' }
  const count = Number(last) - Number(first) + 1
  if (count < 1) return { is: 'order' }
  if (count > mostAtOnce) return { is: 'many' }
  const numbers = Array.from({ length: count }, (_, at) => String(Number(first) + at).padStart(first.length, '0'))
  const known = new Set(there)
  const taken = numbers.find((number) => known.has(number))
  return taken === undefined ? { is: 'numbers', numbers } : { is: 'there', number: taken }
}

/** The number after the last one, as wide as that: what a further range begins with. */
export function nextNumber(there: readonly string[], otherwise: string): string {
  const last = there.toSorted((a, b) => Number(a) - Number(b)).at(-1)
  return last === undefined ? otherwise : String(Number(last) + 1).padStart(last.length, '0')
}
