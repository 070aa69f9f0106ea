import { roles } from '../known.ts'
import { isMadeUpName } from '../moment-name.ts'
import type { Actor, Intake, Kind, Text } from '../sop.ts'
import { intakeKeys, readIntake } from './intake.ts'
import { isMapping, keysIn, mapOf, missing, type Reading, type Value } from './reading.ts'
import { namedEntries, oneOf, plainTextOf, record, textOf, textsOf, truthOf } from './values.ts'

/** The actors: the columns of the document, left to right. */
export function readActors(value: Value, reading: Reading): readonly Actor[] {
  return namedEntries(value, reading, isKey).map((entry) => {
    const map = mapOf(entry.value, ['label', 'role', 'post', 'optional'], reading)
    if (map.label === undefined) missing(entry.value, 'label', reading)
    if (map.role === undefined) missing(entry.value, 'role', reading)
    return {
      key: entry.key,
      label: map.label === undefined ? '' : textOf(map.label, reading),
      role: (map.role === undefined ? undefined : oneOf(map.role, roles, reading)) ?? 'officer',
      ...(map.post === undefined ? {} : { post: plainTextOf(map.post, reading) }),
      optional: (map.optional === undefined ? undefined : truthOf(map.optional, reading)) ?? false,
    }
  })
}

/** The kinds of visit, each with its intake laid over the office's. */
export function readKinds(value: Value, office: Intake, reading: Reading): readonly Kind[] {
  return namedEntries(value, reading, isKey).map((entry) => {
    if (!isMapping(entry.value) || isTextInTwo(entry.value)) {
      return { key: entry.key, label: textOf(entry.value, reading), requirements: [], recorded: true, intake: office }
    }
    const map = mapOf(entry.value, ['label', 'requirements', 'recorded', ...intakeKeys], reading)
    if (map.label === undefined) missing(entry.value, 'label', reading)
    return {
      key: entry.key,
      label: map.label === undefined ? '' : textOf(map.label, reading),
      requirements: map.requirements === undefined ? [] : textsOf(map.requirements, reading),
      recorded: (map.recorded === undefined ? undefined : truthOf(map.recorded, reading)) ?? true,
      intake: readIntake(map, office, reading),
    }
  })
}

/** The office's words for the names that it makes up. */
export function readWords(value: Value, reading: Reading): Readonly<Record<string, Text>> {
  return record(
    namedEntries(value, reading, isMadeUpName).map((entry): [string, Text] => [
      entry.key,
      textOf(entry.value, reading),
    ]),
  )
}

/** Actors and kinds stand in no moment's name, so their keys may be freer than a made-up name. */
function isKey(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(text)
}

/** A kind may be no more than its label, in both languages. */
function isTextInTwo(value: Value): boolean {
  const keys = keysIn(value)
  return keys.length > 0 && keys.every((key) => key === 'id' || key === 'en')
}
