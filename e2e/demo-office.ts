/**
 * A whole Lawang for browser tests: a server of its own with a day of made-up visits, one for each worker. It can be stopped and
 * started again at the same address, as after a power cut.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type APIRequestContext, test as base, type Page, request } from '@playwright/test'

const main = join(import.meta.dirname, '../src/cli/main.ts')
const clock = join(import.meta.dirname, '../tasks/office-morning.mjs')
/** That of every account of the tests. */
export const password = 'pintu terbuka'
/** A Tuesday, 09.42: what a test sees does not depend on when it runs. The screens take the time from the server. */
const shift = Date.parse('2026-11-24T02:42:00Z') - Date.now()

/** Now at the office of the tests, in epoch milliseconds. */
export const officeNow = (): number => Date.now() + shift

export interface DemoOffice {
  readonly url: string
  /** The folder of its database and keys. */
  readonly data: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Calls of somebody who is signed in, without a browser. */
  readonly as: (username: string) => Promise<APIRequestContext>
  /** Signs a page in and opens an address. */
  readonly open: (page: Page, username: string, path: string) => Promise<void>
}

/** Tests that have the office of the demonstration. */
export const test = base.extend<object, { office: DemoOffice }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted off this pattern
    async ({}, use) => {
      await withServer(async (office, env) => {
        await promisify(execFile)(process.execPath, [main, 'demo'], { env })
        await office.start()
        await use(office)
      })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

export { expect } from '@playwright/test'

/** A server with a clock and an empty database of its own, for as long as it is used. */
export async function withServer(use: (office: DemoOffice, env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'lawang-e2e-'))
  const port = String(await freePort())
  const moved = { NODE_OPTIONS: `--import ${clock}`, CLOCK_SHIFT: String(shift) }
  // Messages go to servers of the tests, on this machine.
  const place = { LAWANG_DATA: data, PORT: port, HOST: '127.0.0.1', LAWANG_ALLOW_NETWORKS: '127.0.0.0/8' }
  const env = { ...process.env, ...moved, ...place }
  const office = officeAt(`http://127.0.0.1:${port}`, data, env)
  await use(office, env)
  await office.stop()
  await rm(data, { recursive: true, force: true })
}

function officeAt(url: string, data: string, env: NodeJS.ProcessEnv): DemoOffice {
  let server: ChildProcess | null = null
  const callers = new Map<string, APIRequestContext>()
  // Signing in is slow on purpose: whoever is still signed in from an earlier test goes on.
  const as = async (username: string) => {
    const known = callers.get(username)
    if (known !== undefined && (await known.get('/api/session')).ok()) return known
    const caller = await request.newContext({ baseURL: url })
    await signIn(caller, username)
    callers.set(username, caller)
    return caller
  }
  return {
    url,
    data,
    as,
    start: async () => {
      server = spawn(process.execPath, [main, 'serve'], { env, stdio: 'ignore' })
      await ready(url)
    },
    stop: async () => {
      if (server === null) return
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
      server = null
    },
    open: async (page, username, path) => {
      await signIn(page.request, username, url)
      await page.goto(url + path)
    },
  }
}

/** Signs a caller in, with the password of the tests unless another is given. */
export async function signIn(caller: APIRequestContext, username: string, url = '', word = password): Promise<void> {
  const answer = await caller.post(`${url}/api/session`, { data: { username, password: word } })
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`)
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No Lawang at ${url}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
