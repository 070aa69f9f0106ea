import { useCallback } from 'react'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { daysUntil } from './reasons.ts'

/** Says when something is, as seen from today: "hari ini pukul 13.30", "besok, Rabu, 25 November, pukul 10.00". */
export function useWhen(): (at: number, width?: 'long' | 'short') => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    (at, width = 'long') => {
      const now = serverNow()
      const days = daysUntil(at, now, format.timeZone)
      const time = format.timeOfDay(at)
      const day = format.dayOfYear(at)
      if (width === 'long') {
        if (days === 0) return t('visit.when.today', { time })
        return days === 1 ? t('visit.when.tomorrow', { day, time }) : t('visit.when.day', { day, time })
      }
      if (days === 0) return t('visit.when.todayShort', { time })
      if (days === 1) return t('visit.when.tomorrowShort', { time })
      return t('visit.when.dayShort', { date: format.shortDate(at, now), time })
    },
    [t, format],
  )
}
