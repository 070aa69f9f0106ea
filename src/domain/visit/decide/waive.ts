import { isMomentName, partsOf } from '../../sop/moment-name.ts'
import type { MomentName, Sop } from '../../sop/sop.ts'
import type { Waiver } from '../command.ts'
import type { Moment } from '../moment.ts'
import type { Refusal } from '../refusal.ts'
import { admitKeys } from './admits.ts'
import { type Desk, isRefusal, type Plan, refuse, roleOf, said } from './desk.ts'
import { hasStep, receptionOf } from './reception.ts'

/** What was left out this once, on the visit and by the waivers at hand. */
export function waivedOn(visit: { readonly moments: readonly Moment[] }): ReadonlySet<string> {
  return new Set(visit.moments.flatMap((moment) => (moment.type === 'waived' ? [moment.what] : [])))
}

/** Leaves something out that the SOP wants, with a reason. */
export function waive(desk: Desk, waivers: readonly Waiver[]): Plan {
  if (waivers.length === 0) return refuse('notWaivable', { what: '' })
  const moments: Moment[] = []
  const known = new Set(waivedOn(desk.visit))
  for (const { what, reason } of waivers) {
    const refusal = mayWaive(desk, what, known)
    if (refusal !== null) return refusal
    if (reason.trim() === '') return refuse('reasonRequired', { what })
    known.add(what)
    moments.push(said(desk.context, { type: 'waived', what, reason }))
  }
  return moments
}

/** Whether a step of the flow asks a rule: a breach of `admits` is then its no, and refuses nothing. */
export function ruleDecides(desk: Pick<Desk, 'flow'>, sop: Sop): boolean {
  return desk.flow.steps.some((step) => step.asks !== undefined && roleOf(sop, step.asks) === 'rule')
}

/** Why something may not be left out now; null where it may. `known` is what was left out already. */
export function mayWaive(desk: Desk, what: string, known: ReadonlySet<string>): Refusal | null {
  if (known.has(what)) return refuse('unchanged', { field: what })
  const [group, name, ...more] = what.split('.')
  if (name !== undefined && more.length === 0) {
    if (group === 'signs') return ofSignature(desk, name, what)
    if (group === 'fields') return ofField(desk, name, what)
    if (group === 'admits') return ofAdmission(desk, name, what)
  }
  return isMomentName(what) ? ofMoment(desk, what) : refuse('notWaivable', { what })
}

function ofSignature(desk: Desk, name: string, what: string): Refusal | null {
  const { signs } = desk.intake
  if (name === 'entering' && signs.entering !== 'none') return beforeRegistering(desk)
  if (name === 'leaving' && signs.leaving !== 'none') return desk.visit.place.at === 'back' ? refuse('notNow') : null
  return refuse('notWaivable', { what })
}

function ofField(desk: Desk, name: string, what: string): Refusal | null {
  const { host, values } = desk.intake.fields
  const policy = name === 'host' ? host : values[name]
  return policy === undefined || policy === 'none' ? refuse('notWaivable', { what }) : beforeRegistering(desk)
}

/** Admission is judged when the visit is opened, or when a rule is asked. */
function ofAdmission(desk: Desk, name: string, what: string): Refusal | null {
  if (!admitKeys.some((key) => key === name && desk.intake.admits[key] !== undefined)) {
    return refuse('notWaivable', { what })
  }
  const opening = desk.visit.moments.every((moment) => moment.commandId === desk.context.commandId)
  return opening || (ruleDecides(desk, desk.context.sop) && !desk.walk.received) ? null : refuse('notNow')
}

function ofMoment(desk: Desk, what: MomentName): Refusal | null {
  const happening = { name: what }
  const parts = partsOf(what)
  switch (parts.type) {
    case 'performed':
      // an activity is left out as a whole, and counts as passed
      if (parts.result !== undefined || !hasStep(desk, what)) return refuse('notWaivable', { what })
      return taken(desk, `${what}.passed`)
    case 'queued':
    case 'called':
      return hasStep(desk, what) ? taken(desk, happening.name) : refuse('notWaivable', { what })
    case 'identitySeen':
      return ofThing(desk, what, desk.intake.keeps['identityCard'])
    case 'deposited':
      return ofThing(desk, what, desk.intake.keeps[parts.thing])
    case 'issued':
      return ofThing(desk, what, desk.intake.issues[parts.card])
    case 'requested':
    case 'arrived':
    case 'registered':
    case 'hostAsked':
    case 'answered':
    case 'seated':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'handedBack':
    case 'takenBack':
    case 'forwarded':
    case 'turnedAway':
    case 'archived':
      return refuse('notWaivable', { what })
    default: {
      const never: never = parts
      return never
    }
  }
}

/** A thing or card with a step is left out at that step; one without, before registering takes it. */
function ofThing(desk: Desk, what: MomentName, policy: string | undefined): Refusal | null {
  if (policy === undefined || policy === 'none') return refuse('notWaivable', { what })
  return hasStep(desk, what) ? taken(desk, what) : beforeRegistering(desk)
}

function taken(desk: Desk, name: string): Refusal | null {
  if (!isMomentName(name)) return refuse('notWaivable', { what: name })
  const reception = receptionOf(desk, { name })
  if (isRefusal(reception)) return reception
  return reception.how === 'free' ? refuse('notNow') : null
}

function beforeRegistering(desk: Desk): Refusal | null {
  return desk.visit.register.state === 'signed' ? refuse('alreadyRegistered') : null
}
