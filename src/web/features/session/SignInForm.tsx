/** Username and password, on the sign-in page and on the layer over a screen whose session ended. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { ApiProblem, type Failure } from '../../api/failure.ts'
import { signIn } from '../../api/session.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField, TextField } from '../../ui/Field.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './session.module.css'

interface Props {
  /** The one whose session ended: their name stands, the password is asked. */
  readonly username?: string
  /** Called with the session and the password, which a first sign-in needs once more. */
  readonly onDone?: (session: Session, password: string) => void
}

/** The form that opens a session. A refusal keeps what was typed. */
export function SignInForm({ username = '', onDone }: Props) {
  const t = useText()
  const [name, setName] = useState(username)
  const [password, setPassword] = useState('')
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => onDone?.(session, password),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && name.trim() !== '' && password !== '') mutate({ username: name, password })
  }
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <TextField
        label={t('signIn.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={username === ''}
        value={name}
        onChange={setName}
      />
      <PasswordField
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        autoFocus={username !== ''}
        show={t('signIn.show')}
        hide={t('signIn.hide')}
        value={password}
        onChange={setPassword}
      />
      {error && <SignInRefusal key={submittedAt} failure={error} />}
      <Button type="submit" tone="primary" size="big" wide keyHint="Enter" busy={isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  )
}

/** Why signing in failed. The remedy is the form itself, so the focus stays where it is. */
function SignInRefusal({ failure }: { failure: Failure }) {
  const t = useText()
  if (!(failure instanceof ApiProblem))
    return <Refusal what={t('signIn.offline.what')} safe={t('signIn.offline.safe')} />
  if (failure.code === 'wrongNameOrPassword')
    return <Refusal what={t('signIn.wrong.what')} safe={t('signIn.wrong.safe')} />
  if (failure.code === 'tooManyTries') {
    const seconds = failure.facts['seconds']
    const safe = typeof seconds === 'number' ? t('signIn.throttled.safe', { seconds }) : t('signIn.throttled.safeSoon')
    return <Refusal what={t('signIn.throttled.what')} safe={safe} />
  }
  return <Refusal what={failure.detail ?? t('signIn.failed.what')} safe={t('signIn.failed.safe')} />
}
