import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { access } from '../app/access.ts'
import type { RouteAccess } from './api.ts'
import { namedIn, partsByName } from './schema-names.ts'

const introduction = [
  'Lawang receives the guests of an office by the office’s own standard operating procedure.',
  'Sign in with `POST /api/session`; the cookie that comes back goes with every further call. Bodies are JSON in UTF-8, instants are ISO 8601 in UTC.',
  'What cannot be done is answered as `application/problem+json` (RFC 9457): `code` is for programs and stays, `detail` is a sentence in the language of the account, else of `Accept-Language`, else Indonesian.',
  'Lists come in pages: hand `next` back as `after`. A command carries its own `commandId`; sent twice it happens once and answers the same.',
].join('\n\n')

/** Describes the interface at `/api/openapi.json`, readable at `/api/docs`. To be added before the routes. */
export async function addDescription(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lawang', version, description: introduction },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lawang_session' } } },
      security: [{ session: [] }],
    },
    hideUntagged: true,
    refResolver: {
      buildLocalReference: ({ $id }, _base, _fragment, at) => (typeof $id === 'string' ? $id : `Schema${at}`),
    },
    transform: ({ schema, url, route }) => {
      const named = schema === undefined ? {} : partsByName(schema)
      return { schema: isForEverybody(route.config?.access) ? { ...named, security: [] } : named, url }
    },
  })
  const known = new Set<string>()
  server.addHook('onRoute', ({ schema }) => {
    for (const named of namedIn(schema)) {
      if (known.has(named.$id)) continue
      known.add(named.$id)
      server.addSchema(partsByName(named))
    }
  })
  await server.register(docs)
}

const docs: FastifyPluginAsync = async (server) => {
  server.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' }
  })
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
  await server.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false, uiConfig: { docExpansion: 'list' } })
}

function isForEverybody(wanted: RouteAccess | undefined): boolean {
  return wanted !== undefined && wanted in access && access[wanted as keyof typeof access] === 'everybody'
}
