/**
 * The call of this screen, as far as every screen has to know it: a small store. `useLine()` reads, `lookAgain()` asks the server.
 * The rest (microphone, connection, sounds, what a call looks like) is fetched when there is a call: `later.ts`.
 */
import { useSyncExternalStore } from 'react'
import type { IntercomAct, IntercomCall, IntercomState } from '../../../contract/intercom.ts'
import { get, post } from '../../api/client.ts'
import { serverNow, setServerClock } from '../../api/clock.ts'
import { newId } from '../../api/ids.ts'

/** Why one cannot speak: the microphone, the address without https, or what the server said. */
export type Trouble =
  | { readonly kind: 'refused' | 'missing' | 'taken' | 'insecure'; readonly listening: boolean }
  | { readonly kind: 'said'; readonly words: string }

export interface Line {
  readonly call: IntercomCall | null
  readonly iceServers: IntercomState['iceServers']
  readonly trouble: Trouble | null
  /** One's own microphone was switched off by hand. */
  readonly muted: boolean
  /** Whether the other's voice comes through; `blocked` until the screen is touched. */
  readonly voice: 'none' | 'connecting' | 'flowing' | 'blocked'
  /** The page below has a button of its own to hang up. */
  readonly hangUpBelow: boolean
  /** The loudspeaker: not to be chosen here, off, on. */
  readonly speaker: 'none' | 'off' | 'on'
}

const idle: Line = {
  call: null,
  iceServers: [],
  trouble: null,
  muted: false,
  voice: 'none',
  hangUpBelow: false,
  speaker: 'none',
}
/** What is recorded so soon after a call was said in it. */
const justNowMs = 60_000
const listeners = new Set<() => void>()
const followers = new Set<() => void>()
let line = idle
let asked = 0
let heard = 0

/** The line of this screen. */
export function useLine(): Line {
  return useSyncExternalStore(subscribe, lineNow)
}

/** The same, for handlers. */
export function lineNow(): Line {
  return line
}

/** Changes a part of what is known. */
export function keepLine(part: Partial<Line>): void {
  line = { ...line, ...part }
  for (const listener of listeners) listener()
}

/** Whether a call goes on at this very screen. */
export function isHere(call: IntercomCall | null): call is IntercomCall {
  return call?.here === true && call.state !== 'ended'
}

/** Whether the two speak about a visit, or have just done so: then an answer that is recorded came through the intercom. */
export function speaksAbout(call: IntercomCall | null, visitId: string): boolean {
  if (call === null || !call.here || call.visitId !== visitId) return false
  const justNow = call.endedAt !== null && serverNow() - Date.parse(call.endedAt) < justNowMs
  return call.state === 'connected' || (call.result === 'answered' && justNow)
}

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
  const other = state.call?.id !== line.call?.id
  keepLine({
    ...(other && { ...idle, trouble: state.call === null ? line.trouble : null }),
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

const ownId = newId()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
