import type { ReactNode } from 'react'
import { Key } from '../../../ui/Key.tsx'
import { useKey } from '../../keys/KeysProvider.tsx'
import styles from './Panel.module.css'

interface Option<V extends string> {
  readonly value: V
  readonly label: ReactNode
  readonly note?: ReactNode
}

interface Props<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
}

/** One of a few, numbered: their digits choose them, arrows move. */
export function Options<V extends string>({ label, value, options, onChange }: Props<V>) {
  useKey('option', ({ key }) => {
    const option = options[Number(key) - 1]
    if (option) onChange(option.value)
  })
  return (
    <fieldset className={styles['options']}>
      <legend className="sr">{label}</legend>
      {options.map((option, at) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            className="sr"
            name={label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {at < 9 && <Key name={String(at + 1)} />}
          <span>{option.label}</span>
          {option.note && <small>{option.note}</small>}
        </label>
      ))}
    </fieldset>
  )
}
