import { inForceAt } from '../../domain/sop/in-force.ts'
import { parseSop } from '../../domain/sop/parse.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { OfficeRow, SopVersionRow } from '../../store/rows.ts'
import type { OfficeTx, Store } from '../../store/store.ts'

/** An SOP as read, with the version it is in its office. */
export type KnownSop = { readonly version: number; readonly sop: Sop; readonly yaml: string }

/** The SOP versions of all offices, each read once: a version never changes. */
export type SopShelf = {
  /** A version that was kept; asking for one that was not is a bug, for visits only name those. */
  version(officeId: string, version: number): Promise<KnownSop>
  /** The same within a transaction, which may have put it there itself. */
  within(tx: OfficeTx, version: number): Promise<KnownSop>
  /** The version under which a visit begins at an instant; undefined before the first. */
  inForce(office: Pick<OfficeRow, 'id' | 'timeZone'>, at: Instant): Promise<KnownSop | undefined>
}

/** A shelf that reads from the store. */
export function createSopShelf(store: Store): SopShelf {
  const known = new Map<string, Promise<KnownSop>>()
  const one: SopShelf['version'] = (officeId, version) => {
    const key = `${officeId} ${version}`
    const there = known.get(key)
    if (there !== undefined) return there
    const reading = store.sopVersion(officeId, version).then((row) => read(officeId, version, row))
    known.set(key, reading)
    reading.catch(() => known.delete(key))
    return reading
  }
  return {
    version: one,
    async inForce({ id, timeZone }, at) {
      const version = inForceAt(await store.sopStarts(id), at, timeZone)
      return version === undefined ? undefined : one(id, version)
    },
    // what a transaction wrote may yet be taken back with it: it is read, but not remembered
    within: async (tx, version) =>
      known.get(`${tx.officeId} ${version}`) ?? read(tx.officeId, version, await tx.sopVersion(version)),
  }
}

function read(officeId: string, version: number, row: SopVersionRow | undefined): KnownSop {
  if (row === undefined) throw new Error(`Office ${officeId} has no SOP version ${version}`)
  const parsed = parseSop(row.yaml)
  if (!parsed.ok) throw new Error(`SOP version ${version} of office ${officeId} can no longer be read`)
  return { version, sop: parsed.sop, yaml: row.yaml }
}
