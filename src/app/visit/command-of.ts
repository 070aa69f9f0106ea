import type { VisitCommand } from '../../contract/commands.ts'
import type { Command, Waiver } from '../../domain/visit/command.ts'
import { type IdentityKind, identityKinds } from '../../domain/visit/moment.ts'
import { instantOf } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import { filled, identityOf, type Named, someText } from './intent-of.ts'

/** The domain's command for what was sent; a key that its type needs and that is missing is named in the refusal. */
export function commandOf(body: VisitCommand, named: Named): Answer<Command> {
  switch (body.type) {
    case 'arrive':
    case 'queue':
    case 'call':
    case 'ask':
    case 'receive':
    case 'endMeeting':
    case 'withdraw':
      return done({ type: body.type })
    case 'reportBack':
    case 'checkOut':
      return done({ type: body.type, ...firstInitials(body) })
    case 'register':
      return done({ type: 'register', ...named.intent })
    case 'forward':
      return named.intent.host === undefined
        ? refuse('hostRequired')
        : done({ type: 'forward', host: named.intent.host })
    case 'see':
      return see(body, named)
    case 'perform':
      return perform(body)
    case 'answer':
      return answer(body, named)
    case 'waive':
      return waive(body)
    case 'seat':
      return done({ type: 'seat', ...filled({ room: body.room }) })
    case 'turnAway':
      return turnAway(body)
    case 'deposit':
    case 'handBack':
      return things(body.type, body, named)
    case 'issue':
    case 'takeBack':
      return cards(body.type, body)
    case 'lose':
      return done({
        type: 'lose',
        ...filled({ item: body.item, pool: body.pool, slot: body.slot, number: body.number, report: body.report }),
      })
    case 'archive':
      return done({ type: 'archive', ...(body.outcome === undefined ? {} : { outcome: body.outcome }) })
    case 'correct':
      return correct(body)
    case 'say':
      return done({ type: 'say', text: body.text ?? '' })
    case 'move':
      return body.day === undefined
        ? missing('day')
        : done({ type: 'move', day: body.day, ...filled({ time: body.time }) })
    case 'speak':
      return speak(body, named)
    case 'note':
      return done({ type: 'note', text: body.text ?? '' })
    default: {
      const never: never = body.type
      return never
    }
  }
}

const missing = (field: string) => refuse('badBody', { field })

function firstInitials(body: VisitCommand): { readonly initials?: string } {
  const first = typeof body.initials === 'string' ? body.initials : body.initials?.[0]
  return filled({ initials: first })
}

function see(body: VisitCommand, named: Named): Answer<Command> {
  if (body.identity !== undefined) return done({ type: 'see', identity: identityOf(body.identity, named) })
  const { kind } = body
  if (kind === undefined || !isIdentityKind(kind)) return missing('kind')
  return done({
    type: 'see',
    identity: identityOf(
      { kind, ...filled({ number: body.number }), ...(body.digital === undefined ? {} : { digital: body.digital }) },
      named,
    ),
  })
}

const isIdentityKind = (text: string): text is IdentityKind => identityKinds.some((kind) => kind === text)

function perform(body: VisitCommand): Answer<Command> {
  const activity = someText(body.activity)
  if (activity === undefined) return missing('activity')
  return done({ type: 'perform', activity, ...(body.result === undefined ? {} : { result: body.result }) })
}

function answer(body: VisitCommand, { intent: { host } }: Named): Answer<Command> {
  if (body.answer === undefined) return missing('answer')
  const proposedAt = body.proposedAt === undefined ? undefined : instantOf(body.proposedAt)
  if (proposedAt === null) return missing('proposedAt')
  return done({
    type: 'answer',
    answer: body.answer,
    ...(body.via === undefined ? {} : { via: body.via }),
    ...(body.anew === undefined ? {} : { anew: body.anew }),
    ...(host?.kind === 'staff' ? { from: host.staffId } : {}),
    ...filled({ stage: body.stage, reason: body.reason, message: body.message }),
    ...(proposedAt === undefined ? {} : { proposedAt }),
  })
}

function speak(body: VisitCommand, { intent: { host } }: Named): Answer<Command> {
  const { via, callResult, seconds = 0 } = body
  if (via !== 'intercom' && via !== 'phone') return missing('via')
  if (callResult === undefined) return missing('callResult')
  return done({ type: 'speak', via, result: callResult, seconds, ...(host === undefined ? {} : { with: host }) })
}

function waive(body: VisitCommand): Answer<Command> {
  const single: readonly Waiver[] = body.what === undefined ? [] : [{ what: body.what, reason: body.reason ?? '' }]
  const all = [...single, ...(body.waive ?? [])]
  return all.length === 0 ? missing('what') : done({ type: 'waive', waive: all })
}

function turnAway(body: VisitCommand): Answer<Command> {
  const at = body.appointment === undefined ? undefined : instantOf(body.appointment.at)
  if (at === null) return missing('appointment')
  return done({
    type: 'turnAway',
    ...filled({ reason: body.reason }),
    ...(at === undefined ? {} : { appointment: { at, ...filled({ note: body.appointment?.note }) } }),
  })
}

function things(type: 'deposit' | 'handBack', body: VisitCommand, named: Named): Answer<Command> {
  const item = someText(body.item)
  if (item === undefined) return missing('item')
  const slot = filled({ slot: body.slot ?? body.identity?.slot })
  if (type === 'handBack') {
    return done({ type, item, ...slot, ...(body.processed === undefined ? {} : { processed: body.processed }) })
  }
  const identity = body.identity === undefined ? {} : { identity: identityOf(body.identity, named) }
  return done({ type, item, ...slot, ...identity })
}

function cards(type: 'issue' | 'takeBack', body: VisitCommand): Answer<Command> {
  const pool = someText(body.pool)
  return pool === undefined ? missing('pool') : done({ type, pool, ...filled({ number: body.number }) })
}

function correct(body: VisitCommand): Answer<Command> {
  const reason = filled({ reason: body.reason })
  if (body.undo !== undefined) return done({ type: 'undo', commandId: body.undo, ...reason })
  const field = someText(body.field)
  if (field === undefined) return missing('field')
  if (body.to === undefined) return missing('to')
  // A number that was only shown masked would be lost if the mask were kept in its place.
  if (field === 'phone' && body.to?.includes('•')) return missing('to')
  return done({ type: 'correct', field, to: body.to ?? '', ...reason })
}
