import type { SopInForce } from '../../contract/sop.ts'
import { Tallies } from '../../domain/figures/figure.ts'
import type { Sop, StepNo } from '../../domain/sop/sop.ts'
import { clocksOf } from '../../domain/visit/clocks.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { progressOf } from '../../domain/visit/walk.ts'
import type { Day, OfficeRow, VisitRow } from '../../store/rows.ts'
import { dayIn } from '../instants.ts'
import type { Parts } from '../parts.ts'
import type { KnownSop } from './shelf.ts'

type MeasuredStep = NonNullable<SopInForce['steps'][number]['measured']>
type MonthFigures = {
  readonly visits: number
  readonly steps: ReadonlyMap<StepNo, MeasuredStep>
  /** How many open visits stand in each step. */
  readonly standing: ReadonlyMap<StepNo, number>
}

/** What was measured under one version of an SOP since a day: of filed visits as they were measured, of open ones so far. */
export async function measureMonth(
  parts: Pick<Parts, 'store' | 'openVisits' | 'clock'>,
  office: OfficeRow,
  { version, sop }: KnownSop,
  from: Day,
): Promise<MonthFigures> {
  const steps = new Map<string, Tallies>()
  const tallies = (measure: string) => steps.getOrInsertComputed(measure, () => new Tallies())
  const filter = { from, version }
  let visits = 0
  for await (const rows of parts.store.outcomes(office.id, filter, null)) {
    for (const { count } of rows) visits += count
  }
  for await (const rows of parts.store.tallies(office.id, filter, null)) {
    for (const { measure, ...tally } of rows) tallies(measure).add(tally)
  }
  const open = (await parts.openVisits(office.id)).filter(({ visit }) => visit.sopVersion === version)
  for (const { visit } of open.filter((row) => cameSince(row, from, office.timeZone))) {
    visits += 1
    const hours = hoursOf(office)
    const { passes } = clocksOf(visit, progressOf(visit, sop, hours), sop, hours, parts.clock())
    for (const { no, verdict, elapsedSeconds } of passes) {
      tallies(`step:${no}`).add({ verdict, seconds: elapsedSeconds, count: 1, waived: 0 })
    }
  }
  const measured = sop.steps.flatMap(({ no }) => {
    const ofStep = steps.get(`step:${no}`)
    return ofStep === undefined ? [] : [[no, measuredOf(ofStep)] as const]
  })
  return { visits, steps: new Map(measured), standing: standingOf(open, sop, office) }
}

function measuredOf(tallies: Tallies): MeasuredStep {
  const { leftOut: _leftOut, waived: _waived, ...figure } = tallies.figure()
  return figure
}

function cameSince({ visit }: VisitRow, from: Day, timeZone: string): boolean {
  const at = visit.arrivedAt ?? visit.requestedAt
  return at !== undefined && dayIn(at, timeZone) >= from
}

function standingOf(open: readonly { visit: Visit }[], sop: Sop, office: OfficeRow): ReadonlyMap<StepNo, number> {
  const standing = new Map<StepNo, number>()
  for (const { visit } of open) {
    const { step } = progressOf(visit, sop, hoursOf(office))
    if (step !== null) standing.set(step, (standing.get(step) ?? 0) + 1)
  }
  return standing
}

const hoursOf = ({ timeZone, hours }: OfficeRow) => ({ timeZone, ...hours })
