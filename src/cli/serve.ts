import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import manifest from '../../package.json' with { type: 'json' }
import { buildServer } from '../http/server.ts'
import { readBots } from '../notify/bots.ts'
import { type Postman, type Send, startPostman } from '../notify/postman.ts'
import { announce, announceDoor, warnOfEnd } from './announce.ts'
import { closeDaysByTimer } from './closing.ts'
import { cookieSecret } from './cookie-secret.ts'
import { httpDoor } from './http-door.ts'
import { type OwnHttps, ownHttps } from './own-https.ts'
import { keepPresenceByTimer } from './presence.ts'
import type { Settings } from './settings.ts'
import { untilToldToStop } from './signals.ts'
import type { Voice } from './voice.ts'
import { type House, troubleOf, wire } from './wire.ts'

/** Where `npm run build` leaves the screens. */
const screens = join(import.meta.dirname, '../../dist/web')
/** How long what is under way may take once the server was told to stop. */
const patience = 5_000

/** Runs the server until it is told to stop; what is under way is finished first. */
export async function serve(settings: Settings, voice: Voice): Promise<number> {
  if (!existsSync(join(screens, 'index.html'))) voice.complain(voice.t('cli.serve.unbuilt'))
  const https = settings.tls === undefined ? null : ownHttps(settings.tls)
  const house = await wire(settings)
  try {
    const server = await listening(settings, house, https)
    const door = await doorBeside(server, settings)
    const stopKeepingUp = keepUp(server, https)
    const stopCalls = house.app.intercom.keepTime((error) => server.log.error({ err: error }, 'call not ended'))
    const stopClosing = closeDaysByTimer(house.app, (error) => server.log.error({ err: error }, 'day not closed'))
    await house.app.reach.takeUp().catch((error) => server.log.error({ err: error }, 'questions not taken up'))
    house.app.reach.onWordless((error) => server.log.error({ err: error }, 'message not put into words'))
    const postman = postmanOf(house, (error) => server.log.error({ err: error }, 'messages not sent'))
    const stopPresence = keepPresenceByTimer(house.app, (error) =>
      server.log.error({ err: error }, 'calendars not read'),
    )
    const stopBots = botsOf(house, settings, (error) => server.log.error({ err: error }, 'bot not read'))
    process.on('uncaughtException', (error) => endAfter(error, server))
    const toldToStop = untilToldToStop()
    announce(server, settings, voice)
    if (door !== null) announceDoor(door, settings, voice)
    if (https !== null) warnOfEnd(https, voice)
    settleDown()
    await toldToStop
    voice.say(voice.t('cli.serve.stopping'))
    stopKeepingUp()
    door?.closeAllConnections()
    door?.close()
    await postman.stop()
    await Promise.all([stopClosing(), stopPresence(), stopBots()])
    await stopCalls()
    await finish(server)
  } finally {
    await house.store.close()
  }
  voice.say(voice.t('cli.serve.stopped'))
  return 0
}

/** Sends what is due, letters by their channels and events to their programs. */
function postmanOf({ app, ways, clock }: House, report: (error: unknown) => void): Postman {
  const send: Send = (outgoing) => {
    if (outgoing.to === 'person') {
      const { channel, setup, address, letter } = outgoing
      return ways.send(channel, setup, address, letter)
    }
    const { url, secret, event, locale } = outgoing
    return ways.tell({ url, secret }, event, locale)
  }
  return startPostman({ reach: app.reach, send, clock, chance: Math.random, report })
}

/** Reads what people write to the bots of the offices. Over the embedded database nobody else does: a new process goes on at once. */
function botsOf({ app, callBot }: House, settings: Settings, report: (error: unknown) => void): () => Promise<void> {
  const publicOrigin = settings.publicUrl?.origin ?? null
  const holder = settings.databaseUrl === undefined ? 'alone' : crypto.randomUUID()
  return readBots({ inbound: app.inbound, callBot, publicOrigin, holder, report })
}

/** A mistake that nobody caught ends the server, to be started anew; its trace goes through the log, which keeps names out. */
function endAfter(error: Error, server: FastifyInstance): void {
  server.log.fatal({ err: error }, 'ended by a mistake')
  process.exit(1)
}

/** The start is over: what was compiled is kept for the next one, and memory may grow with the work (see `main.ts`). */
function settleDown(): void {
  flushCompileCache()
  setFlagsFromString('--semi-space-growth-factor=2')
}

async function listening(
  settings: Settings,
  { app, store, clock }: House,
  https: OwnHttps | null,
): Promise<FastifyInstance> {
  const { port, host, publicUrl, proxies, turn } = settings
  const server = await buildServer({
    app,
    clock,
    ping: () => store.ping(),
    troubleOf,
    screens,
    cookieSecret: cookieSecret(settings.dataDir),
    version: manifest.version,
    logTo: process.stderr,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(proxies === undefined ? {} : { proxies }),
    ...(https === null ? {} : { https }),
    ...(turn === undefined ? {} : { turn }),
  })
  await server.listen({ port, host, listenTextResolver: () => 'listening' })
  return server
}

/** Plain http beside https, where the settings want it; where it cannot be had, nothing is served. */
async function doorBeside(server: FastifyInstance, settings: Settings): Promise<Server | null> {
  if (settings.httpPort === undefined) return null
  try {
    return await httpDoor(server, settings, settings.httpPort)
  } catch (error) {
    await server.close()
    throw error
  }
}

/** Takes up renewed certificates, and says so in the log; answers how to stop that. */
function keepUp({ log }: FastifyInstance, https: OwnHttps | null): () => void {
  if (https === null) return () => undefined
  return https.keepUp({
    renewed: () => log.info('certificate renewed'),
    refused: ({ reason, path }) => log.error({ reason, path }, 'certificate not taken up'),
    ending: (ends) => log.error({ ends: ends.toISOString() }, 'certificate ends soon'),
  })
}

/** Accepts nothing more, ends the event streams, waits for what runs, and after a while no longer. */
async function finish(server: FastifyInstance): Promise<void> {
  const impatience = setTimeout(() => server.server.closeAllConnections(), patience)
  try {
    await server.close()
  } finally {
    clearTimeout(impatience)
  }
}
