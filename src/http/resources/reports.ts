import {
  ArrivalReport,
  ComplianceQuery,
  ComplianceReport,
  ReportFilter,
  WorstQuery,
  WorstReport,
} from '../../contract/reports.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import { Paper, sendPaper } from '../papers/paper.ts'
import { reportOf } from '../papers/report.ts'
import { Spreadsheet, sendSpreadsheet } from '../papers/spreadsheet.ts'
import type { Services } from './services.ts'

const tags = ['reports']

/** How the SOP was kept. */
export function reports(api: Api, { app, clock }: Services): void {
  api.get(
    '/api/reports/compliance',
    {
      config: { access: 'reports.compliance' },
      schema: {
        tags,
        summary:
          'Every step and standard of filed visits: number, median, 90th percentile, share within; also in groups',
        querystring: ComplianceQuery,
        response: { 200: ComplianceReport, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.reports.compliance(callerOf(request), request.query)),
  )
  api.get(
    '/api/reports/arrivals',
    {
      config: { access: 'reports.arrivals' },
      schema: {
        tags,
        summary: 'How many came in each hour of each weekday',
        querystring: ReportFilter,
        response: { 200: ArrivalReport, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.reports.arrivals(callerOf(request), request.query)),
  )
  api.get(
    '/api/reports/worst',
    {
      config: { access: 'reports.worst' },
      schema: {
        tags,
        summary: 'The visits furthest beyond the limit of one measure',
        querystring: WorstQuery,
        response: { 200: WorstReport, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.reports.worst(callerOf(request), request.query)),
  )
  api.get(
    '/api/reports/compliance.xlsx',
    {
      config: { access: 'reports.sheet' },
      schema: {
        tags,
        summary: 'The same as a spreadsheet, with its definitions',
        querystring: ComplianceQuery,
        response: { 200: Spreadsheet, ...problems },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const view = await app.reports.sheet(caller, request.query)
      if (!view.ok) return answered(request, reply, view)
      const { renderFiguresSheet } = await import('../../documents/figures-sheet.ts')
      const file = await renderFiguresSheet({ ...view.value, by: request.query.by, locale: caller.locale })
      return sendSpreadsheet(reply, file, nameOf(view.value.report))
    },
  )
  api.get(
    '/api/reports/compliance.pdf',
    {
      config: { access: 'reports.print' },
      schema: {
        tags,
        summary: 'The report of a time, for the head of the office',
        querystring: ReportFilter,
        response: { 200: Paper, ...problems },
      },
    },
    async (request, reply) => {
      const view = await app.reports.print(callerOf(request), request.query)
      if (!view.ok) return answered(request, reply, view)
      const { renderReport } = await import('../../documents/report.ts')
      const pdf = await renderReport(reportOf(view.value, request.query, clock()))
      return sendPaper(reply, pdf, nameOf(view.value.report))
    },
  )
}

const nameOf = ({ from, to }: { readonly from: string; readonly to: string }) => `laporan-${from}-${to}`
