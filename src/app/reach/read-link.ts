import type { MessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { Parts } from '../parts.ts'
import { playersFor } from '../visit/context.ts'
import type { Link } from './link.ts'

/** A message to a member of staff about a visit. */
export type Asking = MessageRow & { readonly visitId: string; readonly staffId: string }

/** Null where a message is about no visit, or went to a program. */
export function askingOf(message: MessageRow | undefined): Asking | null {
  if (message === undefined) return null
  const { visitId, staffId } = message
  return visitId === null || staffId === null ? null : { ...message, visitId, staffId }
}

/** What surrounds a link, to be looked at; null where the visit or its addressee is no more. */
export async function linkOf({ store, sops, clock }: Parts, asking: Asking): Promise<Link | null> {
  const { officeId, visitId, staffId } = asking
  const [office, row, staff] = await Promise.all([
    store.office(officeId),
    store.visit(officeId, visitId),
    store.staffMember(officeId, staffId),
  ])
  if (office === undefined || row === undefined || staff === undefined) return null
  const { visit } = row
  const [sop, players] = await Promise.all([sops.version(officeId, visit.sopVersion), store.functions(officeId)])
  return { message: asking, office, visit, staff, sop, players, now: clock() }
}

/** The same within the transaction in which the link is used. */
export async function linkIn({ sops, clock }: Parts, tx: OfficeTx, asking: Asking): Promise<Link | null> {
  const message = await tx.message(asking.id)
  const visit = await tx.loadVisit(asking.visitId)
  const staff = await tx.staff(asking.staffId)
  if (message === undefined || visit === undefined || staff === undefined) return null
  const sop = await sops.within(tx, visit.sopVersion)
  return { message, office: await tx.office(), visit, staff, sop, players: await playersFor(tx, sop.sop), now: clock() }
}
