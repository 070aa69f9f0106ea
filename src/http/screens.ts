import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { troubled } from './api.ts'

/**
 * The application's page and its files, under every address outside `/api`. Files with a hash in their name never change; the
 * page itself is asked for anew each time, so that a new version is there with the next reload.
 */
export async function addScreens(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
  })
  server.get('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/'
    if (isInterface(path) || path === '/') return reply.callNotFound()
    return reply.sendFile(path)
  })
  server.setNotFoundHandler((request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isInterface(request.url) || !isRead || request.url === page) {
      return reply.send(troubled(request, reply, { code: 'notFound' }))
    }
    // A missing file of an old version is missing, whatever page stands in for it.
    if (request.url.startsWith('/assets/')) void reply.code(404)
    return reply.sendFile(page)
  })
}

const page = 'index.html'

function isInterface(url: string): boolean {
  return /^\/api(\/|\?|$)/.test(url)
}

function cachingOf(path: string): string {
  return path.includes(join(sep, 'assets', sep)) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
