import { samePersonKey } from '../../domain/person/same.ts'
import type { HostRef, Person } from '../../domain/visit/moment.ts'
import type { OfficeTx } from '../../store/store.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { filled, someText } from './intent-of.ts'
import { staffRefOf } from './staff-ref.ts'

type VisitorBody = {
  readonly id?: string
  readonly name: string
  readonly institution?: string
  readonly phone?: string
}
type HostBody = { readonly hostId?: string; readonly unitId?: string; readonly hostName?: string }

/**
 * Who came: the person with that id, else the one known by the same name and telephone number, else a new one. A returning
 * visitor keeps the number that the office knows where the form brings none: the screens only see it masked.
 */
export async function personOf(parts: Parts, officeId: string, body: VisitorBody): Promise<Person> {
  const typed = body.phone?.includes('•') === true ? undefined : someText(body.phone)
  const known = body.id === undefined ? undefined : await parts.store.visitor(officeId, body.id)
  const phone = typed ?? known?.phone ?? undefined
  const id = known?.personId ?? (await samePerson(parts, officeId, body.name, phone)) ?? parts.newId()
  return { id, name: body.name, ...filled({ institution: body.institution, phone }) }
}

/** Whom the visit is for; null where the form names nobody. Someone who is not (or no longer) on the list is refused. */
export async function hostOf(tx: OfficeTx, body: HostBody): Promise<Answer<HostRef | null>> {
  const staffId = someText(body.hostId)
  if (staffId !== undefined) {
    const staff = await tx.staff(staffId)
    if (staff === undefined || !staff.active) return refuse('unknownHost')
    return done(staffRefOf(staff))
  }
  const unitId = someText(body.unitId)
  if (unitId !== undefined) {
    const unit = await tx.unit(unitId)
    return unit === undefined || !unit.active ? refuse('unknownUnit') : done({ kind: 'unit', unitId, name: unit.name })
  }
  const name = someText(body.hostName)
  return done(name === undefined ? null : { kind: 'named', name })
}

async function samePerson(parts: Parts, officeId: string, name: string, phone: string | undefined) {
  const key = samePersonKey(name, phone)
  return key === null ? undefined : parts.store.samePerson(officeId, key)
}
