import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './ahead.module.css'
import { aheadOrigins } from './draft.ts'
import { partName } from './focus-part.ts'
import { useForm } from './form-context.ts'
import { PlacedRefusal } from './PlacedRefusal.tsx'

/** Where visits are asked for ahead: whether the visitor is here, or how and for which day they ask. */
export function AheadPart() {
  const t = useText()
  const { timeZone } = useFormat()
  const { draft, plan, change } = useForm()
  if (!plan.ahead.possible) return null
  const today = Temporal.Instant.fromEpochMilliseconds(serverNow()).toZonedDateTimeISO(timeZone).toPlainDate()
  const choose = (next: 'here' | (typeof aheadOrigins)[number]) =>
    change((was) => ({ ...was, ahead: next === 'here' ? null : { origin: next, day: was.ahead?.day ?? '' } }))
  return (
    <div className={styles['ahead']} {...partName('day')}>
      <SegmentedControl
        label={t('register.ahead.label')}
        value={draft.ahead?.origin ?? 'here'}
        options={[
          { value: 'here' as const, label: t('register.ahead.here') },
          ...aheadOrigins.map((origin) => ({ value: origin, label: t(`register.ahead.${origin}`) })),
        ]}
        onChange={choose}
      />
      {draft.ahead !== null && (
        <label className={styles['day']}>
          {t('register.ahead.day')}
          <input
            type="date"
            min={today.toString()}
            value={draft.ahead.day}
            onChange={(event) =>
              change((was) => (was.ahead === null ? was : { ...was, ahead: { ...was.ahead, day: event.target.value } }))
            }
          />
        </label>
      )}
      <PlacedRefusal place="day" />
    </div>
  )
}
