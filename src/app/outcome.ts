import type { ProblemCode } from '../contract/problem.ts'
import type { SopError } from '../domain/sop/sop-error.ts'
import type { RefusalCode } from '../domain/visit/refusal.ts'
import type { Surroundings } from '../text/refusal-sentence.ts'

/** Why a use case did nothing: a code and the facts that its sentence names. */
export type Trouble = {
  readonly code: ProblemCode | RefusalCode
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>
  /** With a refusal: the office's own words and its clock, for the sentence. */
  readonly around?: Surroundings
  /** With `sopInvalid`: every fault of the file. */
  readonly sopErrors?: readonly SopError[]
}

/** What a use case answers: its value, or why not. Thrown errors are bugs and broken machines only. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble }

/** A use case that went through. */
export const done = <T>(value: T): Answer<T> => ({ ok: true, value })

/** A use case that did nothing. */
export const refuse = (code: Trouble['code'], facts?: Trouble['facts']): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble: facts === undefined ? { code } : { code, facts },
})
