import type { Kysely } from 'kysely'
import type { Batch, Parts } from './batch.ts'
import { deleteCall, putCall, readCalls } from './calls.ts'
import { nextOf } from './head.ts'
import { insertAccess } from './master/access-log.ts'
import { endSessionsOf, insertAccount, readAccount, readAccounts, updateAccount } from './master/accounts.ts'
import {
  claimCalendarFeeds,
  deleteCalendarFeed,
  putCalendarFeed,
  readCalendarFeed,
  settleCalendarFeed,
} from './master/calendar-feeds.ts'
import { putFunction, readFunctions } from './master/functions.ts'
import { keepHours } from './master/hours.ts'
import { type NumberedOffice, readOffice, updateOffice } from './master/offices.ts'
import { deleteDelegation, putDelegation, putPresence, putQuietHours, readPresenceRows } from './master/presence.ts'
import { deleteSopDraft, putSopDraft, readSopDraft } from './master/sop-draft.ts'
import { insertSopVersion, putInForce, readSopStarts, readSopVersion } from './master/sop-versions.ts'
import {
  hasHead,
  insertStaff,
  insertUnit,
  readStaff,
  readStaffMember,
  readUnit,
  updateStaff,
  updateUnit,
} from './master/staff.ts'
import {
  deleteCard,
  deleteRoom,
  deleteSlot,
  insertRoom,
  putCards,
  putSlots,
  readRooms,
  updateRoom,
} from './master/things.ts'
import { once } from './once.ts'
import { reachTx } from './reach/of-office.ts'
import type { ReachTx } from './reach/reach.ts'
import type { Schema } from './schema.ts'
import { insertSeen } from './seen.ts'
import type { OfficeTx } from './store.ts'
import { readOpenVisits } from './visits.ts'

/** The transaction of one office as its works see it: visits through the batch, master data straight to its tables. */
export function officeTx(parts: Parts, db: Kysely<Schema>, office: NumberedOffice, batch: Batch): OfficeTx {
  return {
    officeId: office.id,
    ...visitsOf(db, office.id, batch),
    ...masterDataOf(parts, db, office.id, batch),
    ...reachTx(parts, db, office.id),
    ...callsOf(parts, db, office.id),
  }
}

type Visits = Pick<
  OfficeTx,
  'loadVisit' | 'append' | 'findCommand' | 'rememberCommand' | 'supply' | 'numbers' | 'openVisits' | 'erasePerson'
>

function visitsOf(db: Kysely<Schema>, officeId: string, batch: Batch): Visits {
  return {
    loadVisit: (visitId) => batch.loadVisit(visitId),
    append: async ({ before, after, moments }) => batch.append(before, after, moments),
    findCommand: (commandId) => batch.findCommand(commandId),
    rememberCommand: async (row) => batch.rememberCommand(row),
    supply: () => batch.supply(),
    numbers: async (year, day) => {
      const { guestBook, archive, tickets } = batch.head
      const ticketsToday = tickets.day === day ? tickets.given : 0
      return { guestBook: nextOf(guestBook, year), archive: nextOf(archive, year), ticketsToday }
    },
    openVisits: async () => {
      await batch.flush()
      return (await readOpenVisits(db, officeId)).map(({ visit }) => visit)
    },
    erasePerson: (personId) => batch.erase(personId),
  }
}

type Calls = Pick<OfficeTx, 'calls' | 'putCall' | 'removeCall'>

function callsOf({ engine, master }: Parts, db: Kysely<Schema>, officeId: string): Calls {
  return {
    calls: () => readCalls(db, master, officeId),
    putCall: (call) => putCall(engine, db, master, officeId, call),
    removeCall: (callId) => deleteCall(db, officeId, callId),
  }
}

