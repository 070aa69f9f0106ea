import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Tally } from '../../domain/figures/figure.ts'
import type { Verdict } from '../../domain/visit/clock.ts'
import { type Outcome, outcomes } from '../../domain/visit/moment.ts'
import type { Day, FiguresFilter, GroupBy, OutcomeTally, PassTally, WorstFilter, WorstPass } from '../rows.ts'
import type { PassTable, Schema } from '../schema.ts'
import { oneOf } from './lines.ts'

const verdicts: readonly Verdict[] = ['within', 'beyond', 'unrecorded', 'leftOut', 'open', 'none']
const groups = {
  day: 'day',
  unit: 'unit_id',
  host: 'host_id',
  officer: 'officer_id',
  kind: 'kind',
} as const satisfies Readonly<Record<GroupBy, keyof PassTable>>
/** Offsets of time zones are whole quarters of an hour. */
const quarter = 15 * 60_000

/**
 * What was measured, month by month: the embedded database works on the thread that also answers the desk, and a month is
 * soon counted. Without `by` each group is null.
 */
export async function* readTallies(
  db: Kysely<Schema>,
  officeId: string,
  filter: FiguresFilter,
  by: GroupBy | null,
): AsyncGenerator<readonly PassTally[]> {
  for await (const month of monthsOf(db, officeId, filter)) {
    const rows = await ofMonth(db, officeId, filter, month)
      .where('measure', '!=', 'visit')
      .select(['measure', 'version', 'verdict', 'seconds'])
      .select((query) => [
        query.fn.countAll<number>().as('count'),
        query.fn.sum<number>('waived').as('waived'),
        groupOf(by).as('group'),
      ])
      .groupBy(['measure', 'version', 'verdict', 'seconds'])
      .$if(by !== null, (query) => query.groupBy(groups[by ?? 'day']))
      .execute()
    yield rows.map(({ group, measure, version, ...row }) => ({ group, month, measure, version, ...tallyOf(row) }))
  }
}

/** How visits ended, month by month. */
export async function* readOutcomes(
  db: Kysely<Schema>,
  officeId: string,
  filter: FiguresFilter,
  by: GroupBy | null,
): AsyncGenerator<readonly OutcomeTally[]> {
  for await (const month of monthsOf(db, officeId, filter)) {
    const rows = await ofMonth(db, officeId, filter, month)
      .where('measure', '=', 'visit')
      .select(['version', 'verdict'])
      .select((query) => [query.fn.countAll<number>().as('count'), groupOf(by).as('group')])
      .groupBy(['version', 'verdict'])
      .$if(by !== null, (query) => query.groupBy(groups[by ?? 'day']))
      .execute()
    yield rows.map(({ group, version, verdict, count }) => {
      const outcome: Outcome = oneOf(outcomes, verdict)
      return { group, month, version, outcome, count: Number(count) }
    })
  }
}

/** How many visitors came in each quarter of an hour, as the instant at which it began. */
export async function readArrivals(
  db: Kysely<Schema>,
  officeId: string,
  filter: FiguresFilter,
): Promise<readonly { readonly at: number; readonly count: number }[]> {
  const arrivals: { at: number; count: number }[] = []
  for await (const month of monthsOf(db, officeId, filter)) {
    const began = sql<number>`started_at / ${sql.lit(quarter)}`
    const rows = await ofMonth(db, officeId, filter, month)
      .where('measure', '=', 'visit')
      .where('started_at', 'is not', null)
      .select((query) => [began.as('quarter'), query.fn.countAll<number>().as('count')])
      .groupBy(began)
      .execute()
    for (const { quarter: of, count } of rows) arrivals.push({ at: of * quarter, count })
  }
  return arrivals
}

/** The longest passes beyond the limit of one measure, longest first. */
export async function readWorst(
  db: Kysely<Schema>,
  officeId: string,
  filter: WorstFilter,
): Promise<readonly WorstPass[]> {
  let worst: WorstPass[] = []
  for await (const month of monthsOf(db, officeId, filter)) {
    const rows = await ofMonth(db, officeId, filter, month)
      .where('measure', '=', filter.measure)
      .where('verdict', '=', 'beyond')
      .select(['visit_id', 'day', 'seconds'])
      .orderBy('seconds', 'desc')
      .orderBy('visit_id')
      .limit(filter.limit)
      .execute()
    const more = rows.map(({ visit_id, day, seconds }) => ({ visitId: visit_id, day, seconds }))
    worst = [...worst, ...more].sort(longerFirst).slice(0, filter.limit)
  }
  return worst
}

function longerFirst(one: WorstPass, other: WorstPass): number {
  return other.seconds - one.seconds || (one.visitId < other.visitId ? -1 : 1)
}

/** The months of the filter in which something was filed, oldest first; between them the server does what else waits. */
async function* monthsOf(db: Kysely<Schema>, officeId: string, { from, to }: FiguresFilter): AsyncGenerator<string> {
  const first = await edge(db, officeId, from, 'asc')
  const last = await edge(db, officeId, to, 'desc')
  if (first === undefined || last === undefined) return
  for (let month = first; month <= last; month = following(month)) {
    yield month
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function edge(
  db: Kysely<Schema>,
  officeId: string,
  day: Day | undefined,
  order: 'asc' | 'desc',
): Promise<string | undefined> {
  let query = db.selectFrom('pass').select('month').where('office_id', '=', officeId)
  if (day !== undefined) query = query.where('month', order === 'asc' ? '>=' : '<=', day.slice(0, 7))
  return (await query.orderBy('month', order).limit(1).executeTakeFirst())?.month
}

function following(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()
}

type PassQuery = SelectQueryBuilder<Schema, 'pass', object>

function ofMonth(db: Kysely<Schema>, officeId: string, filter: FiguresFilter, month: string): PassQuery {
  const { from, to, hosts } = filter
  let query: PassQuery = db.selectFrom('pass').where('office_id', '=', officeId).where('month', '=', month)
  // Days are compared only where a month is cut.
  if (from !== undefined && from > `${month}-01`) query = query.where('day', '>=', from)
  if (to !== undefined && to < `${month}-31`) query = query.where('day', '<=', to)
  if (filter.version !== undefined) query = query.where('version', '=', filter.version)
  if (filter.unitId !== undefined) query = query.where('unit_id', '=', filter.unitId)
  if (filter.hostId !== undefined) query = query.where('host_id', '=', filter.hostId)
  if (filter.officerId !== undefined) query = query.where('officer_id', '=', filter.officerId)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (hosts === undefined) return query
  return query.where((eb) =>
    eb.or([
      ...hosts.staffIds.map((id) => eb('host_id', '=', id)),
      ...hosts.unitIds.map((id) => eb('unit_id', '=', id)),
    ]),
  )
}

function groupOf(by: GroupBy | null) {
  return by === null ? sql<string | null>`null` : sql<string | null>`${sql.ref(groups[by])}`
}

function tallyOf(row: { verdict: string; seconds: number; count: number; waived: number }): Tally {
  return {
    verdict: oneOf(verdicts, row.verdict),
    seconds: row.seconds < 0 ? null : row.seconds,
    count: Number(row.count),
    waived: Number(row.waived),
  }
}
