/** The clock of a visit in a row: what is left of the step's limit, or how long the visitor has been where they are. */
import type { ReactNode } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { serverNow, useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { toneOf } from '../../ui/Doorway.tsx'
import { LimitClock } from '../../ui/LimitClock.tsx'
import { useWhen } from './useWhen.ts'
import { clockOf } from './visit-clock.ts'

/** Ticks by the server's clock. */
export function VisitClock({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const when = useWhen()
  const clock = clockOf(visit, useNow())
  if (clock.kind === 'open') {
    if (clock.place === 'expected' && visit.day !== null) {
      return (
        <LimitClock word={t('visit.place.expected')}>
          <b>
            {visit.appointedAt === null
              ? format.shortDate(noonOf(visit.day), serverNow())
              : when(Date.parse(visit.appointedAt), 'short')}
          </b>
        </LimitClock>
      )
    }
    return (
      <LimitClock word={t(`visit.place.${clock.place}`)}>
        <b>{format.wholeMinutes(clock.elapsedSeconds)}</b>
      </LimitClock>
    )
  }
  const over = clock.leftSeconds < 0
  if (clock.due !== null) {
    // A day and an hour need the room of the bar.
    return (
      <LimitClock tone={toneOf(clock.used)} word={t(over ? 'visit.clock.overSince' : 'visit.clock.until')}>
        <b>{when(clock.due, 'short')}</b>
      </LimitClock>
    )
  }
  const time = format.duration(clock.leftSeconds)
  return (
    <LimitClock used={clock.used}>{t.rich(over ? 'visit.clock.over' : 'visit.clock.left', { time, b })}</LimitClock>
  )
}

/** An instant within a day of the calendar, wherever the office is. */
function noonOf(day: string): number {
  return Date.parse(`${day}T05:00:00Z`)
}

function b(words: ReactNode) {
  return <b>{words}</b>
}
