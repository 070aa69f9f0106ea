import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Trouble } from '../app/outcome.ts'
import { problemOf, retryAfter } from './problems.ts'
import { localeOf } from './reader.ts'
import { UnusableInput } from './validation.ts'

/** Stops a request in a hook, with why. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly trouble: Trouble

  constructor(code: Trouble['code'], facts?: Trouble['facts']) {
    super(code)
    this.trouble = facts === undefined ? { code } : { code, facts }
  }
}

/** Tells of a thrown error what it means for the one who asked; null for a mistake of ours. */
export type TroubleOf = (error: unknown) => Trouble | null

/** Answers whatever was thrown as a problem. Only what nobody foresaw is a 500, and only that is an error in the log. */
export function failureHandler(troubleOf: TroubleOf) {
  return (error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void => {
    const trouble = foreseen(error) ?? troubleOf(error) ?? { code: 'internal' }
    const faults = error instanceof UnusableInput ? error.faults : []
    const problem = problemOf(trouble, localeOf(request), request.id, faults)
    if (problem.status >= 500) request.log.error({ err: error, reference: request.id }, 'failed')
    const seconds = retryAfter(trouble)
    if (seconds !== null) void reply.header('retry-after', seconds)
    void reply.code(problem.status).type('application/problem+json').send(problem)
  }
}

function foreseen(error: FastifyError | Error): Trouble | null {
  if (error instanceof Stopped) return error.trouble
  if (error instanceof UnusableInput) return unusable(error)
  return 'code' in error ? byFastifyCode(error) : null
}

/** An id that no record can have is a record that is not there. */
function unusable({ part, faults }: UnusableInput): Trouble {
  if (part === 'params') return { code: 'notFound' }
  return { code: faults.some(({ code }) => code === 'nul' || code === 'loneSurrogate') ? 'badText' : 'badBody' }
}

function byFastifyCode({ code, statusCode }: FastifyError): Trouble | null {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { code: 'tooBig' }
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_ASYNC_CONSTRAINT':
    case 'FST_ERR_NOT_FOUND':
      return { code: 'notFound' }
    default:
      // What else Fastify refuses by itself: another content type, a length that does not fit.
      return statusCode !== undefined && statusCode < 500 && code.startsWith('FST_') ? { code: 'badJson' } : null
  }
}
