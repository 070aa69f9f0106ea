import { DeskState } from '../../contract/desk.ts'
import { type Api, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

/** What stands around the list at the desk. */
export function desk(api: Api, { app }: Services): void {
  api.get(
    '/api/desk',
    {
      config: { access: 'desk.state' },
      schema: {
        tags: ['visits'],
        summary: 'The balance of what is held and out, the counts of the day, the next number',
        response: { 200: DeskState, ...problems },
      },
    },
    async (request) => app.desk.state(callerOf(request)),
  )
}
