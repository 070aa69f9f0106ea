import styles from './LanguageSwitch.module.css'

interface Props<L extends string> {
  readonly label: string
  /** The languages in their own short names, `lang` as HTML spells it. */
  readonly languages: readonly { readonly lang: L; readonly short: string; readonly name: string }[]
  readonly value: L
  readonly onChange: (lang: L) => void
  /** Lies on the band, or is pressed with a thumb. */
  readonly onBand?: boolean
}

/** ID / EN, in the same corner of every screen; each language under its own name. */
export function LanguageSwitch<L extends string>({ label, languages, value, onChange, onBand = false }: Props<L>) {
  return (
    <fieldset className={styles['switch']} data-band={onBand || undefined} aria-label={label}>
      {languages.map(({ lang, short, name }) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          aria-pressed={lang === value}
          aria-label={`${short} ${name}`}
          onClick={() => onChange(lang)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  )
}
