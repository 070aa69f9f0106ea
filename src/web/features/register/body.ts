/** What the form sends, and what is missing before it can be sent. */
import type { OpenVisit, VisitCommand } from '../../../contract/commands.ts'
import { type Draft, isSomebody, textOf } from './draft.ts'
import { type FormPlan, isFilled, linesOf } from './plan.ts'

/** The body of the call, with the slot and the cards that the officer sees before them. */
export function bodyOf(draft: Draft, plan: FormPlan): OpenVisit {
  const ahead = plan.ahead.chosen ? draft.ahead : null
  return {
    commandId: draft.commandId,
    origin: ahead?.origin ?? 'desk',
    ...(ahead && { day: ahead.day }),
    ...(draft.kind !== null && { kind: draft.kind }),
    ...(ahead === null && draft.arrivedAt !== null && { arrivedAt: new Date(draft.arrivedAt).toISOString() }),
    ...(plan.counted ? companionsOf(draft) : detailsOf(draft, plan)),
  }
}

/** The command that registers a visit which was opened before. */
export function registerBodyOf(draft: Draft, plan: FormPlan): VisitCommand {
  return { commandId: draft.commandId, type: 'register', ...detailsOf(draft, plan) }
}

/** What is still missing, by the place where the form shows it, in the order of the form. */
export function missingIn(draft: Draft, plan: FormPlan): readonly string[] {
  const lines = linesOf(plan, draft)
    .filter((one) => one.need === 'required' && !isFilled(one.name, plan, draft))
    .map((one) => one.name)
    .filter((name) => !(`fields.${name}` in draft.waived))
  if (plan.counted) return lines
  const day = plan.ahead.chosen && draft.ahead?.day === '' ? ['day'] : []
  const reasons = Object.keys(draft.waived).filter((what) => draft.waived[what]?.trim() === '')
  return [
    ...lines,
    ...day,
    ...reasons.map((what) => `reason:${what}`),
    ...(needsInitials(draft, plan) ? ['initials'] : []),
  ]
}

/** What is left out where a visitor shows no identity, or keeps it. */
export function identityWaiver(plan: FormPlan): 'identitySeen' | 'deposited.identityCard' {
  return plan.identity === 'seen' ? 'identitySeen' : 'deposited.identityCard'
}

/** Whether identity goes into a slot: the rule wants it, it is a card, and nobody left it out. */
export function keepsIdentity(draft: Draft, plan: FormPlan): boolean {
  const held = plan.identity === 'held' || plan.identity === 'offered'
  const { kind, digital } = draft.identity
  return held && kind !== null && !digital && !('deposited.identityCard' in draft.waived)
}

/** The digits of the last visit, where they still stand for what the visitor shows. */
export function knownDigits(draft: Draft): string | null {
  const last = draft.person?.lastIdentity
  return last && last.kind === draft.identity.kind && draft.identity.number.trim() === '' ? last.lastDigits : null
}

/** How many initials are wanted, and how many are drawn. */
export function initialsCount(draft: Draft, plan: FormPlan): { readonly wanted: number; readonly drawn: number } {
  const wanted = plan.initials === 'none' ? 0 : plan.initials === 'each' ? 1 + draft.companions.length : 1
  return { wanted, drawn: draft.initials.slice(0, wanted).filter((path) => path !== '').length }
}

function needsInitials(draft: Draft, plan: FormPlan): boolean {
  if (plan.initials !== 'required' && plan.initials !== 'each') return false
  const { wanted, drawn } = initialsCount(draft, plan)
  return drawn < wanted && !('signs.entering' in draft.waived)
}

function detailsOf(draft: Draft, plan: FormPlan) {
  const purpose = textOf(draft, 'purpose').trim()
  return {
    ...companionsOf(draft),
    ...(isSomebody(draft) && { visitor: visitorOf(draft) }),
    ...(purpose !== '' && { purpose }),
    ...hostOf(draft),
    ...fieldsOf(draft, plan),
    ...identityOf(draft, plan),
    ...cardsOf(draft, plan),
    ...initialsOf(draft, plan),
    ...waivers(draft),
  }
}

function companionsOf({ companions }: Draft): Pick<OpenVisit, 'companions'> {
  return companions.length === 0 ? {} : { companions: companions.map(companion) }
}

function companion(name: string): { name?: string } {
  const words = name.trim()
  return words === '' ? {} : { name: words }
}

function visitorOf(draft: Draft): NonNullable<OpenVisit['visitor']> {
  const { person, mending } = draft
  const institution = textOf(draft, 'institution').trim() || (mending ? '' : (person?.institution ?? ''))
  const phone = textOf(draft, 'phone').trim()
  return {
    ...(person !== null && { id: person.id }),
    name: textOf(draft, 'name').trim(),
    ...(institution !== '' && { institution }),
    ...(phone !== '' && { phone }),
  }
}

function hostOf({ host }: Draft): Pick<OpenVisit, 'hostId' | 'unitId' | 'hostName'> {
  if (host === null) return {}
  switch (host.kind) {
    case 'staff':
      return { hostId: host.id }
    case 'unit':
      return { unitId: host.id }
    case 'named':
      return { hostName: host.name }
    default:
      return host satisfies never
  }
}

const ownKeys = ['institution', 'phone', 'purpose', 'companions', 'name']

function fieldsOf(draft: Draft, plan: FormPlan): Pick<OpenVisit, 'fields'> {
  const written = plan.fields.flatMap(({ name }) => {
    const text = textOf(draft, name).trim()
    return ownKeys.includes(name) || text === '' ? [] : [[name, text] as const]
  })
  return written.length === 0 ? {} : { fields: Object.fromEntries(written) }
}

function identityOf(draft: Draft, plan: FormPlan): Pick<OpenVisit, 'identity'> {
  const { kind, digital } = draft.identity
  if (plan.identity === 'none' || kind === null) return {}
  const number = draft.identity.number.trim() || (knownDigits(draft) ?? '')
  return {
    identity: {
      kind,
      ...(number !== '' && { number }),
      ...(digital && { digital }),
      ...(keepsIdentity(draft, plan) && draft.slot && { slot: draft.slot.number }),
    },
  }
}

function cardsOf(draft: Draft, plan: FormPlan): Pick<OpenVisit, 'cards'> {
  const given = plan.pools.flatMap(({ pool }) => {
    const card = draft.cards[pool]
    return card === undefined || `issued.${pool}` in draft.waived ? [] : [[pool, card.number] as const]
  })
  return given.length === 0 ? {} : { cards: Object.fromEntries(given) }
}

function initialsOf(draft: Draft, plan: FormPlan): Pick<OpenVisit, 'initials'> {
  const { wanted } = initialsCount(draft, plan)
  const drawn = draft.initials.slice(0, wanted).filter((path) => path !== '')
  const [first] = drawn
  if (first === undefined) return {}
  return { initials: plan.initials === 'each' ? [...drawn] : first }
}

function waivers({ waived }: Draft): Pick<OpenVisit, 'waive'> {
  const waive = Object.entries(waived).map(([what, reason]) => ({ what, reason: reason.trim() }))
  return waive.length === 0 ? {} : { waive }
}
