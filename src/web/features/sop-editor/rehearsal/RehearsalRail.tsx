/** The steps of a rehearsed visit, where it stands and the time that each took. */
import { formatDuration } from '../../../../domain/sop/duration.ts'
import { textIn } from '../../../../domain/sop/text.ts'
import type { Standing } from '../../../../domain/visit/rehearsal.ts'
import { useFormat, useLocale, useText } from '../../../text/TextProvider.tsx'
import type { DoorwayState } from '../../../ui/Doorway.tsx'
import { Threshold } from '../../../ui/Threshold.tsx'
import { usedShare } from './limits.ts'

/** The rail as on the sheet of a visit. */
export function RehearsalRail({ standing: { rail, clocks } }: { standing: Standing }) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const doors = rail.map(({ no, short, limit, state, pass }) => {
    const clock = pass === null ? undefined : clocks.passes[pass]
    const used = clock?.elapsedSeconds ?? null
    const coming = limit === null ? undefined : formatDuration(limit, locale)
    return {
      no,
      name: textIn(short, locale),
      is: doorOf(state, clock),
      time: state === 'toCome' || used === null ? coming : format.duration(used),
    }
  })
  const now = doors.findIndex(({ is }) => is.state === 'now')
  const door = doors[now]
  const next = now < 0 ? doors.find(({ is }) => is.state === 'toCome') : doors[now + 1]
  return (
    <Threshold
      label={t('visit.rail.label')}
      steps={doors}
      where={{
        step: door && t('visit.rail.now', { no: String(door.no), name: door.name }),
        ...(door?.time && { time: door.time }),
        ...(next && { next: t('visit.rail.next', { name: next.name }) }),
      }}
    />
  )
}

function doorOf(
  state: Standing['rail'][number]['state'],
  clock: Standing['clocks']['passes'][number] | undefined,
): DoorwayState {
  if (state === 'toCome') return { state }
  if (state === 'done') return { state, late: clock?.verdict === 'beyond' }
  return { state, used: clock === undefined ? null : usedShare(clock) }
}
