/**
 * The one way to the server: `await get<VisitList>('/api/visits?open=true', { signal })`, `await post<Visit>('/api/visits', body)`.
 * The type is the contract's; the server checks every answer against the same schema, so it is not checked again here.
 * Fails with an `ApiProblem` or with `Offline`, nothing else. A 401 outside of signing in raises `signedOut` as well: the
 * sign-in layer opens over the screen, and the caller, whose form is still there, may send the same call again afterwards.
 */
import type { Problem } from '../../contract/problem.ts'
import { viewOf } from '../view/view.ts'
import { ApiProblem, Offline } from './failure.ts'
import { raiseSignedOut } from './signed-out.ts'

interface Options {
  readonly signal?: AbortSignal
  /** For the calls of signing in itself, where 401 is an answer like any other. */
  readonly quiet?: boolean
}

/** Reads a resource. */
export function get<T>(path: string, options: Options = {}): Promise<T> {
  return call<T>('GET', path, undefined, options)
}

/** Sends a body to be acted upon. */
export function post<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
  return call<T>('POST', path, body, options)
}

/** Puts a body in place of what is there. */
export function put<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
  return call<T>('PUT', path, body, options)
}

/** Changes what the body names. */
export function patch<T>(path: string, body: unknown, options: Options = {}): Promise<T> {
  return call<T>('PATCH', path, body, options)
}

/** Takes a resource away. */
export function remove(path: string, options: Options = {}): Promise<void> {
  return call<void>('DELETE', path, undefined, options)
}

async function call<T>(method: string, path: string, body: unknown, { signal, quiet }: Options): Promise<T> {
  const response = await answered(method, path, body, signal)
  const written = await response.text().catch((cause: unknown) => {
    throw broken(cause, signal)
  })
  if (response.ok) return parsed(written)
  if (response.status === 401 && !quiet) raiseSignedOut()
  throw new ApiProblem(response.status, problemIn(written))
}

async function answered(
  method: string,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const kind = body === undefined ? {} : { 'content-type': 'application/json' }
  const headers = { accept: 'application/json', 'accept-language': viewOf().locale, ...kind }
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  try {
    return await fetch(path, { method, headers, credentials: 'same-origin', ...content, ...(signal && { signal }) })
  } catch (cause) {
    throw broken(cause, signal)
  }
}

/** The JSON of an answer; an empty one (204) is nothing. What breaks here is our own server's mistake. */
function parsed(written: string) {
  return written === '' ? undefined : JSON.parse(written)
}

/** A refusal's own words. A proxy's page in its place says nothing that we could use. */
function problemIn(written: string): Partial<Problem> {
  try {
    return JSON.parse(written)
  } catch {
    return {}
  }
}

/** A call that the screen itself gave up is no failure of the network. */
function broken(cause: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? cause : new Offline(Date.now(), cause)
}
