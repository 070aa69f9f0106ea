import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { AnchorButton, Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import type { ThingGroup } from '../../things/things.ts'
import shared from '../admin.module.css'

interface Props {
  readonly group: ThingGroup
  readonly name: string
  readonly onClose: () => void
}

/** The cards of a pool as a sheet to be printed and cut: all, or some of them. */
export function PrintPane({ group, name, onClose }: Props) {
  const t = useText()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const title = t('admin.things.printing.title', { pool: name })
  return (
    <aside className={shared['side']} aria-label={title}>
      <h2 className={shared['heading']}>{title}</h2>
      <p className="muted">
        {t('admin.things.printing.lead')} {t('admin.things.printing.all')}
      </p>
      <div className={shared['pair']}>
        <TextField
          label={t('admin.things.range.from')}
          inputMode="numeric"
          maxLength={8}
          value={from}
          onChange={setFrom}
        />
        <TextField label={t('admin.things.range.to')} inputMode="numeric" maxLength={8} value={to} onChange={setTo} />
      </div>
      <div className={shared['acts']}>
        <AnchorButton
          tone="primary"
          icon={IconPrinter}
          href={addressOf(group.pool ?? '', from.trim(), to.trim())}
          target="_blank"
          rel="noopener"
        >
          {t('admin.things.printing.do')}
        </AnchorButton>
        <Button onClick={onClose}>{t('admin.close')}</Button>
      </div>
    </aside>
  )
}

function addressOf(pool: string, from: string, to: string): string {
  const query = new URLSearchParams({ pool, ...(from !== '' && { from }), ...(to !== '' && { to }) })
  return `/api/cards.pdf?${query}`
}
