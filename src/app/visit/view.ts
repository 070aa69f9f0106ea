import type { Visit as Answered } from '../../contract/visit.ts'
import type { Player } from '../../domain/access/functions.ts'
import { ownAs } from '../../domain/access/visit-access.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Context } from '../../domain/visit/command.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Offer } from '../../domain/visit/offer.ts'
import { offersFor } from '../../domain/visit/offers.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeRow, StaffRow, VisitRow, VisitsBefore } from '../../store/rows.ts'
import type { Caller } from '../caller.ts'
import { officeOf } from '../office/office.ts'
import type { Parts } from '../parts.ts'
import { type PresenceBook, readBook } from '../presence/book.ts'
import { type Pursued, pursuedOf } from '../reach/pursued.ts'
import type { KnownSop } from '../sop/shelf.ts'
import { numberedOf } from './context.ts'
import { hoursFor } from './hours-for.ts'
import { tell } from './present.ts'
import { tellStanding } from './present-clocks.ts'
import { presentOffers } from './present-offers.ts'
import { onDuty, whoOf } from './who.ts'

/** One visit as answered to the caller; `known` where the office was read just now. */
export async function viewOf(
  parts: Parts,
  caller: Caller,
  row: Pick<VisitRow, 'visit' | 'lastSeq'>,
  known?: OfficeRow,
): Promise<Answered> {
  const surroundings = await surroundingsOf(parts, caller, [row.visit], known)
  return viewIn(surroundings, parts, caller, row)
}

/** Many visits as answered to the caller; what surrounds them is read once. */
export async function viewsOf(parts: Parts, caller: Caller, rows: readonly VisitRow[]): Promise<Answered[]> {
  if (rows.length === 0) return []
  const visits = rows.map((row) => row.visit)
  const surroundings = await surroundingsOf(parts, caller, visits)
  const views: Answered[] = []
  for (const row of rows) views.push(await viewIn(surroundings, parts, caller, row))
  return views
}

type Numbers = Pick<Context, 'slots' | 'pools'>
type Surroundings = {
  readonly office: OfficeRow
  readonly staff: ReadonlyMap<string, StaffRow>
  readonly presences: PresenceBook
  readonly rooms: readonly string[]
  /** Asked for only where the caller could play a function. */
  readonly players: readonly Player[]
  readonly before: ReadonlyMap<string, VisitsBefore>
  /** When messages were seen on the other side. */
  readonly seen: ReadonlyMap<string, Instant>
  /** How the questions that are out climb, and what of them reached whom. */
  readonly pursued: Pursued
  /** Read when the first visit wants it: most have all that they may take. */
  readonly numbered: () => Promise<Numbers>
}

async function surroundingsOf(
  parts: Parts,
  caller: Caller,
  visits: readonly Visit[],
  known?: OfficeRow,
): Promise<Surroundings> {
  const { store } = parts
  const { officeId } = caller
  const ids = visits.map((visit) => visit.id)
  const talking = visits.filter(({ conversation }) => conversation.length > 0).map((visit) => visit.id)
  const office = known ?? (await officeOf(parts, caller))
  const [presences, staff, rooms, before, players, seen, pursued] = await Promise.all([
    readBook(parts, office),
    hostsOf(parts, caller, visits),
    store.rooms(officeId),
    store.visitsBefore(officeId, ids),
    caller.staffId === null ? [] : store.functions(officeId),
    store.seen(officeId, talking),
    pursuedOf(parts, caller, visits),
  ])
  let reading: Promise<Numbers> | undefined
  return {
    office,
    staff,
    presences,
    rooms: rooms.map((room) => room.name),
    players,
    before,
    seen,
    pursued,
    numbered: () => {
      reading ??= store.supply(officeId).then(numberedOf)
      return reading
    },
  }
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
  around: Surroundings,
  parts: Parts,
  caller: Caller,
  { visit, lastSeq }: Pick<VisitRow, 'visit' | 'lastSeq'>,
): Promise<Answered> {
  const { office, staff, presences, before, seen, pursued } = around
  const known = await parts.sops.version(caller.officeId, visit.sopVersion)
  const { sop } = known
  const { locale } = caller
  const now = parts.clock()
  const hours = await hoursFor(parts, office, visit)
  const who = onDuty(whoOf(caller), around.players, visit)
  const offers = await offersOf(visit, known, around, {
    now,
    hours,
    who,
    ...(caller.post === null ? {} : { post: caller.post }),
  })
  return {
    ...tell(visit, {
      ...{ seq: lastSeq, sop: known, locale, now, staff, presences, seen },
      timeZone: office.timeZone,
      accountId: caller.accountId,
      forYouAs: ownAs(visit, who),
      before: before.get(visit.id) ?? nothingBefore,
    }),
    ...tellStanding(visit, sop, hours, now, locale),
    ...pursued(visit),
    offers: presentOffers(offers, sop, locale),
  }
}

/** What is free makes a difference only to a visit that may still take something; only then it is looked up. */
async function offersOf(
  visit: Visit,
  { sop, version }: KnownSop,
  { rooms, numbered }: Surroundings,
  asked: Pick<Context, 'now' | 'hours' | 'who' | 'post'>,
): Promise<readonly Offer[]> {
  const bare = { sop, sopVersion: version, ...asked, rooms, visitId: visit.id, ...nothingNumbered }
  const offers = offersFor(visit, { ...bare, ...plenty(sop) })
  const takes = offers.some((offer) => offer.type === 'deposit' || offer.type === 'issue')
  return takes ? offersFor(visit, { ...bare, ...(await numbered()) }) : offers
}

/** What a commit would be numbered makes no difference to whether it is possible. */
const nothingNumbered = {
  commandId: '',
  next: { year: 0, guestBook: 0, archive: 0, ticket: '' },
  unplayed: [],
  sameHour: 0,
}

function plenty(sop: Sop): Numbers {
  const one = { number: '', state: 'free' } as const
  const pools = [sop.intake, ...sop.kinds.map((kind) => kind.intake)].flatMap((intake) => Object.keys(intake.issues))
  return { slots: [one], pools: Object.fromEntries(pools.map((pool) => [pool, [one]])) }
}
