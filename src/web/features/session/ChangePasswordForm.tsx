/** A password of one's own in place of the first one from the secretariat. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiProblem, type Failure } from '../../api/failure.ts'
import { changePassword } from '../../api/session.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/Field.tsx'
import { Refusal } from '../../ui/Refusal.tsx'
import styles from './session.module.css'

/** The fewest characters that a password may have; the server checks it again. */
export const leastPassword = 10

interface Props {
  /** The present password, where it was typed a moment ago: it is not asked again. */
  readonly known?: string
  readonly onDone: () => void
}

/** The form that changes the password of the one signed in. */
export function ChangePasswordForm({ known, onDone }: Props) {
  const t = useText()
  const [current, setCurrent] = useState(known ?? '')
  const [next, setNext] = useState('')
  const { mutate, isPending, error, submittedAt } = useMutation({ mutationFn: changePassword, onSuccess: onDone })
  const words = { show: t('signIn.show'), hide: t('signIn.hide') }
  const length = [...next].length
  const same = next !== '' && next === current
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && current !== '' && length >= leastPassword && !same) mutate({ current, next })
  }
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {known === undefined && (
        <PasswordField
          {...words}
          label={t('signIn.change.current')}
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={setCurrent}
        />
      )}
      <PasswordField
        {...words}
        label={t('signIn.change.next')}
        autoComplete="new-password"
        autoFocus={known !== undefined}
        value={next}
        onChange={setNext}
        hint={
          next === ''
            ? t('signIn.change.hint')
            : t('signIn.change.short', { n: leastPassword - length, least: String(leastPassword) })
        }
        good={length >= leastPassword && !same && t('signIn.change.good', { n: length })}
        error={same && t('signIn.change.same')}
      />
      {error && <Refusal key={submittedAt} what={t('signIn.change.refused')} safe={safeWords(error, t)} />}
      <Button type="submit" tone="primary" size="big" wide keyHint="Enter" busy={isPending}>
        {t('signIn.change.submit')}
      </Button>
    </form>
  )
}

function safeWords(failure: Failure, t: ReturnType<typeof useText>): string {
  if (!(failure instanceof ApiProblem)) return t('signIn.offline.safe')
  return failure.detail ?? t('signIn.failed.safe')
}
