/** Panels before what cannot be undone: filing, and a visitor who leaves before meeting. */
import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import type { Act } from '../acts.ts'
import { returnsLabel } from '../words.ts'
import { Options } from './Options.tsx'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** Files the visit; its outcome follows from how it went unless another one is allowed and chosen. */
export function ArchivePanel({ act, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  const outcomes = act.offer.outcomes ?? []
  const [chosen, choose] = useState<string>('itself')
  const label = t('desk.panel.archive.record')
  const outcome = outcomes.find((one) => one === chosen)
  return (
    <Panel
      title={t('desk.panel.archive.title')}
      record={label}
      busy={busy}
      onRecord={() => void onRecord({ type: 'archive', ...(outcome && { outcome }) }, t('visit.acts.archive'))}
      onClose={onClose}
    >
      <Options
        label={t('desk.panel.archive.outcome')}
        value={chosen}
        options={[
          { value: 'itself', label: t('desk.panel.archive.itself') },
          ...outcomes.map((one) => ({ value: one, label: t(`visit.outcome.${one}`) })),
        ]}
        onChange={choose}
      />
    </Panel>
  )
}

/** The visitor leaves before meeting: everything goes back and the visit is filed. */
export function WithdrawPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const things = returnsLabel(t, visit)
  return (
    <Panel
      title={t('desk.panel.withdraw.title')}
      record={t('desk.panel.withdraw.record')}
      busy={busy}
      onRecord={() => void onRecord({ type: 'withdraw' }, t('visit.acts.withdraw'))}
      onClose={onClose}
    >
      <p className={styles['words']}>
        {things !== null && <b>{t('desk.panel.withdraw.returns', { things })}</b>} {t('desk.panel.withdraw.what')}
      </p>
    </Panel>
  )
}
