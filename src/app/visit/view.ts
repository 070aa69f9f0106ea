import type { Visit as Answered } from '../../contract/visit.ts'
import type { Context } from '../../domain/visit/command.ts'
import { offersFor } from '../../domain/visit/offers.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeRow, StaffRow, VisitRow } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { officeOf } from '../office/office.ts'
import type { Parts } from '../parts.ts'
import type { KnownSop } from '../sop/shelf.ts'
import { numberedOf } from './context.ts'
import { tell } from './present.ts'
import { tellStanding } from './present-clocks.ts'
import { presentOffers } from './present-offers.ts'
import { whoOf } from './who.ts'

/** One visit as answered to the caller. */
export async function viewOf(parts: Parts, caller: Caller, visit: Visit, lastSeq: number): Promise<Answered> {
  const surroundings = await surroundingsOf(parts, caller, await hostsOf(parts, caller, [visit]), [visit])
  return viewIn(surroundings, parts, caller, visit, lastSeq)
}

/** Many visits as answered to the caller; what surrounds them is read once. */
export async function viewsOf(parts: Parts, caller: Caller, rows: readonly VisitRow[]): Promise<Answered[]> {
  if (rows.length === 0) return []
  const visits = rows.map((row) => row.visit)
  const surroundings = await surroundingsOf(parts, caller, await hostsOf(parts, caller, visits), visits)
  const views: Answered[] = []
  for (const { visit, lastSeq } of rows) views.push(await viewIn(surroundings, parts, caller, visit, lastSeq))
  return views
}

type Surroundings = {
  readonly office: OfficeRow
  readonly staff: ReadonlyMap<string, StaffRow>
  readonly numbered: Pick<Context, 'slots' | 'pools'>
  readonly rooms: readonly string[]
  readonly before: ReadonlyMap<string, { readonly count: number; readonly lastAt: number | null }>
}

async function surroundingsOf(
  parts: Parts,
  caller: Caller,
  staff: ReadonlyMap<string, StaffRow>,
  visits: readonly Visit[],
): Promise<Surroundings> {
  const { store } = parts
  const { officeId } = caller
  const [office, supply, rooms, before] = await Promise.all([
    officeOf(parts, caller),
    store.supply(officeId),
    store.rooms(officeId),
    store.visitsBefore(
      officeId,
      visits.map((visit) => visit.id),
    ),
  ])
  return { office, staff, numbered: numberedOf(supply), rooms: rooms.map((room) => room.name), before }
}

/** The hosts as they are now: one is looked up, for many the whole list is read. */
async function hostsOf(
  { store }: Parts,
  { officeId }: Caller,
  visits: readonly Visit[],
): Promise<ReadonlyMap<string, StaffRow>> {
  const ids = new Set(visits.flatMap(({ host }) => (host?.kind === 'staff' ? [host.staffId] : [])))
  if (ids.size === 0) return new Map()
  const rows =
    ids.size === 1
      ? await Promise.all([...ids].map((id) => store.staffMember(officeId, id)))
      : await store.staff(officeId)
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])))
}

const nothingBefore = { count: 0, lastAt: null }

async function viewIn(
  { office, staff, numbered, rooms, before }: Surroundings,
  parts: Parts,
  caller: Caller,
  visit: Visit,
  seq: number,
): Promise<Answered> {
  const known = await parts.sops.version(caller.officeId, visit.sopVersion)
  const { sop } = known
  const { locale } = caller
  const now = parts.clock()
  const hours = { timeZone: office.timeZone, ...office.hours }
  const context = { ...bareContext(known), ...numbered, rooms, now, hours, who: whoOf(caller), visitId: visit.id }
  return {
    ...tell(visit, { seq, sop: known, locale, now, staff, before: before.get(visit.id) ?? nothingBefore }),
    ...tellStanding(visit, sop, hours, now, locale),
    offers: presentOffers(offersFor(visit, context), sop, locale),
  }
}

/** For offers no numbers are given out: what a commit would be numbered makes no difference to whether it is possible. */
function bareContext({ sop, version }: KnownSop) {
  return {
    sop,
    sopVersion: version,
    commandId: '',
    next: { year: 0, guestBook: 0, archive: 0, ticket: '' },
    unplayed: [],
    sameHour: 0,
  }
}
