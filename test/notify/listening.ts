import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { onTestFinished } from 'vitest'
import type { Certificate } from './certificate.ts'

/** Listens on a free port of this machine until the test is over; says its port. */
export async function listening(
  onRequest: RequestListener,
  { certificate, address = '127.0.0.1', port = 0 }: { certificate?: Certificate; address?: string; port?: number } = {},
): Promise<number> {
  const server: Server =
    certificate === undefined ? createServer(onRequest) : createSecureServer({ ...certificate }, onRequest)
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  server.listen(port, address, resolve)
  await ready
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return bound.port
}
