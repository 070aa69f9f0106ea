import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { post } from '../../../api/client.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { refreshAll } from '../../office/office-queries.ts'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import type { ThingGroup } from '../../things/things.ts'
import shared from '../admin.module.css'
import { mostAtOnce, nextNumber, type Range, rangeOf } from './range.ts'

interface Props {
  readonly group: ThingGroup
  readonly name: string
  readonly onClose: () => void
}

/** Adds slots or cards with the numbers of a range. */
export function RangePane({ group, name, onClose }: Props) {
  const t = useText()
  const there = group.things.map((thing) => thing.number)
  const [from, setFrom] = useState(() => nextNumber(there, group.kind === 'slot' ? '01' : '001'))
  const [to, setTo] = useState('')
  const range = rangeOf(from, to, there)
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: (body: { from: string; to: string }) =>
      post(group.pool === null ? '/api/slots' : `/api/cards/${encodeURIComponent(group.pool)}`, body),
    onSuccess: async () => {
      await refreshAll()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (range.is === 'numbers' && !isPending) mutate({ from: from.trim(), to: to.trim() })
  }
  const title = group.kind === 'slot' ? t('admin.things.range.slots') : t('admin.things.range.cards', { pool: name })
  return (
    <aside className={shared['side']} aria-label={title}>
      <h2 className={shared['heading']}>{title}</h2>
      <p className="muted">{t('admin.things.range.lead')}</p>
      <form className={shared['form']} onSubmit={submit} noValidate>
        <div className={shared['pair']}>
          <TextField
            label={t('admin.things.range.from')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={from}
            onChange={setFrom}
          />
          <TextField
            label={t('admin.things.range.to')}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            maxLength={8}
            value={to}
            onChange={setTo}
          />
        </div>
        <p role="status">
          <RangeWords range={range} />
        </p>
        {error && <WriteRefusal key={submittedAt} failure={error} safe={t('admin.refused.safe')} />}
        <div className={shared['acts']}>
          <Button
            type="submit"
            tone="primary"
            busy={isPending}
            aria-disabled={range.is !== 'numbers' || undefined}
            keyHint="Enter"
          >
            {t('admin.things.range.do')}
          </Button>
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
        </div>
      </form>
    </aside>
  )
}

/** What the range makes, or what is wrong with it. */
function RangeWords({ range }: { range: Range }) {
  const t = useText()
  const format = useFormat()
  switch (range.is) {
    case 'empty':
      return null
    case 'numbers': {
      const [first = '', last = ''] = [range.numbers[0], range.numbers.at(-1)]
      const n = range.numbers.length
      return n === 1 ? t('admin.things.range.makesOne', { first }) : t('admin.things.range.makes', { n, first, last })
    }
    case 'there':
      return t('admin.things.range.faults.there', { number: range.number })
    case 'many':
      return t('admin.things.range.faults.many', { most: format.count(mostAtOnce) })
    case 'digits':
    case 'order':
      return t(`admin.things.range.faults.${range.is}`)
    default: {
      const never: never = range
      return never
    }
  }
}
