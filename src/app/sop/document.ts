import type { SopView } from '../app.ts'
import type { Caller } from '../caller.ts'
import { officeOf, presentOffice } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** A version of the office's SOP as its document needs it: the one in force where none is named. */
export async function viewOf(parts: Parts, caller: Caller, asked: number | undefined): Promise<Answer<SopView>> {
  const office = await officeOf(parts, caller)
  const version = asked ?? (await parts.sops.inForce(office, parts.clock()))?.version
  const row = version === undefined ? undefined : await parts.store.sopVersion(office.id, version)
  if (version === undefined || row === undefined) return refuse('notFound')
  const { sop } = await parts.sops.version(office.id, version)
  return done({ office: presentOffice(office), sop, version, keptAt: row.createdAt })
}
