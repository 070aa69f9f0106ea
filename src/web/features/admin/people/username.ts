import { nameKey } from '../../../../domain/person/fold.ts'

/** A username for a name: its first bare word, with more of it where that is taken. */
export function proposedUsername(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()))
  const [first = '', ...more] = nameKey(name).split(' ')
  const candidates = [first, ...more.map((_, at) => [first, ...more.slice(0, at + 1)].join('.'))]
  const free = candidates.find((one) => one !== '' && !used.has(one))
  if (free !== undefined || first === '') return free ?? ''
  let n = 2
  while (used.has(`${first}${n}`)) n += 1
  return `${first}${n}`
}
