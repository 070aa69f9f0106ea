import { checkSop } from './check/sop.ts'
import { startReading } from './read/reading.ts'
import { readSop } from './read/sop.ts'
import { readYaml } from './read/source.ts'
import type { Sop } from './sop.ts'
import type { SopError } from './sop-error.ts'

export type Parsed =
  | { readonly ok: true; readonly sop: Sop }
  | { readonly ok: false; readonly errors: readonly SopError[] }

/** Reads an SOP file. All faults are told at once, in the order of the file; with a fault nothing is taken over. */
export function parseSop(source: string): Parsed {
  const yaml = readYaml(source)
  if (!yaml.ok) return yaml
  const reading = startReading(yaml.file)
  const draft = readSop(reading)
  if (draft !== undefined) checkSop(draft, reading)
  if (draft === undefined || reading.errors.length > 0) return { ok: false, errors: inOrder(reading.errors) }
  const { flowFaults, standards, ...sop } = draft
  return { ok: true, sop: { ...sop, standards: standards.filter((standard) => standard !== undefined) } }
}

function inOrder(errors: readonly SopError[]): readonly SopError[] {
  return errors.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
