/** Panels for things that change hands alone: an identity that is shown, a deposit, a card. */
import { identityKinds } from '../../../../domain/visit/moment.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { CheckField } from '../../../ui/CheckField.tsx'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import type { Act } from '../acts.ts'
import { useDraft } from '../draft.ts'
import type { CommandBody } from '../sending.ts'
import { actLabel, thingName } from '../words.ts'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

type Kind = (typeof identityKinds)[number]

/** An identity that is shown and handed back at once. */
export function SeePanel({ act, visit, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  // Where a card of paper or plastic would be kept, only one on a phone is shown.
  const digitalOnly = act.offer.digital === 'only'
  const [draft, change, drop] = useDraft<{ kind: Kind; digital: boolean }>(`${visit.id}.see`, {
    kind: 'ktp',
    digital: false,
  })
  const label = t('desk.panel.see.record')
  const record = async () => {
    const body: CommandBody = {
      type: 'see',
      kind: draft.kind,
      ...((draft.digital || digitalOnly) && { digital: true }),
    }
    if (await onRecord(body, label)) drop()
  }
  return (
    <Panel
      title={t('desk.panel.see.title')}
      record={label}
      busy={busy}
      onRecord={() => void record()}
      onClose={onClose}
    >
      <IdentityKindField label={t('desk.panel.see.kind')} value={draft.kind} onChange={(kind) => change({ kind })} />
      <CheckField
        label={t('desk.panel.see.digital')}
        checked={draft.digital || digitalOnly}
        disabled={digitalOnly}
        onChange={(digital) => change({ digital })}
      />
    </Panel>
  )
}

/** A thing of the visitor's for a slot; the lowest free one unless one is named. */
export function DepositPanel({ act, visit, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  const item = act.offer.item ?? ''
  const [draft, change, drop] = useDraft<{ kind: Kind; slot: string }>(`${visit.id}.deposit.${item}`, {
    kind: 'ktp',
    slot: '',
  })
  const isIdentity = item === 'identityCard'
  const record = async () => {
    const slot = draft.slot.trim()
    const body: CommandBody = {
      type: 'deposit',
      item,
      ...(isIdentity && { identity: { kind: draft.kind } }),
      ...(slot !== '' && { slot }),
    }
    if (await onRecord(body, actLabel(t, act, visit))) drop()
  }
  return (
    <Panel
      title={t('desk.panel.deposit.title', { thing: thingName(t, visit, { item }) })}
      record={t('desk.panel.deposit.record')}
      busy={busy}
      onRecord={() => void record()}
      onClose={onClose}
    >
      {isIdentity && (
        <IdentityKindField
          label={t('desk.panel.deposit.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <TextField
        label={t('desk.panel.deposit.slot')}
        hint={t('desk.panel.deposit.slotHint')}
        value={draft.slot}
        inputMode="numeric"
        maxLength={8}
        onChange={(slot) => change({ slot })}
      />
    </Panel>
  )
}

/** A card of the office's; the lowest one at the desk unless one is named. */
export function IssuePanel({ act, visit, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  const pool = act.offer.pool ?? ''
  const [draft, change, drop] = useDraft(`${visit.id}.issue.${pool}`, { number: '' })
  const record = async () => {
    const number = draft.number.trim()
    const body: CommandBody = { type: 'issue', pool, ...(number !== '' && { number }) }
    if (await onRecord(body, actLabel(t, act, visit))) drop()
  }
  return (
    <Panel
      title={t('desk.panel.issue.title', { thing: thingName(t, visit, { pool }) })}
      record={t('desk.panel.issue.record')}
      busy={busy}
      onRecord={() => void record()}
      onClose={onClose}
    >
      <TextField
        label={t('desk.panel.issue.number')}
        hint={t('desk.panel.issue.numberHint')}
        value={draft.number}
        inputMode="numeric"
        maxLength={8}
        onChange={(number) => change({ number })}
      />
    </Panel>
  )
}

/** A kind of identity card, by its usual name. */
export function IdentityKindField({
  label,
  value,
  onChange,
}: {
  label: string
  value: Kind
  onChange: (kind: Kind) => void
}) {
  const t = useText()
  return (
    <SelectField
      label={label}
      value={value}
      onChange={onChange}
      options={identityKinds.map((kind) => ({ value: kind, label: t(`visit.identity.${kind}`) }))}
    />
  )
}
