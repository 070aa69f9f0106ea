import { useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'

const key = 'lawang.desk.form'

/**
 * Whether the form of a new visitor is open, and for which visit that was opened before. It comes back after a reload, for whoever
 * opened it: another officer begins with the list.
 */
export function useRegistering(accountId: string) {
  const [form, setForm] = useState<{ readonly visit: Visit | null } | null>(() =>
    openedBy() === accountId ? { visit: null } : null,
  )
  const open = (visit: Visit | null = null) => {
    remember(accountId)
    setForm({ visit })
  }
  const close = () => {
    remember(null)
    setForm(null)
  }
  return { form, open, close }
}

function openedBy(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(accountId: string | null): void {
  try {
    if (accountId !== null) sessionStorage.setItem(key, accountId)
    else sessionStorage.removeItem(key)
  } catch {
    // Without storage the form begins closed after a reload; what was typed is kept elsewhere.
  }
}
