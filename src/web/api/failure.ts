/** The two ways in which a call fails: the server refused it, or nobody answered. Every query's and mutation's error is one of them. */
import type { Problem } from '../../contract/problem.ts'

/** One thing at fault in what was sent: `path` is the field (`account.username`), `code` its cause. */
export type FieldFault = NonNullable<Problem['errors']>[number]

/** A refusal by the server (application/problem+json). `code` names its text, `detail` is the server's own sentence. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string | null
  readonly errors: readonly FieldFault[]
  /** What a text about it may name: the slot, the card, the person, the time. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(status: number, problem: Partial<Problem>) {
    super(`${status} ${problem.code ?? 'problem'}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = problem.code ?? 'internal'
    this.detail = problem.detail ?? null
    this.errors = problem.errors ?? []
    this.facts = problem.facts ?? {}
  }

  /** The fault of one field, by its path in the body, written with dots or as a JSON pointer. */
  faultOf(path: string): FieldFault | null {
    const dotted = (fault: FieldFault) => (fault.path ?? '').replace(/^\//, '').replaceAll('/', '.')
    return this.errors.find((fault) => dotted(fault) === path) ?? null
  }
}

/** Nobody answered: no network, no server, or an answer that broke off. Nothing is known about what happened there. */
export class Offline extends Error {
  readonly at: number

  constructor(at: number, cause: unknown) {
    super('offline', { cause })
    this.name = 'Offline'
    this.at = at
  }
}

/** What a query or a mutation fails with. */
export type Failure = ApiProblem | Offline

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure
  }
}
