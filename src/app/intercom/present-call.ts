import type { IntercomCall } from '../../contract/intercom.ts'
import { type Call, calleeOf, isAt, rings, ringsFor, sideOf } from '../../domain/intercom/call.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'

/** The call that a screen has to show: one's own, else the one that rings, else the last. Calls come newest first. */
export function callFor(calls: readonly Call[], caller: Caller, screen: string): IntercomCall | null {
  const live = calls.filter(({ stage }) => stage.state !== 'ended')
  const found =
    live.find((call) => sideOf(call, caller) !== null) ??
    live.toReversed().find((call) => rings(call, caller)) ??
    calls.find((call) => sideOf(call, caller) !== null)
  return found === undefined ? null : present(found, caller, screen)
}

function present(call: Call, caller: Caller, screen: string): IntercomCall {
  const { stage, sound, startedAt } = call
  const side = sideOf(call, caller)
  const callee = calleeOf(call)
  const self = side === 'caller' ? call.caller : callee
  const other = side === 'caller' ? callee : call.caller
  const at = { accountId: caller.accountId, screen }
  const here = side === null || self === null || isAt(self, at)
  const talk = stage.state === 'ringing' ? null : stage.state === 'connected' ? stage : stage.talk
  return {
    id: call.id,
    visitId: call.visitId,
    from: { name: call.caller.name, desk: call.to !== null, you: side === 'caller' },
    to: { name: callee?.name ?? call.to?.name ?? null, desk: call.to === null, you: side !== 'caller' },
    here,
    state: stage.state,
    result: stage.state === 'ended' ? stage.result : null,
    startedAt: iso(startedAt),
    ringsUntil: iso(startedAt + ringsFor),
    answeredAt: talk === null ? null : iso(talk.answeredAt),
    endedAt: stage.state === 'ended' ? iso(stage.endedAt) : null,
    otherMicrophone: other?.microphone ?? 'on',
    sound: here && side !== null && stage.state !== 'ended' ? { ...sound } : null,
  }
}
