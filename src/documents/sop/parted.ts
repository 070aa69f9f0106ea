/** Rows higher than a page go on on the next one: their texts are parted, as evenly as their words allow. */
import type { RowWords } from './words.ts'

/** The parts of a row, each with its share of every text. */
export function parted(row: RowWords, parts: number): readonly RowWords[] {
  if (parts <= 1) return [row]
  const activity = partsOf([row.activity], parts)
  const requirements = partsOf(row.requirements, parts)
  const output = partsOf([row.output], parts)
  const remarks = partsOf(row.remarks, parts)
  return Array.from({ length: parts }, (_, at) => ({
    no: at === 0 ? row.no : '',
    activity: (activity[at] ?? []).join(' '),
    requirements: requirements[at] ?? [],
    limit: at === 0 ? row.limit : '',
    output: (output[at] ?? []).join(' '),
    remarks: remarks[at] ?? [],
  }))
}

/** Shares the words of a list among parts by their length; an item that is parted goes on in the next part. */
function partsOf(items: readonly string[], parts: number): readonly (readonly string[])[] {
  const total = items.reduce((sum, item) => sum + item.length, 0)
  const shares: string[][] = Array.from({ length: parts }, () => [])
  let gone = 0
  for (const item of items) {
    const byPart = new Map<number, string[]>()
    for (const word of item.split(' ')) {
      const part = Math.min(parts - 1, Math.floor((gone * parts) / Math.max(1, total)))
      byPart.set(part, [...(byPart.get(part) ?? []), word])
      gone += word.length + 1
    }
    for (const [part, words] of byPart) shares[part]?.push(words.join(' '))
  }
  return shares
}
