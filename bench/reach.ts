// From a registration to the message in the hands of a mail server and of a push service, against a bare client that hands the same
// to the same servers; what the outbox carries, against bare inserts; and what a hundred thousand climbing questions cost.
import { createECDH, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createTransport } from 'nodemailer'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import webPush from 'web-push'
import { createApp } from '../src/app/create-app.ts'
import { type LadderPlan, planOf } from '../src/domain/ladder/plan.ts'
import { begin, nextAt } from '../src/domain/ladder/pursuit.ts'
import { defaultLadder } from '../src/domain/ladder/rule.ts'
import type { LetterChannel } from '../src/domain/reach/message.ts'
import { email } from '../src/notify/channels/email.ts'
import { push } from '../src/notify/channels/push.ts'
import { type Send, startPostman } from '../src/notify/postman.ts'
import { networksOf } from '../src/outbound/networks.ts'
import { type Way, wayOut } from '../src/outbound/outside.ts'
import { openStore } from '../src/store/open.ts'
import type { NewMessageRow } from '../src/store/reach/rows.ts'
import type { Store } from '../src/store/store.ts'
import { startPostgres } from '../test/postgres-server.ts'
import { type Figure, median, ms, perSecond, quantile } from './figures.ts'
import { dropFolder, newFolder } from './lawang.ts'
import { registration } from './registrations.ts'

const rounds = 60
const warmUp = 10
const carried = 5_000
const climbing = 100_000

/** How fast a host is reached, what the outbox carries, what the ladder costs. */
export async function reach(): Promise<readonly Figure[]> {
  return [
    await handedOver('email'),
    await handedOver('push'),
    await throughput('SQLite'),
    await throughput('PostgreSQL'),
    ...(await ladder()),
  ]
}

type Office = { readonly store: Store; readonly app: ReturnType<typeof createApp>; readonly officeId: string }

async function officeOn(dataDir: string, databaseUrl?: string): Promise<Office> {
  const store = await openStore({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }), now: Date.now })
  const app = createApp({ store, clock: Date.now })
  const account = { username: 'sekretariat', password: 'ukur-sampai-tuntas-1', name: 'Sekretariat' }
  await app.setup.run({ account, sample: true })
  const officeId = (await store.offices())[0]?.id
  if (officeId === undefined) throw new Error('There is no office')
  return { store, app, officeId }
}

async function callerOf({ app }: Office) {
  const signedIn = await app.sessions.signIn({ username: 'sekretariat', password: 'ukur-sampai-tuntas-1' }, '127.0.0.1')
  const caller = signedIn.ok ? await app.sessions.callerOf(signedIn.value.token) : null
  if (caller === null) throw new Error('Nobody is signed in')
  return caller
}

async function addressOfHost({ store, officeId }: Office, kind: LetterChannel, setup: object, address: object) {
  const host = (await store.staff(officeId)).find((one) => one.name.startsWith('Erwin'))
  if (host === undefined) throw new Error('The sample has no such host')
  await store.write(officeId, async (tx) => {
    const health = { okAt: null, failedAt: null, failure: null }
    await tx.putChannel({ kind, setup, enabled: true, changedAt: 0, ...health })
    const id = crypto.randomUUID()
    await tx.putAddress({
      id,
      staffId: host.id,
      channel: kind,
      address,
      label: '',
      createdAt: 0,
      okAt: null,
      goneAt: null,
    })
  })
  return host.id
}

/** Every name leads to this machine. */
const here: Way = { allowed: networksOf('127.0.0.0/8') ?? [], resolve: async () => ['127.0.0.1'] }

/** A server that takes messages of one channel, and the bare client that hands it one. */
type Taker = {
  readonly setup: object
  readonly address: object
  readonly next: () => Promise<void>
  readonly send: Send
  readonly bare: () => Promise<unknown>
  readonly close: () => void
}

const nowhere = { went: 'wrong', again: false, reply: '' } as const

