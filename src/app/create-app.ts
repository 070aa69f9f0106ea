import { readFileSync } from 'node:fs'
import type { Instant } from '../domain/visit/moment.ts'
import { type FetchOutside, wayOut } from '../outbound/outside.ts'
import type { Store } from '../store/store.ts'
import type { App } from './app.ts'
import { calendarCases } from './calendar/calendar.ts'
import { deskCases } from './desk/desk.ts'
import { eventCases } from './events/events.ts'
import { functionCases } from './functions/functions.ts'
import { guestBookCases } from './guest-book/guest-book.ts'
import { intercomCases } from './intercom/intercom.ts'
import { newId } from './new-id.ts'
import { accountCases } from './office/accounts.ts'
import { cardCases } from './office/cards.ts'
import { officeCases } from './office/office.ts'
import { roomCases } from './office/rooms.ts'
import { slotCases } from './office/slots.ts'
import { staffCases } from './office/staff.ts'
import { unitCases } from './office/units.ts'
import type { Parts } from './parts.ts'
import { createKnownPresence } from './presence/known-rows.ts'
import { presenceCases } from './presence/presence.ts'

import { addressCases } from './reach/addresses.ts'
import { answerCases } from './reach/answers.ts'
import { channelCases } from './reach/channels.ts'
import { hookCases } from './reach/hooks.ts'
import { inboundCases } from './reach/inbound/cases.ts'
import type { Chats } from './reach/inbound/write-back.ts'
import { ladderCases } from './reach/ladders.ts'
import { messageCases } from './reach/messages.ts'

import { ownAddressCases } from './reach/own-addresses.ts'
import { reachCases } from './reach/reach.ts'
import type { WaysOut } from './reach/ways-out.ts'
import { reportCases } from './reports/reports.ts'
import { setupCases } from './setup/setup.ts'
import { sessionCases } from './sign-in/sessions.ts'
import { createSopShelf } from './sop/shelf.ts'
import { sopCases } from './sop/sop.ts'
import { closingCases } from './visit/closing.ts'
import { createOpenVisits } from './visit/open-visits.ts'
import { visitCases } from './visit/visits.ts'
import { visitorCases } from './visitor/visitors.ts'

/** Puts the application together over a store and a clock. */
export function createApp(over: {
  readonly store: Store
  readonly clock: () => Instant
  readonly ways?: WaysOut
  readonly publicOrigin?: string
  readonly fetchOutside?: FetchOutside
  readonly chats?: Chats
}): App {
  const parts: Parts = {
    ways: nowhere,
    fetchOutside: wayOut({ allowed: [] }),
    chats: silent,
    ...over,
    publicOrigin: over.publicOrigin ?? null,
    newId,
    shippedSop: readFileSync(shippedSop, 'utf8'),
    sops: createSopShelf(over.store),
    openVisits: createOpenVisits(over.store),
    knownPresence: createKnownPresence(over.store, over.clock),
  }
  const answers = answerCases(parts)
  return {
    setup: setupCases(parts),
    sessions: sessionCases(parts),
    office: officeCases(parts),
    staff: staffCases(parts),
    presence: presenceCases(parts),
    units: unitCases(parts),
    accounts: accountCases(parts),
    slots: slotCases(parts),
    cards: cardCases(parts),
    rooms: roomCases(parts),
    calendar: calendarCases(parts),
    functions: functionCases(parts),
    channels: channelCases(parts),
    addresses: addressCases(parts),
    messages: messageCases(parts),
    hooks: hookCases(parts),
    ladders: ladderCases(parts),
    visits: visitCases(parts),
    visitors: visitorCases(parts),
    guestBook: guestBookCases(parts),
    desk: deskCases(parts),
    sop: sopCases(parts),
    reports: reportCases(parts),
    events: eventCases(parts),
    answers,
    intercom: intercomCases(parts),
    ownAddresses: ownAddressCases(parts),
    closing: closingCases(parts),
    reach: reachCases(parts),
    inbound: inboundCases(parts, answers.answerBy),
  }
}

/** Of a program that sends nothing: nobody tries a channel in it. */
const nowhere: WaysOut = {
  send: () => Promise.reject(new Error('This program has no ways out')),
  tell: () => Promise.reject(new Error('This program has no ways out')),
}

/** Of a program that is in no chat. */
const silent: Chats = { write: async () => undefined, botName: async () => null }

const shippedSop = new URL('../../sop/penerimaan-tamu.yaml', import.meta.url)
