import type { ReactNode } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import styles from './FirstPasswordField.module.css'
import { firstPassword } from './first-password.ts'

interface Props {
  readonly value: string
  readonly onChange: (password: string) => void
  readonly error: ReactNode
}

/** A first password, proposed and readable: it is told to somebody, and changed by them at once. */
export function FirstPasswordField({ value, onChange, error }: Props) {
  const t = useText()
  return (
    <div className={styles['field']}>
      <TextField
        label={t('admin.account.password')}
        hint={t('admin.account.passwordHint')}
        error={error}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={value}
        onChange={onChange}
      />
      <Button size="small" onClick={() => onChange(firstPassword())}>
        {t('admin.account.another')}
      </Button>
    </div>
  )
}
