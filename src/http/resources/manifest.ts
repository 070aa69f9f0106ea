import Type from 'typebox'
import { type Api, problems } from '../api.ts'
import { localeOf } from '../reader.ts'
import type { Services } from './services.ts'

const type = 'application/manifest+json'
const manifestFile = {
  description: 'Web application manifest',
  content: { [type]: { schema: Type.String({ contentMediaType: type }) } },
}

/** How Lawang is called and drawn where it is installed; with the name of the office for whoever is signed in. */
export function manifest(api: Api, { app }: Services): void {
  api.get(
    '/manifest.webmanifest',
    {
      config: { access: 'manifest.get' },
      schema: {
        tags: ['office'],
        summary: 'What a phone needs to install Lawang',
        response: { 200: manifestFile, ...problems },
      },
    },
    async (request, reply) => {
      const office = request.caller === null ? null : await app.office.get(request.caller)
      const name = office === null ? 'Lawang' : `Lawang · ${office.shortName}`
      return reply
        .type(type)
        .header('cache-control', 'private, no-cache')
        .send(JSON.stringify({ ...always, name, lang: localeOf(request) }))
    },
  )
}

/** The colour is that of the door's band. */
const always = {
  id: '/',
  short_name: 'Lawang',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#0f4c3a',
  background_color: '#0f4c3a',
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}
