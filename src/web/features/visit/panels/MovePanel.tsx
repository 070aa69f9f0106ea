import { useState } from 'react'
import { serverNow } from '../../../api/clock.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { DateTimeField } from '../../../ui/Field.tsx'
import { useDraft } from '../draft.ts'
import { Panel } from './Panel.tsx'
import type { PanelProps } from './panel-props.ts'

/** Another day or hour for one who is expected. */
export function MovePanel({ visit, busy, onRecord, onClose }: PanelProps) {
  const t = useText()
  const format = useFormat()
  const { appointedAt } = visit
  const zoned = appointedAt === null ? null : Temporal.Instant.from(appointedAt).toZonedDateTimeISO(format.timeZone)
  const [{ day, time }, change, drop] = useDraft(`${visit.id}.move`, {
    day: visit.day ?? '',
    time: zoned?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '',
  })
  const [asked, setAsked] = useState(false)
  const move = async () => {
    setAsked(true)
    const label = t('desk.panel.move.title')
    if (day !== '' && (await onRecord({ type: 'move', day, ...(time && { time }) }, label))) drop()
  }
  return (
    <Panel
      title={t('desk.panel.move.title')}
      record={t('desk.panel.move.record')}
      busy={busy}
      need={asked && day === '' ? t('desk.panel.move.need') : null}
      onRecord={() => void move()}
      onClose={onClose}
    >
      <DateTimeField
        dayLabel={t('desk.panel.move.day')}
        timeLabel={t('desk.panel.move.time')}
        hint={t('desk.panel.move.hint')}
        value={{ day, time }}
        min={format.isoDay(serverNow())}
        onChange={change}
      />
    </Panel>
  )
}
