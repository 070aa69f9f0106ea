import { VisitorPage, VisitorQuery } from '../../contract/visitor.ts'
import { type Api, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

/** Visitors who have been here before. */
export function visitors(api: Api, { app }: Services): void {
  api.get(
    '/api/visitors',
    {
      config: { access: 'visitors.search' },
      schema: {
        tags: ['visits'],
        summary: 'Finds a returning visitor by part of name, institution or phone',
        querystring: VisitorQuery,
        response: { 200: VisitorPage, ...problems },
      },
    },
    async (request) => app.visitors.search(callerOf(request), request.query),
  )
}
