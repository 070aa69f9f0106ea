import type { Kysely } from 'kysely'
import type { Parts } from '../batch.ts'
import { once } from '../once.ts'
import type { Schema } from '../schema.ts'
import { closeAddress, deleteAddress, putAddress, readAddresses } from './addresses.ts'
import { botTx } from './bots.ts'
import { noteChannel, putChannel, readChannels, readChannelsOn } from './channels.ts'
import { deleteHook, noteHook, putHook, readHooks } from './hooks.ts'
import {
  claimMessages,
  deferMessages,
  disownMessages,
  insertMessages,
  readDueOffices,
  readLetters,
  readMessage,
  readMessageByRemoteId,
  readMessages,
  readMessagesOfVisit,
  readNextDue,
  settleMessage,
  tallyMessages,
  updateMessage,
} from './messages.ts'
import { putLadder, putPursuit, readDuePursuits, readLadders, readPursuit, readPursuits } from './pursuits.ts'
import type { ReachReads, ReachTx } from './reach.ts'
import { signed } from './sealed.ts'

/** What one office writes about reaching its hosts, straight to the tables. */
export function reachTx({ engine, master }: Parts, db: Kysely<Schema>, officeId: string): ReachTx {
  const channels = once(() => readChannels(db, master, officeId))
  const hooks = once(() => readHooks(db, master, officeId))
  const ladders = once(() => readLadders(db, officeId))
  return {
    addMessages: (rows) => insertMessages(db, officeId, rows),
    message: async (id) => {
      const row = await readMessage(db, id)
      return row?.officeId === officeId ? row : undefined
    },
    messagesOfVisit: (visitId) => readMessagesOfVisit(db, officeId, visitId),
    claimMessages: (claim) => claimMessages(db, officeId, claim),
    changeMessage: (id, changes) => updateMessage(db, officeId, id, changes),
    settleMessage: (claimed, changes) => settleMessage(db, officeId, claimed, changes),
    disownMessages: (addressId, at) => disownMessages(db, officeId, addressId, at),
    deferMessages: (line, until) => deferMessages(db, officeId, line, until),
    noteHealth: (line, health) =>
      'hookId' in line
        ? hooks.after(noteHook(db, officeId, line.hookId, health))
        : channels.after(noteChannel(db, officeId, line.channel, health)),
    addresses: (staffId) => readAddresses(db, master, officeId, staffId),
    closeAddress: (id, at) => closeAddress(db, officeId, id, at),
    putAddress: (row) => putAddress(engine, db, master, officeId, row),
    removeAddress: (id) => deleteAddress(db, officeId, id),
    channels: channels.read,
    putChannel: (row) => channels.after(putChannel(engine, db, master, officeId, row)),
    hooks: hooks.read,
    putHook: (row) => hooks.after(putHook(engine, db, master, officeId, row)),
    removeHook: (id) => hooks.after(deleteHook(db, officeId, id)),
    pursuit: (visitId) => readPursuit(db, officeId, visitId),
    putPursuit: (visitId, row) => putPursuit(engine, db, officeId, visitId, row),
    duePursuits: (now, limit) => readDuePursuits(db, officeId, now, limit),
    ladders: ladders.read,
    putLadder: (unitId, row) => ladders.after(putLadder(engine, db, officeId, unitId, row)),
    ...botTx(engine, db, officeId),
  }
}

export function reachReads({ engine, master }: Parts): ReachReads {
  const db = engine.reader
  return {
    dueOffices: (lane, now) => readDueOffices(db, lane, now),
    nextDue: (lane) => readNextDue(db, lane),
    messages: (officeId, filter) => readMessages(db, officeId, filter),
    letters: (officeId, visitIds) => readLetters(db, officeId, visitIds),
    messageTallies: (officeId, since = 0) => tallyMessages(db, officeId, since),
    messageById: (id) => readMessage(db, id),
    messageByRemoteId: (officeId, channel, remoteId) => readMessageByRemoteId(db, officeId, channel, remoteId),
    addresses: (officeId, staffId) => readAddresses(db, master, officeId, staffId),
    channels: (officeId) => readChannels(db, master, officeId),
    channelsOn: (kind) => readChannelsOn(db, master, kind),
    hooks: (officeId) => readHooks(db, master, officeId),
    pursuits: (officeId) => readPursuits(db, officeId),
    pursuit: (officeId, visitId) => readPursuit(db, officeId, visitId),
    ladders: (officeId) => readLadders(db, officeId),
    sign: (about, text) => signed(master, about, text),
  }
}
