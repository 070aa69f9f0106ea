import type { Command } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { type Desk, isRefusal, type Plan, refuse, said } from './desk.ts'
import { receptionOf } from './reception.ts'
import { cardFor, slotFor } from './supply.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** The office keeps a thing of the visitor's. */
export function deposit(desk: Desk, command: Of<'deposit'>): Plan {
  const { item, identity } = command
  const policy = desk.intake.keeps[item]
  if (policy !== 'held' && policy !== 'offered') return refuse('notKept', { item })
  const held = desk.visit.custody.held.find((one) => one.item === item)
  if (held !== undefined) return refuse('alreadyHeld', { item, slot: held.slot })
  const refusal = mayChangeHands(desk) ?? refusedBy(receptionOf(desk, { name: `deposited.${item}` }))
  if (refusal !== null) return refusal
  const slot = slotFor(desk.context, item, command.slot)
  if (isRefusal(slot)) return slot
  return [said(desk.context, { type: 'deposited', item, slot, ...(identity === undefined ? {} : { identity }) })]
}

/** A thing goes back to the visitor, at any time. */
export function handBack(desk: Desk, command: Of<'handBack'>): Plan {
  const { item, slot, processed } = command
  const held = desk.visit.custody.held.find((one) => one.item === item && (slot === undefined || one.slot === slot))
  if (held === undefined) return refuse('notHeld', { item, ...(slot === undefined ? {} : { number: slot }) })
  return [said(desk.context, { type: 'handedBack', item, slot: held.slot, processed: processed === true })]
}

/** The visitor gets a card of the office. */
export function issue(desk: Desk, command: Of<'issue'>): Plan {
  const { pool } = command
  const policy = desk.intake.issues[pool]
  if (policy === undefined || policy === 'none') return refuse('notIssued', { pool })
  const { out, spent } = desk.visit.custody
  const there = out.find((one) => one.pool === pool)
  if (there !== undefined) return refuse('alreadyOut', { pool, number: there.number })
  const reception = receptionOf(desk, { name: `issued.${pool}` })
  const used = spent.find((one) => one.pool === pool)
  if (used !== undefined && !isRefusal(reception) && reception.how === 'free') {
    return refuse('alreadyOut', { pool, number: used.number })
  }
  const refusal = mayChangeHands(desk) ?? refusedBy(reception)
  if (refusal !== null) return refusal
  const number = cardFor(desk.context, pool, command.number)
  if (isRefusal(number)) return number
  return [said(desk.context, { type: 'issued', pool, number, ...(policy === 'spent' ? { spent: true } : {}) })]
}

/** A card of the office comes back, at any time. */
export function takeBack(desk: Desk, command: Of<'takeBack'>): Plan {
  const { pool, number } = command
  const out = desk.visit.custody.out.find((one) => one.pool === pool && (number === undefined || one.number === number))
  if (out === undefined) return refuse('notOut', { pool, ...(number === undefined ? {} : { number }) })
  return [said(desk.context, { type: 'takenBack', pool, number: out.number })]
}

/** A thing or a card went missing. */
export function lose(desk: Desk, command: Of<'lose'>): Plan {
  const { item, pool, slot, number, report } = command
  const { held, out } = desk.visit.custody
  const more = report === undefined ? {} : { report }
  if (pool !== undefined && item === undefined) {
    const card = out.find((one) => one.pool === pool && (number === undefined || one.number === number))
    if (card === undefined) return refuse('notOut', { pool, ...(number === undefined ? {} : { number }) })
    return [said(desk.context, { type: 'lost', what: { of: 'office', pool, number: card.number }, ...more })]
  }
  const thing = held.find((one) => one.item === item && (slot === undefined || one.slot === slot))
  if (thing === undefined || item === undefined) {
    return refuse('notHeld', { item: item ?? '', ...(slot === undefined ? {} : { number: slot }) })
  }
  return [said(desk.context, { type: 'lost', what: { of: 'visitor', item, slot: thing.slot }, ...more })]
}

/** Identity is checked and handed back at once: where that is the rule, or where it is on a phone and cannot be held. */
export function see(desk: Desk, command: Of<'see'>): Plan {
  const { identity } = command
  const item = 'identityCard'
  const policy = desk.intake.keeps[item]
  if (policy === undefined || policy === 'none') return refuse('notKept', { item })
  const { held, identity: known } = desk.visit.custody
  if (known !== undefined || held.some((one) => one.item === item)) return refuse('alreadyHeld', { item })
  const early = mayChangeHands(desk)
  if (early !== null) return early
  const plain = receptionOf(desk, { name: 'identitySeen' })
  if (policy === 'held' && identity.digital !== true && !mayBeLeftWithVisitor(desk)) {
    return isRefusal(plain) ? plain : refuse('identityRequired', { item })
  }
  // on a phone it also stands for the card that a step wants to keep
  const instead = identity.digital === true ? receptionOf(desk, { name: 'deposited.identityCard' }) : plain
  if (isRefusal(plain) && (isRefusal(instead) || instead.how === 'free')) return plain
  if (isRefusal(instead) && !isRefusal(plain) && plain.how === 'free') return instead
  return [said(desk.context, { type: 'identitySeen', identity })]
}

/** Things change hands while the visitor is here and the flow is not at its end. */
function mayChangeHands(desk: Desk): Refusal | null {
  if (desk.visit.arrivedAt === undefined) return refuse('notHere')
  return desk.walk.ended ? refuse('notNow') : null
}

function mayBeLeftWithVisitor(desk: Desk): boolean {
  return desk.walk.past.facts.has('deposited.identityCard')
}

function refusedBy(reception: ReturnType<typeof receptionOf>): Refusal | null {
  return isRefusal(reception) ? reception : null
}
