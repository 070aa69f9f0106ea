import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { InitialsPad } from '../../../ui/Initials.tsx'
import type { Act } from '../acts.ts'
import { bodyOf } from '../command-body.ts'
import { actLabel } from '../words.ts'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** The visitor's initials on leaving, where the office wants them; `act` is what they complete. */
export function InitialsPanel({ act, visit, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  const [path, setPath] = useState('')
  const [asked, setAsked] = useState(false)
  const record = () => {
    setAsked(true)
    if (path !== '') void onRecord({ ...bodyOf(act, null), initials: path }, actLabel(t, act, visit))
  }
  return (
    <Panel
      title={t('desk.panel.initials.title')}
      record={actLabel(t, act, visit)}
      busy={busy}
      need={asked && path === '' ? t('desk.panel.initials.need') : null}
      onRecord={record}
      onClose={onClose}
    >
      <InitialsPad
        label={t('desk.panel.initials.title')}
        value={path}
        onChange={setPath}
        waiting={t('desk.panel.initials.waiting')}
        redo={t('desk.panel.initials.redo')}
      />
    </Panel>
  )
}
