import { existsSync } from 'node:fs'
import type { App } from '../app/app.ts'
import { createApp } from '../app/create-app.ts'
import type { Trouble } from '../app/outcome.ts'
import type { Instant } from '../domain/visit/moment.ts'
import { botCaller, type CallBot } from '../notify/channels/telegram-bot.ts'
import { chatsOver } from '../notify/chats.ts'
import { type Ways, waysOut } from '../notify/ways.ts'
import { type FetchOutside, type Way, wayOut } from '../outbound/outside.ts'
import { DatabaseUnreachable, DiskFull } from '../store/errors.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { NoData } from './no-data.ts'
import type { Settings } from './settings.ts'

/** The application over its store, put together. */
export type House = {
  readonly app: App
  readonly store: Store
  /** The way to addresses that people typed in. */
  readonly fetchOutside: FetchOutside
  /** The channels by which messages leave. */
  readonly ways: Ways
  /** Speaks with Telegram. */
  readonly callBot: CallBot
  readonly clock: () => Instant
}

/** Puts the house together: settings, store, application. `close` the store when it is done with. */
export async function wire(settings: Settings, clock: () => Instant = Date.now): Promise<House> {
  const store = await openForServing(settings, clock)
  const way: Way = { allowed: settings.allowNetworks }
  const publicOrigin = settings.publicUrl?.origin
  const fetchOutside = wayOut(way)
  const callBot = botCaller(fetchOutside)
  const ways = waysOut(way, clock)
  const chats = chatsOver(fetchOutside, callBot, clock)
  const origin = publicOrigin === undefined ? {} : { publicOrigin }
  const app = createApp({ store, clock, ways, chats, fetchOutside, ...origin })
  return { app, store, fetchOutside, ways, callBot, clock }
}

/** Opens the store as the one who serves it: brings the database up to date, keeps others off the folder. */
export function openForServing(settings: Settings, clock: () => Instant = Date.now): Promise<Store> {
  return openStore({ ...placeOf(settings), now: clock })
}

/** Opens the store beside a running server, to look at it. */
export async function openForReading(settings: Settings): Promise<Store> {
  if (!existsSync(settings.dataDir)) throw new NoData(settings.dataDir)
  return openStore({ ...placeOf(settings), now: Date.now, access: 'read' })
}

/** What an error of the store means for the one who asked. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof DiskFull) return { code: 'diskFull' }
  if (error instanceof DatabaseUnreachable) return { code: 'storeUnavailable' }
  return null
}

function placeOf({ dataDir, databaseUrl }: Settings) {
  return databaseUrl === undefined ? { dataDir } : { dataDir, databaseUrl }
}
