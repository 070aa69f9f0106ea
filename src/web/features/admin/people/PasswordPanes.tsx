import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AccountItem } from '../../../../contract/account.ts'
import { patch } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/failure.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import shared from '../admin.module.css'
import { FirstPasswordField } from './FirstPasswordField.tsx'
import { firstPassword } from './first-password.ts'
import styles from './PasswordPanes.module.css'
import type { Pane } from './pane.ts'

interface ResetProps {
  readonly account: AccountItem
  readonly onDone: (password: string) => void
  readonly onCancel: () => void
}

/** A new first password for somebody who forgot theirs. */
export function PasswordReset({ account, onDone, onCancel }: ResetProps) {
  const t = useText()
  const [password, setPassword] = useState(firstPassword)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: () => patch<AccountItem>(`/api/accounts/${account.id}`, { password }),
    onSuccess: async () => {
      await refreshAll()
      onDone(password)
    },
  })
  const weak = error instanceof ApiProblem && error.code === 'weakPassword' ? error.detail : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) mutate()
  }
  return (
    <aside className={shared['side']} aria-label={t('admin.account.reset')}>
      <h2 className={shared['heading']}>{t('admin.account.reset')}</h2>
      <p className="muted">{t('admin.account.resetLead', { name: account.name })}</p>
      <form className={shared['form']} onSubmit={submit} noValidate>
        <FirstPasswordField value={password} onChange={setPassword} error={weak} />
        {error && weak === null && (
          <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.unchanged')} />
        )}
        <div className={shared['acts']}>
          <Button type="submit" tone="primary" busy={isPending} keyHint="Enter">
            {t('admin.account.resetDo')}
          </Button>
          <Button onClick={onCancel}>{t('admin.cancel')}</Button>
        </div>
      </form>
    </aside>
  )
}

type Shown = Extract<Pane, { is: 'shown' }>

/** A first password, shown once: large enough to be read out. */
export function PasswordShown({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const t = useText()
  const [copied, setCopied] = useState(false)
  const title = shown.made ? t('admin.shown.made') : t('admin.shown.reset')
  // Only browsers on https or on the computer itself have a clipboard.
  const copy =
    'clipboard' in navigator
      ? () => void navigator.clipboard.writeText(shown.password).then(() => setCopied(true))
      : null
  return (
    <aside className={shared['side']} aria-label={title}>
      <h2 className={shared['heading']}>{title}</h2>
      <p role="status">{t('admin.shown.lead', { name: shown.name })}</p>
      <dl className={styles['slip']}>
        <dt>{t('admin.shown.username')}</dt>
        <dd>{shown.username}</dd>
        <dt>{t('admin.shown.password')}</dt>
        <dd className={styles['password']}>{shown.password}</dd>
      </dl>
      <div className={shared['acts']}>
        <Button tone="primary" onClick={onDone}>
          {t('admin.shown.done')}
        </Button>
        {copy && <Button onClick={copy}>{copied ? t('admin.shown.copied') : t('admin.shown.copy')}</Button>}
      </div>
    </aside>
  )
}
