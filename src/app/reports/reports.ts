import type { ComplianceQuery } from '../../contract/reports.ts'
import type { OfficeRow } from '../../store/rows.ts'
import type { ReportCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { officeOf } from '../office/office.ts'
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
  }
}
