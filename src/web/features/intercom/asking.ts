/** What the server says of calls, and what is said to it. */
import type { IntercomAct, IntercomCall, IntercomState } from '../../../contract/intercom.ts'
import { get, post } from '../../api/client.ts'
import { setServerClock } from '../../api/clock.ts'
import { newId } from '../../api/ids.ts'
import { idle, keepLine, lineNow } from './line.ts'

const followers = new Set<() => void>()
const ownId = newId()
let asked = 0
let heard = 0

/** Asks what goes on. */
export async function lookAgain(): Promise<void> {
  await hearing(() => get<IntercomState>(`/api/intercom?screen=${screenId()}`))
}

/** Says something to the server about a call, and takes what it answers. */
export async function act(
  call: IntercomCall,
  type: IntercomAct['type'],
  more: Partial<IntercomAct> = {},
): Promise<void> {
  await hearing(() => post<IntercomState>(`/api/intercom/${call.id}/acts`, { type, screen: screenId(), ...more }))
}

/** Takes the newest of several answers: an older one may come later. */
export async function hearing(ask: () => Promise<IntercomState>): Promise<void> {
  asked += 1
  const turn = asked
  const state = await ask()
  if (turn < heard) return
  heard = turn
  setServerClock(state.now)
  const before = lineNow()
  const other = state.call?.id !== before.call?.id
  keepLine({
    ...(other && { ...idle, trouble: state.call === null ? before.trouble : null }),
    call: state.call,
    iceServers: state.iceServers,
  })
  for (const listener of followers) listener()
}

/** Calls the listener with each answer of the server. */
export function onHeard(listener: () => void): void {
  followers.add(listener)
}

/** Names this screen. A reload keeps it, so that its call is found again. */
export function screenId(): string {
  const key = 'lawang.screen'
  try {
    const known = sessionStorage.getItem(key)
    if (known !== null) return known
    sessionStorage.setItem(key, ownId)
  } catch {
    // Storage is forbidden: the name holds until the page is closed.
  }
  return ownId
}
