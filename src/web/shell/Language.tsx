import { useState } from 'react'
import type { Locale } from '../../text/locale.ts'
import { keepLanguage, useMaybeSession } from '../api/session.ts'
import { useLocale, useText } from '../text/TextProvider.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'

const languages = [
  { lang: 'id', short: 'ID', name: 'Bahasa Indonesia' },
  { lang: 'en', short: 'EN', name: 'English' },
] as const

/** ID / EN of Lawang: changes the words under everything that is typed, and keeps the choice with browser and account. */
export function Language({ onBand = false }: { onBand?: boolean }) {
  const t = useText()
  const { locale, change } = useLocale()
  const session = useMaybeSession()
  const [failed, setFailed] = useState(false)
  const choose = async (to: Locale) => {
    const done = await change(to)
    setFailed(!done)
    // The browser keeps it in any case; the account takes it when the server can be reached.
    if (done && session) await keepLanguage(to).catch(() => undefined)
  }
  return (
    <>
      {failed && (
        <span className="muted" role="status">
          {t('shell.languageFailed')}
        </span>
      )}
      <LanguageSwitch
        label={t('shell.language')}
        languages={languages}
        value={locale}
        onChange={(to) => void choose(to)}
        onBand={onBand}
      />
    </>
  )
}
