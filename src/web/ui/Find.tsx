/** The box in which one searches: `<Find label={…} value={q} onChange={setQ} keyHint="/" />`. It looks the same in every top line. */
import IconSearch from '@tabler/icons-react/icons/IconSearch'
import type { InputHTMLAttributes, Ref } from 'react'
import styles from './Find.module.css'
import { Icon } from './Icon.tsx'
import { Key } from './Key.tsx'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className' | 'size'> {
  /** What can be found here; shown in the empty box and read as its name. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly keyHint?: string
  readonly size?: 'desk' | 'big'
  readonly ref?: Ref<HTMLInputElement>
}

/** A search box with its sign and its key. */
export function Find({ label, value, onChange, keyHint, size = 'desk', ref, ...rest }: Props) {
  return (
    <span className={styles['find']} data-size={size}>
      <Icon of={IconSearch} size={18} />
      <input
        {...rest}
        {...(ref && { ref })}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {keyHint && value === '' && <Key name={keyHint} />}
    </span>
  )
}
