import { createContext, use } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import type { Draft } from './draft.ts'
import type { FormPlan } from './plan.ts'
import type { Stock } from './proposals.ts'
import type { Status } from './store.ts'

/** The row of an open list that Enter would take; the large button says it and does the same. */
export interface Pick {
  readonly label: string
  readonly take: () => void
}

/** The form, for its parts. */
export interface Form {
  readonly draft: Draft
  readonly plan: FormPlan
  readonly status: Status
  readonly stock: Stock
  /** The visit that was opened before and is registered now. */
  readonly visit: Visit | null
  readonly change: (how: (draft: Draft) => Draft) => void
  /** Enter in a line: what it holds is accepted, the next line that wants something opens. */
  readonly accept: (line: string, how?: (draft: Draft) => Draft) => void
  /** Tab in a line: on to the one beside it, without choosing. False where there is none. */
  readonly beside: (line: string, way: 1 | -1) => boolean
  readonly openLine: (line: string) => void
  readonly pick: Pick | null
  readonly setPick: (pick: Pick | null) => void
  /** Places at which something was missing when it was to be sent; told until it is there. */
  readonly missing: readonly string[]
  /** Sends the form, or says what is missing. */
  readonly register: () => void
  readonly dismiss: () => void
}

/** Hands the form to its parts. */
export const FormContext = createContext<Form | null>(null)

/** The form around a part. */
export function useForm(): Form {
  const form = use(FormContext)
  if (form === null) throw new Error('Used outside of RegisterPanel')
  return form
}
