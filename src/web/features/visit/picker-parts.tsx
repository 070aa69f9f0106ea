/** The parts of the reason picker: its head with the running clock, reasons, times, and who answered through what. */
import type { Ref } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { toneOf } from '../../ui/Doorway.tsx'
import { DateTimeField, SelectField, TextField } from '../../ui/Field.tsx'
import { Key } from '../../ui/Key.tsx'
import { deskVias } from './command-body.ts'
import { PanelHead } from './panels/Panel.tsx'
import type { Picked } from './picked.ts'
import styles from './ReasonPicker.module.css'
import { daysUntil, isOwn, type PickerKind, type Reason, type TimeSlot } from './reasons.ts'
import { clockOf } from './visit-clock.ts'
import { askedName } from './words.ts'

/** The title, the clock that goes on, the way back. */
export function PickerHead({ kind, visit, onClose }: { kind: PickerKind; visit: Visit; onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const clock = clockOf(visit, useNow())
  return (
    <PanelHead title={t(`visit.picker.title.${kind}`)} onClose={onClose}>
      {clock.kind === 'limit' && (
        <span className={styles['clock']} data-tone={toneOf(clock.used)} role="timer" aria-live="off">
          {clock.leftSeconds < 0 ? t('visit.clock.overWord') : t('visit.clock.leftWord')}{' '}
          {format.duration(clock.leftSeconds)}
        </span>
      )}
    </PanelHead>
  )
}

interface ReasonsProps {
  readonly reasons: readonly Reason[]
  readonly picked: Picked
  readonly given: string | null
  readonly onChange: (part: Partial<Picked>) => void
  readonly onEnter: () => void
  readonly ownRef: Ref<HTMLInputElement>
}

/** The numbered reasons; the last one is written by hand. */
export function PickerReasons({ reasons, picked, given, onChange, onEnter, ownRef }: ReasonsProps) {
  const t = useText()
  return (
    <fieldset className={styles['reasons']}>
      <legend className="sr">{t('visit.picker.reasons')}</legend>
      {reasons.map((reason, at) => (
        <label key={reason} className={styles['reason']}>
          <input
            type="radio"
            className="sr"
            name="reason"
            checked={reason === picked.reason}
            onChange={() => onChange({ reason })}
          />
          <Key name={String(at + 1)} />
          <span>{reason === 'anotherAnswered' ? given : t(`visit.reasons.${reason}.pick`)}</span>
        </label>
      ))}
      {isOwn(picked.reason) && (
        <TextField
          label={t('visit.picker.own')}
          value={picked.words}
          onChange={(words) => onChange({ words })}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter()}
          maxLength={300}
          ref={ownRef}
        />
      )}
    </fieldset>
  )
}

interface TimesProps {
  readonly kind: PickerKind
  readonly slots: readonly TimeSlot[]
  readonly picked: Picked
  readonly now: number
  readonly onChange: (part: Partial<Picked>) => void
}

/** The times on 6 to 9, and 0 for none. */
export function PickerTimes({ kind, slots, picked, now, onChange }: TimesProps) {
  const t = useText()
  const format = useFormat()
  return (
    <fieldset className={styles['times']}>
      <legend>{t(`visit.picker.times.${kind}`)}</legend>
      {slots.map((slot) => {
        const time = slot.kind === 'other' ? 'other' : slot.at
        return (
          <label key={slot.digit} className={styles['time']}>
            <input
              type="radio"
              className="sr"
              name="time"
              checked={picked.time === time}
              onChange={() => onChange({ time })}
            />
            <SlotWords slot={slot} now={now} />
            <Key name={slot.digit} />
          </label>
        )
      })}
      <label className={styles['none']}>
        <input
          type="radio"
          className="sr"
          name="time"
          checked={picked.time === 'none'}
          onChange={() => onChange({ time: 'none' })}
        />
        <span>{t(`visit.picker.none.${kind}`)}</span>
        <Key name="0" />
      </label>
      {picked.time === 'other' && (
        <div className={styles['other']}>
          <DateTimeField
            dayLabel={t('visit.picker.day')}
            timeLabel={t('visit.picker.time')}
            value={{ day: picked.day, time: picked.clock }}
            min={format.isoDay(now)}
            onChange={({ day, time }) => onChange({ day, clock: time })}
          />
        </div>
      )}
    </fieldset>
  )
}

function SlotWords({ slot, now }: { slot: TimeSlot; now: number }) {
  const t = useText()
  const format = useFormat()
  if (slot.kind === 'other') {
    return (
      <span>
        {t('visit.picker.other')}
        <b>{t('visit.picker.choose')}</b>
      </span>
    )
  }
  const days = daysUntil(slot.at, now, format.timeZone)
  const day =
    days === 0 ? t('visit.picker.today') : days === 1 ? t('visit.picker.tomorrow') : format.shortDate(slot.at, now)
  return (
    <span>
      {slot.kind === 'in' ? t('visit.picker.inMinutes', { n: String(slot.minutes) }) : day}
      <b className="num">{format.timeOfDay(slot.at)}</b>
    </span>
  )
}

interface WhoProps {
  readonly visit: Visit
  readonly picked: Picked
  readonly changing: boolean
  readonly onChange: (part: Partial<Picked>) => void
  readonly onOpen: () => void
}

/** Whose answer it is and how it came; on E both can be changed. */
export function PickerWho({ visit, picked, changing, onChange, onOpen }: WhoProps) {
  const t = useText()
  return (
    <>
      <p className={styles['who']}>
        <span>
          {t('visit.picker.answered')} <b>{askedName(t, visit, visit.question)}</b> {t(`visit.via.${picked.via}`)}
        </span>
        <Button tone="plain" size="small" keyHint="E" aria-expanded={changing} onClick={onOpen}>
          {t('visit.picker.change')}
        </Button>
      </p>
      {changing && (
        <div className={styles['change']}>
          <SelectField
            label={t('visit.picker.via')}
            value={picked.via}
            onChange={(via) => onChange({ via })}
            options={deskVias.map((via) => ({ value: via, label: t(`visit.via.${via}`) }))}
          />
          <TextField
            label={t('visit.picker.relay')}
            value={picked.relay}
            onChange={(relay) => onChange({ relay })}
            maxLength={200}
          />
        </div>
      )}
    </>
  )
}
