import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { accounts } from './resources/accounts.ts'

import { addresses } from './resources/addresses.ts'

import { answer } from './resources/answer.ts'

import { calendar } from './resources/calendar.ts'
import { cards } from './resources/cards.ts'
import { channels } from './resources/channels.ts'
import { desk } from './resources/desk.ts'
import { events } from './resources/events.ts'
import { functions } from './resources/functions.ts'
import { guestBook } from './resources/guest-book.ts'
import { health } from './resources/health.ts'
import { hooks } from './resources/hooks.ts'
import { inbound } from './resources/inbound.ts'
import { intercom } from './resources/intercom.ts'
import { ladders } from './resources/ladders.ts'
import { manifest } from './resources/manifest.ts'
import { messages } from './resources/messages.ts'
import { office } from './resources/office.ts'
import { ownAddresses } from './resources/own-addresses.ts'
import { presence } from './resources/presence.ts'
import { reports } from './resources/reports.ts'
import { rooms } from './resources/rooms.ts'
import type { Services } from './resources/services.ts'
import { session } from './resources/session.ts'
import { setup } from './resources/setup.ts'
import { slots } from './resources/slots.ts'
import { sop } from './resources/sop.ts'
import { sopDocument } from './resources/sop-document.ts'
import { sopFile } from './resources/sop-file.ts'
import { staff } from './resources/staff.ts'
import { trust } from './resources/trust.ts'
import { units } from './resources/units.ts'
import { visitors } from './resources/visitors.ts'
import { visits } from './resources/visits.ts'

/** Everything that the interface knows, one file for each. */
export function addResources(server: FastifyInstance, services: Services): void {
  const api = server.withTypeProvider<TypeBoxTypeProvider>()
  for (const add of all) add(api, services)
}

const all = [
  setup,
  session,
  office,
  units,
  staff,
  presence,
  accounts,
  slots,
  cards,
  rooms,
  calendar,
  functions,
  channels,
  addresses,
  messages,
  hooks,
  ladders,
  visitors,
  visits,
  answer,
  desk,
  guestBook,
  sop,
  sopFile,
  sopDocument,
  reports,
  events,
  trust,
  intercom,
  inbound,
  ownAddresses,
  manifest,
  health,
]
