import {
  ArrivalReport,
  ComplianceQuery,
  ComplianceReport,
  ReportFilter,
  WorstQuery,
  WorstReport,
} from '../../contract/reports.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['reports']

/** How the SOP was kept. */
export function reports(api: Api, { app }: Services): void {
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
}
