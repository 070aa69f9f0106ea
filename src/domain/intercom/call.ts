import type { CallResult, HostRef, Instant } from '../visit/moment.ts'

/** How long a call rings before nobody has answered it. */
export const ringsFor = 30_000
/** How long a screen in a call may not be heard of before it counts as gone. */
export const patience = 30_000
/** How long an ended call is kept, for screens that ask what became of it. */
const keptFor = 60_000
/** So often may the two agree on how their voices travel; each reload takes one. */
const mostRounds = 60

/** How a call ends: as it will stand on the visit, or given up by the one who called. */
export type CallEnd = CallResult | 'cancelled'
export type Microphone = 'on' | 'muted' | 'missing'

/** Somebody of the office, as far as a call has to know them. */
export type Party = {
  readonly accountId: string
  readonly name: string
  readonly staffId: string | null
  readonly role: 'secretariat' | 'officer' | 'host'
}

/** The one screen at which a party speaks: the others of the same account only see that there is a call. */
export type Ear = Party & { readonly screen: string; readonly heardAt: Instant; readonly microphone: Microphone }

/**
 * How the two browsers find each other: a description from each. The caller begins a round, the one called answers it; whoever
 * lost the thread (a reload, another network) has the caller begin anew. Only the last round is kept.
 */
type Sound = {
  readonly round: number
  readonly offer: string | null
  readonly answer: string | null
  /** The one called wants another round. */
  readonly again: boolean
}

export type Call = {
  readonly id: string
  readonly visitId: string
  readonly caller: Ear
  /** The host of the visit or who stands in for them; null is the desk, whoever sits at it. */
  readonly to: HostRef | null
  /** The accounts at whose screens it rings. */
  readonly rung: readonly string[]
  readonly declined: readonly string[]
  readonly startedAt: Instant
  readonly stage: Stage
  readonly sound: Sound
}

type Talk = { readonly callee: Ear; readonly answeredAt: Instant }
type Stage =
  | { readonly state: 'ringing' }
  | ({ readonly state: 'connected' } & Talk)
  | {
      readonly state: 'ended'
      readonly result: CallEnd
      readonly endedAt: Instant
      readonly talk: Talk | null
      /** Whether it stands on its visit, or cannot any more. */
      readonly recorded: boolean
    }

/** Why a call does not do what was asked of it. */
type CallRefusal = 'callOver' | 'callTaken' | 'notTheirs' | 'lateSignal'
export type Changed = { readonly call: Call } | { readonly refused: CallRefusal }

/** A call that begins to ring; one for which there is nobody free is over at once. */
export function beginCall(call: Omit<Call, 'declined' | 'stage' | 'sound'>, busy: boolean): Call {
  return {
    ...call,
    declined: [],
    stage: busy
      ? { state: 'ended', result: 'busy', endedAt: call.startedAt, talk: null, recorded: false }
      : { state: 'ringing' },
    sound: { round: 0, offer: null, answer: null, again: false },
  }
}

/** The first screen to accept has the call. Accepting twice from the same screen changes nothing. */
export function accept(call: Call, ear: Ear): Changed {
  const { stage } = call
  switch (stage.state) {
    case 'ringing':
      if (!isMeantFor(call, ear)) return { refused: 'notTheirs' }
      return {
        call: {
          ...call,
          caller: { ...call.caller, heardAt: ear.heardAt },
          stage: { state: 'connected', callee: ear, answeredAt: ear.heardAt },
        },
      }
    case 'connected':
      return isAt(stage.callee, ear) ? { call } : { refused: 'callTaken' }
    case 'ended':
      return { refused: 'callOver' }
    default: {
      const never: never = stage
      return never
    }
  }
}

/** A person who cannot speak ends the call; at a desk with several officers it goes on ringing for the others. */
export function decline(call: Call, party: Party, now: Instant): Changed {
  if (call.stage.state !== 'ringing') return { refused: 'callOver' }
  if (!isMeantFor(call, party)) return { refused: 'notTheirs' }
  const declined = [...new Set([...call.declined, party.accountId])]
  const alone = call.to?.kind === 'staff' || call.rung.every((accountId) => declined.includes(accountId))
  const after = { ...call, declined }
  return { call: alone ? ended(after, 'declined', now) : after }
}

/** Either of the two ends it; before it was answered only the caller can. */
export function hangUp(call: Call, party: Party, now: Instant): Changed {
  const { stage } = call
  switch (stage.state) {
    case 'ringing':
      return call.caller.accountId === party.accountId
        ? { call: ended(call, 'cancelled', now) }
        : { refused: 'notTheirs' }
    case 'connected':
      return sideOf(call, party) === null ? { refused: 'notTheirs' } : { call: ended(call, 'answered', now) }
    case 'ended':
      return { call }
    default: {
      const never: never = stage
      return never
    }
  }
}

