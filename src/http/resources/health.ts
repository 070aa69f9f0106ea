import type { Api } from '../api.ts'
import { troubled } from '../api.ts'
import type { Services } from './services.ts'

/** Whether the server lives, whether it can serve, and its figures. For probes, not for people. */
export function health(api: Api, { metrics, ping }: Services): void {
  api.get('/livez', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('ok'),
  )
  api.get('/readyz', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    try {
      await ping()
    } catch (error) {
      request.log.error({ err: error }, 'not ready')
      return reply.send(troubled(request, reply, { code: 'storeUnavailable' }))
    }
    return reply.type('text/plain; charset=utf-8').send('ok')
  })
  api.get('/metrics', { config: { access: 'operator' }, schema: { hide: true } }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text()),
  )
}
