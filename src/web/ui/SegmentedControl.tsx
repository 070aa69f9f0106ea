/** One of a few, side by side, all of them visible: `<SegmentedControl label={…} value={kind} options={[{ value, label }]} onChange={…} />`. */
import { type ReactNode, useId } from 'react'
import styles from './SegmentedControl.module.css'

interface Props<V extends string> {
  readonly label: ReactNode
  /** Shows the label above; otherwise screen readers alone hear it. */
  readonly labelled?: boolean
  readonly value: V | null
  readonly options: readonly { readonly value: V; readonly label: ReactNode; readonly disabled?: boolean }[]
  readonly onChange: (value: V) => void
  readonly size?: 'desk' | 'phone'
}

/** Radio buttons dressed as one bar; arrows move, as in any group of radio buttons. */
export function SegmentedControl<V extends string>({
  label,
  labelled = false,
  value,
  options,
  onChange,
  size = 'desk',
}: Props<V>) {
  const name = useId()
  return (
    <fieldset className={styles['control']} data-size={size}>
      <legend className={labelled ? styles['label'] : 'sr'}>{label}</legend>
      <div className={styles['bar']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              className="sr"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
