import type { SopInForce } from '../../contract/sop.ts'
import { presentSop, presentStep } from '../../text/sop-document.ts'
import type { SopCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { dayIn } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { viewOf } from './document.ts'
import { dropDraft, oneDraft, saveDraft } from './drafts.ts'
import { createExamples } from './examples.ts'
import { forecast } from './forecast.ts'
import { measureMonth } from './month.ts'
import { addVersion, listVersions, oneVersion, putInForce } from './versions.ts'

/** The office's SOP: the one in force with what it measured, and its versions. */
export function sopCases(parts: Parts): SopCases {
  const examples = createExamples()
  return {
    inForce: (caller) => inForce(parts, caller),
    versions: async (caller) => ({ items: await listVersions(parts, caller), next: null }),
    examples: async (caller) => examples(caller),
    version: (caller, version) => oneVersion(parts, caller, version),
    draft: (caller) => oneDraft(parts, caller),
    saveDraft: (caller, body) => saveDraft(parts, caller, body),
    dropDraft: (caller, query) => dropDraft(parts, caller, query),
    forecast: (caller, body) => forecast(parts, caller, body),
    addVersion: (caller, body) => addVersion(parts, caller, body),
    document: (caller, version) => viewOf(parts, caller, version),
    async putInForce(caller, { version }) {
      const put = await putInForce(parts, caller, version)
      return put.ok ? done(await inForce(parts, caller)) : put
    },
  }
}

async function inForce(parts: Parts, caller: Caller): Promise<SopInForce> {
  const office = await officeOf(parts, caller)
  const known = await parts.sops.inForce(office, parts.clock())
  if (known === undefined) throw new Error(`Office ${office.id} has no SOP in force`)
  const from = `${dayIn(parts.clock(), office.timeZone).slice(0, 7)}-01`
  const measured = await measureMonth(parts, office, known, from)
  const row = await parts.store.sopVersion(office.id, known.version)
  return {
    version: known.version,
    effective: row?.effective ?? null,
    ...presentSop(known.sop, caller.locale),
    steps: known.sop.steps.map((step) => ({
      ...presentStep(step, caller.locale),
      measured: measured.steps.get(step.no) ?? null,
      standing: measured.standing.get(step.no) ?? 0,
    })),
    month: { from, visits: measured.visits },
    yaml: known.yaml,
  }
}
