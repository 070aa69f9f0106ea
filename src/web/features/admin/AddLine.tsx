import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../api/failure.ts'
import { useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { WriteRefusal } from '../office/WriteRefusal.tsx'
import styles from './NamedList.module.css'

interface Props {
  readonly label: string
  readonly action: string
  readonly maxLength: number
  readonly adding: UseMutationResult<unknown, Failure, string>
}

/** One line that adds a name to a list, and is ready for the next. */
export function AddLine({ label, action, maxLength, adding }: Props) {
  const t = useText()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !adding.isPending) adding.mutate(name.trim(), { onSuccess: () => setName('') })
  }
  return (
    <form className={styles['add']} onSubmit={submit} noValidate>
      <TextField label={label} maxLength={maxLength} autoComplete="off" value={name} onChange={setName} />
      <Button type="submit" busy={adding.isPending}>
        {action}
      </Button>
      {adding.error && <WriteRefusal key={adding.submittedAt} failure={adding.error} safe={t('admin.refused.safe')} />}
    </form>
  )
}
