import { existsSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import manifest from '../../package.json' with { type: 'json' }
import { buildServer } from '../http/server.ts'
import { translator } from '../text/index.ts'
import { closeDaysByTimer } from './closing.ts'
import { cookieSecret } from './cookie-secret.ts'
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
  const house = await wire(settings)
  try {
    const server = await listening(settings, house)
    const stopClosing = closeDaysByTimer(house.app, (error) => server.log.error({ err: error }, 'day not closed'))
    process.on('uncaughtException', (error) => endAfter(error, server))
    const toldToStop = untilToldToStop()
    announce(server, settings, voice)
    settleDown()
    await toldToStop
    voice.say(voice.t('cli.serve.stopping'))
    await stopClosing()
    await finish(server)
  } finally {
    await house.store.close()
  }
  voice.say(voice.t('cli.serve.stopped'))
  return 0
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

async function listening(settings: Settings, { app, store, clock }: House): Promise<FastifyInstance> {
  const { port, host, publicUrl } = settings
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
  })
  await server.listen({ port, host, listenTextResolver: () => 'listening' })
  return server
}

/** Says in both languages where Lawang is found, and under which addresses from elsewhere on the network. */
function announce(server: FastifyInstance, { host, publicUrl }: Settings, { say, t }: Voice): void {
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  const everywhere = host === '0.0.0.0' || host === '::'
  const own = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const address = publicUrl?.origin ?? `http://${own}:${port}`
  say((['id', 'en'] as const).map((locale) => translator(locale)('cli.serve.ready', { address })).join(' · '))
  const addresses = everywhere && publicUrl === undefined ? networkAddresses(port) : []
  if (addresses.length > 0) say(t('cli.serve.network', { addresses: addresses.join(', ') }))
}

function networkAddresses(port: number): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.flatMap(({ family, internal, address }) =>
    internal || family !== 'IPv4' ? [] : [`http://${address}:${port}`],
  )
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
