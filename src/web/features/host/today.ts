/** The visits of a host's day in their order: what waits for an answer, who waits to be called in, who is inside, who was. */
import type { Visit } from '../../../contract/visit.ts'
import { actsOf } from '../visit/acts.ts'
import { runningPass } from '../visit/visit-clock.ts'
import { isWork } from './answers.ts'

/**
 * Where a visit stands as its host sees it, or who plays a function in it. `work` waits for something that they do, `coming` was not
 * put to them yet, `promised` is an appointment to which nobody has come yet.
 */
export type HostState = 'asked' | 'work' | 'waiting' | 'meeting' | 'over' | 'coming' | 'promised'

/** Who looks: the member of staff, and the units that they head. */
export interface Host {
  readonly staffId: string | null
  readonly headOf: readonly string[]
  /** An officer, who may record for everybody: only what is to them in person is theirs here. */
  readonly officer?: boolean
}

/** The visits of a day in the parts of the page. */
export interface HostDay {
  /** These two wait for the one who looks, whomever the visit is to: a host, or one who plays a function. */
  readonly asked: readonly Visit[]
  readonly work: readonly Visit[]
  readonly waiting: readonly Visit[]
  readonly meeting: readonly Visit[]
  readonly coming: readonly Visit[]
  /** Appointments, today's and later ones, in the order in which they are to be. */
  readonly promised: readonly Visit[]
  readonly over: readonly Visit[]
  /** Those to others of the unit that the host heads, the open ones first. */
  readonly unit: readonly Visit[]
  /** Those that have come to a function which the one who looks plays, and gone on. */
  readonly passed: readonly Visit[]
}

/** Whether a visit is to the host themself, or to a unit as a whole that they head. */
export function isMine({ host }: Visit, { staffId, headOf }: Host): boolean {
  if (host === null || host.id === null) return false
  return host.kind === 'unit' ? headOf.includes(host.id) : host.kind === 'staff' && host.id === staffId
}

/** As what the question of another's visit went on to the one who looks; null where it is their own, or did not. */
export function standInOf({ forYouAs }: Pick<Visit, 'forYouAs'>): 'delegate' | 'secretary' | 'head' | null {
  return forYouAs === 'delegate' || forYouAs === 'secretary' || forYouAs === 'head' ? forYouAs : null
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
      if (isAsked(visit)) return 'asked'
      if (hasWork(visit)) return 'work'
      return isPromised(visit) ? 'promised' : 'coming'
    case 'desk':
    case 'queue':
    case 'room':
      if (isAsked(visit)) return 'asked'
      if (hasWork(visit)) return 'work'
      if (question.state !== 'answered' || answer === null) return 'coming'
      return answer.answer === 'yes' || answer.answer === 'later' ? 'waiting' : 'over'
    default:
      return place.at satisfies never
  }
}

/** The function of the office that is asked, by the SOP's own word, where it is not the host themself. */
export function functionOf({ question }: Visit): string | null {
  return question.state === 'open' && question.role === 'staff' ? (question.label ?? null) : null
}

/** The day of a host, from the open visits and those that ended. */
export function dayOf(visits: readonly Visit[], host: Host): HostDay {
  const turn = visits.filter((visit) => isTurnOf(visit, host))
  const isOwn = (visit: Visit) => isMine(visit, host) || standInOf(visit) !== null
  const mine = visits.filter((visit) => isOwn(visit) && !turn.includes(visit))
  const others = visits.filter((visit) => !isOwn(visit) && !turn.includes(visit)).toSorted(openFirst)
  const inState = (state: HostState) => mine.filter((visit) => stateOf(visit) === state)
  return {
    asked: turn.filter((visit) => stateOf(visit) === 'asked').toSorted(byTimeLeft),
    work: turn.filter((visit) => stateOf(visit) === 'work').toSorted(byTimeLeft),
    waiting: inState('waiting').toSorted(byWait),
    meeting: inState('meeting').toSorted(byWait),
    coming: inState('coming').toSorted(byWait),
    promised: inState('promised').toSorted(byAppointment),
    over: inState('over').toSorted(newestFirst),
    unit: host.headOf.length > 0 ? others : [],
    passed: host.headOf.length > 0 ? [] : others,
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

/** Whether a visit waits for the one who looks: what the server offers them, less what is another host's. */
function isTurnOf(visit: Visit, host: Host): boolean {
  const state = stateOf(visit)
  if (state !== 'asked' && state !== 'work') return false
  if (isMine(visit, host) || standInOf(visit) !== null) return true
  return host.officer !== true && (state === 'work' || visit.question.role !== 'host')
}

/** Asked for ahead for a day, and not turned down. */
function isPromised({ day, question, answer }: Visit): boolean {
  if (day === null || question.state === 'open') return false
  return answer === null || answer.answer === 'yes' || answer.answer === 'later'
}

/** By the day, then those with an hour by it; who may come at any hour comes last. */
function byAppointment(a: Visit, b: Visit): number {
  const key = ({ day, appointedAt }: Visit) => `${day ?? ''} ${appointedAt ?? '9999'}`
  return key(a).localeCompare(key(b)) || byWait(a, b)
}

function hasWork(visit: Visit): boolean {
  return actsOf(visit).some(isWork)
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
