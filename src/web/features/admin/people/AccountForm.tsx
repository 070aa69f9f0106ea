import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AccountItem, NewAccount } from '../../../../contract/account.ts'
import type { StaffItem } from '../../../../contract/staff.ts'
import { post } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/failure.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import shared from '../admin.module.css'
import { FirstPasswordField } from './FirstPasswordField.tsx'
import { firstPassword } from './first-password.ts'
import { proposedUsername } from './username.ts'

interface Props {
  /** Whose account it is; null for somebody who is not on the staff. */
  readonly member: StaffItem | null
  /** The usernames that are in use. */
  readonly taken: readonly string[]
  readonly onMade: (made: { key: string; name: string; username: string; password: string }) => void
  readonly onCancel: () => void
}

type Role = AccountItem['role']

/** Makes an account with a first password. */
export function AccountForm({ member, taken, onMade, onCancel }: Props) {
  const t = useText()
  const [draft, setDraft] = useState(() => ({
    name: member?.name ?? '',
    username: proposedUsername(member?.name ?? '', taken),
    role: (member === null ? 'officer' : 'host') as Role,
    password: firstPassword(),
  }))
  const [typed, setTyped] = useState(false)
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: (body: NewAccount) => post<AccountItem>('/api/accounts', body),
    onSuccess: async ({ id, name, username }, { password }) => {
      await refreshAll()
      onMade({ key: member?.id ?? `account-${id}`, name, username, password })
    },
  })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { name, username, role, password } = draft
    if (isPending || name.trim() === '' || username.trim() === '') return
    mutate({ name: name.trim(), username: username.trim(), role, password, staffId: member?.id ?? null })
  }
  const code = error instanceof ApiProblem ? error.code : null
  const detail = error instanceof ApiProblem ? error.detail : null
  const roles: readonly Role[] = member === null ? ['officer', 'secretariat'] : ['host', 'officer', 'secretariat']
  return (
    <aside className={shared['side']} aria-label={t('admin.account.add')}>
      <h2 className={shared['heading']}>{t('admin.account.add')}</h2>
      <p className="muted">
        {member === null ? t('admin.account.forNobody') : t('admin.account.for', { name: member.name })}
      </p>
      <form className={shared['form']} onSubmit={submit} noValidate>
        {member === null && (
          <TextField
            label={t('admin.account.name')}
            autoFocus
            maxLength={200}
            value={draft.name}
            onChange={(name) => change({ name, ...(typed ? {} : { username: proposedUsername(name, taken) }) })}
            error={tried && draft.name.trim() === '' && t('admin.required', { field: t('admin.account.name') })}
          />
        )}
        <TextField
          label={t('admin.account.username')}
          hint={t('admin.account.usernameHint')}
          autoFocus={member !== null}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={draft.username}
          onChange={(username) => {
            setTyped(true)
            change({ username })
          }}
          error={
            (code === 'usernameTaken' && detail) ||
            (tried && draft.username.trim() === '' && t('admin.required', { field: t('admin.account.username') }))
          }
        />
        <SegmentedControl
          label={t('admin.account.role')}
          labelled
          value={draft.role}
          options={roles.map((value) => ({ value, label: t(`admin.people.role.${value}`) }))}
          onChange={(role) => change({ role })}
        />
        <p className="muted">{t(`admin.account.roleNote.${draft.role}`)}</p>
        <FirstPasswordField
          value={draft.password}
          onChange={(password) => change({ password })}
          error={code === 'weakPassword' && detail}
        />
        {error && code !== 'usernameTaken' && code !== 'weakPassword' && (
          <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.safe')} />
        )}
        <div className={shared['foot']}>
          <div className={shared['acts']}>
            <Button type="submit" tone="primary" busy={isPending} keyHint="Enter">
              {t('admin.account.make')}
            </Button>
            <Button onClick={onCancel}>{t('admin.cancel')}</Button>
          </div>
        </div>
      </form>
    </aside>
  )
}
