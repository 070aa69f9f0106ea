import IconPlus from '@tabler/icons-react/icons/IconPlus'
import IconX from '@tabler/icons-react/icons/IconX'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Calendar } from '../../../../contract/calendar.ts'
import { put } from '../../../api/client.ts'
import { queries } from '../../../api/queries.ts'
import { useFormat, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { WriteRefusal } from '../../office/WriteRefusal.tsx'
import styles from './CalendarTab.module.css'
import { calendarQuery } from './calendar-queries.ts'
import { faultyDay, type Week, withEnd, withoutSpan, withSpan } from './week.ts'

const aMonday = Date.parse('2024-01-01T05:00:00Z')

/** The hours of each day of the week; what lies between two spans is a break. */
export function WeekPart({ saved }: { saved: Week }) {
  const t = useText()
  const format = useFormat()
  const dayName = (weekday: number) => format.weekday(aMonday + (weekday - 1) * 86_400_000)
  const [week, setWeek] = useState(saved)
  const save = useMutation({
    mutationFn: (next: Week) => put<Calendar>('/api/calendar', { week: next }),
    onSuccess: (calendar) => queries.setQueryData(calendarQuery.queryKey, calendar),
  })
  const faulty = faultyDay(week)
  const changed = JSON.stringify(week) !== JSON.stringify(saved)
  return (
    <section aria-label={t('admin.calendar.week')}>
      <p className={styles['lead']}>{t('admin.calendar.weekNote')}</p>
      <ul className={styles['week']}>
        {week.map(({ weekday, spans }) => {
          const day = dayName(weekday)
          return (
            <li key={weekday}>
              <b>{day}</b>
              <div className={styles['spans']}>
                {spans.length === 0 && <span className="muted">{t('admin.calendar.closed')}</span>}
                {spans.map((span, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity but its place in the day
                  <span key={at} className={styles['span']}>
                    <input
                      type="time"
                      aria-label={t('admin.calendar.from', { day })}
                      value={span.from}
                      onChange={(event) => setWeek(withEnd(week, weekday, at, { from: event.target.value }))}
                    />
                    <i aria-hidden />
                    <input
                      type="time"
                      aria-label={t('admin.calendar.to', { day })}
                      value={span.to}
                      onChange={(event) => setWeek(withEnd(week, weekday, at, { to: event.target.value }))}
                    />
                    <Button
                      size="small"
                      tone="plain"
                      icon={IconX}
                      aria-label={t('admin.calendar.removeSpan', { day, from: span.from })}
                      onClick={() => setWeek(withoutSpan(week, weekday, at))}
                    />
                  </span>
                ))}
              </div>
              {spans.length < 6 && (
                <Button
                  size="small"
                  icon={IconPlus}
                  aria-label={t('admin.calendar.addSpanTo', { day })}
                  onClick={() => setWeek(withSpan(week, weekday))}
                >
                  {t('admin.calendar.addSpan')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {faulty !== null && (
        <p role="alert" className={styles['fault']}>
          {t('admin.calendar.faulty', { day: dayName(faulty) })}
        </p>
      )}
      {save.error && <WriteRefusal key={save.submittedAt} failure={save.error} safe={t('admin.refused.safe')} />}
      <div className={styles['save']}>
        <Button
          tone="primary"
          busy={save.isPending}
          aria-disabled={!changed || faulty !== null || undefined}
          onClick={() => changed && faulty === null && save.mutate(week)}
        >
          {t('admin.calendar.saveWeek')}
        </Button>
        {changed && <Button onClick={() => setWeek(saved)}>{t('admin.calendar.reset')}</Button>}
        {save.isSuccess && !changed && <span role="status">{t('admin.calendar.saved')}</span>}
      </div>
    </section>
  )
}
