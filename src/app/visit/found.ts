import { fold, phoneDigits } from '../../domain/person/fold.ts'
import type { HostRef, Person } from '../../domain/visit/moment.ts'
import type { VisitorRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { filled, someText } from './intent-of.ts'

type VisitorBody = {
  readonly id?: string
  readonly name: string
  readonly institution?: string
  readonly phone?: string
}
type HostBody = { readonly hostId?: string; readonly unitId?: string; readonly hostName?: string }

/**
 * Who came: the person with that id, else one with the same name and telephone number, else a new one. A returning visitor
 * keeps the number that the office knows where the form brings none: the screens only see it masked.
 */
export async function personOf(parts: Parts, officeId: string, body: VisitorBody): Promise<Person> {
  const typed = body.phone?.includes('•') === true ? undefined : someText(body.phone)
  const known = await knownPerson(parts, officeId, body, typed)
  const phone = typed ?? known?.phone ?? undefined
  return {
    id: known?.personId ?? parts.newId(),
    name: body.name,
    ...filled({ institution: body.institution, phone }),
  }
}

/** Whom the visit is for; null where the form names nobody. Someone who is not (or no longer) on the list is refused. */
export async function hostOf(tx: OfficeTx, body: HostBody): Promise<Answer<HostRef | null>> {
  const staffId = someText(body.hostId)
  if (staffId !== undefined) {
    const staff = await tx.staff(staffId)
    if (staff === undefined || !staff.active) return refuse('unknownHost')
    return done({
      kind: 'staff',
      staffId,
      name: staff.name,
      ...filled({ title: staff.title ?? '', unitId: staff.unitId ?? '', unitName: staff.unitName ?? '' }),
    })
  }
  const unitId = someText(body.unitId)
  if (unitId !== undefined) {
    const unit = await tx.unit(unitId)
    return unit === undefined || !unit.active ? refuse('unknownUnit') : done({ kind: 'unit', unitId, name: unit.name })
  }
  const name = someText(body.hostName)
  return done(name === undefined ? null : { kind: 'named', name })
}

async function knownPerson(
  parts: Parts,
  officeId: string,
  body: VisitorBody,
  phone: string | undefined,
): Promise<VisitorRow | undefined> {
  if (body.id !== undefined) return parts.store.visitor(officeId, body.id)
  const digits = phone === undefined ? null : phoneDigits(phone)
  if (digits === null || digits.length < 6) return undefined
  const name = fold(body.name)
  const found = await parts.store.findVisitors(officeId, digits, 20)
  return found.find((one) => fold(one.name) === name && one.phone !== null && phoneDigits(one.phone) === digits)
}
