import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { access, beforePasswordChange, mayUse, type UseCase } from '../app/access.ts'
import type { App } from '../app/app.ts'
import type { RouteAccess } from './api.ts'
import { Stopped } from './failures.ts'
import { acceptedLocale } from './reader.ts'
import type { SessionCookie } from './session-cookie.ts'

type Gate = {
  readonly app: App
  readonly cookie: SessionCookie
  /** The address by which the office is reached, where it was set. */
  readonly publicOrigin: string | null
}

/**
 * Lets through only those who may: looks up the session, then asks the application's table. A route that does not say who may
 * take it stops the start, and would be closed besides.
 */
export function addGate(server: FastifyInstance, { app, cookie, publicOrigin }: Gate): void {
  const routes: RouteOptions[] = []
  server.decorateRequest('caller', null)
  server.addHook('onRoute', (route) => {
    routes.push(route)
  })
  server.addHook('onReady', async () => {
    const undeclared = routes.filter(({ config }) => config?.access === undefined)
    if (undeclared.length === 0) return
    const names = undeclared.map(({ method, url }) => `${String(method)} ${url}`)
    throw new Error(`These routes do not say who may take them: ${names.join(', ')}`)
  })
  server.addHook('onRequest', async (request) => {
    const wanted = wantedAccess(request)
    if (wanted === 'public') return
    const token = cookie.read(request)
    request.caller =
      token === null
        ? null
        : await app.sessions.callerOf(token, acceptedLocale(request.headers['accept-language']) ?? 'id')
    if (wanted === 'operator') passOperator(request)
    else pass(request, wanted, publicOrigin)
  })
}

/** What a request must be allowed; an address that leads nowhere is open, it has nothing to give. */
function wantedAccess(request: FastifyRequest): RouteAccess {
  if (request.is404) return 'public'
  const declared = request.routeOptions.config.access
  if (declared === undefined) throw new Stopped('notAllowed')
  return declared
}

function pass(request: FastifyRequest, useCase: UseCase, publicOrigin: string | null): void {
  const { caller } = request
  if (caller === null && access[useCase] !== 'everybody') throw new Stopped('signInFirst')
  if (isWrite(request.method) && !isOwnOrigin(request, publicOrigin)) throw new Stopped('foreignOrigin')
  if (caller?.mustChangePassword && access[useCase] !== 'everybody' && !beforePasswordChange.includes(useCase)) {
    throw new Stopped('changePasswordFirst')
  }
  if (!mayUse(caller?.role ?? null, useCase)) throw new Stopped('notAllowed')
}

/** Figures of the server are for whoever is on it, and for the secretariat. */
function passOperator(request: FastifyRequest): void {
  if (isLoopback(request.ip)) return
  if (request.caller === null) throw new Stopped('signInFirst')
  if (request.caller.role !== 'secretariat' || request.caller.mustChangePassword) throw new Stopped('notAllowed')
}

function isWrite(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'
}

/** Browsers say from which site a write comes; programs say nothing, and bring no cookie that they were not given. */
function isOwnOrigin(request: FastifyRequest, publicOrigin: string | null): boolean {
  const { origin } = request.headers
  if (origin === undefined || origin === publicOrigin) return true
  return URL.canParse(origin) && new URL(origin).host === request.host.toLowerCase()
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
