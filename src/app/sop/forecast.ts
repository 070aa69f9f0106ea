import type { SopForecast, SopSource } from '../../contract/sop.ts'
import { forecastOf } from '../../domain/figures/forecast.ts'
import { parseSop } from '../../domain/sop/parse.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Day } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { dayIn } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** So many visits tell enough, and are read in a breath. */
const mostVisits = 1000

/** What this month's figures would have been under a draft. Nothing is kept. */
export async function forecast(parts: Parts, caller: Caller, { yaml }: SopSource): Promise<Answer<SopForecast>> {
  const parsed = parseSop(yaml)
  if (!parsed.ok) return { ok: false, trouble: { code: 'sopInvalid', sopErrors: parsed.errors } }
  const office = await officeOf(parts, caller)
  const known = await parts.sops.inForce(office, parts.clock())
  if (known === undefined) return refuse('notSetUp')
  const from = `${dayIn(parts.clock(), office.timeZone).slice(0, 7)}-01`
  const visits = await filedSince(parts, caller.officeId, known.version, from)
  const hours = { timeZone: office.timeZone, ...office.hours }
  const told = forecastOf(visits, known.sop, parsed.sop, hours)
  return done({
    version: known.version,
    from,
    visits: told.visits,
    judged: told.judged,
    steps: told.steps.map(({ short, ...step }) => ({ ...step, short: textIn(short, caller.locale) })),
    standards: told.standards.map(({ name, ...standard }) => ({ ...standard, name: textIn(name, caller.locale) })),
  })
}

/** The filed visits of a version since a day, the newest of them. */
async function filedSince(parts: Parts, officeId: string, version: number, from: Day): Promise<readonly Visit[]> {
  const found: Visit[] = []
  for (let cursor: string | null | undefined; cursor !== null && found.length < mostVisits; ) {
    const page = await parts.store.visits(officeId, { from, limit: 200, ...(cursor === undefined ? {} : { cursor }) })
    const lines = page.items.filter((line) => line.sopVersion === version && line.filedAt !== null)
    const rows = await Promise.all(lines.map(({ visitId }) => parts.store.visit(officeId, visitId)))
    found.push(...rows.flatMap((row) => row?.visit ?? []))
    cursor = page.next
  }
  return found.slice(0, mostVisits)
}
