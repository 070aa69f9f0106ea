import { useCallback } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { useWhen } from '../visit/useWhen.ts'
import { noonOf } from './days.ts'

/** Says when somebody is expected: the day and the hour, or the day alone; null where no day was agreed. */
export function usePromised(): (visit: Pick<Visit, 'day' | 'appointedAt'>) => string | null {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  return useCallback(
    ({ day, appointedAt }) => {
      if (appointedAt !== null) return when(Date.parse(appointedAt))
      return day === null ? null : t('invite.anyHour', { day: format.dayOfYear(noonOf(day, format.timeZone)) })
    },
    [t, format, when],
  )
}