/** A screen says that it is still there, and whether it can be heard. */
export function stay(call: Call, ear: Ear): Changed {
  const { stage } = call
  if (stage.state === 'ended') return { refused: 'callOver' }
  if (isAt(call.caller, ear)) return { call: { ...call, caller: ear } }
  if (stage.state === 'connected' && isAt(stage.callee, ear))
    return { call: { ...call, stage: { ...stage, callee: ear } } }
  return { refused: 'notTheirs' }
}

/** What one of the two says about how their voices travel. */
export type Signal =
  | { readonly type: 'offer'; readonly round: number; readonly sdp: string }
  | { readonly type: 'answer'; readonly round: number; readonly sdp: string }
  | { readonly type: 'again'; readonly round: number }

/** Takes a signal from the screen that may give it; one that another round has overtaken is refused. */
export function signal(call: Call, at: Pick<Ear, 'accountId' | 'screen'>, said: Signal): Changed {
  const { stage, sound } = call
  if (stage.state === 'ended') return { refused: 'callOver' }
  if (said.type === 'offer') {
    if (!isAt(call.caller, at)) return { refused: 'notTheirs' }
    if (said.round !== sound.round + 1 || said.round > mostRounds) return { refused: 'lateSignal' }
    return { call: { ...call, sound: { round: said.round, offer: said.sdp, answer: null, again: false } } }
  }
  if (stage.state !== 'connected' || !isAt(stage.callee, at)) return { refused: 'notTheirs' }
  if (said.round !== sound.round) return { refused: 'lateSignal' }
  if (said.type === 'again') return { call: { ...call, sound: { ...sound, again: true } } }
  return sound.offer === null ? { refused: 'lateSignal' } : { call: { ...call, sound: { ...sound, answer: said.sdp } } }
}

/** What the clock alone has done to a call by now, as at the instant at which it did: nobody answered, or one of the two is gone. */
export function byClock(call: Call, now: Instant): Call {
  const due = dueAt(call)
  if (now < due) return call
  switch (call.stage.state) {
    case 'ringing':
      return ended(call, 'noAnswer', due)
    case 'connected':
      // They talked as long as both were there.
      return ended(call, 'answered', lastTogether(call.caller, call.stage.callee, call.stage.answeredAt))
    case 'ended':
      return call
    default: {
      const never: never = call.stage
      return never
    }
  }
}

/** When the clock has something to do with a call: to end it, to see that it stands on its visit, to forget it. */
export function dueAt({ startedAt, caller, stage }: Call): Instant {
  switch (stage.state) {
    case 'ringing':
      return startedAt + ringsFor
    case 'connected':
      return Math.min(caller.heardAt, stage.callee.heardAt) + patience
    case 'ended':
      return stage.recorded ? stage.endedAt + keptFor : stage.endedAt
    default: {
      const never: never = stage
      return never
    }
  }
}

/** How long the two talked, in whole seconds; nothing where they did not. */
export function talkedFor({ stage }: Call): number {
  if (stage.state !== 'ended' || stage.talk === null) return 0
  return Math.max(0, Math.round((stage.endedAt - stage.talk.answeredAt) / 1000))
}

/** On which side of a call an account is; null where it is on neither. */
export function sideOf(call: Call, { accountId }: Pick<Party, 'accountId'>): 'caller' | 'callee' | null {
  if (call.caller.accountId === accountId) return 'caller'
  return calleeOf(call)?.accountId === accountId ? 'callee' : null
}

/** Who answered, if anybody did. */
export function calleeOf({ stage }: Call): Ear | null {
  switch (stage.state) {
    case 'ringing':
      return null
    case 'connected':
      return stage.callee
    case 'ended':
      return stage.talk?.callee ?? null
    default: {
      const never: never = stage
      return never
    }
  }
}

/** Whether a call rings for an account: one of those it was meant for, or, at the desk, an officer who has come since. */
export function rings(call: Call, party: Pick<Party, 'accountId' | 'role'>): boolean {
  return call.stage.state === 'ringing' && !call.declined.includes(party.accountId) && isMeantFor(call, party)
}

/** Whether a screen is the one at which a party speaks. */
export function isAt(ear: Ear, { accountId, screen }: Pick<Ear, 'accountId' | 'screen'>): boolean {
  return ear.accountId === accountId && ear.screen === screen
}

function isMeantFor(call: Call, { accountId, role }: Pick<Party, 'accountId' | 'role'>): boolean {
  if (call.caller.accountId === accountId) return false
  return call.rung.includes(accountId) || (call.to === null && role === 'officer')
}

function lastTogether(one: Ear, other: Ear, answeredAt: Instant): Instant {
  return Math.max(answeredAt, Math.min(one.heardAt, other.heardAt))
}

function ended(call: Call, result: CallEnd, endedAt: Instant): Call {
  const { stage } = call
  const talk = stage.state === 'connected' ? { callee: stage.callee, answeredAt: stage.answeredAt } : null
  return {
    ...call,
    stage: { state: 'ended', result, endedAt, talk, recorded: false },
    // How to reach their computers is nobody's business any more.
    sound: { round: call.sound.round, offer: null, answer: null, again: false },
  }
}
