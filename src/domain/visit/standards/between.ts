import { covers } from '../../sop/moment-name.ts'
import type { Duration, MomentName } from '../../sop/sop.ts'
import { dueAt, type OfficeHours } from '../../sop/working-time.ts'
import type { StandardClock } from '../clock.ts'
import type { Instant, Moment } from '../moment.ts'
import type { Visit } from '../visit.ts'
import { happeningsOf } from '../walk/happening.ts'

type Measured = Pick<StandardClock, 'usedSeconds' | 'startedAt' | 'endedAt' | 'openSince' | 'verdict'>

/** A measure between two moments: it opens at each `from` and closes at the next `to`; every pair counts. */
export function between(
  { from, to }: { readonly from: MomentName; readonly to: MomentName },
  limit: Duration,
  visit: Visit,
  hours: OfficeHours,
  now: Instant,
): readonly Measured[] {
  const pairs: Measured[] = []
  let openSince: Instant | null = null
  for (const moment of visit.moments) {
    if (openSince !== null && isCalled(moment, to)) {
      pairs.push(closed(openSince, moment.at, moment.at <= dueAt(openSince, limit, hours) ? 'within' : 'beyond'))
      openSince = null
    }
    if (openSince === null && isCalled(moment, from)) openSince = moment.at
  }
  if (openSince === null) return pairs
  if (visit.filing.state === 'open') return [...pairs, { ...closed(openSince, now, 'open'), endedAt: null, openSince }]
  const { at } = visit.filing
  return [...pairs, closed(openSince, at, at > dueAt(openSince, limit, hours) ? 'beyond' : 'leftOut')]
}

/** A thing left out this once did not happen: it opens and closes nothing. */
function isCalled(moment: Moment, name: MomentName): boolean {
  return moment.type !== 'waived' && happeningsOf(moment).some((one) => covers(name, one.name))
}

function closed(from: Instant, to: Instant, verdict: StandardClock['verdict']): Measured {
  const usedSeconds = Math.max(0, Math.floor((to - from) / 1000))
  return { usedSeconds, startedAt: from, endedAt: to, openSince: null, verdict }
}
