import type { Sop, Standard } from '../sop.ts'
import type { SopError } from '../sop-error.ts'
import { readIdentity } from './identity.ts'
import { defaultIntake, intakeKeys, readIntake } from './intake.ts'
import { intakesOf, momentNames } from './moments.ts'
import { readActors, readKinds, readWords } from './people.ts'
import { isEmpty, mapOf, missing, plainIn, type Reading, valueIn, writtenIn } from './reading.ts'
import { readStandards } from './standards.ts'
import { readSteps } from './steps.ts'
import { record, textOf } from './values.ts'

/** A file as far as it could be read. Standards that could not be keep their place in the list. */
export type Draft = Omit<Sop, 'standards'> & {
  readonly standards: readonly (Standard | undefined)[]
  /** The faults of the parts from which the flow follows. */
  readonly flowFaults: readonly SopError[]
}

const keys = ['sop', 'name', 'identity', 'actors', 'kinds', 'words', ...intakeKeys, 'steps', 'standards'] as const

/** Reads the whole file; undefined where it is of another format, about which nothing else can be said. */
export function readSop(reading: Reading): Draft | undefined {
  const version = valueIn(reading.root, 'sop')
  if (version !== undefined && !isEmpty(version) && plainIn(version) !== 1) {
    reading.report('version', version.offset, { version: writtenIn(version) ?? '', known: 1 })
    return undefined
  }
  const map = mapOf<(typeof keys)[number]>(reading.root, keys, reading)
  for (const key of ['sop', 'name', 'actors', 'steps'] as const) {
    if (map[key] === undefined) missing(reading.root, key, reading)
  }
  const name = map.name === undefined ? '' : textOf(map.name, reading)
  const identity = readIdentity(map.identity, reading)
  const before = reading.errors.length
  const actors = map.actors === undefined ? [] : readActors(map.actors, reading)
  const words = map.words === undefined ? record<never>([]) : readWords(map.words, reading)
  const intake = readIntake(map, defaultIntake, reading)
  const kinds = map.kinds === undefined ? [] : readKinds(map.kinds, intake, reading)
  const moments = momentNames(intakesOf(intake, kinds), words)
  const steps = map.steps === undefined ? [] : readSteps(map.steps, moments, reading)
  const flowFaults = reading.errors.slice(before)
  const standards = map.standards === undefined ? [] : readStandards(map.standards, moments, reading)
  return { format: 1, name, identity, actors, kinds, words, intake, steps, standards, flowFaults }
}
