import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { secureOrigin } from '../http/secure-origin.ts'
import type { Settings } from './settings.ts'

/**
 * What a phone may read before it trusts the server: the page that helps, its files, what it offers; and that nobody is signed in,
 * which is all that a session can be here: its cookie goes by https alone.
 */
const open =
  /^\/(trust|api\/(session|trust(\/(certificate|profile))?)|(assets|icons)\/[\w.-]+|mark\.svg|manifest\.webmanifest)(\?|$)/

/** Plain http beside https: the page that helps phones trust the server, and for all else the way to https. */
export async function httpDoor(
  server: FastifyInstance,
  { host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>,
  port: number,
): Promise<Server> {
  const door = createServer((request, response) => {
    if (request.method === 'GET' && open.test(request.url ?? '/')) server.routing(request, response)
    else leadOn(request, response, secureOrigin(hostnameOf(request), { publicUrl, ownPort: portOf(server.server) }))
  })
  door.requestTimeout = 60_000
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  door.once('error', reject)
  door.listen({ port, host }, resolve)
  await promise
  return door
}

/** The port that a server was given. */
export function portOf(server: Pick<Server, 'address'>): number {
  const bound = server.address()
  return typeof bound === 'object' && bound !== null ? bound.port : 0
}

/** For this once: what a browser keeps for good would outlive a change of ports. */
function leadOn({ url = '/' }: IncomingMessage, response: ServerResponse, origin: string | null): void {
  if (origin === null || !url.startsWith('/')) {
    response.writeHead(400).end()
    return
  }
  response.writeHead(307, { location: `${origin}${url}`, 'cache-control': 'no-store' }).end()
}

function hostnameOf({ headers }: IncomingMessage): string {
  return /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i.exec(headers.host ?? '')?.[1] ?? 'localhost'
}
