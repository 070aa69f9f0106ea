/** The desk's list in its order: groups by what the officer does next, within a group the least time left, then the longest wait. */
import type { Visit } from '../../../contract/visit.ts'
import { runningPass } from './visit-clock.ts'

/** What the officer does next with a visit. */
export type Group = Visit['attention']['group']

/** The groups as they stand under each other; those who are not in the building yet come last. */
const groupOrder: readonly Group[] = ['desk', 'awaitingAnswer', 'waitingRoom', 'meeting', 'leaving', 'expected', 'done']

export interface VisitGroup {
  readonly group: Group
  readonly visits: readonly Visit[]
}

/** Rows that may not move: the selected one keeps its place in its group, the one under the pointer its group as well. */
export interface Kept {
  readonly selected: string | null
  readonly pointed: string | null
}

/** The groups that have visits, each in its order, as far as the rows that are kept allow; `before` is what is shown now. */
export function arranged(visits: readonly Visit[], before: readonly VisitGroup[], kept: Kept): readonly VisitGroup[] {
  const groupOf = (visit: Visit) =>
    visit.id === kept.pointed ? (shownIn(before, visit.id) ?? visit.attention.group) : visit.attention.group
  return groupOrder
    .map((group) => {
      const inGroup = visits.filter((visit) => groupOf(visit) === group)
      const old = before.find((one) => one.group === group)?.visits ?? []
      return { group, visits: inPlace(inGroup, old, kept) }
    })
    .filter((one) => one.visits.length > 0)
}

/** All visits of the list, from top to bottom. */
export function inRows(groups: readonly VisitGroup[]): readonly Visit[] {
  return groups.flatMap((one) => one.visits)
}

/** Where attention goes when a visit is dealt with: the next of its group, else the one before it, else the visit itself. */
export function nextAfter(groups: readonly VisitGroup[], id: string): string {
  const group = groups.find((one) => one.visits.some((visit) => visit.id === id))
  if (group === undefined) return id
  const at = group.visits.findIndex((visit) => visit.id === id)
  return group.visits[at + 1]?.id ?? group.visits[at - 1]?.id ?? id
}

/** Which row a step up or down leads to; the ends hold. */
export function stepFrom(
  groups: readonly VisitGroup[],
  id: string | null,
  way: 'up' | 'down' | 'first' | 'last',
): string | null {
  const rows = inRows(groups)
  const at = rows.findIndex((visit) => visit.id === id)
  switch (way) {
    case 'first':
      return rows[0]?.id ?? null
    case 'last':
      return rows.at(-1)?.id ?? null
    case 'up':
      return rows[Math.max(at - 1, 0)]?.id ?? null
    case 'down':
      return rows[Math.min(at + 1, rows.length - 1)]?.id ?? null
    default:
      return way satisfies never
  }
}

function inPlace(visits: readonly Visit[], old: readonly Visit[], kept: Kept): readonly Visit[] {
  const held = old.filter((visit) => visit.id === kept.selected || visit.id === kept.pointed).map((visit) => visit.id)
  const sorted = visits.toSorted(byUrgency)
  const rows = sorted.filter((visit) => !held.includes(visit.id))
  for (const id of held) {
    const visit = sorted.find((one) => one.id === id)
    if (visit) rows.splice(stillAbove(id, old, visits), 0, visit)
  }
  return rows
}

/** How many of the rows that stood above are still in the group: the place that does not move the row. */
function stillAbove(id: string, old: readonly Visit[], visits: readonly Visit[]): number {
  const above = old.slice(
    0,
    old.findIndex((visit) => visit.id === id),
  )
  return above.filter((visit) => visits.some((one) => one.id === visit.id)).length
}

function byUrgency(a: Visit, b: Visit): number {
  const [dueA, dueB] = [dueOf(a), dueOf(b)]
  if (dueA !== null && dueB !== null) return dueA - dueB || waitingSince(a) - waitingSince(b)
  if (dueA !== null) return -1
  if (dueB !== null) return 1
  return waitingSince(a) - waitingSince(b) || a.id.localeCompare(b.id)
}

function dueOf(visit: Visit): number | null {
  const due = runningPass(visit)?.dueAt
  return due ? Date.parse(due) : null
}

function waitingSince(visit: Visit): number {
  return Date.parse(visit.place.since ?? visit.attention.since)
}

function shownIn(groups: readonly VisitGroup[], id: string): Group | null {
  return groups.find((one) => one.visits.some((visit) => visit.id === id))?.group ?? null
}
