import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Tallies } from '../../src/domain/figures/figure.ts'
import { arbitrarySop } from '../../src/domain/sop/arbitrary.ts'
import { parseSop } from '../../src/domain/sop/parse.ts'
import type { Duration, Sop } from '../../src/domain/sop/sop.ts'
import { dueAt, type OfficeHours, workingSeconds } from '../../src/domain/sop/working-time.ts'
import { writeSop } from '../../src/domain/sop/written.ts'
import { decide, isRefusal } from '../../src/domain/visit/decide.ts'
import { everyCommand, opening } from '../../src/domain/visit/every-command.ts'
import { evolve, visitOf } from '../../src/domain/visit/evolve.ts'
import type { Moment } from '../../src/domain/visit/moment.ts'
import { agus, erwin, marlina, rina, scenario, toErwin, toMarlina, visitor } from '../../src/domain/visit/scenario.ts'
import type { Visit } from '../../src/domain/visit/visit.ts'
import { happeningsOf } from '../../src/domain/visit/walk/happening.ts'
import { walkOf } from '../../src/domain/visit/walk.ts'
import type { GroupBy } from '../../src/store/rows.ts'
import type { Store } from '../../src/store/store.ts'
import { behindTheBack, type TestStore, testStore } from '../test-store.ts'
import { makeOffice, officeRow } from './office.ts'

/**
 * Every figure computed a second way: from the rows of the ledger, visit by visit, with sorted lists in place of tables, and
 * compared with what the store answers. The visits are lived by chance along SOPs of many shapes.
 */
let at: TestStore
let officeId: string
const sops = new Map<number, Sop>()
const people = [rina, rina, agus, erwin, marlina, visitor]
const perSop = 8
/** When the hours change: all visits have been filed. */
const afterwards = Date.UTC(2027, 5, 1)
const day = 86_400_000

beforeAll(async () => {
  at = await testStore(() => afterwards)
  officeId = await makeOffice(at.store)
  const chance = chanceOf(20_260_511)
  for (const sop of fc.sample(arbitrarySop.map(inOurTime), { numRuns: 8, seed: 20_260_511 })) await live(sop, chance)
})
afterAll(() => at.clear())

describe.each([null, 'day', 'unit', 'host', 'officer', 'kind'] as const)('in groups by %s', (by) => {
  test('every count, share and percentile is that of the ledger', async () => {
    const expected = await fromLedger(by)
    expect(await fromStore(at.store, by)).toEqual(expected)
    expect(Object.keys(expected).length).toBeGreaterThan(by === null ? 20 : 40)
  })
})

test('the longest beyond a limit are those of the ledger', async () => {
  for (const [version, sop] of sops) {
    for (const { no } of sop.steps) {
      const measure = `step:${no}`
      const expected = (await measuredFromLedger())
        .filter((one) => one.version === version && one.measure === measure && one.verdict === 'beyond')
        .map((one) => one.seconds ?? 0)
        .sort((a, b) => b - a)
      const worst = await at.store.worst(officeId, { version, measure, limit: 3 })
      expect(worst.map(({ seconds }) => seconds)).toEqual(expected.slice(0, 3))
    }
  }
})

test('a cut of days is the sum of its days', async () => {
  const days = [...new Set((await measuredFromLedger()).map((one) => one.day))].sort()
  const from = days[1] ?? ''
  const to = days.at(-2) ?? ''
  const expected = (await measuredFromLedger()).filter((one) => one.day >= from && one.day <= to).length
  let count = 0
  for await (const rows of at.store.tallies(officeId, { from, to }, null)) {
    for (const row of rows) count += row.count
  }
  expect(count).toBe(expected)
  expect(expected).toBeGreaterThan(0)
})

test('rebuilt and verified, the figures are the same', async () => {
  const before = await fromStore(at.store, 'unit')
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
  await at.store.rebuild(officeId)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
  expect(await fromStore(at.store, 'unit')).toEqual(before)
})

test('other hours from now on leave what was judged as it was judged', async () => {
  const before = await fromStore(at.store, null)
  await at.store.write(officeId, (tx) =>
    tx.changeOffice({ hours: { week: {}, periods: [], holidays: [], closed: [] } }),
  )
  await at.store.rebuild(officeId)
  expect(await fromStore(at.store, null)).toEqual(before)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
})

