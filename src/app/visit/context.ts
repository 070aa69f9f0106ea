import type { Actor, Sop } from '../../domain/sop/sop.ts'
import type { Command, Context, Numbered, Who } from '../../domain/visit/command.ts'
import type { HostRef, Instant } from '../../domain/visit/moment.ts'
import type { OfficeRow, Supply } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import { dayIn } from '../instants.ts'
import type { KnownSop } from '../sop/shelf.ts'

/** What surrounds a command before anything was read for it. */
export type Surroundings = {
  readonly office: OfficeRow
  readonly sop: KnownSop
  readonly who: Who
  readonly now: Instant
  readonly commandId: string
  readonly visitId: string
  readonly post?: string
}

/** Everything a decision may look at, read within the office's transaction; what a command cannot need is not read. */
export async function contextOf(tx: OfficeTx, at: Surroundings, command: Command): Promise<Context> {
  const day = dayIn(at.now, at.office.timeZone)
  const year = Number(day.slice(0, 4))
  const { slots, cards } = takesThings.has(command.type) ? await tx.supply() : nothing
  const rooms = command.type === 'seat' ? await tx.rooms() : []
  const numbers = await tx.numbers(year, day)
  return {
    sop: at.sop.sop,
    sopVersion: at.sop.version,
    now: at.now,
    who: at.who,
    ...(at.post === undefined || at.post === '' ? {} : { post: at.post }),
    commandId: at.commandId,
    visitId: at.visitId,
    ...numberedOf({ slots, cards }),
    rooms: rooms.map((room) => room.name),
    next: {
      year,
      guestBook: numbers.guestBook,
      archive: numbers.archive,
      ticket: `A${numbers.ticketsToday + 1}`,
    },
    unplayed: command.type === 'open' ? unplayedActors(at.sop.sop, command.host) : [],
    hours: { timeZone: at.office.timeZone, ...at.office.hours },
    sameHour: command.type === 'open' && countsHours(at.sop.sop) ? await sameHour(tx, at.now, at.office.timeZone) : 0,
  }
}

/** Slots and cards as the domain counts them. */
export function numberedOf({ slots, cards }: Supply): Pick<Context, 'slots' | 'pools'> {
  const pools: Record<string, Numbered[]> = {}
  for (const { pool, number, outOfUse, outWith } of cards) {
    pools[pool] ??= []
    pools[pool].push(numbered(number, outOfUse, outWith?.visitorName))
  }
  return {
    slots: slots.map((slot) => numbered(slot.number, slot.outOfUse, slot.heldFor?.visitorName)),
    pools,
  }
}

const takesThings: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'open',
  'register',
  'deposit',
  'issue',
  'undo',
])
const nothing: Supply = { slots: [], cards: [] }
const hour = 60 * 60_000

/** `takenBy` is left out where nobody has it, and null where the one who has it has no name yet. */
function numbered(number: string, outOfUse: boolean, takenBy: string | null | undefined): Numbered {
  if (takenBy === undefined) return { number, state: outOfUse ? 'outOfUse' : 'free' }
  return takenBy === null ? { number, state: 'taken' } : { number, state: 'taken', takenBy }
}

/** Optional actors whom nobody plays: functions, which are not given out yet, and the host of a visit to nobody in person. */
function unplayedActors(sop: Sop, host: HostRef | undefined): readonly string[] {
  const isUnplayed = (actor: Actor) =>
    actor.optional && (actor.role === 'staff' || (actor.role === 'host' && host?.kind !== 'staff'))
  return sop.actors.filter(isUnplayed).map((actor) => actor.key)
}

function countsHours(sop: Sop): boolean {
  return [sop.intake, ...sop.kinds.map((kind) => kind.intake)].some((intake) => intake.admits.atOnce !== undefined)
}

function sameHour(tx: OfficeTx, now: Instant, timeZone: string): Promise<number> {
  const from = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
  return tx.countOpenBetween(from, from + hour)
}
