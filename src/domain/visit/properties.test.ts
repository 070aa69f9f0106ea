import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../sop/arbitrary.ts'
import type { Admits, Duration, Sop } from '../sop/sop.ts'
import { attentionOf } from './attention.ts'
import { clocksOf } from './clocks.ts'
import type { Command, Who } from './command.ts'
import { isBalanced } from './custody.ts'
import { decide, isRefusal } from './decide.ts'
import { everyCommand, isOffered, opening } from './every-command.ts'
import { visitOf } from './evolve.ts'
import { type Moment, origins } from './moment.ts'
import { offersFor } from './offers.ts'
import { railOf } from './rail.ts'
import {
  agus,
  erwin,
  hours,
  lawang,
  marlina,
  rina,
  type Scenario,
  scenario,
  toErwin,
  toMarlina,
  visitor,
} from './scenario.ts'
import type { Visit } from './visit.ts'
import { progressOf, walkOf } from './walk.ts'

/** Some hundreds while one works; `npm run properties` asks for ten thousand. */
const runs = Number(process.env['LAWANG_PROPERTY_RUNS'] ?? 200)

const people: readonly Who[] = [
  rina,
  rina,
  agus,
  erwin,
  marlina,
  visitor,
  { ...marlina, duties: ['staff', 'secretary'] },
]

type Turn = {
  readonly who: number
  readonly pick: number
  readonly mode: 'flow' | 'offered' | 'any'
  readonly seconds: number
}
const arbitraryTurns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    who: fc.nat({ max: people.length - 1 }),
    pick: fc.nat({ max: 10_000 }),
    // mostly along the flow, so that visits get far; now and then anything
    mode: fc.constantFrom('flow', 'flow', 'flow', 'flow', 'flow', 'offered', 'any'),
    seconds: fc.constantFrom(0, 3, 40, 400, 90_000),
  }),
  { minLength: 4, maxLength: 30 },
)

const arbitraryLife = fc.record({
  sop: arbitrarySop.map(inOurTime),
  origin: fc.constantFrom(...origins),
  register: fc.boolean(),
  kind: fc.nat({ max: 9 }),
  leftOut: fc.boolean(),
  /** Whether the rules of admission are waived, so that a visit by strict ones gets far. */
  waives: fc.boolean(),
  day: fc.option(fc.constantFrom('2026-11-24', '2026-11-29', '2026-12-02'), { nil: undefined }),
  turns: arbitraryTurns,
})
type Life = typeof arbitraryLife extends fc.Arbitrary<infer Value> ? Value : never

test('whatever happens on a visit by whatever SOP, what never bends holds', { timeout: 180_000 + runs * 1000 }, () => {
  fc.assert(
    fc.property(arbitraryLife, (life) => {
      const lived = live(life)
      if (lived === null) return
      expectSameFromStore(lived)
      expectCanEnd(lived)
    }),
    { numRuns: runs, ...(runs > 1000 && { endOnFailure: true }) },
  )
})

/** Limits of centuries are the reader's to test; here they only take time. */
function inOurTime(sop: Sop): Sop {
  const shorter = (limit: Duration): Duration => ({ ...limit, amount: 1 + (limit.amount % 40) })
  const admits = ({ notice, ...rest }: Admits): Admits =>
    notice === undefined ? rest : { ...rest, notice: shorter(notice) }
  return {
    ...sop,
    intake: { ...sop.intake, admits: admits(sop.intake.admits) },
    kinds: sop.kinds.map((kind) => ({ ...kind, intake: { ...kind.intake, admits: admits(kind.intake.admits) } })),
    steps: sop.steps.map(({ limit, ...step }) => (limit === undefined ? step : { ...step, limit: shorter(limit) })),
  }
}

/** Lives a visit turn by turn: now and then a command that is offered, now and then any. */
function live(life: Life): Scenario | null {
  const { sop, origin, register, kind } = life
  const unplayed = life.leftOut ? sop.actors.filter((actor) => actor.optional).map((actor) => actor.key) : []
  const visit = scenario(sop, unplayed)
  const { waive, ...full } = opening(sop, toErwin, { origin, register }, kind)
  const begun = {
    ...full,
    ...(life.waives && waive !== undefined && { waive }),
    ...(life.day !== undefined && { day: life.day }),
  }
  if (isRefusal(visit.tries(rina, begun))) return null
  for (const { who: at, pick, mode, seconds } of life.turns) {
    expectRules(visit)
    const who = people[at] ?? rina
    const choices = expectOffersExact(visit.wait(`0:${seconds}`), who)
    const choice = choices[mode].length > 0 ? choices[mode] : choices.offered
    const command = choice[pick % choice.length]
    if (command !== undefined) visit.tries(who, command)
  }
  expectRules(visit)
  return visit
}

