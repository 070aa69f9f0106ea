/** At which post this computer stands, where the SOP knows several. Kept per browser: a desk moves less often than its officers. */
import { useSyncExternalStore } from 'react'

const key = 'lawang.post'
const listeners = new Set<() => void>()
let current: string | null | undefined

/** The post chosen at this computer; null where none is. */
function chosenPost(): string | null {
  current ??= read()
  return current
}

/** The post, and what changes it. */
export function usePostChoice(): [string | null, (post: string | null) => void] {
  return [useSyncExternalStore(subscribe, chosenPost), keep]
}

function keep(post: string | null): void {
  current = post
  try {
    if (post === null) localStorage.removeItem(key)
    else localStorage.setItem(key, post)
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

function read(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
