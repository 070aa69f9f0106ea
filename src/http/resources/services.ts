import type { FastifyRequest } from 'fastify'
import type { App } from '../../app/app.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Metrics } from '../metrics.ts'
import type { SessionCookie } from '../session-cookie.ts'
import type { Streams } from '../streams.ts'

/** What the resources work with. */
export type Services = {
  readonly app: App
  readonly clock: () => Instant
  readonly cookie: SessionCookie
  readonly streams: Streams
  readonly metrics: Metrics
  readonly ping: () => Promise<void>
  /** The address by which the one who asks reaches Lawang, without a slash at its end. */
  readonly baseUrl: (request: FastifyRequest) => string
}
