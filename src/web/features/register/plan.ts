/** The form that the SOP in force wants: read off what the server says of it, so that no rule and no step is known here. */
import type { SopInForce, SopIntake } from '../../../contract/sop.ts'
import { type Draft, isSomebody, textOf } from './draft.ts'

type AtDesk = NonNullable<SopIntake['atDesk']>

/** What the form has to know of the SOP. */
export type FormSop = Pick<SopInForce, 'kinds' | 'intake' | 'steps' | 'actors'>

/** A line of the form. */
export interface Line {
  readonly name: string
  /** The office's own word for it. */
  readonly label: string | null
  readonly need: 'required' | 'optional'
  /** Enter stops here even where nothing is missing. */
  readonly stop: boolean
}

/** A pool of which registering gives a card. */
export interface PoolPlan {
  readonly pool: string
  readonly label: string | null
}

/** What the form asks, takes and does. */
export interface FormPlan {
  readonly kinds: SopInForce['kinds']
  /** The kind is only counted: nobody is named. */
  readonly counted: boolean
  readonly host: SopIntake['host']
  readonly fields: readonly Line[]
  readonly identity: AtDesk['identity']
  readonly pools: readonly PoolPlan[]
  readonly initials: 'required' | 'optional' | 'none' | 'each'
  readonly registers: boolean
  /** The name may be left out: the form only opens the visit, and nobody is asked about it. */
  readonly nameless: boolean
  /** Visits of this kind are asked for ahead, and whether this one is. */
  readonly ahead: { readonly possible: boolean; readonly chosen: boolean }
  /** The most people in one visit. */
  readonly people: number | null
  /** The step whose clock runs while the form is open. */
  readonly step: SopInForce['steps'][number] | null
  /** Who is asked by itself once it is registered. */
  readonly asks: {
    readonly label: string
    readonly isHost: boolean
    readonly limitSeconds: number | null
    readonly limitText: string | null
  } | null
}

/**
 * The form of a kind of visit; without kinds, that of the office. `opened` where the visit was opened before and is registered now:
 * its kind is settled. `ahead` where it is asked for before anyone comes.
 */
export function planOf(sop: FormSop, kind: string | null, opened = false, ahead = false): FormPlan {
  const chosen = sop.kinds.find((one) => one.key === kind) ?? null
  const intake = chosen?.intake ?? sop.intake
  const atDesk = intake.atDesk ?? asWritten(intake)
  const counted = chosen?.recorded === false
  const possible = !opened && !counted && intake.ahead === true
  const requested = possible && ahead
  const registers = opened || (atDesk.registers && !requested)
  const later = requested || (opened && !atDesk.registers)
  const asks = later ? null : asksOf(sop, atDesk.asks)
  return {
    kinds: opened ? [] : sop.kinds,
    counted,
    host: intake.host,
    fields: intake.fields.flatMap(({ name, label, need }) =>
      need === 'none' || name === 'host'
        ? []
        : [{ name, label, need: registers ? need : ('optional' as const), stop: registers && stops.includes(name) }],
    ),
    identity: registers ? atDesk.identity : 'none',
    pools: intake.issues.filter((one) => registers && atDesk.pools.includes(one.pool)),
    initials: registers ? signsOf(intake.signs.entering) : 'none',
    registers,
    nameless: !registers && !requested && asks === null && intake.host === 'none',
    ahead: { possible, chosen: requested },
    people: intake.people ?? null,
    step: requested || counted ? null : (sop.steps.find((step) => step.no === atDesk.step) ?? null),
    asks,
  }
}

/** The lines of the form, in the order of its writing. Institution and telephone of one who is known stand with the name. */
export function linesOf(plan: FormPlan, draft: Draft): readonly Line[] {
  const kind = plan.kinds.length === 0 ? [] : [line('kind', 'required')]
  const companions = plan.fields.filter((field) => field.name === 'companions')
  if (plan.counted) return [...kind, ...(companions.length > 0 ? companions : [line('companions', 'optional')])]
  const others = plan.fields.filter((field) => !placed.includes(field.name))
  return [
    ...kind,
    { ...line('name', plan.nameless ? 'optional' : 'required'), stop: true },
    ...plan.fields.filter((field) => ownLines.includes(field.name) && hasLine(field, draft)),
    ...others,
    ...plan.fields.filter((field) => field.name === 'purpose'),
    ...(plan.host === 'none' ? [] : [hostLine(plan)]),
    ...companions,
  ]
}

