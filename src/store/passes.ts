import type { Kysely } from 'kysely'
import { parseSop } from '../domain/sop/parse.ts'
import type { Sop } from '../domain/sop/sop.ts'
import type { OfficeHours } from '../domain/sop/working-time.ts'
import { measuredOf } from '../domain/visit/measured.ts'
import type { Visit } from '../domain/visit/visit.ts'
import type { Engine } from './engine.ts'
import { isSame } from './lines.ts'
import { type HoursOverTime, hoursAt, readHours } from './master/hours.ts'
import { readSopVersion } from './master/sop-versions.ts'
import { unitIdOf } from './project.ts'
import type { PassTable, Schema } from './schema.ts'
import type { KnownVisit } from './visits.ts'

/** By what a filed visit is judged: the version that it began under, the hours that the office had when it was filed. */
export type Law = { readonly sop: Sop; readonly hours: OfficeHours }
export type LawOf = (visit: Visit) => Promise<Law | null>

/** Finds the law of an office's visits; hours are read once, so it is made anew for each piece of work. */
export function lawsOf(db: Kysely<Schema>, officeId: string): LawOf {
  let over: HoursOverTime | null = null
  return async (visit) => {
    if (visit.filing.state === 'open') return null
    over ??= await readHours(db, officeId)
    const hours = hoursAt(over, visit.filing.at)
    const version = await readSopVersion(db, officeId, visit.sopVersion)
    const sop = version === undefined ? undefined : sopOf(version.yaml)
    return hours === undefined || sop === undefined ? null : { sop, hours }
  }
}

/** The measures of a filed visit as rows; none while it is open. */
export function passRowsOf({ visit, standing }: KnownVisit, law: Law | null): readonly PassTable[] {
  const { filing } = visit
  if (filing.state === 'open') return []
  const of = {
    office_id: standing.officeId,
    month: standing.day.slice(0, 7),
    version: visit.sopVersion,
    visit_id: visit.id,
    day: standing.day,
    unit_id: unitIdOf(visit),
    host_id: visit.host?.kind === 'staff' ? visit.host.staffId : null,
    officer_id: officerOf(visit),
    kind: visit.kind ?? null,
  }
  const measured = law === null ? [] : measuredOf(visit, law.sop, law.hours)
  const itself: PassTable = {
    ...of,
    measure: 'visit',
    verdict: filing.outcome,
    seconds: -1,
    nth: 0,
    started_at: visit.arrivedAt ?? null,
    ended_at: filing.at,
    waived: visit.moments.filter(({ type }) => type === 'waived').length,
  }
  return [
    itself,
    ...measured.map(({ measure, nth, startedAt, endedAt, seconds, verdict, waived }) => ({
      ...of,
      measure,
      verdict,
      seconds: seconds ?? -1,
      nth,
      started_at: startedAt,
      ended_at: endedAt,
      waived,
    })),
  ]
}

/** Brings the measures of visits up to date: written when a visit is filed, again only where something in them changed. */
export async function writePasses(
  engine: Engine,
  db: Kysely<Schema>,
  officeId: string,
  changes: readonly { readonly stored: KnownVisit | null; readonly now: KnownVisit }[],
): Promise<void> {
  const lawOf = lawsOf(db, officeId)
  const stale: Pick<PassTable, 'office_id' | 'visit_id'>[] = []
  const rows: PassTable[] = []
  for (const { stored, now } of changes) {
    if (now.visit.filing.state === 'open') continue
    const law = await lawOf(now.visit)
    const after = passRowsOf(now, law)
    const before = stored === null ? [] : passRowsOf(stored, law)
    if (before.length > 0) {
      if (isSameList(before, after)) continue
      stale.push({ office_id: officeId, visit_id: now.visit.id })
    }
    rows.push(...after)
  }
  await engine.deleteMany(db, 'pass', stale)
  await engine.insertMany(db, 'pass', rows)
}

/** Who had the desk: the account that registered the visit, or else opened it. */
function officerOf({ moments }: Visit): string | null {
  const by = (moments.find(({ type }) => type === 'registered') ?? moments[0])?.by
  return by?.kind === 'account' ? by.accountId : null
}

function isSameList(one: readonly PassTable[], other: readonly PassTable[]): boolean {
  return one.length === other.length && one.every((row, at) => other[at] !== undefined && isSame(row, other[at]))
}

const mostKept = 200
const kept = new Map<string, Sop | undefined>()

/** A version is known by its text: the number of one that was taken back with its transaction may be given again. */
function sopOf(yaml: string): Sop | undefined {
  if (kept.has(yaml)) return kept.get(yaml)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  const parsed = parseSop(yaml)
  const sop = parsed.ok ? parsed.sop : undefined
  kept.set(yaml, sop)
  return sop
}
