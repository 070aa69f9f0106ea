import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../../app/app.ts'
import type { Trouble } from '../../app/outcome.ts'
import type { Problem } from '../../contract/problem.ts'
import { PasswordChange, Session, SessionChange, SignIn } from '../../contract/session.ts'
import { translator } from '../../text/index.ts'
import { type Api, answered, callerOf, Nothing, problems, troubled } from '../api.ts'
import { localeOf } from '../reader.ts'
import type { Services } from './services.ts'

const tags = ['session']

/** Signing in and out, and what belongs to the own account. */
export function session(api: Api, services: Services): void {
  addSigningIn(api, services)
  addOwnAccount(api, services)
  addPassword(api, services)
}

function addSigningIn(api: Api, { app, cookie, streams }: Services): void {
  api.post(
    '/api/session',
    {
      config: { access: 'sessions.signIn' },
      schema: {
        tags,
        summary: 'Signs in; answers with a cookie',
        body: SignIn,
        response: { 200: Session, ...problems },
      },
    },
    async (request, reply) => {
      const answer = await app.sessions.signIn(request.body, request.ip)
      if (!answer.ok) return answered(request, reply, answer)
      // Whoever signs in over an old session leaves that one behind.
      if (request.caller !== null) await app.sessions.signOut(request.caller)
      return begin(cookie, reply, answer.value)
    },
  )
  api.delete(
    '/api/session',
    {
      config: { access: 'sessions.signOut' },
      schema: { tags, summary: 'Signs out; the session ends on the server', response: { 204: Nothing, ...problems } },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      await app.sessions.signOut(caller)
      streams.endSession(caller.sessionId)
      cookie.clear(reply)
      return reply.code(204).send(null)
    },
  )
}

function addOwnAccount(api: Api, { app }: Services): void {
  api.get(
    '/api/session',
    {
      config: { access: 'sessions.me' },
      schema: { tags, summary: 'Who I am', response: { 200: Session, ...problems } },
    },
    async (request) => app.sessions.me(callerOf(request)),
  )
  api.patch(
    '/api/session',
    {
      config: { access: 'sessions.change' },
      schema: { tags, summary: 'Keeps my language', body: SessionChange, response: { 200: Session, ...problems } },
    },
    async (request, reply) => answered(request, reply, await app.sessions.change(callerOf(request), request.body)),
  )
}

function addPassword(api: Api, { app, cookie, streams }: Services): void {
  api.put(
    '/api/session/password',
    {
      config: { access: 'sessions.changePassword' },
      schema: {
        tags,
        summary: 'Changes my password; every other session of mine ends',
        body: PasswordChange,
        response: { 200: Session, ...problems },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const answer = await app.sessions.changePassword(caller, request.body)
      if (!answer.ok) return passwordRefused(request, reply, answer.trouble)
      streams.endSession(caller.sessionId)
      return begin(cookie, reply, answer.value)
    },
  )
}

function begin(
  cookie: Services['cookie'],
  reply: FastifyReply,
  { token, maxAgeSeconds, session: made }: SignedIn,
): Session {
  cookie.write(reply, token, maxAgeSeconds)
  return made
}

/** A wrong current password is no end of the session: 401 would send the browser to the sign-in page. */
function passwordRefused(request: FastifyRequest, reply: FastifyReply, trouble: Trouble): Problem {
  const problem = troubled(request, reply, trouble)
  if (trouble.code !== 'wrongNameOrPassword') return problem
  void reply.code(422)
  return { ...problem, status: 422, detail: translator(localeOf(request))('request.wrongPassword') }
}
