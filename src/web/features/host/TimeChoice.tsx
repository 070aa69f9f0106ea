/** When the visitor may come back: one of the next working days and one of the good hours, or any other; or in how many minutes. */
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { DateTimeField } from '../../ui/Field.tsx'
import type { Picked } from '../visit/picked.ts'
import { type Answered, momentOf, timesFor } from '../visit/reasons.ts'
import { noonOf, proposedDays, proposedHours } from './days.ts'
import styles from './ReasonPage.module.css'

interface Props {
  readonly picked: Picked
  /** When the page was opened: what is offered does not change under the thumb. */
  readonly now: number
  readonly onChange: (part: Partial<Picked>) => void
}

const firstHour = proposedHours[1]

/** A day and an hour; touching the day that is chosen takes the proposal back. */
export function TimeChoice({ picked, now, onChange }: Props) {
  const t = useText()
  const format = useFormat()
  const days = proposedDays(now, format.timeZone)
  const none = picked.time === 'none'
  const listed = days.includes(picked.day) && proposedHours.some((hour) => hour === picked.clock)
  const other = !none && !listed
  const choose = (part: { day?: string; clock?: string }) => {
    const day = part.day ?? (days.includes(picked.day) ? picked.day : (days[0] ?? ''))
    const clock = part.clock ?? (proposedHours.some((hour) => hour === picked.clock) ? picked.clock : firstHour)
    onChange({ time: 'other', day, clock })
  }
  const any = () => onChange({ time: 'other', day: picked.day || (days[0] ?? ''), clock: '' })
  return (
    <fieldset>
      <legend>{t('host.why.propose')}</legend>
      <fieldset className={styles['days']} aria-label={t('host.why.days')}>
        {days.map((day, at) => {
          const noon = noonOf(day, format.timeZone)
          const chosen = !none && picked.day === day
          return (
            <Choice
              key={day}
              chosen={chosen}
              onPress={() => (chosen && !other ? onChange({ time: 'none' }) : choose({ day }))}
            >
              {at === 0 && isTomorrow(day, now, format.timeZone) ? t('host.why.tomorrow') : format.weekday(noon)}
              <b>{format.shortDate(noon, now)}</b>
            </Choice>
          )
        })}
      </fieldset>
      <fieldset className={styles['hours']} aria-label={t('host.why.hours')}>
        {proposedHours.map((hour) => (
          <Choice key={hour} chosen={!none && listed && picked.clock === hour} onPress={() => choose({ clock: hour })}>
            {hourWords(hour)}
          </Choice>
        ))}
        <Choice chosen={other} onPress={any}>
          {t('host.why.other')}
        </Choice>
      </fieldset>
      {other && (
        <div className={styles['own']}>
          <DateTimeField
            size="phone"
            dayLabel={t('host.why.day')}
            timeLabel={t('host.why.time')}
            value={{ day: picked.day, time: picked.clock }}
            min={format.isoDay(now)}
            onChange={({ day, time }) => onChange({ time: 'other', day, clock: time })}
          />
        </div>
      )}
      <Choice quiet chosen={none} onPress={() => onChange({ time: 'none' })}>
        {t('host.why.noTime')}
      </Choice>
    </fieldset>
  )

  function hourWords(hour: string): string {
    const at = momentOf(days[0] ?? '', hour, format.timeZone)
    return at === null ? hour : format.timeOfDay(at)
  }
}

/** In how many minutes the host receives the visitor after all. */
export function MinuteChoice({ visit, picked, now, onChange }: Props & { readonly visit: Answered }) {
  const t = useText()
  const format = useFormat()
  const slots = timesFor('later', visit, now, format.timeZone)
  return (
    <fieldset>
      <legend>{t('host.why.wait')}</legend>
      <div className={styles['minutes']}>
        {slots.map((slot) =>
          slot.kind === 'in' ? (
            <Choice key={slot.digit} chosen={picked.time === slot.at} onPress={() => onChange({ time: slot.at })}>
              {t('host.why.minutes', { n: String(slot.minutes) })}
              <b>{format.timeOfDay(slot.at)}</b>
            </Choice>
          ) : null,
        )}
      </div>
      <Choice quiet chosen={picked.time === 'none'} onPress={() => onChange({ time: 'none' })}>
        {t('host.why.unsure')}
      </Choice>
    </fieldset>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly quiet?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Choice({ chosen, quiet = false, onPress, children }: ChoiceProps) {
  return (
    <button type="button" className={quiet ? styles['none'] : styles['choice']} aria-pressed={chosen} onClick={onPress}>
      {children}
    </button>
  )
}

function isTomorrow(day: string, now: number, timeZone: string): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  return today.add({ days: 1 }).toString() === day
}
