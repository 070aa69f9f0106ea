import { useState } from 'react'
import type { Visit } from '../../../../contract/visit.ts'
import { identityKinds } from '../../../../domain/visit/moment.ts'
import type { Translator } from '../../../../text/index.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import { useDraft } from '../draft.ts'
import { fieldName } from '../words.ts'
import styles from './Panel.module.css'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'
import { IdentityKindField } from './ThingPanels.tsx'

const usual = ['name', 'institution', 'phone', 'purpose', 'companions', 'identity'] as const

/** Mends a field: the old words stay readable, the reason stands beside them. */
export function CorrectPanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const fields = fieldsOf(visit)
  const [draft, change, drop] = useDraft(`${visit.id}.correct`, { field: fields[0] ?? 'name', to: '', reason: '' })
  const [asked, setAsked] = useState(false)
  const old = wordsOf(t, visit, draft.field)
  const need = needOf(t, draft.to, old)
  const record = async () => {
    setAsked(true)
    if (need !== null) return
    const reason = draft.reason.trim()
    const body = { type: 'correct', field: draft.field, to: draft.to, ...(reason !== '' && { reason }) } as const
    if (await onRecord(body, `${t('desk.panel.correct.title')}: ${fieldName(t, draft.field, visit.words)}`)) drop()
  }
  return (
    <Panel
      title={t('desk.panel.correct.title')}
      record={t('desk.panel.correct.record')}
      busy={busy}
      need={asked ? need : null}
      onRecord={() => void record()}
      onClose={onClose}
    >
      <SelectField
        label={t('desk.panel.correct.field')}
        value={draft.field}
        onChange={(field) => change({ field, to: '' })}
        options={fields.map((field) => ({ value: field, label: fieldName(t, field, visit.words) }))}
      />
      <p className={styles['words']}>
        {t('desk.panel.correct.old')} <b>{old || t('desk.panel.correct.none')}</b>
      </p>
      {draft.field === 'identity' ? (
        <IdentityKindField
          label={t('desk.panel.correct.to')}
          value={identityKinds.find((kind) => kind === draft.to) ?? visit.identity?.kind ?? 'ktp'}
          onChange={(to) => change({ to })}
        />
      ) : (
        <TextField
          label={t('desk.panel.correct.to')}
          {...(draft.field === 'companions' && { hint: t('desk.panel.correct.companionsHint') })}
          value={draft.to}
          maxLength={500}
          onChange={(to) => change({ to })}
        />
      )}
      <TextField
        label={t('desk.panel.correct.reason')}
        hint={t('desk.panel.correct.reasonHint')}
        value={draft.reason}
        maxLength={500}
        onChange={(reason) => change({ reason })}
      />
    </Panel>
  )
}

function fieldsOf(visit: Visit): readonly string[] {
  const shown = usual.filter((field) => field !== 'identity' || visit.identity !== null)
  return [...shown, ...Object.keys(visit.fields)]
}

function wordsOf(t: Translator, visit: Visit, field: string): string {
  switch (field) {
    case 'name':
      return visit.visitor?.name ?? ''
    case 'institution':
      return visit.visitor?.institution ?? ''
    case 'phone':
      return visit.visitor?.phone ?? ''
    case 'purpose':
      return visit.purpose ?? ''
    case 'companions': {
      const names = visit.companions.flatMap((one) => (one.name ? [one.name] : []))
      return names.length > 0 ? names.join('; ') : String(visit.companions.length)
    }
    case 'identity':
      return visit.identity ? t(`visit.identity.${visit.identity.kind}`) : ''
    default:
      return visit.fields[field] ?? ''
  }
}

function needOf(t: Translator, to: string, old: string): string | null {
  if (to.trim() === '') return t('desk.panel.correct.need')
  return to.trim() === old ? t('desk.panel.correct.same') : null
}
