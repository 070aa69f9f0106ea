import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Stopped } from './failures.ts'

/**
 * Callers without a session get so many requests a minute from one address; the screens' files, the probes and everyone who is
 * signed in are never counted. Failed sign-ins have a measure of their own, in the application.
 */
export async function addThrottle(server: FastifyInstance, perMinute: number): Promise<void> {
  await server.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    hook: 'preParsing',
    keyGenerator: countedBy,
    allowList: ({ caller, routeOptions }) => caller !== null || routeOptions.config.access === 'public',
    addHeaders: silent,
    addHeadersOnExceeding: silent,
    errorResponseBuilder: (_request, { ttl }) => new Stopped('tooManyTries', { seconds: Math.ceil(ttl / 1000) }),
  })
}

/** Whoever holds a link is told apart by it: the phones of an office come from one address. */
function countedBy({ ip, params, routeOptions }: FastifyRequest): string {
  if (routeOptions.config.perLink !== true) return ip
  const { token } = { token: '', ...(typeof params === 'object' ? params : {}) }
  return `link ${token}`
}

/** The problem says how long to wait; how much is left is nobody's business. */
const silent = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
  'retry-after': false,
}
