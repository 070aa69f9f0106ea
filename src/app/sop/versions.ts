import type { NewSopVersion, SopVersion, SopVersionItem } from '../../contract/sop.ts'
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
  const [inForce, rows] = await Promise.all([versionInForce(parts, caller), parts.store.sopVersions(caller.officeId)])
  const items = await Promise.all(rows.map((row) => present(parts, caller, row, inForce)))
  return items.toSorted((a, b) => b.version - a.version)
}

/** One version with its file as it was written. */
export async function oneVersion(parts: Parts, caller: Caller, version: number): Promise<Answer<SopVersion>> {
  const row = await parts.store.sopVersion(caller.officeId, version)
  if (row === undefined) return refuse('notFound')
  const item = await present(parts, caller, row, await versionInForce(parts, caller))
  return done({ ...item, yaml: row.yaml })
}

/**
 * Keeps a new version as it was written, signed by whoever hands it in; with a fault nothing is kept. It holds from its day by
 * itself; without one it waits until it is put in force. The draft that it was written as is done with.
 */
export async function addVersion(parts: Parts, caller: Caller, body: NewSopVersion): Promise<Answer<SopVersionItem>> {
  const parsed = parseSop(body.yaml)
  if (!parsed.ok) return { ok: false, trouble: { code: 'sopInvalid', sopErrors: parsed.errors } }
  const now = parts.clock()
  const row = {
    yaml: body.yaml,
    effective: body.effective ?? parsed.sop.identity.effective ?? null,
    signedBy: caller.name,
    signedAt: now,
    createdBy: caller.name,
    createdAt: now,
    startsOn: body.effective ?? null,
  }
  const version = await parts.store.write(caller.officeId, async (tx) => {
    const added = await tx.addSopVersion(row)
    if ((await tx.sopDraft())?.yaml === body.yaml) await tx.removeSopDraft()
    return added
  })
  parts.store.announce(caller.officeId, 'sop')
  const inForce = await versionInForce(parts, caller)
  return done(await present(parts, caller, { ...row, version, inForceAt: null }, inForce))
}

/** Lets new visits begin under a version from now on; those under way keep theirs. */
export async function putInForce(parts: Parts, caller: Caller, version: number): Promise<Answer<null>> {
  const known = await parts.store.write(caller.officeId, (tx) => tx.putSopInForce(version, parts.clock()))
  if (!known) return refuse('notFound')
  parts.store.announce(caller.officeId, 'sop')
  return done(null)
}

async function versionInForce(parts: Parts, caller: Caller): Promise<number | undefined> {
  return (await parts.sops.inForce(await officeOf(parts, caller), parts.clock()))?.version
}

async function present(
  parts: Parts,
  caller: Caller,
  row: SopVersionRow,
  inForce: number | undefined,
): Promise<SopVersionItem> {
  const { sop } = await parts.sops.version(caller.officeId, row.version)
  return {
    version: row.version,
    name: textIn(sop.name, caller.locale),
    effective: row.effective,
    startsOn: row.startsOn,
    inForce: row.version === inForce,
    addedAt: iso(row.createdAt),
    addedBy: row.createdBy,
    signedAt: row.signedAt === null ? null : iso(row.signedAt),
    signedBy: row.signedBy,
  }
}
