import { bareIntake, hostFields, identityKeeps, issues, keeps, needs } from '../known.ts'
import { isMadeUpName } from '../moment-name.ts'
import type { Intake, Need } from '../sop.ts'
import { readAdmits } from './admits.ts'
import { mapOf, type Reading, type Value } from './reading.ts'
import { namedEntries, oneOf, record } from './values.ts'

export const intakeKeys = ['fields', 'keeps', 'issues', 'signs', 'admits'] as const
export type IntakeValues = Readonly<Partial<Record<(typeof intakeKeys)[number], Value>>>

/** Reads the intake lines of the office or of a kind and lays them over those below: each replaces the same line. */
export function readIntake(values: IntakeValues, below: Intake, reading: Reading): Intake {
  return {
    fields: values.fields === undefined ? below.fields : readFields(values.fields, below.fields, reading),
    keeps: overlaid(below.keeps, values.keeps, reading, (value) =>
      value.key === 'identityCard' ? oneOf(value, identityKeeps, reading) : oneOf(value, keeps, reading),
    ),
    issues: overlaid(below.issues, values.issues, reading, (value) => oneOf(value, issues, reading)),
    signs: values.signs === undefined ? below.signs : readSigns(values.signs, below.signs, reading),
    admits: values.admits === undefined ? below.admits : { ...below.admits, ...readAdmits(values.admits, reading) },
  }
}

/** What holds where the office says nothing. */
export const defaultIntake: Intake = {
  ...bareIntake,
  fields: { host: bareIntake.fields.host, values: record(Object.entries(bareIntake.fields.values)) },
  keeps: record(Object.entries(bareIntake.keeps)),
  issues: record(Object.entries(bareIntake.issues)),
}

function readFields(value: Value, below: Intake['fields'], reading: Reading): Intake['fields'] {
  let host = below.host
  const values: [string, Need][] = Object.entries(below.values)
  for (const entry of namedEntries(value, reading, isMadeUpName)) {
    if (entry.key === 'host') host = oneOf(entry.value, hostFields, reading) ?? host
    else values.push([entry.key, oneOf(entry.value, needs, reading) ?? 'none'])
  }
  return { host, values: record(values) }
}

function overlaid<V>(
  below: Readonly<Record<string, V>>,
  value: Value | undefined,
  reading: Reading,
  one: (value: Value) => V | undefined,
): Readonly<Record<string, V>> {
  if (value === undefined) return below
  const lines = namedEntries(value, reading, isMadeUpName).flatMap((entry): [string, V][] => {
    const read = one(entry.value)
    return read === undefined ? [] : [[entry.key, read]]
  })
  return record([...Object.entries(below), ...lines])
}

function readSigns(value: Value, below: Intake['signs'], reading: Reading): Intake['signs'] {
  const { entering, leaving } = mapOf(value, ['entering', 'leaving'], reading)
  return {
    entering: (entering === undefined ? undefined : oneOf(entering, [...needs, 'each'], reading)) ?? below.entering,
    leaving: (leaving === undefined ? undefined : oneOf(leaving, needs, reading)) ?? below.leaving,
  }
}
