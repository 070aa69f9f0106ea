import type { NewNumbers } from '../../contract/office.ts'

const mostAtOnce = 1000

/** The numbers from–to, padded as the first is written; null where that is no range (or one beyond reason). */
export function numbersOf({ from, to }: NewNumbers): readonly string[] | null {
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) return null
  const first = Number(from)
  const count = Number(to) - first + 1
  if (count < 1 || count > mostAtOnce) return null
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(from.length, '0'))
}
