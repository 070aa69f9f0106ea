import type { SopInForce } from '../../contract/sop.ts'
import type { StepNo } from '../../domain/sop/sop.ts'
import type { PassClock } from '../../domain/visit/clock.ts'
import { clocksOf } from '../../domain/visit/clocks.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { progressOf } from '../../domain/visit/walk.ts'
import type { Day, OfficeRow } from '../../store/rows.ts'
import type { Parts } from '../parts.ts'
import type { KnownSop } from './shelf.ts'

type MeasuredStep = NonNullable<SopInForce['steps'][number]['measured']>
type MonthFigures = {
  readonly visits: number
  readonly steps: ReadonlyMap<StepNo, MeasuredStep>
  /** How many open visits stand in each step. */
  readonly standing: ReadonlyMap<StepNo, number>
}

/** What was measured under one version of an SOP since a day. */
export type Month = { measure(office: OfficeRow, known: KnownSop, from: Day): Promise<MonthFigures> }

const mostRemembered = 50_000
const pageSize = 500

/** Filed visits do not change their clocks any more: each is walked once, and only the open ones each time. */
export function createMonth(parts: Parts): Month {
  const filed = new Map<string, readonly PassClock[]>()
  return {
    async measure(office, known, from) {
      const rows = await parts.openVisits(office.id)
      const open = new Map(rows.map(({ visit }) => [visit.id, visit]))
      const passes: PassClock[] = []
      let visits = 0
      for await (const visitId of visitsSince(parts, office.id, known.version, from)) {
        visits += 1
        const there = open.get(visitId)
        const remembered = there === undefined ? filed.get(visitId) : undefined
        passes.push(...(remembered ?? (await walked(parts, office, known, filed, there ?? visitId))))
      }
      return { visits, steps: figuresOf(passes), standing: standingOf([...open.values()], office, known) }
    },
  }
}

async function walked(
  parts: Parts,
  office: OfficeRow,
  { sop }: KnownSop,
  filed: Map<string, readonly PassClock[]>,
  which: Visit | string,
): Promise<readonly PassClock[]> {
  const visit = typeof which === 'string' ? (await parts.store.visit(office.id, which))?.visit : which
  if (visit === undefined) return []
  const hours = hoursOf(office)
  const { passes } = clocksOf(visit, progressOf(visit, sop, hours), sop, hours, parts.clock())
  if (visit.filing.state === 'filed' && filed.size < mostRemembered) filed.set(visit.id, passes)
  return passes
}

function standingOf(open: readonly Visit[], office: OfficeRow, known: KnownSop): ReadonlyMap<StepNo, number> {
  const standing = new Map<StepNo, number>()
  for (const visit of open) {
    if (visit.sopVersion !== known.version) continue
    const { step } = progressOf(visit, known.sop, hoursOf(office))
    if (step !== null) standing.set(step, (standing.get(step) ?? 0) + 1)
  }
  return standing
}

const hoursOf = ({ timeZone, hours }: OfficeRow) => ({ timeZone, ...hours })

async function* visitsSince(parts: Parts, officeId: string, version: number, from: Day): AsyncGenerator<string> {
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await parts.store.visits(officeId, {
      from,
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const line of page.items) if (line.sopVersion === version) yield line.visitId
    cursor = page.next
  }
}

/** The figures of each step: what is certain counts, and how long it took where it was seen to the end. */
export function figuresOf(passes: readonly PassClock[]): ReadonlyMap<StepNo, MeasuredStep> {
  const figures = new Map<StepNo, MeasuredStep>()
  for (const [no, ofStep] of Map.groupBy(passes, (pass) => pass.no)) {
    const having = (verdict: PassClock['verdict']) => ofStep.filter((pass) => pass.verdict === verdict)
    const timed = [...having('within'), ...having('beyond'), ...having('none')]
    const seconds = timed.flatMap((pass) => pass.elapsedSeconds ?? []).toSorted((a, b) => a - b)
    figures.set(no, {
      count: timed.length,
      within: having('within').length,
      beyond: having('beyond').length,
      unrecorded: having('unrecorded').length,
      medianSeconds: quantile(seconds, 0.5),
      p10Seconds: quantile(seconds, 0.1),
      p90Seconds: quantile(seconds, 0.9),
    })
  }
  return figures
}

/** Between two of the sorted values in proportion; null of none. */
function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) return null
  const between = low + (high - low) * (place - Math.floor(place))
  return Math.round(between * 10) / 10
}
