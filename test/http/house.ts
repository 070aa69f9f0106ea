import type { FastifyInstance } from 'fastify'
import type { App } from '../../src/app/app.ts'
import { createApp } from '../../src/app/create-app.ts'
import type { Chats } from '../../src/app/reach/inbound/write-back.ts'
import type { WaysOut } from '../../src/app/reach/ways-out.ts'
import { troubleOf } from '../../src/cli/wire.ts'
import type { AccountRole } from '../../src/contract/session.ts'
import type { StaffItem } from '../../src/contract/staff.ts'
import { buildServer, type ServerOptions } from '../../src/http/server.ts'
import type { Store } from '../../src/store/store.ts'
import { type TestPlace, testStore } from '../test-store.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Headers = Readonly<Record<string, string>>
/** What was answered. `json` is untyped on purpose: tests look at what is there, not at what should be. */
export type Told = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer's content is what the tests are about
  readonly json: any
}

/** Somebody at the interface: with the cookie of a session, or a stranger. */
export type Seat = {
  readonly cookie: string | null
  call(method: Method, url: string, body?: unknown, headers?: Headers): Promise<Told>
}

export type House = {
  readonly server: FastifyInstance
  readonly app: App
  readonly store: Store
  /** Where its database is, for another server process beside it. */
  readonly place: TestPlace
  /** The application's clock, to be moved. */
  readonly clock: { now: number }
  readonly stranger: Seat
  readonly secretariat: Seat
  signIn(username: string, password?: string): Promise<Seat>
  /** Makes an account, changes its first password and signs it in. */
  newAccount(username: string, role: AccountRole, staffId?: string): Promise<Seat>
  /** A member of the sample's staff by the beginning of a name. */
  staff(name: string): Promise<StaffItem>
  close(): Promise<void>
}

export const password = 'kata sandi uji 1'
/** A Wednesday at nine in the morning, at the sample's office. */
export const morning = Date.parse('2026-11-25T02:00:00Z')

/** The sample's office behind the interface, in process, on the database under test; every answer is held to the contract. */
export async function openHouse({
  ways,
  chats,
  ...options
}: Partial<ServerOptions> & { readonly ways?: WaysOut; readonly chats?: Chats } = {}): Promise<House> {
  const clock = { now: morning }
  const place = await testStore(() => clock.now)
  const app = createApp({
    store: place.store,
    clock: () => clock.now,
    ...(ways === undefined ? {} : { ways }),
    ...(chats === undefined ? {} : { chats }),
  })
  const server = await buildServer({ ...serverParts(place.store, clock), app, ...options })
  const stranger = seat(server, null)
  const account = { username: 'sekretariat', password, name: 'Norhayati' }
  const made = await stranger.call('POST', '/api/setup', { account, sample: true })
  if (made.status !== 201) throw new Error(`The set-up answered ${made.status}: ${made.text}`)
  const secretariat = await signIn(server, 'sekretariat', password)
  return {
    server,
    app,
    store: place.store,
    place,
    clock,
    stranger,
    secretariat,
    signIn: (username, secret = password) => signIn(server, username, secret),
    newAccount: (username, role, staffId) => newAccount(server, { username, role, staffId }),
    staff: (name) => memberNamed(secretariat, name),
    close: async () => {
      await server.close()
      await place.clear()
    },
  }
}

function serverParts(store: Store, clock: House['clock']): Omit<ServerOptions, 'app'> {
  return {
    clock: () => clock.now,
    ping: () => store.ping(),
    troubleOf: loudly,
    cookieSecret: 'of the tests, thirty-two letters or more',
    screens: import.meta.dirname,
    version: '0',
    strangersPerMinute: 100_000,
    strictAnswers: true,
  }
}

/** Somebody whom a host neither is nor leads: of another unit, so that their visits are not the host's to see. */
export async function outsider({ secretariat }: House, hostId: string): Promise<StaffItem> {
  const { json } = await secretariat.call('GET', '/api/staff?limit=500')
  const items: readonly StaffItem[] = json.items
  const led = items.find(({ id }) => id === hostId)?.headOf ?? []
  const found = items.find(({ id, unit }) => id !== hostId && unit !== null && !led.includes(unit.id))
  if (found === undefined) throw new Error('Everybody belongs to the host')
  return found
}

/** Another server over the same house, for what must break: with a store of its own, not yet ready. */
export function serverOver({ clock, store: own }: House, store: Store = own): Promise<FastifyInstance> {
  return buildServer({ ...serverParts(store, clock), app: createApp({ store, clock: () => clock.now }), troubleOf })
}

/** Somebody who calls with this cookie. */
export function seat(server: FastifyInstance, cookie: string | null): Seat {
  return {
    cookie,
    async call(method, url, body, headers = {}) {
      const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
      const answer = await server.inject({
        method,
        url,
        ...(payload === undefined ? {} : { payload }),
        headers: {
          ...(cookie === null ? {} : { cookie }),
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      })
      const isJson = String(answer.headers['content-type']).includes('json')
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        json: isJson ? answer.json() : null,
      }
    },
  }
}

/** The cookie that an answer sets, as it goes back. */
export function cookieOf({ headers }: Told): string {
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

async function signIn(server: FastifyInstance, username: string, secret: string): Promise<Seat> {
  const answer = await seat(server, null).call('POST', '/api/session', { username, password: secret })
  if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}: ${answer.text}`)
  return seat(server, cookieOf(answer))
}

type NewAccount = { readonly username: string; readonly role: AccountRole; readonly staffId: string | undefined }

async function newAccount(server: FastifyInstance, { username, role, staffId }: NewAccount): Promise<Seat> {
  const secretariat = await signIn(server, 'sekretariat', password)
  const first = 'kata sandi pertama'
  const body = { username, name: username, role, password: first, ...(staffId === undefined ? {} : { staffId }) }
  const made = await secretariat.call('POST', '/api/accounts', body)
  if (made.status !== 201) throw new Error(`Making an account answered ${made.status}: ${made.text}`)
  const begun = await signIn(server, username, first)
  const changed = await begun.call('PUT', '/api/session/password', { current: first, next: password })
  if (changed.status !== 200) throw new Error(`Changing the password answered ${changed.status}: ${changed.text}`)
  return seat(server, cookieOf(changed))
}

async function memberNamed(secretariat: Seat, name: string): Promise<StaffItem> {
  const { json } = await secretariat.call('GET', `/api/staff?q=${encodeURIComponent(name)}`)
  const [found] = json.items
  if (found === undefined) throw new Error(`Nobody of the sample is named ${name}`)
  return found
}

/** The log keeps no messages of errors; a test wants to see them. */
function loudly(error: unknown): ReturnType<typeof troubleOf> {
  const trouble = troubleOf(error)
  if (trouble === null) console.error(error)
  return trouble
}
