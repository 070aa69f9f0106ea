/** Yes or no: `<CheckField label={…} checked={…} onChange={…}>a line that says what it means</CheckField>`, saved with the form around it. */
import IconCheck from '@tabler/icons-react/icons/IconCheck'
import type { ReactNode } from 'react'
import styles from './CheckField.module.css'
import { Icon } from './Icon.tsx'

interface Props {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly children?: ReactNode
}

/** A box with a check. */
export function CheckField({ label, checked, onChange, disabled = false, children }: Props) {
  return (
    <label className={styles['field']}>
      <input
        type="checkbox"
        className="sr"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles['box']} aria-hidden>
        {checked && <Icon of={IconCheck} size={16} stroke={3} />}
      </span>
      <span>
        <b>{label}</b>
        {children && <small>{children}</small>}
      </span>
    </label>
  )
}