/** Offers are exactly what would be accepted from the one who asks. */
function expectOffersExact(visit: Scenario, who: Who) {
  const context = visit.context(who)
  const offers = offersFor(visit.visit(), context)
  const all = everyCommand(visit.visit(), context, [toMarlina, toErwin])
  const ofFlow = offers.filter((offer) => offer.how !== 'besides')
  const flow: Command[] = []
  const offered: Command[] = []
  for (const command of all) {
    const accepted = !isRefusal(decide(visit.visit(), command, context))
    if (accepted !== isOffered(command, offers, who))
      expect({ command, offers }).toBe(accepted ? 'not accepted' : 'accepted')
    if (accepted) offered.push(command)
    if (accepted && isOffered(command, ofFlow, who)) flow.push(command)
  }
  return { flow, offered, any: all }
}

function expectRules(visit: Scenario): void {
  const state = visit.visit()
  expectNothingTwice(state)
  if (state.filing.state === 'filed') expect(isBalanced(state.custody)).toBe(true)
  expectYesBeforeReceived(state, visit.sop)
  expect(visit.progress().stepOf).toHaveLength(state.moments.length)
  expectClocksAndRail(visit)
}

/** Whatever happened, every clock tells a time and the rail shows one place at most where the visit stands. */
function expectClocksAndRail(visit: Scenario): void {
  const [state, progress] = [visit.visit(), visit.progress()]
  for (const { elapsedSeconds } of clocksOf(state, progress, visit.sop, hours, visit.now()).passes) {
    expect(elapsedSeconds ?? 0).toBeGreaterThanOrEqual(0)
  }
  const rail = railOf(state, progress, visit.sop)
  expect(new Set(rail.map((door) => door.no)).size).toBe(rail.length)
  expect(rail.filter((door) => door.state === 'now').length).toBeLessThanOrEqual(1)
  const { group, since } = attentionOf(state, progress, visit.sop)
  expect(group === 'done').toBe(state.filing.state === 'filed')
  expect(since).toBeLessThanOrEqual(visit.now())
}

/** Moments that were stored tell the same visit. */
function expectSameFromStore(lived: Scenario): void {
  const visit = lived.visit()
  const stored: Moment[] = JSON.parse(JSON.stringify(visit.moments))
  const again = visitOf(stored, { visitId: visit.id, sopVersion: visit.sopVersion })
  expect(again).toEqual(visit)
  expect(progressOf(again, lived.sop, hours)).toEqual(lived.progress())
}

/** Custody can always be ended, and the visit with it, by the desk and by Lawang at closing time. */
function expectCanEnd(lived: Scenario): void {
  for (const { item } of lived.visit().custody.held) lived.does(rina, { type: 'handBack', item })
  for (const { pool } of lived.visit().custody.out) lived.does(rina, { type: 'takeBack', pool })
  if (lived.visit().filing.state === 'open') {
    const outcome = lived.visit().arrivedAt === undefined ? 'noShow' : 'leftUnreported'
    expect(isRefusal(decide(lived.visit(), { type: 'archive', outcome }, lived.context(rina)))).toBe(false)
    lived.does(lawang, { type: 'archive' })
  }
  expect(lived.visit().filing.state).toBe('filed')
  expect(lived.progress()).toMatchObject({ step: null, standing: null, atEnd: true })
}

function expectNothingTwice({ custody }: Visit): void {
  const slots = custody.held.map((one) => one.slot)
  expect(new Set(slots).size).toBe(slots.length)
  const items = custody.held.map((one) => one.item)
  expect(new Set(items).size).toBe(items.length)
}

/** A host may say yes before the secretary is asked: what counts is the answer of whom the flow asks last. */
function expectYesBeforeReceived(visit: Visit, sop: Sop): void {
  const received = visit.moments.findIndex((moment) => moment.type === 'received')
  if (received < 0) return
  const asking = walkOf(visit, sop).flow.steps.filter((step) =>
    step.until.some((exit) => exit.moment.startsWith('answered')),
  )
  if (asking.length === 0) return
  const before = visit.moments.slice(0, received)
  const answers = asking.flatMap(({ asks }) => {
    const last = before.findLast((moment) => moment.type === 'answered' && moment.stage === asks)
    return last?.type === 'answered' ? [last.answer] : []
  })
  expect(answers.at(-1)).toBe('yes')
}
