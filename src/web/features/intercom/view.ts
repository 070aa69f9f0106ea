/** What a call looks like: known once it was fetched, and drawn wherever a screen has a place for it. */
import { type ComponentType, useSyncExternalStore } from 'react'

/** A band over an office screen, or the pages of a phone. */
export type Look = 'band' | 'phone'
type View = ComponentType<{ readonly look: Look }>

const listeners = new Set<() => void>()
let view: View | null = null

/** Draws calls like this from now on. */
export function showWith(next: View): void {
  view = next
  for (const listener of listeners) listener()
}

/** What draws a call; null until there was one. */
export function useView(): View | null {
  return useSyncExternalStore(subscribe, () => view)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
