import type { GuestBookLine, GuestBookQuery } from '../../contract/guest-book.ts'
import type { GuestBookFilter, VisitLine } from '../../store/rows.ts'
import type { GuestBookCases } from '../app.ts'
import { iso } from '../instants.ts'
import { officeOf, presentOffice } from '../office/office.ts'
import type { Parts } from '../parts.ts'
import { presentMended } from '../visit/present-words.ts'

const mostPrinted = 10_000
/** Words are looked for line by line: beyond some hundreds one searches for more of them. */
const mostCounted = ({ q }: GuestBookFilter) => (q === undefined ? 10_000 : 500)

/** The register of the office, searched and printed. */
export function guestBookCases(parts: Parts): GuestBookCases {
  return {
    async page(caller, query) {
      const filter = filterOf(query)
      const { items, next } = await parts.store.guestBook(caller.officeId, filter)
      const whole = filter.cursor === undefined && next === null
      return {
        items: items.flatMap(lineOf),
        next,
        total: whole ? items.length : await parts.store.guestBookCount(caller.officeId, filter, mostCounted(filter)),
      }
    },
    async print(caller, query) {
      const office = presentOffice(await officeOf(parts, caller))
      const lines: GuestBookLine[] = []
      let cursor: string | null | undefined
      while (cursor !== null && lines.length < mostPrinted) {
        const filter = { ...filterOf({ ...query, limit: 500 }), ...(cursor === undefined ? {} : { cursor }) }
        const page = await parts.store.guestBook(caller.officeId, filter)
        lines.push(...page.items.flatMap(lineOf))
        cursor = page.next
      }
      await parts.store.write(caller.officeId, (tx) =>
        tx.recordAccess({
          at: parts.clock(),
          accountId: caller.accountId,
          accountName: caller.name,
          what: 'guestBook',
          visitId: null,
        }),
      )
      return { office, lines, complete: cursor === null }
    },
  }
}

function filterOf(query: GuestBookQuery): GuestBookFilter {
  return {
    ...daysOf(query),
    ...(query.unitId === undefined ? {} : { unitId: query.unitId }),
    ...(query.hostId === undefined ? {} : { hostStaffId: query.hostId }),
    ...(query.outcome === undefined ? {} : { outcome: query.outcome }),
    ...(query.q === undefined || query.q.trim() === '' ? {} : { q: query.q }),
    ...(query.after === undefined ? {} : { cursor: query.after }),
    order: query.order ?? 'oldestFirst',
    limit: query.limit ?? 50,
  }
}

/** A month without its year says nothing about which days are meant and is left aside. */
function daysOf({ year, month, day }: GuestBookQuery): { readonly from?: string; readonly to?: string } {
  if (day !== undefined) return { from: day, to: day }
  if (year === undefined) return {}
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: 1 })
  const after = month === undefined ? first.add({ years: 1 }) : first.add({ months: 1 })
  return { from: first.toString(), to: after.subtract({ days: 1 }).toString() }
}

/** A visit to a whole unit has the unit's name alone. */
function hostOf({ hostName, hostUnitName }: VisitLine): GuestBookLine['host'] {
  if (hostName !== null) return { name: hostName, unit: hostUnitName }
  return hostUnitName === null ? null : { name: hostUnitName, unit: null }
}

/** A line as answered; what has no number is no line. */
function lineOf(row: VisitLine): readonly GuestBookLine[] {
  if (row.number === null || row.year === null) return []
  return [
    {
      visitId: row.visitId,
      year: row.year,
      number: row.number,
      day: row.day,
      arrivedAt: iso(row.openedAt),
      receivedAt: row.receivedAt === null ? null : iso(row.receivedAt),
      leftAt: row.leftAt === null ? null : iso(row.leftAt),
      visitor: { name: row.name ?? '', institution: row.institution },
      companions: row.headCount - 1,
      purpose: row.purpose,
      host: hostOf(row),
      initials: row.initials[0] ?? null,
      outcome: row.outcome,
      mended: presentMended(row.mended),
    },
  ]
}
