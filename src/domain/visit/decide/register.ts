import type { HostField, Need } from '../../sop/sop.ts'
import type { Intent } from '../command.ts'
import type { Details, HostRef, Moment, Occurrence } from '../moment.ts'
import type { Refusal } from '../refusal.ts'
import type { Visit } from '../visit.ts'
import { tooMany } from './admits.ts'
import { type Desk, isRefusal, type Plan, refuse, said } from './desk.ts'
import { identityTaken } from './identity.ts'
import { hasStep, receptionOf } from './reception.ts'
import { cardFor } from './supply.ts'
import { ruleDecides, waive, waivedOn } from './waive.ts'

/** Signs the guest-book line, and takes and gives what no step of its own does. */
export function register(desk: Desk, intent: Intent): Plan {
  const early = mayRegister(desk)
  if (early !== null) return early
  const waived = intent.waive === undefined ? [] : waive(desk, intent.waive)
  if (isRefusal(waived)) return waived
  const leftOut = new Set([...waivedOn(desk.visit), ...waivedOn({ moments: waived })])
  const details = detailsOf(intent)
  const whole = wholeOf(desk.visit, details)
  const refusal = incomplete(desk, whole, leftOut) ?? unsigned(desk, intent, whole, leftOut)
  if (refusal !== null) return refusal
  const identity = identityTaken(desk, intent, leftOut)
  if (isRefusal(identity)) return identity
  const cards = cardsGiven(desk, intent, leftOut)
  if (isRefusal(cards)) return cards
  const { year, guestBook } = desk.context.next
  const line: Occurrence = {
    type: 'registered',
    year,
    number: guestBook,
    details,
    initials: intent.initials ?? [],
  }
  return [...waived, ...identity, ...cards, said(desk.context, line)]
}

/** Whether the visit may be registered now, whatever the form will say. */
export function mayRegister(desk: Desk): Refusal | null {
  if (desk.visit.register.state === 'signed') {
    return refuse('alreadyRegistered', { number: desk.visit.register.number })
  }
  if (desk.visit.arrivedAt === undefined) return refuse('notHere')
  const reception = receptionOf(desk, { name: 'registered' })
  if (isRefusal(reception)) return reception
  // an office whose steps never wait for the book may still keep one; behind its step it is closed
  const behind = reception.how === 'free' && hasStep(desk, 'registered')
  return behind || desk.walk.ended ? refuse('notNow') : null
}

/** What a form says about the visit, blank lines left out. */
export function detailsOf(intent: Intent): Details {
  const { visitor, purpose, host, companions, fields } = intent
  return {
    ...(visitor === undefined ? {} : { visitor: personOf(visitor) }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(host === undefined ? {} : { host }),
    ...(companions === undefined ? {} : { companions }),
    ...(fields === undefined ? {} : { fields }),
  }
}

/** Whether the host named is of the sort that the SOP wants. A member of staff always is. */
export function hostRefused(policy: HostField, host: HostRef | undefined): Refusal | null {
  if (policy === 'none') return null
  if (host === undefined) return refuse('hostRequired', { host: policy })
  return host.kind === 'staff' || host.kind === policy ? null : refuse('hostRequired', { host: policy })
}

function personOf({ personId, name, institution, phone }: NonNullable<Intent['visitor']>) {
  return {
    id: personId,
    name,
    ...(institution === undefined || institution === '' ? {} : { institution }),
    ...(phone === undefined || phone === '' ? {} : { phone }),
  }
}

/** What is known of the visit with the form laid over it. */
function wholeOf(visit: Visit, details: Details): Details & { readonly headCount: number } {
  const companions = details.companions ?? visit.companions
  return {
    ...(visit.visitor === undefined ? {} : { visitor: visit.visitor }),
    ...(visit.purpose === undefined ? {} : { purpose: visit.purpose }),
    ...(visit.host === undefined ? {} : { host: visit.host }),
    ...details,
    companions,
    fields: { ...visit.fields, ...details.fields },
    headCount: details.companions === undefined ? visit.headCount : 1 + companions.length,
  }
}

function incomplete(desk: Desk, whole: ReturnType<typeof wholeOf>, leftOut: ReadonlySet<string>): Refusal | null {
  const { fields, admits } = desk.intake
  if (blank(whole.visitor?.name)) return refuse('nameRequired')
  if (!leftOut.has('fields.host')) {
    const refusal = hostRefused(fields.host, whole.host)
    if (refusal !== null) return refusal
  }
  for (const [field, need] of Object.entries(fields.values)) {
    if (isMissing(field, need, whole) && !leftOut.has(`fields.${field}`)) return refuse('fieldRequired', { field })
  }
  if (leftOut.has('admits.people') || ruleDecides(desk, desk.context.sop)) return null
  return tooMany(admits, whole.headCount)
}

function isMissing(field: string, need: Need, whole: ReturnType<typeof wholeOf>): boolean {
  if (need !== 'required') return false
  switch (field) {
    case 'institution':
      return blank(whole.visitor?.institution)
    case 'phone':
      return blank(whole.visitor?.phone)
    case 'purpose':
      return blank(whole.purpose)
    case 'companions':
      return whole.headCount < 2
    default:
      return blank(whole.fields?.[field])
  }
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function unsigned(
  desk: Desk,
  intent: Intent,
  whole: ReturnType<typeof wholeOf>,
  leftOut: ReadonlySet<string>,
): Refusal | null {
  const { entering } = desk.intake.signs
  if (leftOut.has('signs.entering') || entering === 'none' || entering === 'optional') return null
  const wanted = entering === 'each' ? whole.headCount : 1
  const given = intent.initials?.length ?? 0
  return given < wanted ? refuse('initialsRequired', { wanted, given }) : null
}

function cardsGiven(desk: Desk, intent: Intent, leftOut: ReadonlySet<string>): Plan {
  const { issues } = desk.intake
  const named = intent.cards ?? {}
  const moments: Moment[] = []
  for (const pool of Object.keys(named)) {
    const policy = issues[pool]
    if (policy === undefined || policy === 'none') return refuse('notIssued', { pool })
    if (hasStep(desk, `issued.${pool}`)) return refuse('notNow', { awaited: [`issued.${pool}`] })
  }
  for (const [pool, policy] of Object.entries(issues)) {
    if (policy === 'none' || hasStep(desk, `issued.${pool}`) || leftOut.has(`issued.${pool}`)) continue
    if (hasCard(desk.visit, pool)) continue
    const number = cardFor(desk.context, pool, named[pool])
    if (isRefusal(number)) return number
    moments.push(said(desk.context, { type: 'issued', pool, number, ...(policy === 'spent' ? { spent: true } : {}) }))
  }
  return moments
}

function hasCard(visit: Visit, pool: string): boolean {
  const { out, spent } = visit.custody
  return out.some((one) => one.pool === pool) || spent.some((one) => one.pool === pool)
}
