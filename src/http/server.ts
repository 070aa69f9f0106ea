import type { X509Certificate } from 'node:crypto'
import cookies from '@fastify/cookie'
import { fastifySSE } from '@fastify/sse'
import Fastify, { type FastifyInstance, type FastifyServerFactory, LogController } from 'fastify'
import type { App } from '../app/app.ts'
import type { Instant } from '../domain/visit/moment.ts'
import { failureHandler, type TroubleOf } from './failures.ts'
import { addGate } from './gate.ts'
import { securityHeaders } from './headers.ts'
import { addJsonBodies, bodyLimit } from './json-body.ts'
import { addAnswerLog, logOptions } from './log.ts'
import { addMetrics } from './metrics.ts'
import { addDescription } from './open-api.ts'
import type { TurnServer } from './resources/services.ts'
import { addResources } from './resources.ts'
import { addScreens } from './screens.ts'
import { secureOrigin } from './secure-origin.ts'
import { sessionCookie } from './session-cookie.ts'
import { createStreams } from './streams.ts'
import { addThrottle } from './throttle.ts'
import { serializerCompiler, validatorCompiler } from './validation.ts'

export type ServerOptions = {
  readonly app: App
  readonly clock: () => Instant
  /** Signs the session cookies; from the folder of keys. */
  readonly cookieSecret: string
  /** Folder of the built screens. */
  readonly screens: string
  /** Fails while the storage cannot be reached. */
  readonly ping: () => Promise<void>
  readonly troubleOf: TroubleOf
  readonly version: string
  /** Where the office is reached, when it was said. */
  readonly publicUrl?: URL
  /** Where Lawang speaks https by itself. */
  readonly https?: OwnHttps
  /** Proxies beside those on this machine that are believed about where a request came from. */
  readonly proxies?: readonly string[]
  /** The relay of voices, where the office has one. */
  readonly turn?: TurnServer
  /** Where the log goes; left out, nothing is logged. */
  readonly logTo?: NodeJS.WritableStream
  /** Requests a minute from one address without a session. */
  readonly strangersPerMinute?: number
  /** Checks every answer against the contract: for the tests. */
  readonly strictAnswers?: boolean
}

/** https by Lawang itself: what listens, and the office's own authority where that vouches for it. */
type OwnHttps = { readonly factory: FastifyServerFactory; readonly authority: () => X509Certificate | null }

/** The server, ready to listen: everything outside the application hangs on it. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { publicUrl, https: own } = options
  const https = publicUrl?.protocol === 'https:'
  const authority = () => own?.authority() ?? null
  const headers = securityHeaders(https && authority() === null)
  const fail = failureHandler(options.troubleOf)
  const server = Fastify({
    logger: options.logTo === undefined ? false : logOptions(options.logTo),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout: 60_000,
    trustProxy: ['loopback', ...(options.proxies ?? [])],
    genReqId: () => crypto.getRandomValues(new Uint8Array(5)).toHex(),
    routerOptions: { maxParamLength: 400 },
    forceCloseConnections: 'idle',
    schemaController: { compilersFactory: { buildValidator: unused, buildSerializer: unused } },
    ...(own === undefined ? {} : { serverFactory: own.factory }),
    frameworkErrors: (error, request, reply) => fail(error, request, reply.headers({ ...headers })),
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler(options.strictAnswers ?? false))
  server.setErrorHandler(fail)
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({ ...headers })
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store')
  })
  addJsonBodies(server)
  addAnswerLog(server)
  const metrics = addMetrics(server)
  const streams = createStreams()
  server.addHook('preClose', async () => streams.endAll())
  const cookie = sessionCookie(https)
  await server.register(cookies, { secret: options.cookieSecret })
  await server.register(fastifySSE, { heartbeatInterval: 15_000 })
  addGate(server, { app: options.app, cookie, publicOrigin: publicUrl?.origin ?? null })
  await addThrottle(server, options.strangersPerMinute ?? 300)
  await addDescription(server, options.version)
  addResources(server, {
    app: options.app,
    clock: options.clock,
    cookie,
    streams,
    metrics,
    ping: options.ping,
    ...(options.turn === undefined ? {} : { turn: options.turn }),
    baseUrl: (request) => publicUrl?.origin ?? `${request.protocol}://${request.host}`,
    authority,
    secureUrl: ({ hostname }) =>
      secureOrigin(hostname, { publicUrl, ownPort: own === undefined ? null : portOf(server) }),
  })
  await addScreens(server, options.screens)
  return server
}

function portOf(server: FastifyInstance): number | null {
  const bound = server.server.address()
  return typeof bound === 'object' ? (bound?.port ?? null) : null
}

/** Fastify would load a validator and a serializer of its own, ten megabytes that nobody asks. */
function unused(): never {
  throw new Error('The schemas of the interface are compiled by ours alone')
}
