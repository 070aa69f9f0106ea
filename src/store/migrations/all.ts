import { masterData } from './0001-master-data.ts'
import { ledger } from './0002-ledger.ts'
import { functionsAndCalendar } from './0003-functions-and-calendar.ts'
import { sopInForce } from './0004-sop-in-force.ts'
import { passes } from './0005-passes.ts'
import { reach } from './0006-reach.ts'
import { intercom } from './0007-intercom.ts'
import { bots } from './0008-bots.ts'
import { conversation } from './0009-conversation.ts'
import { presence } from './0010-presence.ts'
import { inbound } from './0011-inbound.ts'
import type { Migration } from './migration.ts'

/** Every migration, in the order of its number. */
export const migrations: readonly Migration[] = [
  masterData,
  ledger,
  functionsAndCalendar,
  sopInForce,
  passes,
  reach,
  intercom,
  bots,
  conversation,
  presence,
  inbound,
]
