import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { mayTalk } from '../../talk/conversation.ts'
import { useDraft } from '../draft.ts'
import { hostName } from '../words.ts'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** A remark on the visit, which goes to nobody; from here one gets to the messages that go to the host. */
export function NotePanel({ visit, busy, onRecord, onClose, onTalk }: PanelProps & { readonly onTalk: () => void }) {
  const t = useText()
  const [draft, change, drop] = useDraft(`${visit.id}.note`, { text: '' })
  const [asked, setAsked] = useState(false)
  const empty = draft.text.trim() === ''
  const label = t('desk.panel.note.record')
  const record = async () => {
    setAsked(true)
    if (!empty && (await onRecord({ type: 'note', text: draft.text }, t('desk.panel.note.title')))) drop()
  }
  return (
    <Panel
      title={t('desk.panel.note.title')}
      record={label}
      busy={busy}
      need={asked && empty ? t('desk.panel.note.need') : null}
      onRecord={() => void record()}
      onClose={onClose}
    >
      <TextField
        label={t('desk.panel.note.text')}
        value={draft.text}
        maxLength={1000}
        onChange={(text) => change({ text })}
      />
      {mayTalk(visit) && (
        <Button wide onClick={onTalk}>
          {t('talk.write', { name: hostName(t, visit) })}
        </Button>
      )}
    </Panel>
  )
}
