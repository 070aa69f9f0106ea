import type { SopDraft, SopDraftChange, SopDraftRemoval } from '../../contract/sop.ts'
import { parseSop } from '../../domain/sop/parse.ts'
import type { SopDraftRow } from '../../store/rows.ts'
import { sopErrorSentence } from '../../text/sop-error-sentence.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** The draft of the office, with what is wrong in it. */
export async function oneDraft(parts: Parts, caller: Caller): Promise<Answer<SopDraft>> {
  const row = await parts.store.sopDraft(caller.officeId)
  return row === undefined ? refuse('notFound') : done(present(row, caller))
}

/**
 * Saves the draft as it is written, faulty or not. Whoever saves says which revision they changed (null: there was none); where
 * another saved meanwhile nothing happens.
 */
export async function saveDraft(parts: Parts, caller: Caller, body: SopDraftChange): Promise<Answer<SopDraft>> {
  const parsed = parseSop(body.yaml)
  // what is larger than any file may be is not kept, not even as a draft
  if (!parsed.ok && parsed.errors.some((error) => error.code === 'tooBig')) {
    return { ok: false, trouble: { code: 'sopInvalid', sopErrors: parsed.errors } }
  }
  const saved = await parts.store.write(caller.officeId, async (tx): Promise<Answer<SopDraftRow>> => {
    const before = await tx.sopDraft()
    if ((before?.revision ?? null) !== body.revision) return changedMeanwhile(before)
    const savedAt = parts.clock()
    // Never a number that another draft of this office had: a browser that was away would take the two for one.
    const revision = Math.max((before?.revision ?? 0) + 1, Math.floor(savedAt / 1000))
    const row = { yaml: body.yaml, revision, savedBy: caller.name, savedAt }
    await tx.putSopDraft(row)
    return done(row)
  })
  return saved.ok ? done(present(saved.value, caller)) : saved
}

/** Throws the draft away, as long as it is still the one that was looked at. */
export function dropDraft(parts: Parts, caller: Caller, { revision }: SopDraftRemoval): Promise<Answer<null>> {
  return parts.store.write(caller.officeId, async (tx) => {
    const before = await tx.sopDraft()
    if (before === undefined) return refuse('notFound')
    if (before.revision !== revision) return changedMeanwhile(before)
    await tx.removeSopDraft()
    return done(null)
  })
}

function changedMeanwhile(now: SopDraftRow | undefined): Answer<never> {
  return refuse('draftChanged', now === undefined ? {} : { by: now.savedBy, revision: now.revision })
}

function present(row: SopDraftRow, { locale }: Caller): SopDraft {
  const parsed = parseSop(row.yaml)
  const errors = parsed.ok ? [] : parsed.errors
  return {
    yaml: row.yaml,
    revision: row.revision,
    savedBy: row.savedBy,
    savedAt: iso(row.savedAt),
    errors: errors.map((error) => ({
      code: error.code,
      line: error.line,
      column: error.column,
      message: sopErrorSentence(error, locale),
    })),
  }
}
