import type { Duration, StepNo } from '../../sop/sop.ts'
import { dueAt, type OfficeHours, workingSeconds } from '../../sop/working-time.ts'
import type { StandardClock } from '../clock.ts'
import type { Instant } from '../moment.ts'
import type { Pass, Progress } from '../progress.ts'

/** The sum of the clocks of steps. It is judged when the visit has ended, as far as it is certain. */
export function sumOf(
  steps: 'all' | readonly StepNo[],
  limit: Duration,
  progress: Progress,
  hours: OfficeHours,
  now: Instant,
): Pick<StandardClock, 'usedSeconds' | 'startedAt' | 'endedAt' | 'openSince' | 'verdict'> {
  const passes = progress.passes.filter((pass) => steps === 'all' || steps.includes(pass.no))
  const seconds = (from: Instant, to: Instant) =>
    limit.working ? workingSeconds(from, to, hours) : Math.max(0, Math.floor((to - from) / 1000))
  const used = (...endings: readonly Pass['ending'][]) =>
    passes
      .filter((pass) => endings.includes(pass.ending))
      .reduce((sum, { startedAt, endedAt }) => sum + (startedAt === null ? 0 : seconds(startedAt, endedAt ?? now)), 0)
  const open = passes.find((pass) => pass.ending === 'open' && pass.startedAt !== null)
  const startedAt = passes.find((pass) => pass.startedAt !== null)?.startedAt ?? null
  const first = startedAt ?? now
  return {
    startedAt,
    endedAt: passes.findLast((pass) => pass.startedAt !== null)?.endedAt ?? null,
    usedSeconds: used('open', 'normal', 'passedOver', 'cutShort'),
    openSince: open?.startedAt ?? null,
    verdict: progress.atEnd
      ? judged(used('normal', 'cutShort'), used('passedOver'), seconds(first, dueAt(first, limit, hours)), passes)
      : 'open',
  }
}

/** A pass cut short would have taken more; one passed over took at most what was seen of it. */
function judged(certain: number, atMost: number, limit: number, passes: readonly Pass[]): StandardClock['verdict'] {
  if (certain > limit) return 'beyond'
  if (passes.some((pass) => pass.ending === 'cutShort')) return 'leftOut'
  return certain + atMost <= limit ? 'within' : 'unrecorded'
}
