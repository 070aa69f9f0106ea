import { sopFileSchema } from '../../contract/sop-file.ts'
import type { Api } from '../api.ts'

/** The format of the SOP file for editors, as JSON Schema; of no office, so open to everybody. */
export function sopFile(api: Api): void {
  const schema = JSON.stringify(sopFileSchema, null, 2)
  api.get('/sop.schema.json', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .header('access-control-allow-origin', '*')
      .type('application/schema+json')
      .send(schema),
  )
}
