/**
 * Words on the screens. `const t = useText()` gives the translator (`t('shell.name')`), `useFormat()` the formats of
 * `src/text/format.ts` bound to language and time zone, `useLocale()` the language and its switch. Switching changes a context
 * value only: nothing is mounted anew, so whatever was typed stays.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { IntlProvider, useTranslations } from 'use-intl/react'
import { id } from '../../text/id/index.ts'
import type { Translator } from '../../text/index.ts'
import type { Locale } from '../../text/locale.ts'
import { remember, viewOf } from '../view/view.ts'
import { boundFormats, type Formats } from './formats.ts'

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

/** The texts of a language; Indonesian comes with the page, English when somebody wants it. */
export async function textsOf(locale: Locale): Promise<typeof id> {
  return locale === 'id' ? id : ((await import('../../text/en/index.ts')).en as typeof id)
}

/** Gives everything inside it its words; `locale` and `texts` are those that it starts with. */
export function TextProvider({ locale, texts, children }: { locale: Locale; texts: typeof id; children: ReactNode }) {
  const [shown, setShown] = useState({ locale, texts })
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const change = useCallback(async (to: Locale) => {
    try {
      const next = await textsOf(to)
      remember({ ...viewOf(), locale: to })
      setShown({ locale: to, texts: next })
      return true
    } catch {
      return false
    }
  }, [])
  const language = useMemo(() => ({ locale: shown.locale, change }), [shown.locale, change])
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
