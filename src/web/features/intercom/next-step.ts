/** What a screen in a call has to do next so that the voices find each other. Pure: the engine does it. */
import type { IntercomCall } from '../../../contract/intercom.ts'

/** The connection that this page has made for a call: of which round, and whether the other's description is in it. */
export interface OwnRound {
  readonly callId: string
  readonly round: number
  readonly settled: boolean
  /** The network gave it up. */
  readonly failed: boolean
}

export type NextStep =
  | { readonly do: 'offer'; readonly round: number }
  | { readonly do: 'answer'; readonly round: number; readonly offer: string }
  | { readonly do: 'take'; readonly answer: string }
  | { readonly do: 'askAgain'; readonly round: number }
  | { readonly do: 'wait' }

const wait: NextStep = { do: 'wait' }

/** The next step, from what the server knows of the call and what this page has. */
export function nextStep(call: IntercomCall, own: OwnRound | null): NextStep {
  const { sound } = call
  if (sound === null || call.state === 'ended') return wait
  const mine = own?.callId === call.id ? own : null
  return call.from.you ? callerStep(sound, mine) : call.state === 'connected' ? calleeStep(sound, mine) : wait
}

type Sound = NonNullable<IntercomCall['sound']>

/** The caller begins each round: the first, one after a reload, one that the other asked for, one after the network failed. */
function callerStep({ round, answer, again }: Sound, own: OwnRound | null): NextStep {
  const stale = own === null || own.failed || own.round < round
  if (stale || (again && own.round === round)) return { do: 'offer', round: round + 1 }
  return answer !== null && own.round === round && !own.settled ? { do: 'take', answer } : wait
}

/** The one called answers each round once; one that was answered by this screen before a reload has to be begun anew. */
function calleeStep({ round, offer, answer, again }: Sound, own: OwnRound | null): NextStep {
  if (offer === null) return wait
  const fresh = own === null || own.round !== round
  if (fresh && answer === null) return { do: 'answer', round, offer }
  return (fresh || own.failed) && !again ? { do: 'askAgain', round } : wait
}
