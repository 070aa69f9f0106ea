import { FunctionChange, FunctionPage } from '../../contract/functions.ts'
import { type Api, answered, callerOf, problems } from '../api.ts'
import type { Services } from './services.ts'

const tags = ['sop']

/** Who plays the functions that the SOP names. */
export function functions(api: Api, { app }: Services): void {
  api.get(
    '/api/functions',
    {
      config: { access: 'functions.list' },
      schema: { tags, summary: 'The functions of the SOP in force', response: { 200: FunctionPage, ...problems } },
    },
    async (request) => app.functions.list(callerOf(request)),
  )
  api.put(
    '/api/functions',
    {
      config: { access: 'functions.put' },
      schema: {
        tags,
        summary: 'Says who plays one of them',
        body: FunctionChange,
        response: { 200: FunctionPage, ...problems },
      },
    },
    async (request, reply) => answered(request, reply, await app.functions.put(callerOf(request), request.body)),
  )
}
