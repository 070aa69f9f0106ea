import { spansOf } from '../../domain/sop/working-time.ts'
import { isBalanced } from '../../domain/visit/custody.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeRow } from '../../store/rows.ts'
import type { ClosingCases } from '../app.ts'
import { dayIn, startOfDay } from '../instants.ts'
import { done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { record } from './record.ts'
import { lawang } from './who.ts'

/** What happens by the clock alone. */
export function closingCases(parts: Parts): ClosingCases {
  return {
    async closeDays() {
      let filed = 0
      for (const office of await parts.store.offices()) filed += await closeDay(parts, office)
      return filed
    },
  }
}

/** Whether a visit is over with the day: nothing of it is out, and the office has closed since anything happened to it. */
function isOver(visit: Visit, office: Pick<OfficeRow, 'timeZone' | 'hours'>, now: Instant): boolean {
  if (!isBalanced(visit.custody)) return false
  if (visit.arrivedAt === undefined) {
    const day = lastDayOf(visit, office)
    return day !== null && now >= startOfNextDay(day, office.timeZone)
  }
  const last = visit.moments.reduce((latest, moment) => Math.max(latest, moment.at), visit.arrivedAt)
  return now >= closingAfter(last, office)
}

/** The day that was asked for, or a later one that a yes proposed; null where neither names one. */
function lastDayOf({ day, answers }: Visit, { timeZone }: Pick<OfficeRow, 'timeZone'>): string | null {
  const proposed = Object.values(answers).flatMap(({ answer, proposedAt }) =>
    answer === 'yes' && proposedAt !== undefined ? [dayIn(proposedAt, timeZone)] : [],
  )
  return [...(day === undefined ? [] : [day]), ...proposed].toSorted().at(-1) ?? null
}

async function closeDay(parts: Parts, office: OfficeRow): Promise<number> {
  const open = await parts.openVisits(office.id)
  const now = parts.clock()
  let filed = 0
  for (const { visit } of open) {
    if (isOver(visit, office, now) && (await file(parts, office, visit))) filed += 1
  }
  return filed
}

async function file(parts: Parts, office: OfficeRow, visit: Visit): Promise<boolean> {
  const recorded = await record(parts, {
    officeId: office.id,
    // two servers that close the same day file each visit once
    commandId: `closing-${visit.id}`,
    bodyHash: 'closing',
    visitId: visit.id,
    opens: false,
    who: lawang,
    sees: (now) => isOver(now, office, parts.clock()),
    command: async () => done({ type: 'archive' }),
  })
  return recorded.ok && !recorded.value.repeated
}

/** The next closing time; for what happened when the office was closed already, the end of that day. */
function closingAfter(at: Instant, { timeZone, hours }: Pick<OfficeRow, 'timeZone' | 'hours'>): Instant {
  const day = dayIn(at, timeZone)
  const midnight = startOfNextDay(day, timeZone)
  const minutes = spansOf(Temporal.PlainDate.from(day), hours).at(-1)?.to ?? 0
  const closing = startOfDay(day, timeZone) + minutes * 60_000
  return minutes > 0 && at < closing ? closing : midnight
}

function startOfNextDay(day: string, timeZone: string): Instant {
  return startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone)
}
