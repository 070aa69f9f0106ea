import type { ReportView } from '../../app/app.ts'
import type { ReportFilter } from '../../contract/reports.ts'
import type { ReportInput } from '../../documents/report.ts'
import { letterheadOf } from './letterhead.ts'

/** The report as it is printed; a print that is narrowed says so. */
export function reportOf(view: ReportView, query: ReportFilter, printedAt: number): ReportInput {
  const { office, report, periods, arrivals, chosen } = view
  const said = [...chosen, ...(query.version === undefined ? [] : [`versi SOP ${query.version}`])]
  return {
    letterhead: letterheadOf(office),
    timeZone: office.timeZone,
    printedAt,
    filter: said.length === 0 ? null : `Disaring: ${said.join(', ')}`,
    report,
    periods,
    arrivals,
  }
}
