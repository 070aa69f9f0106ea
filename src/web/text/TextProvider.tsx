/**
 * Words on the screens. `const t = useText()` gives the translator (`t('shell.name')`), `useFormat()` the formats of
 * `src/text/format.ts` bound to language and time zone, `useLocale()` the language and its switch. Switching changes a context
 * value only: nothing is mounted anew, so whatever was typed stays.
 */
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react'
import { IntlProvider, useTranslations } from 'use-intl/react'
import type { Translator } from '../../text/index.ts'
import type { Locale } from '../../text/locale.ts'
import { remember, viewOf } from '../view/view.ts'
import { boundFormats, type Formats } from './formats.ts'
import { onTexts, showLanguage, shownTexts } from './texts.ts'

interface Language {
  readonly locale: Locale
  /** Loads the other language and shows it; false when it could not be loaded. */
  readonly change: (to: Locale) => Promise<boolean>
}

interface Zone {
  readonly timeZone: string
  readonly change: (to: string) => void
}

const LanguageContext = createContext<Language | null>(null)
const ZoneContext = createContext<Zone | null>(null)
const FormatContext = createContext<Formats | null>(null)

/** Gives everything inside it the words that `texts.ts` has. */
export function TextProvider({ children }: { children: ReactNode }) {
  const shown = useSyncExternalStore(onTexts, shownTexts)
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const language = useMemo(() => ({ locale: shown.locale, change }), [shown.locale])
  const zone = useMemo(() => ({ timeZone, change: setTimeZone }), [timeZone])
  const formats = useMemo(() => boundFormats({ locale: shown.locale, timeZone }), [shown.locale, timeZone])
  return (
    <LanguageContext value={language}>
      <ZoneContext value={zone}>
        <FormatContext value={formats}>
          <IntlProvider locale={shown.locale} messages={shown.texts} timeZone={timeZone}>
            {children}
          </IntlProvider>
        </FormatContext>
      </ZoneContext>
    </LanguageContext>
  )
}

async function change(to: Locale): Promise<boolean> {
  try {
    await showLanguage(to)
    remember({ ...viewOf(), locale: to })
    return true
  } catch {
    return false
  }
}

/** The translator of the language shown: `t('desk.title', { count })`, `t.rich('…', { b: (words) => <b>{words}</b> })`. */
export function useText(): Translator {
  return useTranslations()
}

/** The language shown, and its switch. */
export function useLocale(): Language {
  return provided(useContext(LanguageContext))
}

/** The formats of `src/text/format.ts`, bound to the language shown and the office's time zone. */
export function useFormat(): Formats {
  return provided(useContext(FormatContext))
}

/** The time zone of the office, known once somebody signed in; the browser's own until then. */
export function useTimeZone(): Zone {
  return provided(useContext(ZoneContext))
}

function provided<T>(value: T | null): T {
  if (value === null) throw new Error('Used outside of TextProvider')
  return value
}
