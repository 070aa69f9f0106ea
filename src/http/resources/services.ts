import type { X509Certificate } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { App } from '../../app/app.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Metrics } from '../metrics.ts'
import type { SessionCookie } from '../session-cookie.ts'
import type { Streams } from '../streams.ts'

/** A TURN server, through which voices go where two computers cannot reach each other. */
export type TurnServer = { readonly urls: string; readonly username: string; readonly credential: string }

/** What the resources work with. */
export type Services = {
  readonly app: App
  readonly clock: () => Instant
  readonly cookie: SessionCookie
  readonly streams: Streams
  readonly metrics: Metrics
  /** The relay of voices, where the office has one. */
  readonly turn?: TurnServer
  readonly ping: () => Promise<void>
  /** The address by which the one who asks reaches Lawang, without a slash at its end. */
  readonly baseUrl: (request: FastifyRequest) => string
  /** The office's own authority, where that vouches for the server. */
  readonly authority: () => X509Certificate | null
  /** The address by which the one who asks reaches Lawang by https; null where there is none. */
  readonly secureUrl: (request: FastifyRequest) => string | null
}
