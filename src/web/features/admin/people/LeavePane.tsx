import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffItem } from '../../../../contract/staff.ts'
import { patch } from '../../../api/client.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CheckField } from '../../../ui/CheckField.tsx'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import { openVisitsQuery } from '../../visit/visit-queries.ts'
import shared from '../admin.module.css'
import type { Person } from './people.ts'

interface Props {
  readonly person: Person
  readonly member: StaffItem
  readonly onDone: () => void
}

/** Somebody leaves: what that means for their visits and their account, said before it is done. */
export function LeavePane({ person, member, onDone }: Props) {
  const t = useText()
  const open = useQuery(openVisitsQuery).data?.filter((visit) => visit.host?.id === member.id).length
  const account = person.account?.disabled === false ? person.account : null
  const [both, setBoth] = useState(true)
  const { mutate, isPending, error, submittedAt } = useMutation({
    // The account first: where it may not be closed, nothing has happened yet.
    mutationFn: async () => {
      if (account !== null && both) await patch(`/api/accounts/${account.id}`, { disabled: true })
      await patch(`/api/staff/${member.id}`, { active: false })
    },
    onSuccess: async () => {
      await refreshAll()
      onDone()
    },
  })
  const title = t('admin.leave.title', { name: member.name })
  return (
    <aside className={shared['side']} aria-label={title}>
      <h2 className={shared['heading']}>{title}</h2>
      <p>{t('admin.leave.lead')}</p>
      {open !== undefined && <p>{open > 0 ? t('admin.leave.open', { n: open }) : t('admin.leave.none')}</p>}
      {account && (
        <CheckField label={t('admin.leave.account')} checked={both} onChange={setBoth}>
          {t('admin.leave.accountNote')}
        </CheckField>
      )}
      {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.leave.refused')} />}
      <div className={shared['acts']}>
        <Button tone="primary" busy={isPending} onClick={() => mutate()}>
          {t('admin.leave.do')}
        </Button>
        <Button onClick={onDone}>{t('admin.cancel')}</Button>
      </div>
    </aside>
  )
}
