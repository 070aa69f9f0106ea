import { type Call, calleeOf } from './call.ts'

/** An account that a call may be for, with the person behind it. */
export type Line = { readonly accountId: string; readonly staffId: string | null }

/** Whether somebody speaks or calls now, at whichever of their screens and accounts. */
export function isSpeaking(calls: readonly Call[], line: Line): boolean {
  return calls.some(
    (call) =>
      call.stage.state !== 'ended' && [call.caller, calleeOf(call)].some((one) => one !== null && isSame(one, line)),
  )
}

/** Whether it rings now for somebody in person. */
export function isRung(calls: readonly Call[], { accountId }: Line): boolean {
  return calls.some(({ stage, to, rung }) => stage.state === 'ringing' && to !== null && rung.includes(accountId))
}

/** Whether everybody for whom a call would be is engaged already; of nobody that cannot be said. */
export function isBusy(calls: readonly Call[], lines: readonly Line[]): boolean {
  return lines.length > 0 && lines.every((line) => isSpeaking(calls, line) || isRung(calls, line))
}

/** The same for the desk: each call that rings there will need an officer of its own. */
export function isDeskBusy(calls: readonly Call[], officers: readonly Line[]): boolean {
  if (officers.length === 0) return false
  const free = officers.filter((line) => !isSpeaking(calls, line)).length
  const waiting = calls.filter(({ stage, to }) => stage.state === 'ringing' && to === null).length
  return free <= waiting
}

function isSame(one: Line, other: Line): boolean {
  return one.accountId === other.accountId || (one.staffId !== null && one.staffId === other.staffId)
}
