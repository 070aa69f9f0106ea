import { hasFunctions, type Player, unplayedActors } from '../../domain/access/functions.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Command, Context, Numbered, OpenCommand, Who } from '../../domain/visit/command.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { anyItem, type OfficeRow, type Supply } from '../../store/rows.ts'
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
  readonly before: Visit | null
  readonly post?: string
  /** Who plays the functions of the office. */
  readonly players: readonly Player[]
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
    unplayed: command.type === 'open' ? await unplayed(tx, at, command) : [],
    hours: { timeZone: at.office.timeZone, ...at.office.hours },
    sameHour: countsHours(at.sop.sop) && asksAdmission(at, command) ? await sameHour(tx, at, command) : 0,
  }
}

/** Slots and cards as the domain counts them. */
export function numberedOf({ slots, cards }: Supply): Pick<Context, 'slots' | 'pools'> {
  const pools: Record<string, Numbered[]> = {}
  for (const { pool, number, post, outOfUse, outWith } of cards) {
    pools[pool] ??= []
    pools[pool].push({ ...numbered(number, outOfUse, outWith?.visitorName), ...(post === null ? {} : { post }) })
  }
  return {
    slots: slots.map(({ number, item, post, outOfUse, heldFor }) => ({
      ...numbered(number, outOfUse, heldFor?.visitorName),
      ...(item === anyItem ? {} : { item }),
      ...(post === null ? {} : { post }),
    })),
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

async function unplayed(tx: OfficeTx, { sop, players }: Surroundings, { host }: OpenCommand) {
  const headed = host?.kind === 'unit' && (await tx.hasHead(host.unitId))
  return unplayedActors(sop.sop, players, host, headed)
}

function countsHours(sop: Sop): boolean {
  return [sop.intake, ...sop.kinds.map((kind) => kind.intake)].some((intake) => intake.admits.atOnce !== undefined)
}

/** Admission is looked at when a visit is opened, and by a rule whenever it is asked. */
function asksAdmission({ sop }: Surroundings, command: Command): boolean {
  return command.type === 'open' || sop.sop.actors.some(({ role }) => role === 'rule')
}

/** The other open visits whose visitor came in the same hour. */
async function sameHour(tx: OfficeTx, at: Surroundings, command: Command): Promise<number> {
  const { before, now, office } = at
  const came = command.type === 'open' ? command.arrivedAt : before?.arrivedAt
  const from = Temporal.Instant.fromEpochMilliseconds(came ?? now)
    .toZonedDateTimeISO(office.timeZone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
  const isThen = ({ id, arrivedAt }: Visit) =>
    id !== at.visitId && arrivedAt !== undefined && arrivedAt >= from && arrivedAt < from + hour
  return (await tx.openVisits()).filter(isThen).length
}

/** The functions are asked for only where the SOP has any. */
export async function playersFor(tx: OfficeTx, sop: Sop): Promise<readonly Player[]> {
  return hasFunctions(sop) ? tx.functions() : []
}
