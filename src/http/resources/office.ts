import { Office, OfficeChange } from '../../contract/office.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['office']

/** The office itself. */
export function office(api: Api, { app }: Services): void {
  api.get(
    '/api/office',
    {
      config: { access: 'office.get' },
      schema: { tags, summary: 'The office', response: { 200: Office, ...problems } },
    },
    async (request) => app.office.get(callerOf(request)),
  )
  api.patch(
    '/api/office',
    {
      config: { access: 'office.change' },
      schema: { tags, summary: 'Changes what is given', body: OfficeChange, response: { 200: Office, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.office.change(callerOf(request), request.body)),
  )
}
