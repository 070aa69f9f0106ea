import type { NewSopVersion, SopVersionItem } from '../../contract/sop.ts'
import { parseSop } from '../../domain/sop/parse.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { SopVersionRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** The versions of the office's SOP, newest first. */
export async function listVersions(parts: Parts, caller: Caller): Promise<SopVersionItem[]> {
  const [office, rows] = await Promise.all([officeOf(parts, caller), parts.store.sopVersions(caller.officeId)])
  const items = await Promise.all(rows.map((row) => present(parts, caller, row, office.sopInForce)))
  return items.toSorted((a, b) => b.version - a.version)
}

/** Keeps a new version as it was written; with a fault nothing is kept. It waits until it is put in force. */
export async function addVersion(parts: Parts, caller: Caller, body: NewSopVersion): Promise<Answer<SopVersionItem>> {
  const parsed = parseSop(body.yaml)
  if (!parsed.ok) return { ok: false, trouble: { code: 'sopInvalid', sopErrors: parsed.errors } }
  const row = {
    yaml: body.yaml,
    effective: body.effective ?? parsed.sop.identity.effective ?? null,
    signedBy: null,
    signedAt: null,
    createdBy: caller.name,
    createdAt: parts.clock(),
  }
  const version = await parts.store.write(caller.officeId, (tx) => tx.addSopVersion(row))
  parts.store.announce(caller.officeId, 'sop')
  const office = await officeOf(parts, caller)
  return done(await present(parts, caller, { ...row, version }, office.sopInForce))
}

/** Lets new visits begin under a version; those under way keep theirs. */
export async function putInForce(parts: Parts, caller: Caller, version: number): Promise<Answer<null>> {
  const known = await parts.store.write(caller.officeId, async (tx) => {
    if ((await tx.sopVersion(version)) === undefined) return false
    await tx.changeOffice({ sopInForce: version })
    return true
  })
  if (!known) return refuse('notFound')
  parts.store.announce(caller.officeId, 'sop')
  return done(null)
}

async function present(
  parts: Parts,
  caller: Caller,
  row: SopVersionRow,
  inForce: number | null,
): Promise<SopVersionItem> {
  const { sop } = await parts.sops.version(caller.officeId, row.version)
  return {
    version: row.version,
    name: textIn(sop.name, caller.locale),
    effective: row.effective,
    inForce: row.version === inForce,
    addedAt: iso(row.createdAt),
    addedBy: row.createdBy,
  }
}
