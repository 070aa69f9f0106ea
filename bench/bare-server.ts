// What Lawang is held against: the same Fastify and the same database, one bare insert a request under the same durability and
// group commit; and a bare event stream that tells everybody of each insert.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Fastify from 'fastify'

const database = new DatabaseSync(join(process.env['BENCH_DATA'] ?? '.', 'bare.db'))
database.exec(
  'pragma journal_mode = wal; pragma synchronous = full; create table line (id integer primary key, body text)',
)
const insert = database.prepare('insert into line (body) values (?)')

type Waiting = { readonly body: string; readonly done: () => void }
let waiting: Waiting[] = []

/** Everything that waits goes into one transaction, as in Lawang's store. */
function commit(): void {
  const together = waiting
  waiting = []
  database.exec('begin immediate')
  for (const { body } of together) insert.run(body)
  database.exec('commit')
  for (const { done } of together) done()
}

function inserted(body: string): Promise<void> {
  return new Promise((done) => {
    if (waiting.length === 0) setImmediate(commit)
    waiting.push({ body, done })
  })
}

const listeners = new Set<(text: string) => void>()
const server = Fastify()
server.get('/ready', async () => ({ ready: true }))
server.post('/lines', async (request) => {
  await inserted(JSON.stringify(request.body))
  for (const listener of listeners) listener('data: {"kind":"line"}\n\n')
  return { done: true }
})
server.get('/events', (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  reply.raw.write('retry: 2000\n\n')
  const listener = (text: string) => reply.raw.write(text)
  listeners.add(listener)
  reply.raw.once('close', () => listeners.delete(listener))
})
process.once('SIGTERM', () => process.exit(0))
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
