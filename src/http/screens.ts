import { stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
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
  server.addHook('onSend', async (request, reply) => {
    if (isLink(request.url)) void reply.headers(ofLinks)
  })
  server.get('/*', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/'
    if (/^\/api(\/|$)/.test(path)) return reply.callNotFound()
    if (await isFile(folder, path)) return reply.sendFile(path)
    if (!(await isFile(folder, page))) return reply.callNotFound()
    // A missing file of an old version is missing, whatever page stands in for it.
    if (path.startsWith('/assets/')) void reply.code(404)
    return reply.sendFile(page)
  })
  server.setNotFoundHandler((request, reply) => reply.send(troubled(request, reply, { code: 'notFound' })))
}

const page = 'index.html'

/** The address of an answer's page is a key: it is kept nowhere, told to nobody and listed nowhere. */
const ofLinks = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
}

function isLink(url: string): boolean {
  return /^\/(?:j|api\/answer)\//.test(url)
}

async function isFile(folder: string, path: string): Promise<boolean> {
  const whole = normalize(join(folder, path))
  if (!whole.startsWith(folder + sep) || whole.includes(`${sep}.`)) return false
  const found = await stat(whole).catch(() => null)
  return found?.isFile() ?? false
}

function cachingOf(path: string): string {
  return path.includes(join(sep, 'assets', sep)) ? 'public, max-age=31536000, immutable' : 'no-cache'
}
