import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import type { Calendar, HolidaysImported } from '../../../../contract/calendar.ts'
import { post, put } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { cx } from '../../../ui/cx.ts'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import shared from '../admin.module.css'
import list from '../NamedList.module.css'
import styles from './CalendarTab.module.css'
import { calendarQuery } from './calendar-queries.ts'

type Holiday = Calendar['holidays'][number]

const kinds = ['national', 'collective', 'local'] as const

/** The holidays of a year: read from a file, taken from those that come with Lawang, or written one by one. */
export function HolidaysPart({ calendar }: { calendar: Calendar }) {
  const t = useText()
  const years = yearsOf(calendar)
  const [year, setYear] = useState(calendar.today.date.slice(0, 4))
  const shown = calendar.holidays.filter(({ date }) => date.startsWith(year))
  const change = useMutation({
    mutationFn: (holidays: readonly Holiday[]) => put<Calendar>('/api/calendar', { holidays }),
    onSuccess: (read) => queries.setQueryData(calendarQuery.queryKey, read),
  })
  return (
    <>
      <h2 className={shared['heading']}>{t('admin.calendar.holidays')}</h2>
      <SelectField
        label={t('admin.calendar.year')}
        value={year}
        options={years.map((one) => ({ value: one, label: one }))}
        onChange={setYear}
      />
      {shown.length === 0 && <p className="muted">{t('admin.calendar.noHolidays', { year })}</p>}
      <ul className={cx(list['list'], styles['holidays'])} aria-label={t('admin.calendar.holidaysOf', { year })}>
        {shown.map((holiday) => (
          <HolidayRow
            key={holiday.date}
            holiday={holiday}
            busy={change.isPending}
            onRemove={() => change.mutate(calendar.holidays.filter(({ date }) => date !== holiday.date))}
          />
        ))}
      </ul>
      {change.error && (
        <WriteRefusal key={change.submittedAt} failure={change.error} safe={t('admin.refused.unchanged')} />
      )}
      <NewHoliday
        busy={change.isPending}
        onAdd={(holiday) => {
          setYear(holiday.date.slice(0, 4))
          change.mutate([...calendar.holidays.filter(({ date }) => date !== holiday.date), holiday])
        }}
      />
      <Import />
    </>
  )
}

function HolidayRow({ holiday, busy, onRemove }: { holiday: Holiday; busy: boolean; onRemove: () => void }) {
  const t = useText()
  const format = useFormat()
  const { date, name, kind, decreed } = holiday
  const day = format.dayOfYear(Date.parse(`${date}T05:00:00Z`))
  const notes = [
    day,
    kind === 'national' ? null : t(`admin.calendar.kinds.${kind}`),
    decreed ? null : t('admin.calendar.expected'),
  ]
  return (
    <li>
      <span className={list['name']}>
        <b>{name}</b>
        <small>{notes.filter(Boolean).join(' · ')}</small>
      </span>
      <Button
        size="small"
        aria-label={t('admin.calendar.removeHoliday', { name, day })}
        onClick={() => {
          // The next removal starts from what this one leaves.
          if (!busy) onRemove()
        }}
      >
        {t('admin.calendar.remove')}
      </Button>
    </li>
  )
}

function NewHoliday({ busy, onAdd }: { busy: boolean; onAdd: (holiday: Holiday) => void }) {
  const t = useText()
  const [draft, setDraft] = useState<Holiday>({ date: '', name: '', kind: 'local', decreed: true })
  const ready = draft.date !== '' && draft.name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready || busy) return
    onAdd({ ...draft, name: draft.name.trim() })
    setDraft({ ...draft, date: '', name: '' })
  }
  return (
    <form className={shared['form']} onSubmit={submit} noValidate>
      <h3 className={styles['small']}>{t('admin.calendar.add')}</h3>
      <div className={shared['pair']}>
        <TextField
          label={t('admin.calendar.date')}
          type="date"
          value={draft.date}
          onChange={(date) => setDraft({ ...draft, date })}
        />
        <SelectField
          label={t('admin.calendar.kind')}
          value={draft.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`admin.calendar.kinds.${kind}`) }))}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
      </div>
      <TextField
        label={t('admin.calendar.name')}
        maxLength={200}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <Button type="submit" busy={busy} aria-disabled={!ready || undefined}>
        {t('admin.calendar.addDo')}
      </Button>
    </form>
  )
}

/** From a file, iCalendar or CSV, or from the list that comes with Lawang. */
function Import() {
  const t = useText()
  const bring = useMutation({
    mutationFn: (body: { text: string } | { shipped: true }) => post<HolidaysImported>('/api/calendar/holidays', body),
    onSuccess: ({ calendar }) => queries.setQueryData(calendarQuery.queryKey, calendar),
  })
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event
    const [file] = target.files ?? []
    if (file) bring.mutate({ text: await file.text() })
    target.value = ''
  }
  return (
    <section className={shared['form']} aria-label={t('admin.calendar.import')}>
      <h3 className={styles['small']}>{t('admin.calendar.import')}</h3>
      <p className="muted">{t('admin.calendar.importNote')}</p>
      <label className={styles['file']}>
        {t('admin.calendar.file')}
        <input type="file" accept=".ics,.csv,text/calendar,text/csv" onChange={(event) => void read(event)} />
      </label>
      <Button busy={bring.isPending} onClick={() => bring.mutate({ shipped: true })}>
        {t('admin.calendar.shipped')}
      </Button>
      {bring.data && (
        <p role="status">{t('admin.calendar.imported', { added: bring.data.added, changed: bring.data.changed })}</p>
      )}
      {bring.error && (
        <WriteRefusal key={bring.submittedAt} failure={bring.error} safe={t('admin.refused.unchanged')} />
      )}
    </section>
  )
}

/** The years that have holidays, with this one and the next. */
function yearsOf({ holidays, today }: Calendar): readonly string[] {
  const now = Number(today.date.slice(0, 4))
  const known = holidays.map(({ date }) => date.slice(0, 4))
  return [...new Set([...known, String(now), String(now + 1)])].toSorted()
}