/** Whether a line says what it has to say. */
export function isFilled(name: string, plan: FormPlan, draft: Draft): boolean {
  switch (name) {
    case 'kind':
      return plan.kinds.some((kind) => kind.key === draft.kind)
    case 'name':
      return isSomebody(draft) && textOf(draft, 'name').trim() !== ''
    case 'host':
      return draft.host !== null
    case 'companions':
      return draft.companions.length > 0
    case 'institution':
      return textOf(draft, name).trim() !== '' || (!draft.mending && Boolean(draft.person?.institution))
    case 'phone':
      return textOf(draft, name).trim() !== '' || Boolean(draft.person?.phone)
    default:
      return textOf(draft, name).trim() !== ''
  }
}

/** Where Enter leads from a line: the next that wants something, else the first that still does; null when the form is complete. */
export function lineAfter(name: string | null, plan: FormPlan, draft: Draft): string | null {
  const lines = linesOf(plan, draft)
  const at = lines.findIndex((one) => one.name === name)
  const order = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))]
  return order.find((one) => wants(one, plan, draft))?.name ?? null
}

/** The line that Tab leads to, whatever it holds. */
export function lineBeside(name: string, way: 1 | -1, plan: FormPlan, draft: Draft): string | null {
  const lines = linesOf(plan, draft)
  return lines[lines.findIndex((one) => one.name === name) + way]?.name ?? null
}

const stops = ['institution', 'phone', 'purpose']
const ownLines = ['institution', 'phone']
const placed = [...ownLines, 'purpose', 'companions', 'name']

/** Where the host is not needed yet, those who check or are asked before still want to know whom it is about. */
function hostLine(plan: FormPlan): Line {
  const need = plan.registers || plan.ahead.chosen ? 'required' : 'optional'
  return { ...line('host', need), stop: true }
}

function line(name: string, need: Line['need']): Line {
  return { name, label: null, need, stop: need === 'required' }
}

function hasLine({ name, need }: Line, draft: Draft): boolean {
  if (draft.person === null) return draft.isNew
  if (draft.mending || textOf(draft, name) !== '') return true
  const known = name === 'institution' ? draft.person.institution : draft.person.phone
  return need === 'required' && !known
}

function wants(one: Line, plan: FormPlan, draft: Draft): boolean {
  if (`fields.${one.name}` in draft.waived) return false
  if (one.need === 'required' && !isFilled(one.name, plan, draft)) return true
  return one.stop && !draft.passed.includes(one.name)
}

/** An older server does not say what registering takes: then everything that the intake names is taken here. */
function asWritten(intake: SopIntake): AtDesk {
  const policy = intake.keeps.find((one) => one.item === 'identityCard')?.policy
  return {
    step: null,
    registers: true,
    identity: identities.find((one) => one === policy) ?? 'none',
    pools: intake.issues.filter((one) => one.policy !== 'none').map((one) => one.pool),
    asks: null,
  }
}

const identities = ['held', 'seen', 'offered', 'none'] as const

function signsOf(entering: string): FormPlan['initials'] {
  return entering === 'required' || entering === 'optional' || entering === 'each' ? entering : 'none'
}

function asksOf(sop: FormSop, asks: AtDesk['asks']): FormPlan['asks'] {
  const actor = sop.actors.find((one) => one.key === asks?.actor)
  if (asks === null || actor === undefined) return null
  const step = sop.steps.find((one) => one.no === asks.step)
  return {
    label: actor.label,
    isHost: actor.role === 'host',
    limitSeconds: step?.limitSeconds ?? null,
    limitText: step?.limitText ?? null,
  }
}
