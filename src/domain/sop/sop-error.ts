/** What may be wrong with an SOP file; every code has its sentence in `src/text/<language>/sop-errors.ts`. */
export const sopErrorCodes = [
  'syntax',
  'tooBig',
  'yamlTrick',
  'version',
  'unknownKey',
  'missing',
  'wrongType',
  'notOneOf',
  'tooLong',
  'short',
  'hasSteps',
  'duplicateNo',
  'order',
  'unknownStep',
  'unknownMoment',
  'noEnd',
  'noNeed',
  'unknownActor',
  'idleActor',
  'unknownKind',
  'notRecorded',
  'unknownWord',
  'unknownThing',
  'unknownPool',
  'neverComes',
  'asksNothing',
  'asksInVain',
  'oneAnswer',
  'overlap',
  'archivedNotEnd',
  'fromIsEnd',
  'limit',
  'days',
  'standard',
  'unreached',
  'noWayOut',
  'usualWay',
  'turnsAlone',
  'neverBack',
  'neverTaken',
  'noAnswer',
  'noMeeting',
] as const
export type SopErrorCode = (typeof sopErrorCodes)[number]

/** Why a file cannot be read as YAML. */
export type SyntaxReason =
  | 'bracket'
  | 'quote'
  | 'indent'
  | 'duplicateKey'
  | 'tooDeep'
  | 'documents'
  | 'control'
  | 'other'

/** What a value should have been. */
export type ExpectedType =
  | 'text'
  | 'plainText'
  | 'texts'
  | 'map'
  | 'list'
  | 'whole'
  | 'truth'
  | 'date'
  | 'name'
  | 'names'
  | 'moments'

export type SopErrorFacts = Readonly<Record<string, string | number | readonly string[]>>

/** One fault of a file, at the key or value where it is mended. Lines and columns count from 1. */
export type SopError = {
  readonly code: SopErrorCode
  readonly line: number
  readonly column: number
  /** Arguments of the sentence; `meant` is the name that was probably intended. */
  readonly facts: SopErrorFacts
}
