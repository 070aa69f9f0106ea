import type { Call } from '../../domain/intercom/call.ts'
import { calleeOf } from '../../domain/intercom/call.ts'
import type { Caller } from '../caller.ts'

/** That something happened to a call, told to those whom it concerns and to nobody else. */
export type CallNews = { readonly callId: string; readonly desk: boolean; readonly accounts: readonly string[] }

const mark = 'call:'

/** As the server processes tell each other: who and which, never what. */
export function announcementOf(call: Call): string {
  const callee = calleeOf(call)
  const accounts = new Set([call.caller.accountId, ...call.rung, ...(callee === null ? [] : [callee.accountId])])
  return `${mark}${JSON.stringify([call.id, call.to === null, ...accounts])}`
}

/** What was announced, if it is about a call. */
export function callNewsOf(what: string): CallNews | null {
  if (!what.startsWith(mark)) return null
  const [callId, desk, ...accounts]: unknown[] = JSON.parse(what.slice(mark.length))
  if (typeof callId !== 'string') return null
  return { callId, desk: desk === true, accounts: accounts.filter((one) => typeof one === 'string') }
}

/** Whether a call concerns somebody: one of the two, or whoever it rings for; a call to the desk, every officer. */
export function concerns({ desk, accounts }: CallNews, { accountId, role }: Caller): boolean {
  return accounts.includes(accountId) || (desk && role === 'officer')
}
