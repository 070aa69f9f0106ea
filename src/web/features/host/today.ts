/** The visits of a host's day in their order: what waits for an answer, who waits to be called in, who is inside, who was. */
import type { Visit } from '../../../contract/visit.ts'
import { actsOf } from '../visit/acts.ts'
import { runningPass } from '../visit/visit-clock.ts'

/** Where a visit stands as its host sees it. `coming` was not put to the host yet, or the visitor is not there yet. */
export type HostState = 'asked' | 'waiting' | 'meeting' | 'over' | 'coming'

/** Who looks: the member of staff, and the units that they head. */
export interface Host {
  readonly staffId: string | null
  readonly headOf: readonly string[]
}

/** The visits of a day in the parts of the page. */
export interface HostDay {
  readonly asked: readonly Visit[]
  readonly waiting: readonly Visit[]
  readonly meeting: readonly Visit[]
  readonly coming: readonly Visit[]
  readonly over: readonly Visit[]
  /** Those to others of the unit that the host heads, the open ones first. */
  readonly unit: readonly Visit[]
}

/** Whether a visit is to the host themself, or to a unit as a whole that they head. */
export function isMine({ host }: Visit, { staffId, headOf }: Host): boolean {
  if (host === null || host.id === null) return false
  return host.kind === 'unit' ? headOf.includes(host.id) : host.kind === 'staff' && host.id === staffId
}

/** Where a visit stands. */
export function stateOf(visit: Visit): HostState {
  const { place, question, answer } = visit
  if (visit.archive !== null) return 'over'
  switch (place.at) {
    case 'meeting':
      return 'meeting'
    case 'met':
    case 'back':
    case 'turnedAway':
      return 'over'
    case 'expected':
      return isAsked(visit) ? 'asked' : 'coming'
    case 'desk':
    case 'queue':
    case 'room':
      if (isAsked(visit)) return 'asked'
      if (question.state !== 'answered' || answer === null) return 'coming'
      return answer.answer === 'yes' || answer.answer === 'later' ? 'waiting' : 'over'
    default:
      return place.at satisfies never
  }
}

/** The day of a host, from the open visits and those that ended. */
export function dayOf(visits: readonly Visit[], host: Host): HostDay {
  const mine = visits.filter((visit) => isMine(visit, host))
  const inState = (state: HostState) => mine.filter((visit) => stateOf(visit) === state)
  return {
    asked: inState('asked').toSorted(byTimeLeft),
    waiting: inState('waiting').toSorted(byWait),
    meeting: inState('meeting').toSorted(byWait),
    coming: inState('coming').toSorted(byWait),
    over: inState('over').toSorted(newestFirst),
    unit: visits.filter((visit) => !isMine(visit, host)).toSorted(openFirst),
  }
}

/** Open visits and those of the day as one list; of a visit in both the newer reading counts. */
export function together(...lists: readonly (readonly Visit[])[]): readonly Visit[] {
  const known = new Map<string, Visit>()
  for (const visit of lists.flat()) {
    const other = known.get(visit.id)
    if (other === undefined || other.seq < visit.seq) known.set(visit.id, visit)
  }
  return [...known.values()]
}

/** The one that is offered after another was dealt with: the least time left. */
export function nextAsked(day: HostDay, after: string): Visit | null {
  return day.asked.find((visit) => visit.id !== after) ?? null
}

function isAsked(visit: Visit): boolean {
  if (visit.question.state !== 'open') return false
  return actsOf(visit).some((act) => act.offer.type === 'answer' && act.how !== 'besides')
}

function byTimeLeft(a: Visit, b: Visit): number {
  const [dueA, dueB] = [runningPass(a)?.dueAt, runningPass(b)?.dueAt]
  if (dueA && dueB) return Date.parse(dueA) - Date.parse(dueB) || byWait(a, b)
  if (dueA) return -1
  return dueB ? 1 : byWait(a, b)
}

function byWait(a: Visit, b: Visit): number {
  return Date.parse(a.place.since ?? a.attention.since) - Date.parse(b.place.since ?? b.attention.since)
}

function newestFirst(a: Visit, b: Visit): number {
  return openedAt(b) - openedAt(a)
}

function openFirst(a: Visit, b: Visit): number {
  const [overA, overB] = [stateOf(a) === 'over', stateOf(b) === 'over']
  if (overA !== overB) return overA ? 1 : -1
  return overA ? newestFirst(a, b) : openedAt(a) - openedAt(b)
}

function openedAt(visit: Visit): number {
  return Date.parse(visit.arrivedAt ?? visit.requestedAt ?? visit.attention.since)
}
