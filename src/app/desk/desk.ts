import type { DeskState } from '../../contract/desk.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { VisitRow } from '../../store/rows.ts'
import type { DeskCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { dayIn } from '../instants.ts'
import { officeOf } from '../office/office.ts'
import type { Parts } from '../parts.ts'
import { isAsItShould } from './balance.ts'

/** What stands around the list at the desk. */
export function deskCases(parts: Parts): DeskCases {
  return { state: (caller) => state(parts, caller) }
}

async function state(parts: Parts, caller: Caller): Promise<DeskState> {
  const { store } = parts
  const office = await officeOf(parts, caller)
  const day = dayIn(parts.clock(), office.timeZone)
  const year = Number(day.slice(0, 4))
  const [open, supply, rooms, counts, lastLine] = await Promise.all([
    parts.openVisits(caller.officeId),
    store.supply(caller.officeId),
    store.rooms(caller.officeId),
    store.dayCounts(caller.officeId, day),
    store.guestBook(caller.officeId, { from: `${year}-01-01`, order: 'newestFirst', limit: 1 }),
  ])
  const isToday = ({ visit }: VisitRow) => dayIn(openedAt(visit), office.timeZone) === day
  const today = open.filter(isToday).map((row) => row.visit)
  const before = open.filter((row) => !isToday(row)).map((row) => row.visit)
  const differences = await differencesOf(parts, caller, today)
  const last = lastLine.items[0]
  return {
    day,
    held: count(today, (visit) => visit.custody.held.length),
    out: count(today, (visit) => visit.custody.out.length),
    heldBefore: count(before, (visit) => visit.custody.held.length),
    outBefore: count(before, (visit) => visit.custody.out.length),
    balanced: differences.length === 0,
    differences,
    finishedToday: counts.filed,
    registeredToday: counts.registered,
    nextNumber: last?.year === year ? (last.number ?? 0) + 1 : 1,
    nextYear: year,
    freeSlots: supply.slots.filter((slot) => slot.heldFor === null && !slot.outOfUse).length,
    freeCards: supply.cards.filter((card) => card.outWith === null && !card.outOfUse).length,
    rooms: rooms.map((room) => room.name),
  }
}

async function differencesOf(parts: Parts, caller: Caller, visits: readonly Visit[]) {
  const differences: DeskState['differences'] = []
  for (const visit of visits) {
    const { sop } = await parts.sops.version(caller.officeId, visit.sopVersion)
    if (isAsItShould(visit, sop)) continue
    differences.push({
      visitId: visit.id,
      visitorName: visit.visitor?.name ?? '',
      slot: visit.custody.held[0]?.slot ?? null,
      card: visit.custody.out[0]?.number ?? null,
    })
  }
  return differences
}

const openedAt = (visit: Visit) => visit.arrivedAt ?? visit.requestedAt ?? 0

function count(visits: readonly Visit[], of: (visit: Visit) => number): number {
  return visits.reduce((sum, visit) => sum + of(visit), 0)
}
