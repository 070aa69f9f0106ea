/** The call of this screen, as far as every screen has to know it: a small store. What fills it is fetched after the screen: `asking.ts`. */
import { useSyncExternalStore } from 'react'
import type { IntercomCall, IntercomState } from '../../../contract/intercom.ts'
import { serverNow } from '../../api/clock.ts'

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

/** Nobody speaks. */
export const idle: Line = {
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
let line = idle

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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
