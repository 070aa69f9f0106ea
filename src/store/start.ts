import { sql } from 'kysely'
import { searchTerms } from '../domain/person/fold.ts'
import type { Parts } from './batch.ts'
import { readCalls, readCallsDue } from './calls.ts'
import { UnknownOffice } from './errors.ts'
import { momentsOfVisit, openRows } from './ledger.ts'
import { readAccess } from './master/access-log.ts'
import { readAccount, readAccountByUsername, readAccounts, readAccountsSeen, readSession } from './master/accounts.ts'
import { readCalendarFeed } from './master/calendar-feeds.ts'
import { readFunctions } from './master/functions.ts'
import { hoursAt, readHours } from './master/hours.ts'
import { type NumberedOffice, readOffice, readOffices } from './master/offices.ts'
import { readPresenceRows } from './master/presence.ts'
import { readSopDraft } from './master/sop-draft.ts'
import { readSopStarts, readSopVersion, readSopVersions } from './master/sop-versions.ts'
import { findStaff, readStaff, readStaffMember, readUnits } from './master/staff.ts'
import { readRooms } from './master/things.ts'
import { reachReads } from './reach/of-office.ts'
import { readEvents, readLastSeq } from './reads/events.ts'
import { readArrivals, readOutcomes, readTallies, readWorst } from './reads/figures.ts'
import { countDay, countGuestBook, readGuestBook } from './reads/guest-book.ts'
import { readLine, readLines } from './reads/lines.ts'
import { readSamePerson } from './reads/same-person.ts'
import { findVisitors, readVisitor } from './reads/visitors.ts'
import { readVisitsBefore } from './reads/visits-before.ts'
import { rebuild } from './rebuild.ts'
import type { VisitRow } from './rows.ts'
import { readSeen } from './seen.ts'
import { Spread } from './spread.ts'
import type { Store } from './store.ts'
import { readSupply } from './supply.ts'
import { verify } from './verify.ts'
import { type KnownVisit, readOpenVisits, readVisit } from './visits.ts'
import { Writer } from './writer.ts'

/** The store on an open, migrated database. `release` is called last, when it is closed. */
export async function startStore(parts: Parts, release: () => void): Promise<Store> {
  const { engine } = parts
  const spread = new Spread(engine)
  await spread.listen()
  const writer = new Writer(parts, (events) => spread.committed(events))
  return {
    ...systemReads(parts),
    ...masterReads(parts),
    ...visitReads(parts),
    ...figureReads(parts),
    ...ledgerReads(parts),
    ...reachReads(parts),
    ...callReads(parts),
    write: (officeId, work) => writer.write(officeId, work),
    administer: (work) => writer.administer(work),
    onCommitted: (listener) => spread.add(listener),
    announce: (officeId, what) => spread.announce({ officeId, what }),
    onAnnounced: (listener) => spread.addForChanges(listener),
    verify: (officeId) =>
      engine.snapshot(async (db) => verify(parts, db, known(officeId, await readOffice(db, officeId)))),
    rebuild: (officeId) =>
      writer.alone(officeId, async (db) => rebuild(parts, db, known(officeId, await readOffice(db, officeId)))),
    close: async () => {
      await writer.idle()
      await engine.close()
      release()
    },
  }
}

type SystemReads = Pick<Store, 'offices' | 'office' | 'accountByUsername' | 'session' | 'ping'>

function systemReads({ engine }: Parts): SystemReads {
  return {
    offices: () => readOffices(engine.reader),
    office: async (officeId) => {
      const found = await readOffice(engine.reader, officeId)
      if (found === undefined) return undefined
      const { no: _no, ...office } = found
      return office
    },
    accountByUsername: (username) => readAccountByUsername(engine.reader, username),
    session: (idHash) => readSession(engine.reader, idHash),
    ping: async () => {
      await sql`select 1`.execute(engine.reader)
    },
  }
}

type MasterReads = Pick<
  Store,
  | 'units'
  | 'staff'
  | 'staffMember'
  | 'presenceRows'
  | 'calendarFeed'
  | 'findStaff'
  | 'accounts'
  | 'account'
  | 'rooms'
  | 'supply'
  | 'functions'
  | 'sopVersions'
  | 'sopVersion'
  | 'sopStarts'
  | 'hoursAt'
  | 'sopDraft'
  | 'accessLog'
>

