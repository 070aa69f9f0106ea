import { createECDH } from 'node:crypto'
import Value from 'typebox/value'
import { PushSetup } from '../../contract/channels.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { Parts } from '../parts.ts'

/** The keys by which push services know the office, and whether it uses them. */
export type OfficePush = { readonly setup: PushSetup; readonly enabled: boolean }

/** The office's keys for web push, made when they are first asked for: one pair for every process and every browser. */
export async function pushOf({ store, clock }: Parts, officeId: string): Promise<OfficePush> {
  const known = pushIn(await store.channels(officeId))
  return known ?? (await store.write(officeId, (tx) => knownOrNew(tx, clock())))
}

async function knownOrNew(tx: OfficeTx, now: number): Promise<OfficePush> {
  const known = pushIn(await tx.channels())
  if (known !== null) return known
  const { contact } = await tx.office()
  const setup = { ...newPushKeys(), subject: `mailto:${contact.email ?? nobody}` }
  const row = { kind: 'push', enabled: true, changedAt: now, okAt: null, failedAt: null, failure: null } as const
  await tx.putChannel({ ...row, setup })
  return { setup, enabled: true }
}

/** Push services want an address for complaints; an office without one says so. */
export const nobody = 'nobody@lawang.invalid'

function pushIn(rows: Awaited<ReturnType<OfficeTx['channels']>>): OfficePush | null {
  const row = rows.find(({ kind }) => kind === 'push')
  return row !== undefined && Value.Check(PushSetup, row.setup) ? { setup: row.setup, enabled: row.enabled } : null
}

/** The keys by which push services know the office (VAPID): a point of the curve P-256 and its number. */
export function newPushKeys(): Omit<PushSetup, 'subject'> {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const privateKey = Buffer.concat([Buffer.alloc(32), keys.getPrivateKey()]).subarray(-32)
  return { publicKey: keys.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
}
