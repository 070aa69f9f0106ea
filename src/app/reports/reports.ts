import type { ComplianceQuery } from '../../contract/reports.ts'
import type { OfficeRow } from '../../store/rows.ts'
import type { ReportCases, ReportView } from '../app.ts'
import type { Caller } from '../caller.ts'
import { officeOf, presentOffice } from '../office/office.ts'
import { type Answer, done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { arrivalsOf } from './arrivals.ts'
import { complianceOf } from './compliance.ts'
import { type Scope, scopeOf } from './scope.ts'
import { worstOf } from './worst.ts'

/** The figures of the office: how its SOP was kept. */
export function reportCases(parts: Parts): ReportCases {
  const scoped = async <T>(
    caller: Caller,
    query: ComplianceQuery,
    use: (scope: Scope, office: OfficeRow) => Promise<T>,
  ): Promise<Answer<T>> => {
    const office = await officeOf(parts, caller)
    const scope = scopeOf(parts, caller, office.timeZone, query)
    return scope.ok ? done(await use(scope.value, office)) : scope
  }
  return {
    compliance: (caller, query) => scoped(caller, query, (scope) => complianceOf(parts, caller, scope, query.by)),
    arrivals: (caller, query) =>
      scoped(caller, query, (scope, { timeZone }) => arrivalsOf(parts, caller.officeId, timeZone, scope)),
    worst: (caller, query) => scoped(caller, query, (scope) => worstOf(parts, caller.officeId, scope, query)),
    sheet: (caller, query) =>
      scoped(caller, query, async (scope, office) => ({
        office: presentOffice(office),
        report: await complianceOf(parts, caller, scope, query.by),
      })),
    print: (caller, query) => scoped(caller, query, (scope, office) => printed(parts, office, scope)),
  }
}

/** So many days stand one by one in the line of a printed report; more of them as months. */
const mostDays = 62

/** Official papers are Indonesian, whoever prints them. */
async function printed(parts: Parts, office: OfficeRow, scope: Scope): Promise<ReportView> {
  const reader = { officeId: office.id, locale: 'id' } as const
  const days = Temporal.PlainDate.from(scope.from).until(scope.to, { largestUnit: 'days' }).days
  const by = days > mostDays ? 'month' : 'day'
  return {
    office: presentOffice(office),
    report: await complianceOf(parts, reader, scope, 'unit'),
    periods: { by, of: await complianceOf(parts, reader, scope, by) },
    arrivals: await arrivalsOf(parts, office.id, office.timeZone, scope),
    chosen: await chosenOf(parts, office.id, scope),
  }
}

async function chosenOf({ store }: Parts, officeId: string, scope: Scope): Promise<readonly string[]> {
  const unit = scope.unitId && (await store.units(officeId)).find(({ id }) => id === scope.unitId)?.name
  const host = scope.hostId && (await store.staffMember(officeId, scope.hostId))?.name
  const officer = scope.officerId && (await store.account(officeId, scope.officerId))?.name
  return [unit, host, officer, scope.kind].flatMap((name) => name ?? [])
}