async function handedOver(kind: 'email' | 'push'): Promise<Figure> {
  const dir = newFolder()
  const office = await officeOn(dir)
  const taker = kind === 'email' ? await mailServer() : await pushService()
  const hostId = await addressOfHost(office, kind, taker.setup, taker.address)
  const caller = await callerOf(office)
  const postman = startPostman({
    reach: office.app.reach,
    send: (one) => taker.send(one),
    clock: Date.now,
    chance: Math.random,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  })
  const own: number[] = []
  const plain: number[] = []
  for (let n = 0; n < warmUp + rounds; n += 1) {
    const taken = taker.next()
    const began = performance.now()
    const opened = await office.app.visits.open(caller, registration(hostId, `${kind}${n}`))
    if (!opened.ok) throw new Error(JSON.stringify(opened.trouble))
    await taken
    if (n >= warmUp) own.push(performance.now() - began)
    await office.app.visits.command(caller, opened.value.visit.id, { commandId: `${kind}-out-${n}`, type: 'withdraw' })
    await postman.idle()
    const bareTaken = taker.next()
    const bareBegan = performance.now()
    await taker.bare()
    await bareTaken
    if (n >= warmUp) plain.push(performance.now() - bareBegan)
  }
  await postman.stop()
  await office.store.close()
  taker.close()
  dropFolder(dir)
  const what =
    kind === 'email' ? 'a registration to the mail in a local server' : 'a registration to the push in a local service'
  return told(
    what,
    `${ms(median(own))}, 99 % ${ms(quantile(own, 0.99))}`,
    `${ms(median(plain))} a bare client, 99 % ${ms(quantile(plain, 0.99))}`,
    median(own) / median(plain),
  )
}

/** Resolves with the next message that comes in. */
function waiting() {
  let heard: () => void = () => undefined
  return {
    next: () =>
      new Promise<void>((resolve) => {
        heard = resolve
      }),
    heard: () => heard(),
  }
}

async function mailServer(): Promise<Taker> {
  const { next, heard } = waiting()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.resume().once('end', () => {
        heard()
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const port = portOf(server.server.address())
  const setup = { host: 'mail.test', port, security: 'none', from: 'tamu@mail.test' } as const
  const address = { email: 'erwin@mail.test' }
  const mail = {
    from: 'tamu@mail.test',
    to: 'erwin@mail.test',
    subject: 'Ada tamu',
    text: 'Siti Rahmawati, CV Barito Griya.',
  }
  return {
    setup,
    address,
    next,
    send: async (one) => (one.to === 'person' ? email(here).send(setup, address, one.letter) : nowhere),
    bare: async () => {
      const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
      await transport.sendMail(mail)
      transport.close()
    },
    close: () => server.close(),
  }
}

/** Takes what comes without reading it; on this machine, so without encryption on the way. */
async function pushService(): Promise<Taker> {
  const { next, heard } = waiting()
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      heard()
      response.writeHead(201).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const keys = { p256dh: browser.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') }
  const vapidDetails = { ...webPush.generateVAPIDKeys(), subject: 'mailto:tamu@mail.test' }
  const endpoint = `http://push.test:${port}/abc`
  return {
    setup: vapidDetails,
    address: { endpoint, keys },
    next,
    send: async (one) =>
      one.to === 'person' ? push(wayOut(here), Date.now).send(vapidDetails, { endpoint, keys }, one.letter) : nowhere,
    bare: async () => {
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys }, 'Siti Rahmawati', { vapidDetails })
      const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
      const content = body === null ? null : new Uint8Array(body)
      await fetch(`http://127.0.0.1:${port}/abc`, { method: 'POST', headers: Object.fromEntries(texts), body: content })
    },
    close: () => server.closeAllConnections(),
  }
}

function portOf(bound: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  return bound.port
}

/** What the outbox carries from written to marked, when sending costs nothing, against as many bare rows written one by one. */
async function throughput(engine: 'SQLite' | 'PostgreSQL'): Promise<Figure> {
  const dir = newFolder()
  const postgres = engine === 'PostgreSQL' ? await startPostgres('/tmp/lawang-bench-pg-') : null
  if (postgres !== null) await postgres.run('create database outbox')
  const office = await officeOn(dir, postgres?.url('outbox'))
  const { store, app, officeId } = office
  const hostId = await addressOfHost(office, 'email', {}, {})
  const opened = await app.visits.open(await callerOf(office), registration(hostId, 'one'))
  if (!opened.ok) throw new Error(JSON.stringify(opened.trouble))
  const [known] = (await store.messages(officeId, { visitId: opened.value.visit.id, limit: 1 })).items
  if (known === undefined) throw new Error('Nothing was asked')
  let sent = 0
  const postman = startPostman({
    reach: app.reach,
    send: async () => {
      sent += 1
      return { went: 'through', reply: '250 OK' }
    },
    clock: Date.now,
    chance: Math.random,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  })
  const rows = Array.from(
    { length: carried },
    (_, n): NewMessageRow => ({
      ...known,
      id: crypto.randomUUID(),
      cause: `bench ${n}`,
      dueAt: 0,
      giveUpAt: Date.now() + 3_600_000,
    }),
  )
  const began = performance.now()
  await Promise.all(rows.map((row) => store.write(officeId, (tx) => tx.addMessages([row]))))
  store.announce(officeId, 'outbox')
  while (sent < carried) await new Promise((resolve) => setTimeout(resolve, 2))
  await postman.stop()
  const own = (carried * 1000) / (performance.now() - began)
  const bare = postgres === null ? await bareSqlite(dir) : await barePostgres(postgres.url('outbox'))
  await store.close()
  await postgres?.stop()
  dropFolder(dir)
  return told(
    `messages written, claimed and marked, ${engine}`,
    perSecond(own),
    `${perSecond(bare)} bare inserts`,
    own / bare,
  )
}

/** Rows that come one by one and share a transaction where they come together, as anywhere in Lawang. */
async function bareSqlite(dir: string): Promise<number> {
  const database = new DatabaseSync(join(dir, 'bare.db'))
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table line (id integer primary key, body text)',
  )
  const insert = database.prepare('insert into line (body) values (?)')
  const began = performance.now()
  for (let done = 0; done < carried; done += 64) {
    database.exec('begin immediate')
    for (let n = done; n < Math.min(done + 64, carried); n += 1)
      insert.run(JSON.stringify({ n, body: 'x'.repeat(200) }))
    database.exec('commit')
    await new Promise((resolve) => setImmediate(resolve))
  }
  const rate = (carried * 1000) / (performance.now() - began)
  database.close()
  return rate
}

