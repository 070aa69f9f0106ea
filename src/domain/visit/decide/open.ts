import { type Flow, flowOf } from '../../sop/flow.ts'
import type { Sop } from '../../sop/sop.ts'
import type { Context, OpenCommand } from '../command.ts'
import { visitOf } from '../evolve.ts'
import type { Details, Moment, Origin } from '../moment.ts'
import type { Refusal } from '../refusal.ts'
import { breachOf } from './admits.ts'
import { pastDay } from './appointment.ts'
import { type Desk, deskAfter, deskOf, isRefusal, type Plan, refuse, roleOf, said } from './desk.ts'
import { receptionOf } from './reception.ts'
import { detailsOf, hostRefused, mayRegister, register } from './register.ts'
import { isHost, isHostOf, mayRecordAll } from './roles.ts'
import { ruleDecides, waive, waivedOn } from './waive.ts'

/** Opens a visit: asked for ahead, or come; from the desk it is registered at once where the step waits for that. */
export function open(command: OpenCommand, context: Context): Plan {
  const early = unopenable(command, context)
  if (early !== null) return early
  const opened = opening(command, context, detailsOf(command))
  const waived = command.waive === undefined ? [] : waive(deskFrom(opened, context), command.waive)
  if (isRefusal(waived)) return waived
  const desk = deskFrom([...opened, ...waived], context)
  const breach = breached(command, desk) ?? pastInvitation(command, context)
  if (breach !== null) return breach
  const invited = invitation(command, desk)
  if (!registersAtOnce(command, deskAfter(desk, invited))) return [...opened, ...waived, ...invited]
  return registeredAtOnce(command, context)
}

/** Whether a visit of this origin is asked for ahead; else the visitor is here. */
function isAhead(origin: Origin): boolean {
  return origin === 'letter' || origin === 'booking' || origin === 'invitation'
}

function unopenable(command: OpenCommand, context: Context): Refusal | null {
  const { sop, who } = context
  const kind = kindRefused(command.kind, sop)
  if (kind !== null) return kind
  if (!mayOpen(command, context)) return refuse('notYours')
  if (command.visitor !== undefined && command.visitor.name.trim() === '') return refuse('nameRequired')
  const flow = flowOf(sop, command.kind, context.unplayed)
  if (flow.steps.length === 0) return null
  const wanted = flow.intake.fields.host
  const named = command.host === undefined ? null : hostRefused(wanted, command.host)
  if (named !== null || !isAhead(command.origin)) return named
  if (command.visitor === undefined && who.role !== 'visitor') return refuse('nameRequired')
  return hostRefused(wanted, command.host)
}

function kindRefused(kind: string | undefined, sop: Sop): Refusal | null {
  if (kind !== undefined) return sop.kinds.some((one) => one.key === kind) ? null : refuse('unknownKind', { kind })
  return sop.kinds.length === 0 ? null : refuse('kindRequired', { kinds: sop.kinds.map((one) => one.key) })
}

function mayOpen({ origin, host }: OpenCommand, { who }: Context): boolean {
  if (mayRecordAll(who)) return true
  if (who.role === 'visitor') return origin !== 'desk' && origin !== 'invitation' && origin !== 'letter'
  return origin === 'invitation' && isHost(host, who)
}

/** In a flow that begins with the request, someone who just comes has asked and come at once. */
function opening(command: OpenCommand, context: Context, details: Details): readonly Moment[] {
  const { origin, kind, companions, day, time } = command
  const flow = flowOf(context.sop, kind, context.unplayed)
  const ahead = isAhead(origin)
  const opened = {
    origin,
    ...(kind === undefined ? {} : { kind }),
    headCount: 1 + (companions?.length ?? 0),
    leftOut: context.unplayed,
  }
  const at = ahead ? context.now : (command.arrivedAt ?? context.now)
  if (!ahead && !beginsWithRequest(flow)) return [said(context, { type: 'arrived', ...opened, details }, at)]
  const dated = ahead && day !== undefined ? { day, ...(time === undefined ? {} : { time }) } : {}
  const requested = said(context, { type: 'requested', ...opened, ...dated, details }, at)
  return ahead ? [requested] : [requested, said(context, { type: 'arrived', ...opened, details: {} }, at)]
}

function beginsWithRequest(flow: Flow): boolean {
  return flow.steps[0]?.from === 'requested'
}

function deskFrom(moments: readonly Moment[], context: Context): Desk {
  return deskOf(visitOf(moments, { visitId: context.visitId, sopVersion: context.sopVersion }), context)
}

/** A breach of admission refuses the opening, unless a rule decides on it later. */
function breached({ origin }: OpenCommand, desk: Desk): Refusal | null {
  const { visit, intake, context } = desk
  if (ruleDecides(desk, context.sop)) return null
  const { requestedAt, arrivedAt, day, headCount } = visit
  return breachOf(
    intake.admits,
    {
      headCount,
      ...(requestedAt === undefined || !isAhead(origin) ? {} : { requestedAt }),
      ...(day === undefined ? {} : { day }),
      ...(arrivedAt === undefined ? {} : { arrivedAt }),
      waived: waivedOn(visit),
    },
    context,
  )
}

/** An invitation is for a day that is still to come; a letter may be entered late. */
function pastInvitation({ origin, day }: OpenCommand, context: Context): Refusal | null {
  return origin === 'invitation' && day !== undefined ? pastDay(day, context) : null
}

/** A host who invites has answered already. */
function invitation({ origin }: OpenCommand, { flow, visit, context }: Desk): readonly Moment[] {
  const asking = flow.steps.find((step) => step.asks !== undefined && roleOf(context.sop, step.asks) === 'host')
  if (origin !== 'invitation' || asking?.asks === undefined || !isHostOf(visit, context.who)) return []
  const givenBy = context.who.staffId ?? null
  return [said(context, { type: 'answered', stage: asking.asks, answer: 'yes', givenBy, via: 'screen' })]
}

function registersAtOnce(command: OpenCommand, desk: Desk): boolean {
  if (!command.register || command.origin !== 'desk' || mayRegister(desk) !== null) return false
  const reception = receptionOf(desk, { name: 'registered' })
  return !isRefusal(reception) && reception.how === 'next'
}

/** The form's words go into the guest-book line; the arrival only says that somebody came. */
function registeredAtOnce(command: OpenCommand, context: Context): Plan {
  const bare = opening(command, context, {})
  const plan = register(deskFrom(bare, context), command)
  return isRefusal(plan) ? plan : [...bare, ...plan]
}