test('what was filed before there was a table for it is measured when the database is opened', async () => {
  const before = await fromStore(at.store, 'unit')
  await behindTheBack(at, 'delete from pass')
  await behindTheBack(at, `insert into meta (key, value) values ('passes', 'missing')`)
  const store = await at.reopen()
  expect(await fromStore(store, 'unit')).toEqual(before)
  expect(await store.verify(officeId)).toMatchObject({ ok: true })
})

test('a visitor who is erased leaves the figures as they were', async () => {
  const before = await fromStore(at.store, 'host')
  await at.store.write(officeId, (tx) => tx.erasePerson('p'))
  expect(await fromStore(at.store, 'host')).toEqual(before)
  expect(await at.store.verify(officeId)).toMatchObject({ ok: true })
})

type One = {
  readonly group: Readonly<Record<GroupBy, string | null>>
  readonly version: number
  readonly measure: string
  readonly verdict: string
  readonly seconds: number | null
  readonly waived: number
  readonly day: string
}
type Figures = Readonly<Record<string, object>>

async function fromStore(store: Store, by: GroupBy | null): Promise<Figures> {
  const all = new Map<string, Tallies>()
  for await (const rows of store.tallies(officeId, {}, by)) {
    for (const { group, version, measure, ...tally } of rows) {
      all.getOrInsertComputed(`${group} ${version} ${measure}`, () => new Tallies()).add(tally)
    }
  }
  return Object.fromEntries([...all].map(([key, tallies]) => [key, tallies.figure()]))
}

async function fromLedger(by: GroupBy | null): Promise<Figures> {
  const groups = Map.groupBy(await measuredFromLedger(), (one) =>
    [by === null ? null : one.group[by], one.version, one.measure].join(' ').replace(/^ /, 'null '),
  )
  return Object.fromEntries(
    [...groups].map(([key, ones]) => {
      const of = (...verdicts: readonly string[]) => ones.filter(({ verdict }) => verdicts.includes(verdict))
      const times = of('within', 'beyond', 'none').flatMap(({ seconds }) => seconds ?? [])
      return [
        key,
        {
          count: of('within', 'beyond', 'none').length,
          within: of('within').length,
          beyond: of('beyond').length,
          unrecorded: of('unrecorded').length,
          leftOut: of('leftOut').length,
          waived: ones.reduce((sum, { waived }) => sum + waived, 0),
          medianSeconds: percentile(times, 50),
          p10Seconds: percentile(times, 10),
          p90Seconds: percentile(times, 90),
        },
      ]
    }),
  )
}

function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const place = ((sorted.length - 1) * share) / 100
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return Number((low * (1 - (place % 1)) + high * (place % 1)).toFixed(1))
}

let remembered: readonly One[] | null = null
async function measuredFromLedger(): Promise<readonly One[]> {
  if (remembered !== null) return remembered
  const ones: One[] = []
  const { items } = await at.store.visits(officeId, { limit: 10_000 })
  for (const { visitId } of items) {
    const rows = await at.store.ledgerOf(officeId, visitId)
    ones.push(
      ...measuredByHand(
        rows.map(({ moment }) => moment),
        rows[0]?.sopVersion ?? 0,
      ),
    )
  }
  remembered = ones
  return ones
}

const hours: OfficeHours = { timeZone: officeRow.timeZone, ...officeRow.hours }

