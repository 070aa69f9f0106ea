import { flowOf } from '../../sop/flow.ts'
import type { Keep, Sop, StepNo } from '../../sop/sop.ts'
import { visitOf } from '../evolve.ts'
import type { Moment, Occurrence } from '../moment.ts'
import { walkOf } from '../walk.ts'
import { isRefusal, roleOf } from './desk.ts'
import { hasStep, receptionOf } from './reception.ts'

/** What registering at the desk does for someone who just comes; all else has a step of its own. */
export type AtDesk = {
  /** The step whose clock begins with the arrival. */
  readonly step: StepNo | null
  /** False where the SOP signs the book later: the form then only opens the visit. */
  readonly registers: boolean
  /** What registering, whenever it comes, does with the identity. */
  readonly identity: Keep
  /** The pools of which it gives a card. */
  readonly pools: readonly string[]
  /** Who is asked by itself once it is registered, and by which step. */
  readonly asks: { readonly actor: string; readonly step: StepNo } | null
}

/** Found by walking such a visit along the SOP of its kind, so that no rule is told twice. */
export function atDeskOf(sop: Sop, kind: string | undefined): AtDesk {
  const flow = flowOf(sop, kind, [])
  const { keeps, issues } = flow.intake
  const opened = openingOf(kind, flow.steps[0]?.from === 'requested')
  const walk = walkOf(visitOf(opened, nowhere), sop)
  const reception = receptionOf({ walk, flow }, { name: 'registered' })
  // over a step that may be passed it would be possible, but the desk takes its steps in their order
  const registers = !walk.ended && !isRefusal(reception) && reception.how === 'next'
  const policy = keeps['identityCard'] ?? 'none'
  const held = policy === 'held' || policy === 'offered'
  const identity = hasStep({ flow }, held ? 'deposited.identityCard' : 'identitySeen') ? 'none' : policy
  const pools = Object.keys(issues).filter((pool) => issues[pool] !== 'none' && !hasStep({ flow }, `issued.${pool}`))
  const signed = registers ? [...opened, ...takenOf(identity, pools), line] : opened
  return { step: walk.step, registers, identity, pools, asks: askedAfter(signed, sop) }
}

const nowhere = { visitId: '', sopVersion: 0 }
const line: Moment = imagined({ type: 'registered', year: 0, number: 0, details: {}, initials: [] })

function openingOf(kind: string | undefined, ahead: boolean): readonly Moment[] {
  const named = {
    origin: 'desk',
    headCount: 1,
    leftOut: [],
    details: {},
    ...(kind === undefined ? {} : { kind }),
  } as const
  const arrived = imagined({ type: 'arrived', ...named })
  return ahead ? [imagined({ type: 'requested', ...named }), arrived] : [arrived]
}

function takenOf(identity: Keep, pools: readonly string[]): readonly Moment[] {
  const cards = pools.map((pool) => imagined({ type: 'issued', pool, number: '' }))
  if (identity === 'none') return cards
  const item = 'identityCard'
  return [
    imagined(
      identity === 'seen'
        ? { type: 'identitySeen', identity: { kind: 'other' } }
        : { type: 'deposited', item, slot: '' },
    ),
    ...cards,
  ]
}

/** A rule answers at once, so nobody waits for it. */
function askedAfter(moments: readonly Moment[], sop: Sop): AtDesk['asks'] {
  const { asking, answer } = walkOf(visitOf(moments, nowhere), sop)
  if (asking === null || answer !== 'open' || roleOf(sop, asking.stage) === 'rule') return null
  return { actor: asking.stage, step: asking.step.no }
}

function imagined(occurrence: Occurrence): Moment {
  return { ...occurrence, at: 0, by: { kind: 'system' }, commandId: '' }
}