function masterReads({ engine, master }: Parts): MasterReads {
  return {
    units: (officeId) => readUnits(engine.reader, officeId),
    staff: (officeId) => readStaff(engine.reader, officeId),
    staffMember: (officeId, staffId) => readStaffMember(engine.reader, officeId, staffId),
    findStaff: (officeId, q, limit) => findStaff(engine.reader, officeId, searchTerms(q), limit),
    presenceRows: (officeId, now) => readPresenceRows(engine.reader, officeId, now),
    calendarFeed: (officeId, staffId) => readCalendarFeed(engine.reader, master, officeId, staffId),
    accounts: (officeId) => readAccounts(engine.reader, officeId),
    account: (officeId, accountId) => readAccount(engine.reader, officeId, accountId),
    rooms: (officeId) => readRooms(engine.reader, officeId),
    supply: (officeId) => readSupply(engine.reader, officeId),
    functions: (officeId) => readFunctions(engine.reader, officeId),
    sopVersions: (officeId) => readSopVersions(engine.reader, officeId),
    sopVersion: (officeId, version) => readSopVersion(engine.reader, officeId, version),
    sopStarts: (officeId) => readSopStarts(engine.reader, officeId),
    hoursAt: async (officeId, at) => hoursAt(await readHours(engine.reader, officeId), at),
    sopDraft: (officeId) => readSopDraft(engine.reader, officeId),
    accessLog: (officeId, visitId) => readAccess(engine.reader, officeId, visitId),
  }
}

type VisitReads = Pick<
  Store,
  | 'openVisits'
  | 'visit'
  | 'visitLine'
  | 'visits'
  | 'guestBook'
  | 'guestBookCount'
  | 'dayCounts'
  | 'findVisitors'
  | 'visitor'
  | 'samePerson'
  | 'visitsBefore'
  | 'seen'
>

function visitReads({ engine, master }: Parts): VisitReads {
  const officeKey = async (officeId: string) => known(officeId, await readOffice(engine.reader, officeId))
  return {
    openVisits: async (officeId) => (await readOpenVisits(engine.reader, officeId)).map(visitRow),
    visit: async (officeId, visitId) => {
      const found = await readVisit(engine.reader, master, officeId, visitId)
      return found === undefined ? undefined : visitRow(found)
    },
    visitLine: (officeId, visitId) => readLine(engine.reader, officeId, visitId),
    visits: (officeId, filter) => readLines(engine.reader, officeId, filter),
    guestBook: async (officeId, filter) => readGuestBook(engine, engine.reader, await officeKey(officeId), filter),
    guestBookCount: async (officeId, filter, most) =>
      countGuestBook(engine, engine.reader, await officeKey(officeId), filter, most),
    dayCounts: (officeId, day) => countDay(engine.reader, officeId, day),
    findVisitors: async (officeId, q, limit) =>
      findVisitors(engine, engine.reader, await officeKey(officeId), q, limit),
    visitor: (officeId, personId) => readVisitor(engine.reader, officeId, personId),
    samePerson: (officeId, key) => readSamePerson(engine.reader, officeId, key),
    visitsBefore: (officeId, visitIds) => readVisitsBefore(engine.reader, officeId, visitIds),
    seen: (officeId, visitIds) => readSeen(engine.reader, officeId, visitIds),
  }
}

function figureReads({ engine }: Parts): Pick<Store, 'tallies' | 'outcomes' | 'arrivals' | 'worst'> {
  return {
    tallies: (officeId, filter, by) => readTallies(engine.reader, officeId, filter, by),
    outcomes: (officeId, filter, by) => readOutcomes(engine.reader, officeId, filter, by),
    arrivals: (officeId, filter) => readArrivals(engine.reader, officeId, filter),
    worst: (officeId, filter) => readWorst(engine.reader, officeId, filter),
  }
}

function ledgerReads({ engine, master }: Parts): Pick<Store, 'ledgerOf' | 'eventsAfter' | 'lastSeq'> {
  return {
    ledgerOf: async (officeId, visitId) => openRows(master, await momentsOfVisit(engine.reader, { officeId, visitId })),
    eventsAfter: (officeId, seq, limit) => readEvents(engine.reader, officeId, seq, limit),
    lastSeq: (officeId) => readLastSeq(engine.reader, officeId),
  }
}

function callReads({ engine, master }: Parts): Pick<Store, 'calls' | 'callsDue' | 'accountsSeen'> {
  return {
    calls: (officeId) => readCalls(engine.reader, master, officeId),
    callsDue: () => readCallsDue(engine.reader),
    accountsSeen: (officeId, since) => readAccountsSeen(engine.reader, officeId, since),
  }
}

function known(officeId: string, office: NumberedOffice | undefined): NumberedOffice {
  if (office === undefined) throw new UnknownOffice(officeId)
  return office
}

function visitRow({ visit, standing }: KnownVisit): VisitRow {
  return { visit, firstSeq: standing.firstSeq, lastSeq: standing.lastSeq }
}
