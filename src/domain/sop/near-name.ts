/** The candidate that was probably meant by a misspelt word, if one is near enough. */
export function nearName(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase()
  const furthest = Math.max(1, Math.floor(written.length / 3))
  let best: string | undefined
  let bestDistance = furthest + 1
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = distanceBetween(written, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Letters put in, left out, changed, or swapped with their neighbour. */
function distanceBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
