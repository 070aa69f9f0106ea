import { useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'

const key = 'lawang.desk.form'

/** Whether the form of a new visitor is open, and for which visit that was opened before. It comes back after a reload. */
export function useRegistering() {
  const [form, setForm] = useState<{ readonly visit: Visit | null } | null>(() => (wasOpen() ? { visit: null } : null))
  const open = (visit: Visit | null = null) => {
    remember(true)
    setForm({ visit })
  }
  const close = () => {
    remember(false)
    setForm(null)
  }
  return { form, open, close }
}

function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(key) === 'open'
  } catch {
    return false
  }
}

function remember(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(key, 'open')
    else sessionStorage.removeItem(key)
  } catch {
    // Without storage the form begins closed after a reload; what was typed is kept elsewhere.
  }
}
