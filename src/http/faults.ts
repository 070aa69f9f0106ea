import type { TLocalizedValidationError } from 'typebox/error'
import type { TextFault } from './text-rules.ts'

/** One thing at fault in what was sent: where, and why. */
export type Fault =
  | TextFault
  | { readonly code: 'missing'; readonly path: string }
  | { readonly code: 'wrongType'; readonly path: string; readonly expected: Kind }
  | { readonly code: 'notOneOf'; readonly path: string; readonly choices: readonly string[] }
  | {
      readonly code: 'tooLong' | 'tooMany' | 'tooShort' | 'tooSmall' | 'tooLarge'
      readonly path: string
      readonly limit: number
    }
  | { readonly code: 'notADay' | 'notAnInstant' | 'badForm'; readonly path: string }

/** What a value should be, in the words of JSON. */
const kinds = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null', 'other'] as const
type Kind = (typeof kinds)[number]

/** What a validator found, one fault for each place. */
export function faultsIn(errors: readonly TLocalizedValidationError[]): readonly Fault[] {
  const first = new Map<string, Fault>()
  for (const error of errors) {
    for (const fault of faultsOf(error)) if (!first.has(fault.path)) first.set(fault.path, fault)
  }
  return [...first.values()]
}

/** A union says of each of its variants why it does not fit; the first of them is the one that was meant. */
function faultsOf(error: TLocalizedValidationError): readonly Fault[] {
  const path = error.instancePath.slice(1).replaceAll('/', '.')
  switch (error.keyword) {
    case 'anyOf':
      return []
    case 'required':
      return error.params.requiredProperties.map((key) => ({
        code: 'missing',
        path: path === '' ? key : `${path}.${key}`,
      }))
    case 'type':
      return [{ code: 'wrongType', path, expected: kindOf(error.params.type) }]
    case 'enum':
      return [{ code: 'notOneOf', path, choices: error.params.allowedValues.map(String) }]
    case 'maxLength':
      return [{ code: 'tooLong', path, limit: error.params.limit }]
    case 'minLength':
      return [{ code: 'tooShort', path, limit: error.params.limit }]
    case 'maxItems':
      return [{ code: 'tooMany', path, limit: error.params.limit }]
    case 'minimum':
      return [{ code: 'tooSmall', path, limit: Number(error.params.limit) }]
    case 'maximum':
      return [{ code: 'tooLarge', path, limit: Number(error.params.limit) }]
    case 'format':
      return [{ code: error.params.format === 'date' ? 'notADay' : 'notAnInstant', path }]
    default:
      return [{ code: 'badForm', path }]
  }
}

function kindOf(type: string | readonly string[]): Kind {
  const name = typeof type === 'string' ? type : type[0]
  return kinds.find((kind) => kind === name) ?? 'other'
}
