import type { IntercomAct, IntercomReach, IntercomRing, IntercomSignal } from '../../contract/intercom.ts'
import {
  accept,
  beginCall,
  byClock,
  type Call,
  type Changed,
  decline,
  dueAt,
  type Ear,
  hangUp,
  type Microphone,
  type Party,
  type Signal,
  signal,
  stay,
} from '../../domain/intercom/call.ts'
import { isBusy, isDeskBusy, isRung, isSpeaking } from '../../domain/intercom/engaged.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { CallOfScreen, IntercomCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { post } from '../reach/post.ts'
import { sightOf } from '../visit/sight.ts'
import { announcementOf } from './announcement.ts'
import { keepTime, settle } from './keep-time.ts'
import { type Lines, linesOfDesk, linesOfHosts } from './lines.ts'
import { callFor } from './present-call.ts'

/** Voice between the desk and a host: who calls whom about which visit. The voices themselves never come here. */
export function intercomCases(parts: Parts): IntercomCases {
  return {
    state: (caller, { screen }) => stateOf(parts, caller, screen),
    ring: (caller, body) => ring(parts, caller, body),
    act: (caller, callId, body) =>
      change(parts, caller, callId, body.screen, (call) => acted(call, body, partyOf(caller), parts.clock())),
    signal: (caller, callId, body) => {
      const said = signalOf(body)
      if (!said.ok) return Promise.resolve(said)
      const at = { accountId: caller.accountId, screen: body.screen }
      return change(parts, caller, callId, body.screen, (call) => signal(call, at, said.value))
    },
    reach: (caller, visitId) => reach(parts, caller, visitId),
    keepTime: (report) => keepTime(parts, report),
  }
}

async function stateOf(parts: Parts, caller: Caller, screen: string): Promise<CallOfScreen> {
  const calls = await parts.store.calls(caller.officeId)
  const now = parts.clock()
  return {
    call: callFor(
      calls.map((call) => byClock(call, now)),
      caller,
      screen,
    ),
    now,
  }
}

async function ring(
  parts: Parts,
  caller: Caller,
  { visitId, screen, staffId }: IntercomRing,
): Promise<Answer<CallOfScreen>> {
  const visit = await visitFor(parts, caller, visitId)
  if (!visit.ok) return visit
  if (visit.value.filing.state === 'filed') return refuse('visitEnded')
  const known = await linesFor(parts, caller, visit.value)
  const lines = known.find(({ to }) => staffId === undefined || (to?.kind === 'staff' && to.staffId === staffId))
  if (lines === undefined || (lines.to !== null && lines.all.length === 0)) return refuse('noLine')
  const begun = await parts.store.write(caller.officeId, async (tx): Promise<Answer<Call>> => {
    const now = parts.clock()
    const calls = (await tx.calls()).map((call) => byClock(call, now))
    const self = { accountId: caller.accountId, staffId: caller.staffId }
    if (isSpeaking(calls, self) || isRung(calls, self)) return refuse('inCall')
    const busy = lines.to === null ? isDeskBusy(calls, lines.open) : isBusy(calls, lines.all)
    const call = beginCall(
      {
        id: parts.newId(),
        visitId,
        caller: earOf(partyOf(caller), screen, now),
        to: lines.to,
        rung: (lines.to === null ? lines.open : lines.all).map(({ accountId }) => accountId),
        startedAt: now,
      },
      busy,
    )
    await tx.putCall(call)
    await ringPhones(tx, parts, call)
    return done(call)
  })
  if (!begun.ok) return begun
  await told(parts, caller.officeId, begun.value)
  return done(await stateOf(parts, caller, screen))
}

/** Lawang need not be open where it rings: a phone that wants to be told of visitors is told of the call. */
async function ringPhones(tx: OfficeTx, parts: Parts, call: Call): Promise<void> {
  if (call.stage.state !== 'ringing' || call.to?.kind !== 'staff') return
  await post(tx, parts, {
    kind: 'rings',
    visitId: call.visitId,
    seq: null,
    stage: null,
    cause: call.id,
    staffIds: [call.to.staffId],
    now: call.startedAt,
    brief: { channel: 'push', until: dueAt(call) },
  })
}

