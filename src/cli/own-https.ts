import { createServer, type Server } from 'node:https'
import type { FastifyServerFactory } from 'fastify'
import { BadCertificate, ownAuthority, type Pair, readPair } from './certificate-files.ts'
import type { TlsFiles } from './settings.ts'

/** How often the files are looked at: whoever renews them does so weeks ahead. */
const everySoOften = 10_000
/** Browsers refuse a certificate from the moment it ends: so long before, whoever looks after the server hears of it. */
const soon = 21 * 86_400_000
/** And again with every day that passes. */
const tellAgain = 86_400_000

/** https by Lawang itself. */
export type OwnHttps = {
  readonly factory: FastifyServerFactory
  /** What is served with now. */
  readonly pair: () => Pair
  /** The office's own authority, where that vouches for the server. */
  readonly authority: () => Pair['chain'][0] | null
  /** Takes up renewed files from now on; answers how to stop that. */
  readonly keepUp: (watch: Watch) => () => void
}

type Watch = {
  readonly renewed: (pair: Pair) => void
  /** Told once for each state of the files; what was served before goes on. */
  readonly refused: (trouble: BadCertificate) => void
  /** Told once a day while what is served with ends soon. */
  readonly ending: (ends: Date) => void
  readonly every?: number
  readonly clock?: () => number
}

/** When a certificate ends, where that is soon; null where there is time. */
export function endOf({ chain: [certificate] }: Pair, now: number): Date | null {
  return certificate.validToDate.getTime() - now < soon ? certificate.validToDate : null
}

/** Reads certificate and key, and serves with them; throws `BadCertificate` where they cannot be served with. */
export function ownHttps(files: TlsFiles): OwnHttps {
  let pair = readPair(files)
  const servers = new Set<Server>()
  return {
    factory: (handler, options) => {
      const server = createServer({ cert: pair.cert, key: pair.key }, handler)
      // Fastify sets these on the servers that it makes itself.
      server.requestTimeout = Number(options['requestTimeout'] ?? server.requestTimeout)
      server.keepAliveTimeout = Number(options['keepAliveTimeout'] ?? server.keepAliveTimeout)
      servers.add(server)
      return server
    },
    pair: () => pair,
    authority: () => ownAuthority(pair),
    keepUp: ({ renewed, refused, ending, every = everySoOften, clock = Date.now }) => {
      let told = ''
      let warnedAt = clock()
      const look = () => {
        const found = lookAt(files)
        if (found instanceof BadCertificate) {
          if (found.message !== told) refused(found)
          told = found.message
          return
        }
        told = ''
        if (found.cert === pair.cert && found.key === pair.key) return
        pair = found
        for (const server of servers) server.setSecureContext({ cert: found.cert, key: found.key })
        renewed(found)
      }
      const warn = (now: number) => {
        if (now - warnedAt < tellAgain) return
        warnedAt = now
        const end = endOf(pair, now)
        if (end !== null) ending(end)
      }
      const timer = setInterval(() => {
        look()
        warn(clock())
      }, every)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

/** While one file is written and the other not yet, they do not fit; the next look finds them whole. */
function lookAt(files: TlsFiles): Pair | BadCertificate {
  try {
    return readPair(files)
  } catch (error) {
    if (error instanceof BadCertificate) return error
    throw error
  }
}
