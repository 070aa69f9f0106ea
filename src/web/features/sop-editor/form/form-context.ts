/** What every part of the form works with: the file as it reads now, and the way to change its text. */
import { createContext, useContext } from 'react'
import type { PlainMap } from '../../../../domain/sop/edit/plain.ts'

export interface SopForm {
  readonly file: PlainMap
  readonly edit: (change: (text: string) => string) => void
}

export const FormContext = createContext<SopForm | null>(null)

/** The form around a part. */
export function useSopForm(): SopForm {
  const form = useContext(FormContext)
  if (form === null) throw new Error('Used outside of the form of an SOP')
  return form
}
