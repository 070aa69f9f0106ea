import { Setup, SetupState } from '../../contract/setup.ts'
import { type Api, answered, problems } from '../api.ts'
import type { Services } from './services.ts'

/** The first run. */
export function setup(api: Api, { app }: Services): void {
  api.get(
    '/api/setup',
    {
      config: { access: 'setup.state' },
      schema: {
        tags: ['setup'],
        summary: 'Whether the office has been set up',
        response: { 200: SetupState, ...problems },
      },
    },
    async () => app.setup.state(),
  )
  api.post(
    '/api/setup',
    {
      config: { access: 'setup.run' },
      schema: {
        tags: ['setup'],
        summary: 'Makes the office and its first account, once',
        body: Setup,
        response: { 201: SetupState, ...problems },
      },
    },
    async (request, reply) => answered(request, reply.code(201), await app.setup.run(request.body)),
  )
}