/** What the sentences of "Clocks and compliance" say of one visit's moments. */
function measuredByHand(ledger: readonly Moment[], version: number): readonly One[] {
  const sop = sops.get(version)
  if (sop === undefined) throw new Error(`No version ${version}`)
  const visit = visitOf(ledger, { visitId: 'v', sopVersion: version })
  const moments = visit.moments
  const filed = moments.findLast((moment) => moment.type === 'archived')
  if (filed === undefined) return []
  const walk = walkOf(visit, sop)
  const came = moments.find((moment) => moment.type === 'arrived') ?? moments[0]
  const dayOf = new Intl.DateTimeFormat('sv', { timeZone: hours.timeZone }).format(came?.at)
  const recorded = (moments.find((moment) => moment.type === 'registered') ?? moments[0])?.by
  const group = {
    day: dayOf,
    unit: visit.host?.kind === 'named' ? null : (visit.host?.unitId ?? null),
    host: visit.host?.kind === 'staff' ? visit.host.staffId : null,
    officer: recorded?.kind === 'account' ? recorded.accountId : null,
    kind: visit.kind ?? null,
  }
  const waivedIn = (no: number) =>
    moments.filter(({ type }, index) => type === 'waived' && (walk.stepOf[index] ?? walk.passes[0]?.step.no) === no)
      .length
  const seen = new Set<number>()
  const judged = walk.passes.map(({ step, startedAt, endedAt, ending }) => {
    const seconds = startedAt === null ? null : Math.floor((Number(endedAt) - startedAt) / 1000)
    const due = startedAt === null || step.limit === undefined ? null : dueAt(startedAt, step.limit, hours)
    const late = due !== null && Number(endedAt) > due
    const verdict =
      startedAt === null
        ? 'leftOut'
        : due === null
          ? 'none'
          : ending === 'normal'
            ? late
              ? 'beyond'
              : 'within'
            : ending === 'passedOver'
              ? late
                ? 'unrecorded'
                : 'within'
              : late
                ? 'beyond'
                : 'leftOut'
    const first = !seen.has(step.no)
    seen.add(step.no)
    return { no: step.no, startedAt, endedAt, ending, seconds, verdict, waived: first ? waivedIn(step.no) : 0 }
  })
  const of = { group, version, day: dayOf }
  const steps = judged.map(({ no, seconds, verdict, waived }) => ({
    ...of,
    measure: `step:${no}`,
    seconds,
    verdict,
    waived,
  }))
  const standards = sop.standards.flatMap(({ limit, measure: measures, only }, index): One[] => {
    if (only !== undefined && !only.includes(visit.kind ?? '')) return []
    const measure = `standard:${index}`
    if ('from' in measures) {
      return pairsOf(moments, measures.from, measures.to).map(([from, to]) => {
        const due = dueAt(from, limit, hours)
        const end = to ?? filed.at
        const verdict = to === null ? (end > due ? 'beyond' : 'leftOut') : end <= due ? 'within' : 'beyond'
        return { ...of, measure, seconds: Math.floor((end - from) / 1000), verdict, waived: 0 }
      })
    }
    const passes = judged.filter(({ no }) => measures.steps === 'all' || measures.steps.includes(no))
    const length = (pass: (typeof passes)[number]) => {
      if (pass.startedAt === null) return 0
      if (limit.working) return workingSeconds(pass.startedAt, Number(pass.endedAt), hours)
      return pass.seconds ?? 0
    }
    const sum = (some: typeof passes) => some.reduce((total, pass) => total + length(pass), 0)
    const begun = passes.find(({ startedAt }) => startedAt !== null)?.startedAt ?? null
    const anchor = begun ?? filed.at
    const most = limit.working
      ? workingSeconds(anchor, dueAt(anchor, limit, hours), hours)
      : Math.floor((dueAt(anchor, limit, hours) - anchor) / 1000)
    const certain = sum(passes.filter(({ ending }) => ending !== 'passedOver'))
    const verdict =
      certain > most
        ? 'beyond'
        : passes.some(({ ending }) => ending === 'cutShort')
          ? 'leftOut'
          : sum(passes) <= most
            ? 'within'
            : 'unrecorded'
    const waived = [...new Set(passes.map(({ no }) => no))].reduce((total, no) => total + waivedIn(no), 0)
    return [{ ...of, measure, seconds: begun === null ? null : sum(passes), verdict, waived }]
  })
  return [...steps, ...standards]
}

function pairsOf(moments: readonly Moment[], from: string, to: string): readonly (readonly [number, number | null])[] {
  const is = (moment: Moment, name: string) =>
    moment.type !== 'waived' && happeningsOf(moment).some((one) => one.name === name || one.name.startsWith(`${name}.`))
  const pairs: [number, number | null][] = []
  for (const moment of moments) {
    const last = pairs.at(-1)
    if (last?.[1] === null && is(moment, to)) last[1] = moment.at
    if ((last === undefined || last[1] !== null) && is(moment, from)) pairs.push([moment.at, null])
  }
  return pairs
}