function masterDataOf(
  { engine, master, now }: Parts,
  db: Kysely<Schema>,
  officeId: string,
  batch: Batch,
): Omit<OfficeTx, keyof Visits | keyof ReachTx | keyof Calls | 'officeId'> {
  const current = async (): Promise<NumberedOffice> => {
    const office = await readOffice(db, officeId)
    if (office === undefined) throw new Error(`Office ${officeId} has gone`)
    return office
  }
  const staff = once(() => readStaff(db, officeId))
  const changing = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change
    batch.forgetSupply()
    return result
  }
  return {
    office: async () => {
      const { no: _no, ...office } = await current()
      return office
    },
    changeOffice: async (changes) => {
      const office = { ...(await current()), ...changes }
      await updateOffice(db, office)
      await keepHours(engine, db, office, now())
      batch.changeTimeZone(office.timeZone)
    },
    unit: (unitId) => readUnit(db, officeId, unitId),
    addUnit: (row) => insertUnit(db, officeId, row),
    changeUnit: (unitId, changes) => staff.after(updateUnit(db, officeId, unitId, changes)),
    hasHead: (unitId) => hasHead(db, officeId, unitId),
    staff: (staffId) => readStaffMember(db, officeId, staffId),
    staffList: staff.read,
    addStaff: (row) => staff.after(insertStaff(db, officeId, row)),
    changeStaff: (staffId, changes) => staff.after(updateStaff(db, officeId, staffId, changes)),
    account: (accountId) => readAccount(db, officeId, accountId),
    accounts: () => readAccounts(db, officeId),
    addAccount: (row) => insertAccount(db, officeId, row),
    changeAccount: (accountId, changes) => updateAccount(db, officeId, accountId, changes),
    endSessionsOf: (accountId) => endSessionsOf(db, officeId, accountId),
    putSlots: (rows) => changing(putSlots(engine, db, officeId, rows)),
    putCards: (rows) => changing(putCards(engine, db, officeId, rows)),
    removeSlot: async (item, number) => {
      await batch.flush()
      return changing(deleteSlot(db, officeId, item, number))
    },
    removeCard: async (pool, number) => {
      await batch.flush()
      return changing(deleteCard(db, officeId, pool, number))
    },
    rooms: () => readRooms(db, officeId),
    addRoom: (row) => insertRoom(db, officeId, row),
    changeRoom: (roomId, changes) => updateRoom(db, officeId, roomId, changes),
    removeRoom: (roomId) => deleteRoom(db, officeId, roomId),
    sopVersion: (version) => readSopVersion(db, officeId, version),
    sopStarts: () => readSopStarts(db, officeId),
    putSopInForce: (version, at) => putInForce(db, officeId, version, at),
    sopDraft: () => readSopDraft(db, officeId),
    putSopDraft: (row) => putSopDraft(db, officeId, row),
    removeSopDraft: () => deleteSopDraft(db, officeId),
    addSopVersion: (row) => insertSopVersion(db, officeId, row),
    functions: () => readFunctions(db, officeId),
    putFunction: (actor, players) => putFunction(db, officeId, actor, players),
    markSeen: (visitId, marks) => insertSeen(db, officeId, visitId, marks),
    presenceRows: (at) => readPresenceRows(db, officeId, at),
    setPresence: (row) => putPresence(db, officeId, row),
    putQuietHours: (staffId, quiet) => putQuietHours(db, officeId, staffId, quiet),
    putDelegation: (row) => putDelegation(db, officeId, row),
    removeDelegation: (staffId, id) => deleteDelegation(db, officeId, staffId, id),
    calendarFeed: (staffId) => readCalendarFeed(db, master, officeId, staffId),
    putCalendarFeed: (staffId, url, at) => putCalendarFeed(db, master, officeId, { staffId, url, at }),
    removeCalendarFeed: (staffId) => deleteCalendarFeed(db, officeId, staffId),
    claimCalendarFeeds: (at, next) => claimCalendarFeeds(db, master, officeId, at, next),
    settleCalendarFeed: (row, busy) => settleCalendarFeed({ engine, master }, db, officeId, row, busy),
    recordAccess: (row) => insertAccess(db, officeId, row),
  }
}
