/** Whether this computer sounds, and how loud. Kept per browser: a desk's loudspeaker is not an account's. */
import { useSyncExternalStore } from 'react'

export interface SoundChoice {
  readonly on: boolean
  /** 0 to 1. */
  readonly volume: number
}

const key = 'lawang.sound'
const usual: SoundChoice = { on: true, volume: 0.6 }
const listeners = new Set<() => void>()
let current: SoundChoice | null = null

/** The choice of this computer. */
export function soundChoice(): SoundChoice {
  current ??= read()
  return current
}

/** The choice, and what changes a part of it. */
export function useSoundChoice(): [SoundChoice, (part: Partial<SoundChoice>) => void] {
  const choice = useSyncExternalStore(subscribe, soundChoice)
  return [choice, (part) => keep({ ...choice, ...part })]
}

function keep(choice: SoundChoice): void {
  current = choice
  try {
    localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

function read(): SoundChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return usual
    const on = 'on' in kept && typeof kept.on === 'boolean' ? kept.on : usual.on
    const volume = 'volume' in kept && typeof kept.volume === 'number' ? kept.volume : usual.volume
    return { on, volume: Math.min(1, Math.max(0, volume)) }
  } catch {
    return usual
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
