/** What was typed into a panel of a sheet and not recorded yet: it stays with its visit while the panel is closed, and over a reload. */
import { useState } from 'react'
import { useSession } from '../../api/session.ts'

const prefix = 'lawang.draft.'

/** The state of a panel, kept for its writer under its name until it is dropped. */
export function useDraft<T extends object>(panel: string, start: T): [T, (part: Partial<T>) => void, () => void] {
  const name = `${useSession().account.id}.${panel}`
  const [draft, setDraft] = useState<T>(() => ({ ...start, ...kept(name) }))
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(name, next)
  }
  return [draft, change, () => drop(name)]
}

function kept(name: string): object {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function keep(name: string, value: object): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden: the words still stand as long as the panel is open.
  }
}

function drop(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // Nothing was kept then.
  }
}