/** Changes a call in one transaction, after what the clock has done to it; both sides hear of what they would see otherwise. */
async function change(
  parts: Parts,
  caller: Caller,
  callId: string,
  screen: string,
  decide: (call: Call) => Changed,
): Promise<Answer<CallOfScreen>> {
  const changed = await parts.store.write(caller.officeId, async (tx): Promise<Answer<[Call, Call]>> => {
    const before = await callNamed(tx, callId)
    if (before === undefined) return refuse('notFound')
    const decided = decide(byClock(before, parts.clock()))
    if ('refused' in decided) return refuse(decided.refused === 'notTheirs' ? 'notFound' : decided.refused)
    await tx.putCall(decided.call)
    return done([before, decided.call])
  })
  if (!changed.ok) return changed
  const [before, after] = changed.value
  if (looksOtherwise(before, after)) await told(parts, caller.officeId, after)
  return done(await stateOf(parts, caller, screen))
}

async function reach(parts: Parts, caller: Caller, visitId: string): Promise<Answer<IntercomReach>> {
  const visit = await visitFor(parts, caller, visitId)
  if (!visit.ok) return visit
  const lines = await linesFor(parts, caller, visit.value)
  return done({
    items: lines.map(({ to, all, open }) => ({
      staffId: to?.kind === 'staff' ? to.staffId : null,
      name: to?.name ?? null,
      line: to !== null && all.length === 0 ? 'none' : open.length === 0 ? 'closed' : 'open',
    })),
  })
}

async function visitFor(parts: Parts, caller: Caller, visitId: string): Promise<Answer<Visit>> {
  const row = await parts.store.visit(caller.officeId, visitId)
  return row !== undefined && (await sightOf(parts, caller)(row.visit)) ? done(row.visit) : refuse('notFound')
}

/** A host calls the desk, the desk a host; nobody calls themself. */
async function linesFor(parts: Parts, caller: Caller, visit: Visit): Promise<readonly Lines[]> {
  if (caller.role === 'host') return [await linesOfDesk(parts, caller.officeId)]
  const lines = await linesOfHosts(parts, caller.officeId, visit)
  const others = ({ accountId, staffId }: Lines['all'][number]) =>
    accountId !== caller.accountId && (staffId === null || staffId !== caller.staffId)
  return lines.map(({ to, all, open }) => ({ to, all: all.filter(others), open: open.filter(others) }))
}

function acted(call: Call, { type, screen, microphone }: IntercomAct, party: Party, now: number): Changed {
  switch (type) {
    case 'accept':
      return accept(call, earOf(party, screen, now, microphone))
    case 'decline':
      return decline(call, party, now)
    case 'hangUp':
      return hangUp(call, party, now)
    case 'stay':
      return stay(call, earOf(party, screen, now, microphone))
    default: {
      const never: never = type
      return never
    }
  }
}

function signalOf({ type, round, sdp }: IntercomSignal): Answer<Signal> {
  if (type === 'again') return done({ type, round })
  return sdp === undefined ? refuse('badBody', { field: 'sdp' }) : done({ type, round, sdp })
}

async function told(parts: Parts, officeId: string, call: Call): Promise<void> {
  parts.store.announce(officeId, announcementOf(call))
  if (call.stage.state === 'ended') await settle(parts, officeId, call.id)
}

async function callNamed(tx: OfficeTx, callId: string): Promise<Call | undefined> {
  return (await tx.calls()).find(({ id }) => id === callId)
}

/** A sign of life alone is no news. */
function looksOtherwise(before: Call, after: Call): boolean {
  const look = (call: Call) => JSON.stringify(call, (key, value: unknown) => (key === 'heardAt' ? undefined : value))
  return look(before) !== look(after)
}

function partyOf({ accountId, name, staffId, role }: Caller): Party {
  return { accountId, name, staffId, role }
}

function earOf(party: Party, screen: string, heardAt: number, microphone: Microphone = 'on'): Ear {
  return { ...party, screen, heardAt, microphone }
}
