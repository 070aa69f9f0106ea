/** The desk's list in its order: groups by what the officer does next, within a group the least time left, then the longest wait. */
import type { Visit } from '../../../contract/visit.ts'
import { runningPass } from './visit-clock.ts'

/** What the officer does next with a visit; those asked for ahead part into what is still to be settled, today, and later. */
export type Group = Visit['attention']['group'] | 'requests' | 'later'

/** The groups as they stand under each other; those who are not in the building yet come last. */
const groupOrder: readonly Group[] = [
  'desk',
  'awaitingAnswer',
  'waitingRoom',
  'meeting',
  'leaving',
  'expected',
  'requests',
  'later',
  'done',
]

/** Who looks at the list, and when. */
export interface Here {
  /** The day at the office, ISO. */
  readonly today: string
  /** The place where this desk stands: its work comes first. */
  readonly post: string | null
}

/** The group of a visit on a day. */
function groupOf({ attention, day }: Visit, { today }: Pick<Here, 'today'>): Group {
  if (attention.group !== 'expected') return attention.group
  if (attention.turn.role !== 'visitor') return 'requests'
  return day !== null && day > today ? 'later' : 'expected'
}

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
export function arranged(
  visits: readonly Visit[],
  before: readonly VisitGroup[],
  kept: Kept,
  here: Here = nowhere,
): readonly VisitGroup[] {
  const shown = (visit: Visit) => (visit.id === kept.pointed ? shownIn(before, visit.id) : null) ?? groupOf(visit, here)
  return groupOrder
    .map((group) => {
      const inGroup = visits.filter((visit) => shown(visit) === group)
      const old = before.find((one) => one.group === group)?.visits ?? []
      return { group, visits: inPlace(inGroup, old, kept, here.post) }
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

const nowhere: Here = { today: '9999-12-31', post: null }

function inPlace(visits: readonly Visit[], old: readonly Visit[], kept: Kept, post: string | null): readonly Visit[] {
  const held = old.filter((visit) => visit.id === kept.selected || visit.id === kept.pointed).map((visit) => visit.id)
  const sorted = visits.toSorted((a, b) => atPost(b, post) - atPost(a, post) || byUrgency(a, b))
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

/** Work of this post comes before that of the others; the guest's own turn is everybody's. */
function atPost({ attention }: Visit, post: string | null): number {
  return post !== null && attention.turn.post === post ? 1 : 0
}

function byUrgency(a: Visit, b: Visit): number {
  const [dueA, dueB] = [dueOf(a), dueOf(b)]
  if (dueA !== null && dueB !== null) return dueA - dueB || waitingSince(a) - waitingSince(b)
  if (dueA !== null) return -1
  if (dueB !== null) return 1
  return waitingSince(a) - waitingSince(b) || a.id.localeCompare(b.id)
}

/** Who is expected comes in the order of what was agreed. */
function dueOf(visit: Visit): number | null {
  if (visit.attention.group === 'expected' && visit.appointedAt !== null) return Date.parse(visit.appointedAt)
  const due = runningPass(visit)?.dueAt
  return due ? Date.parse(due) : null
}

function waitingSince(visit: Visit): number {
  return Date.parse(visit.place.since ?? visit.attention.since)
}

function shownIn(groups: readonly VisitGroup[], id: string): Group | null {
  return groups.find((one) => one.visits.some((visit) => visit.id === id))?.group ?? null
}