async function barePostgres(url: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  await pool.query('create table line (id serial primary key, body text)')
  const began = performance.now()
  await Promise.all(
    Array.from({ length: carried }, (_, n) =>
      pool.query('insert into line (body) values ($1)', [JSON.stringify({ n, body: 'x'.repeat(200) })]),
    ),
  )
  const rate = (carried * 1000) / (performance.now() - began)
  await pool.end()
  return rate
}

/** A hundred thousand questions that wait: nothing of them is in memory, and nobody looks before the first is due. */
async function ladder(): Promise<readonly Figure[]> {
  const dir = newFolder()
  const { store, app, officeId } = await officeOn(dir)
  const staff = { kind: 'staff', staffId: 'erwin', name: 'Erwin Tunjang' } as const
  const plan: LadderPlan = planOf(
    defaultLadder,
    { host: staff, delegate: null, secretary: null, head: null },
    new Map(),
  )
  if (plan.kind === 'absent') throw new Error('The host is there')
  const { pursuit } = begin(plan, 'host', Date.now() + 60_000)
  await store.write(officeId, async (tx) => {
    for (let n = 0; n < climbing; n += 1) await tx.putPursuit(`visit-${n}`, { pursuit, nextAt: nextAt(pursuit) + n })
  })
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let looks = 0
  const postman = startPostman({
    reach: {
      ...app.reach,
      dueOffices: (line) => {
        if (line === 'ladder') looks += 1
        return app.reach.dueOffices(line)
      },
    },
    send: async () => ({ went: 'through', reply: '' }),
    clock: Date.now,
    chance: Math.random,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  })
  await new Promise((resolve) => setTimeout(resolve, 10_000))
  const grown = Math.max(0, process.memoryUsage().heapUsed - before) / 2 ** 20
  const began = performance.now()
  const found = await app.reach.nextDue('ladder')
  const took = performance.now() - began
  await postman.stop()
  await store.close()
  dropFolder(dir)
  if (found === null) throw new Error('Nothing waits')
  const what = `${climbing.toLocaleString('en')} climbing questions`
  return [
    { ...told(`${what}: memory they take`, `${grown.toFixed(1)} MB`, '–', grown), shown: `${grown.toFixed(1)} MB` },
    { ...told(`${what}: looks at the clock in ten seconds`, `${looks}`, '–', looks), shown: `${looks}` },
    { ...told(`${what}: finding the next deadline`, ms(took), '–', took), shown: ms(took) },
  ]
}

function told(what: string, measured: string, baseline: string, value: number): Figure {
  return {
    what,
    measured,
    baseline,
    value,
    shown: `${value.toFixed(2)} ×`,
    target: null,
    targetShown: 'told, no target',
  }
}
