import { useState } from 'react'
import type { Availability } from '../../../contract/presence.ts'
import { put, remove } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { momentOf } from '../visit/reasons.ts'
import styles from './Arrangements.module.css'
import { useArranging } from './useArranging.ts'

/** When somebody does not want to be disturbed. */
export function QuietPart({ of, size }: { readonly of: Availability; readonly size: 'desk' | 'phone' }) {
  const t = useText()
  const format = useFormat()
  const { busy, refused, arrange } = useArranging()
  const { quietHours } = of
  const [hours, setHours] = useState(quietHours ?? { from: '17:00', to: '06:00' })
  const path = `/api/staff/${of.staffId}/quiet-hours`
  const same = hours.from === hours.to
  const spoken = (clock: string) => {
    const at = momentOf(format.isoDay(serverNow()), clock, format.timeZone)
    return at === null ? clock : format.timeOfDay(at)
  }
  return (
    <section className={styles['part']} aria-label={t('arrange.quiet.title')}>
      <h2>{t('arrange.quiet.title')}</h2>
      <p>{t('arrange.quiet.lead')}</p>
      {quietHours && (
        <p role="status">{t('arrange.quiet.set', { from: spoken(quietHours.from), to: spoken(quietHours.to) })}</p>
      )}
      <div className={styles['pair']}>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            type="time"
            size={size}
            label={t(`arrange.quiet.${end}`)}
            value={hours[end]}
            {...(same && end === 'to' && { error: t('arrange.quiet.same') })}
            onChange={(time) => setHours({ ...hours, [end]: time })}
          />
        ))}
      </div>
      <div className={styles['acts']}>
        <Button
          size={size === 'phone' ? 'tall' : 'desk'}
          busy={busy}
          disabled={same || hours.from === '' || hours.to === ''}
          onClick={() => void arrange(() => put(path, hours))}
        >
          {t('arrange.quiet.save')}
        </Button>
        {quietHours && (
          <Button
            size={size === 'phone' ? 'tall' : 'desk'}
            busy={busy}
            onClick={() => void arrange(() => remove(path))}
          >
            {t('arrange.quiet.end')}
          </Button>
        )}
      </div>
      {refused && (
        <p role="alert" className={styles['refused']}>
          {refused}
        </p>
      )}
    </section>
  )
}
