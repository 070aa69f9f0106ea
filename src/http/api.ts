import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import Type from 'typebox'
import type { UseCase } from '../app/access.ts'
import type { Caller } from '../app/caller.ts'
import type { Answer, Trouble } from '../app/outcome.ts'
import { Problem } from '../contract/problem.ts'
import { problemOf, retryAfter } from './problems.ts'
import { localeOf } from './reader.ts'

/**
 * Who may take a route: whoever may use its use case, anyone, or those who look after the server (from the server itself, or
 * signed in as secretariat). A route that does not say so is open to nobody: the server does not start.
 */
export type RouteAccess = UseCase | 'public' | 'operator'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
    /** Strangers are counted by the link that they hold, not by their address. */
    perLink?: true
  }
  interface FastifyRequest {
    /** The signed-in account, null without a living session. */
    caller: Caller | null
  }
}

/** The server as the resources see it: schemas decide the types of what comes in and goes out. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** What every route may answer beside its own. */
export const problems = {
  default: { description: 'Why not', content: { 'application/problem+json': { schema: Problem } } },
}
/** The answer of a deletion. */
export const Nothing = Type.Null({ description: 'Gone' })

/** The caller of a route that wants one; there is always one behind the access check. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Error('The route was reached without a caller')
  return request.caller
}

/** What a use case answered, as the body of the reply: its value, or the problem with its status. */
export function answered<T>(request: FastifyRequest, reply: FastifyReply, answer: Answer<T>): T | Problem {
  return answer.ok ? answer.value : troubled(request, reply, answer.trouble)
}

/** A problem as the body of the reply, which gets its status, type and headers. */
export function troubled(request: FastifyRequest, reply: FastifyReply, trouble: Trouble): Problem {
  const problem = problemOf(trouble, localeOf(request), request.id)
  void reply.code(problem.status).type('application/problem+json')
  const seconds = retryAfter(trouble)
  if (seconds !== null) void reply.header('retry-after', seconds)
  return problem
}

/** What a use case answered that took something away: nothing, or the problem. */
export function removed(request: FastifyRequest, reply: FastifyReply, answer: Answer<null>): FastifyReply {
  return answer.ok ? reply.code(204).send() : reply.send(troubled(request, reply, answer.trouble))
}
