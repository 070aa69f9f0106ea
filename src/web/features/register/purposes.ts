/** Which purposes are proposed: that of the visitor's last visit first, then what others came for today. */
import { fold } from '../../../domain/person/fold.ts'

const most = 5
const mostOthers = 4

/** The proposals while a purpose is typed. Untouched, only that of the last visit: Enter must not take a stranger's purpose. */
export function purposesFor(typed: string, last: string | null, today: readonly string[]): readonly string[] {
  const untouched = typed.trim() === '' || typed === last
  if (untouched) return last === null ? [] : [last]
  const wanted = fold(typed).split(' ')
  const known = distinct(last === null ? today : [last, ...today])
  return known.filter((words) => wanted.every((word) => fold(words).includes(word))).slice(0, most)
}

/** What others came for today, the most frequent first, without what the form holds already. */
export function otherPurposes(held: string, today: readonly string[]): readonly string[] {
  const count = (words: string) => today.filter((one) => one === words).length
  return distinct(today)
    .filter((words) => words !== held && words.length <= 60)
    .toSorted((a, b) => count(b) - count(a))
    .slice(0, mostOthers)
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all)]
}
