import { checkSop } from './check/sop.ts'
import { startReading } from './read/reading.ts'
import { type Draft, readSop } from './read/sop.ts'
import { readYaml } from './read/source.ts'
import type { Sop } from './sop.ts'
import type { SopError } from './sop-error.ts'

export type Parsed =
  | { readonly ok: true; readonly sop: Sop }
  | { readonly ok: false; readonly errors: readonly SopError[] }

/** Reads an SOP file. All faults are told at once, in the order of the file; with a fault nothing is taken over. */
export function parseSop(source: string): Parsed {
  return sketchSop(source).parsed
}

/**
 * The same for a file that is being written. `sketch` is the SOP as far as its flow can be drawn, faults and all: every step has
 * its number and its actors, but a way may lead to a step that is not there.
 */
export function sketchSop(source: string): { readonly parsed: Parsed; readonly sketch: Sop | undefined } {
  const yaml = readYaml(source)
  if (!yaml.ok) return { parsed: { ok: false, errors: yaml.errors.slice(0, mostErrors) }, sketch: undefined }
  const reading = startReading(yaml.file)
  const draft = readSop(reading)
  if (draft !== undefined) checkSop(draft, reading)
  if (draft === undefined) return { parsed: { ok: false, errors: inOrder(reading.errors) }, sketch: undefined }
  const sketch = drawable(draft) ? sopOf(draft) : undefined
  if (reading.errors.length > 0) return { parsed: { ok: false, errors: inOrder(reading.errors) }, sketch }
  return { parsed: { ok: true, sop: sopOf(draft) }, sketch }
}

function sopOf({ flowFaults, standards, ...sop }: Draft): Sop {
  return { ...sop, standards: standards.filter((standard) => standard !== undefined) }
}

function drawable({ actors, steps }: Draft): boolean {
  const known = new Set(actors.map((actor) => actor.key))
  const numbers = new Set(steps.map((step) => step.no))
  return (
    steps.length > 0 &&
    numbers.size === steps.length &&
    !numbers.has(0) &&
    steps.every(({ actor, asks, with: others }) =>
      [actor, ...others, ...(asks === undefined ? [] : [asks])].every((one) => known.has(one)),
    )
  )
}

/** Beyond these nobody mends a file by its faults one by one, and telling them costs more than reading it. */
const mostErrors = 500

function inOrder(errors: readonly SopError[]): readonly SopError[] {
  return errors.toSorted((a, b) => a.line - b.line || a.column - b.column).slice(0, mostErrors)
}
