import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Threshold } from '../../ui/Threshold.tsx'
import { type RailDoor, railOf } from './rail.ts'
import { clockOf } from './visit-clock.ts'

/** The step rail of a visit, its time ticking. */
export function SheetRail({ visit }: { visit: Visit }) {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const doors = railOf(visit, now)
  const clock = clockOf(visit, now)
  const at = doors.findIndex((door) => door.is.state === 'now')
  const door = doors[at]
  const next = at < 0 ? doors.find((one) => one.is.state === 'toCome') : doors[at + 1]
  const timeOf = (one: RailDoor) => {
    if (one.time === null) return undefined
    return one.time.kind === 'limit' ? one.time.words : format.duration(one.time.seconds)
  }
  return (
    <Threshold
      label={t('visit.rail.label')}
      steps={doors.map((one) => ({ no: one.no, name: one.name, is: one.is, time: timeOf(one) }))}
      where={{
        step: door && t('visit.rail.now', { no: String(door.no), name: door.name }),
        ...(clock.kind === 'limit' &&
          clock.due === null && {
            time: t('visit.clock.used', {
              used: format.duration(clock.elapsedSeconds),
              limit: format.duration(clock.limitSeconds),
            }),
          }),
        ...(next && { next: t('visit.rail.next', { name: next.name }) }),
      }}
    />
  )
}
