import type { Command } from '../command.ts'
import { isBalanced } from '../custody.ts'
import type { Moment, Outcome } from '../moment.ts'
import { outcomeOf, wasReceived } from '../outcome.ts'
import type { Refusal } from '../refusal.ts'
import { type Desk, deskAfter, isRefusal, type Plan, refuse, said } from './desk.ts'
import { reportBack } from './meeting.ts'
import { awaitedBy, receptionOf } from './reception.ts'
import { mayRecordAll } from './roles.ts'

/** The visit sheet is filed. */
export function archive(desk: Desk, command: Extract<Command, { type: 'archive' }>): Plan {
  const { visit, walk, context } = desk
  const things = thingsOut(desk)
  if (things !== null) return things
  const { outcome } = command
  if (context.who.role === 'system' && outcome === undefined) return [filed(desk, outcomeOf(visit, walk))]
  const reception = walk.standing === null ? null : receptionOf(desk, { name: 'archived' })
  const inFlow = reception !== null && !isRefusal(reception) && reception.how !== 'free'
  // filed over a step that is passed over, the visit is at its filing all the same
  const derived = outcomeOf(visit, walk, inFlow || walk.ended)
  if (outcome === undefined) {
    if (inFlow || walk.ended) return [filed(desk, derived)]
    return isRefusal(reception) ? reception : refuse('notNow', awaitedFacts(desk))
  }
  const gone: Outcome = visit.arrivedAt === undefined ? 'noShow' : 'leftUnreported'
  const fits = outcome === gone || (inFlow && outcome === derived)
  return fits ? [filed(desk, outcome)] : refuse('badOutcome', { outcome, possible: inFlow ? [derived, gone] : [gone] })
}

/** The desk's one click for a visitor who leaves: back at the desk, things and cards returned, the sheet filed. */
export function checkOut(desk: Desk, command: Extract<Command, { type: 'checkOut' }>): Plan {
  if (desk.visit.arrivedAt === undefined) return refuse('notHere')
  const { at } = desk.visit.place
  const returns = allReturned(desk)
  if (at !== 'meeting' && at !== 'met') {
    const plain = toFiling(desk, returns)
    if (!isRefusal(plain)) return plain
    if (at === 'back') return plain
  }
  const back = reportBack(desk, command)
  if (isRefusal(back)) return back
  return toFiling(desk, [...back, ...returns])
}

/**
 * A visitor who leaves before being received gets everything back; the visit is filed as withdrawn. A host calls off who has not come
 * yet: they decline.
 */
export function withdraw(desk: Desk): Plan {
  if (desk.context.who.role === 'host') {
    return desk.visit.arrivedAt === undefined ? [filed(desk, 'declined')] : refuse('notYours')
  }
  if (wasReceived(desk.visit)) return refuse('alreadyReceived')
  const things = thingsOut(desk)
  if (things !== null && !mayRecordAll(desk.context.who)) return things
  return [...allReturned(desk), filed(desk, 'withdrew')]
}

/** The moment of filing, with the next number of the archive. */
function filed({ context }: Desk, outcome: Outcome): Moment {
  return said(context, filing(context, outcome))
}

export function filing({ next }: Desk['context'], outcome: Outcome) {
  return { type: 'archived', outcome, number: next.archive, year: next.year } as const
}

/** What stands in the way of filing: things that are still with the office, or with the visitor. */
function thingsOut({ visit }: Pick<Desk, 'visit'>): Refusal | null {
  if (isBalanced(visit.custody)) return null
  const { held, out } = visit.custody
  return refuse('thingsOut', {
    held: held.map((one) => one.item),
    slots: held.map((one) => one.slot),
    out: out.map((one) => one.pool),
    numbers: out.map((one) => one.number),
  })
}

function allReturned({ visit, context }: Desk): readonly Moment[] {
  const { held, out } = visit.custody
  return [
    ...held.map(({ item, slot }) => said(context, { type: 'handedBack', item, slot, processed: false })),
    ...out.map(({ pool, number }) => said(context, { type: 'takenBack', pool, number })),
  ]
}

/** The moments, with the filing where they lead to it; at the end the visit is filed by itself. */
function toFiling(desk: Desk, moments: readonly Moment[]): Plan {
  const after = deskAfter(desk, moments)
  if (after.walk.ended) return moments.length === 0 ? refuse('notNow') : moments
  const reception = receptionOf(after, { name: 'archived' })
  if (isRefusal(reception)) return reception
  if (reception.how === 'free') return refuse('notNow', awaitedFacts(after))
  return [...moments, filed(after, outcomeOf(after.visit, after.walk, true))]
}

function awaitedFacts({ walk }: Desk): Refusal['facts'] {
  const { standing } = walk
  return standing === null ? {} : { step: standing.no, awaited: awaitedBy(walk, standing) }
}
