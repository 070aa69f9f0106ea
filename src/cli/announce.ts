import type { Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { translator } from '../text/index.ts'
import { portOf } from './http-door.ts'
import { networkAddresses } from './network-addresses.ts'
import { endOf, type OwnHttps } from './own-https.ts'
import type { Settings } from './settings.ts'
import type { Voice } from './voice.ts'

/** Says in both languages where Lawang is found, and under which addresses from elsewhere on the network. */
export function announce({ server }: FastifyInstance, settings: Settings, { say, t }: Voice): void {
  const { publicUrl } = settings
  const addresses = addressesOf(settings.tls === undefined ? 'http' : 'https', settings, portOf(server))
  const address = publicUrl?.origin ?? addresses.own
  say((['id', 'en'] as const).map((locale) => translator(locale)('cli.serve.ready', { address })).join(' · '))
  if (addresses.network.length > 0 && publicUrl === undefined) {
    say(t('cli.serve.network', { addresses: addresses.network.join(', ') }))
  }
}

/** Says where phones are helped to trust the server. */
export function announceDoor(door: Server, settings: Settings, { say, t }: Voice): void {
  const { own, network } = addressesOf('http', settings, portOf(door))
  say(t('cli.serve.trust', { address: `${network[0] ?? own}/trust` }))
}

/** The address on this machine, and those by which the rest of the network reaches it. */
function addressesOf(
  scheme: 'http' | 'https',
  { host }: Settings,
  port: number,
): { own: string; network: readonly string[] } {
  const everywhere = host === '0.0.0.0' || host === '::'
  const own = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const network = everywhere ? networkAddresses().map((address) => `${scheme}://${address}:${port}`) : []
  return { own: `${scheme}://${own}:${port}`, network }
}

/** Says when the certificate ends, where that is soon. */
export function warnOfEnd(https: OwnHttps, { complain, t }: Voice): void {
  const end = endOf(https.pair(), Date.now())
  if (end !== null) complain(t('cli.serve.certificateEnds', { day: end.toISOString().slice(0, 10) }))
}
