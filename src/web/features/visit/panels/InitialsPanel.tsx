import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { InitialsPad } from '../../../ui/Initials.tsx'
import type { Act } from '../acts.ts'
import { bodyOf } from '../command-body.ts'
import { actLabel } from '../words.ts'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** The visitor's initials on leaving, where the office wants them, or why there are none; `act` is what they complete. */
export function InitialsPanel({ act, visit, busy, onRecord, onClose }: PanelProps & { act: Act }) {
  const t = useText()
  const [path, setPath] = useState('')
  const [reason, setReason] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const wanted = act.offer.initials !== 'optional'
  const label = actLabel(t, act, visit)
  const need = needOf()
  const record = async () => {
    setAsked(true)
    if (need !== null) return
    if (reason !== null) {
      const waived = await onRecord({ type: 'waive', what: 'signs.leaving', reason }, t('desk.panel.waive.title'))
      if (!waived) return
    }
    await onRecord({ ...bodyOf(act, null), ...(path !== '' && reason === null && { initials: path }) }, label)
  }
  return (
    <Panel
      title={t('desk.panel.initials.title')}
      record={label}
      busy={busy}
      need={asked ? need : null}
      onRecord={() => void record()}
      onClose={onClose}
    >
      {reason === null ? (
        <InitialsPad
          label={t('desk.panel.initials.title')}
          value={path}
          onChange={setPath}
          waiting={t(wanted ? 'desk.panel.initials.waiting' : 'desk.panel.initials.optional')}
          redo={t('desk.panel.initials.redo')}
          instead={
            wanted && (
              <span data-aside="">
                <Button size="small" onClick={() => setReason('')}>
                  {t('desk.panel.initials.without')}
                </Button>
              </span>
            )
          }
        />
      ) : (
        <>
          <TextField label={t('desk.panel.waive.reason')} value={reason} maxLength={500} onChange={setReason} />
          <Button size="small" onClick={() => setReason(null)}>
            {t('desk.panel.initials.draw')}
          </Button>
        </>
      )}
    </Panel>
  )

  function needOf(): string | null {
    if (reason !== null) return reason.trim() === '' ? t('desk.panel.waive.need') : null
    return wanted && path === '' ? t('desk.panel.initials.need') : null
  }
}
