/** What a text says: its faults in words, the SOP that it is, and as much of its flow as can be drawn. */
import { sketchSop } from '../../../../domain/sop/parse.ts'
import type { Sop } from '../../../../domain/sop/sop.ts'
import type { SopError } from '../../../../domain/sop/sop-error.ts'

export interface ReadDraft {
  readonly text: string
  readonly errors: readonly SopError[]
  /** Whole and sound, or null. */
  readonly sop: Sop | null
  readonly sketch: Sop | null
}

/** Reads a text as it stands now. */
export function readDraft(text: string): ReadDraft {
  const { parsed, sketch } = sketchSop(text)
  return {
    text,
    errors: parsed.ok ? [] : parsed.errors,
    sop: parsed.ok ? parsed.sop : null,
    sketch: sketch ?? null,
  }
}
