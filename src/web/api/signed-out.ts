/** Whether the session ended under an open screen. The sign-in layer shows itself while it is so; nothing is unmounted. */
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let signedOut = false

/** Says that the server no longer knows this browser. */
export function raiseSignedOut(): void {
  set(true)
}

/** Says that somebody is signed in again. */
export function clearSignedOut(): void {
  set(false)
}

/** Calls back whenever the same person is signed in again. */
export function whenSignedInAgain(act: () => void): void {
  subscribe(() => {
    if (!signedOut) act()
  })
}

/** Whether the session ended under the open screen. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(subscribe, () => signedOut)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(value: boolean): void {
  if (signedOut === value) return
  signedOut = value
  for (const listener of listeners) listener()
}