/** Adds a version and lets visits be lived by it: commands by chance, the end by force, all of it at once in the ledger. */
async function live(sop: Sop, chance: () => number): Promise<void> {
  const row = { yaml: writeSop(sop), effective: null, signedBy: null, signedAt: null, createdBy: 'x', createdAt: 0 }
  const version = await at.store.write(officeId, (tx) => tx.addSopVersion(row))
  sops.set(version, sop)
  for (let n = 0; n < perSop; n += 1) {
    const moments = lived(sop, chance)
    if (moments !== null) await keep(version, moments, Math.floor(chance() * 60) * day, `v${version}-${n}`)
  }
}

function lived(sop: Sop, chance: () => number): readonly Moment[] | null {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(chance() * items.length)]
  const visit = scenario(sop, [])
  const origin = pick(['desk', 'desk', 'kiosk', 'letter'] as const) ?? 'desk'
  const opened = opening(
    sop,
    pick([toErwin, toMarlina]) ?? toErwin,
    { origin, register: true },
    Math.floor(chance() * 9),
  )
  if (isRefusal(visit.tries(pick(people) ?? rina, opened)) && isRefusal(visit.tries(rina, opened))) return null
  for (let turn = 0; turn < 26 && visit.visit().filing.state === 'open'; turn += 1) {
    const who = pick(people) ?? rina
    visit.wait(`0:${pick([1, 5, 30, 70, 200, 700, 5000, 40_000]) ?? 1}`)
    const context = visit.context(who)
    const accepted = everyCommand(visit.visit(), context, [toMarlina, toErwin]).filter(
      (command) => command.type !== 'undo' && !isRefusal(decide(visit.visit(), command, context)),
    )
    const steps = accepted.filter(({ type }) => !idle.has(type))
    const command = pick(chance() < 0.9 && steps.length > 0 ? steps : accepted)
    if (command !== undefined) visit.tries(who, command)
  }
  if (visit.visit().filing.state === 'open') visit.wait(1).tries(rina, { type: 'withdraw' })
  if (visit.visit().filing.state === 'open') visit.tries(rina, { type: 'checkOut' })
  return visit.visit().filing.state === 'filed' ? visit.visit().moments : null
}

const idle = new Set(['note', 'correct', 'withdraw', 'lose', 'forward', 'archive', 'turnAway', 'checkOut'])

/** Moves a life to another day, gives it the numbers that are next, and writes it as one commit. */
async function keep(version: number, moments: readonly Moment[], later: number, visitId: string): Promise<void> {
  await at.store.write(officeId, async (tx) => {
    const { guestBook, archive } = await tx.numbers(2026, '2026-11-24')
    const moved = moments.map((moment): Moment => {
      const then = { ...moment, at: moment.at + later }
      if (then.type === 'registered') return { ...then, year: 2026, number: guestBook }
      // What was spent stays out for good: each visit has cards of its own.
      if (then.type === 'issued' || then.type === 'takenBack') return { ...then, number: `${then.number}-${visitId}` }
      if (then.type === 'lost' && then.what.of === 'office') {
        return { ...then, what: { ...then.what, number: `${then.what.number}-${visitId}` } }
      }
      return then.type === 'archived' ? { ...then, year: 2026, number: archive } : then
    })
    const after = moved.reduce<Visit | null>(
      (one, moment) => evolve(one, moment, { visitId, sopVersion: version }),
      null,
    )
    if (after === null) throw new Error('A life has a moment')
    await tx.append({ before: null, after, moments: moved })
  })
}

/** Limits short enough that some are kept and some are not; the reader must take the file. */
function inOurTime(sop: Sop): Sop {
  const shorter = (limit: Duration): Duration => ({ ...limit, amount: 1 + (limit.amount % 8) })
  const written = {
    ...sop,
    steps: sop.steps.map(({ limit, ...step }) => (limit === undefined ? step : { ...step, limit: shorter(limit) })),
    standards: sop.standards.map((standard) => ({ ...standard, limit: shorter(standard.limit) })),
  }
  const parsed = parseSop(writeSop(written))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.sop
}

/** The same chances on every run (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
