/**
 * How this computer shows Lawang: language, colours, text size. Kept per browser, because a desk's PC is shared and an eye is
 * not an account's. The values are written onto <html>, where the style sheets read them.
 */
import { type Locale, locales } from '../../text/locale.ts'

/** The colours to choose from. */
export const themes = ['light', 'dark'] as const

/** The text sizes to choose from, in percent. */
export const textSizes = [100, 115, 130] as const

/** How this browser shows Lawang. */
export interface View {
  readonly locale: Locale
  readonly theme: (typeof themes)[number]
  readonly textSize: (typeof textSizes)[number]
  /** Whether single letters act on the desk (WCAG 2.1.4 wants them to be switched off by those whom they disturb). */
  readonly letterKeys: boolean
}

const key = 'lawang.view'
const usual: View = { locale: 'id', theme: 'light', textSize: 100, letterKeys: true }
const listeners = new Set<() => void>()
let current: View | null = null

/** What this browser keeps, or Indonesian, light, 100 %. */
export function viewOf(): View {
  current ??= read()
  return current
}

/** Shows it from now on and keeps it; a browser that keeps nothing shows it until it is closed. */
export function remember(view: View): void {
  current = view
  apply(view)
  try {
    localStorage.setItem(key, JSON.stringify(view))
  } catch {
    // Storage is full or forbidden: the view still holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

/** Calls back whenever the view changes; returns what stops it. */
export function onView(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Writes the view onto <html>. */
export function apply(view: View): void {
  const root = document.documentElement
  root.lang = view.locale
  root.dataset['theme'] = view.theme
  root.style.setProperty('--text-size', String(view.textSize / 100))
}

function read(): View {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return usual
    return {
      locale: oneOf(locales, 'locale' in kept ? kept.locale : null, usual.locale),
      theme: oneOf(themes, 'theme' in kept ? kept.theme : null, usual.theme),
      textSize: oneOf(textSizes, 'textSize' in kept ? kept.textSize : null, usual.textSize),
      letterKeys: oneOf([true, false], 'letterKeys' in kept ? kept.letterKeys : null, usual.letterKeys),
    }
  } catch {
    return usual
  }
}

function oneOf<T>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((one) => one === value) ?? otherwise
}
