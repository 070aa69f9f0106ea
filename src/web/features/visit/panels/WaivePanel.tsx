import { useState } from 'react'
import type { Visit } from '../../../../contract/visit.ts'
import type { Translator } from '../../../../text/index.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { TextField } from '../../../ui/Field.tsx'
import type { Act } from '../acts.ts'
import { useDraft } from '../draft.ts'
import { fieldName, thingName } from '../words.ts'
import { Options } from './Options.tsx'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** Leaves out something that the SOP wants, this once and with a reason. */
export function WaivePanel({ act, visit, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  const all = act.offer.what ?? []
  const [draft, change, drop] = useDraft(`${visit.id}.waive`, { what: all[0] ?? '', reason: '' })
  const [asked, setAsked] = useState(false)
  const what = all.includes(draft.what) ? draft.what : (all[0] ?? '')
  const need = draft.reason.trim() === '' ? t('desk.panel.waive.need') : null
  const record = async () => {
    setAsked(true)
    if (need !== null) return
    const done = await onRecord({ type: 'waive', what, reason: draft.reason }, t('desk.panel.waive.title'))
    if (done) drop()
  }
  return (
    <Panel
      title={t('desk.panel.waive.title')}
      record={t('desk.panel.waive.record')}
      busy={busy}
      need={asked ? need : null}
      onRecord={() => void record()}
      onClose={onClose}
    >
      <Options
        label={t('desk.panel.waive.what')}
        value={what}
        options={all.map((one) => ({ value: one, label: waiveName(t, visit, one) }))}
        onChange={(next) => change({ what: next })}
      />
      <TextField
        label={t('desk.panel.waive.reason')}
        value={draft.reason}
        maxLength={500}
        onChange={(reason) => change({ reason })}
      />
    </Panel>
  )
}

/** What is left out, by its name: `issued.visitorCard` is the visitor card, `fields.address` the address. */
function waiveName(t: Translator, visit: Visit, what: string): string {
  const [group = '', name = ''] = what.split('.')
  switch (group) {
    case 'deposited':
      return thingName(t, visit, { item: name })
    case 'issued':
      return thingName(t, visit, { pool: name })
    case 'fields':
      return fieldName(t, name, visit.words)
    case 'performed':
      return visit.words[name] ?? name
    case 'queued':
    case 'called':
    case 'identitySeen':
    case 'signs':
    case 'admits':
      return t(`visit.waive.${group}`)
    default:
      return what
  }
}
