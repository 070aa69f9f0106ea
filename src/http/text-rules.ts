import type { TSchema } from 'typebox'
import { type Shape, shapeOf } from './shape.ts'

/** Where a text cannot be kept: it holds a NUL, or half of a surrogate pair. */
export type TextFault = { readonly code: 'nul' | 'loneSurrogate'; readonly path: string }

/** Secrets are compared and files are kept letter by letter: their ends are not trimmed. */
const verbatim = new Set(['password', 'account.password', 'current', 'next', 'yaml'])

/**
 * Makes a function that takes from a body or query what the schema lists, with every text in NFC and without blanks at its ends.
 * Texts that cannot be kept are named, never altered.
 */
export function intakeOf(
  schema: TSchema,
): (value: unknown) => { readonly value: unknown; readonly faults: readonly TextFault[] } {
  let faults: TextFault[] = []
  const shape: Shape = shapeOf(schema, (text, path) => {
    const fault = faultOf(text)
    if (fault === null) return verbatim.has(path) ? text : text.normalize('NFC').trim()
    faults.push({ code: fault, path })
    return text
  })
  return (value) => {
    faults = []
    return { value: shape(value), faults }
  }
}

function faultOf(text: string): TextFault['code'] | null {
  if (text.includes('\0')) return 'nul'
  return text.isWellFormed() ? null : 'loneSurrogate'
}
