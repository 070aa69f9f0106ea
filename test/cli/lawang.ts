import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const main = join(import.meta.dirname, '../../src/cli/main.ts')
const started = new Set<ChildProcess>()

const password = 'kata sandi uji 1'

/** With what the secretariat of `setUp` signs in. */
export const signInBody = { username: 'sekretariat', password }

/** A program of the command line that runs or has run. */
export type Run = {
  readonly process: ChildProcess
  stdout(): string
  stderr(): string
  /** The exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>
}

/** A server that has said where it is. */
export type Running = Run & {
  readonly url: string
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** A new folder for data. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lawang-cli-'))
}

/** Runs a command with these settings; English, so that the sentences can be told apart. */
export function lawang(command: readonly string[], settings: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, [main, ...command], {
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', HOST: '127.0.0.1', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  let [out, err] = ['', '']
  child.stdout?.on('data', (text) => {
    out += String(text)
  })
  child.stderr?.on('data', (text) => {
    err += String(text)
  })
  const exit = once(child, 'close').then(([code]) => {
    started.delete(child)
    return typeof code === 'number' ? code : null
  })
  return { process: child, stdout: () => out, stderr: () => err, exit }
}

/** Starts a server and waits until it says where it is. */
export async function serve(settings: Readonly<Record<string, string>>): Promise<Running> {
  const run = lawang(['serve'], settings)
  const url = await addressOf(run)
  return {
    ...run,
    url,
    stop: (signal = 'SIGTERM') => {
      run.process.kill(signal)
      return run.exit
    },
  }
}

/** Ends what a failed test left running. */
export function endAll(): void {
  for (const child of started) child.kill('SIGKILL')
}

/** What was answered; a test looks at what is there. */
// biome-ignore lint/suspicious/noExplicitAny: an answer's content is what the tests are about
export type Told = { readonly status: number; readonly headers: Headers; readonly json: any }

/** Calls the interface of a server. */
export async function call(url: string, method: string, path: string, body?: unknown, cookie?: string): Promise<Told> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  return { status: answer.status, headers: answer.headers, json: isJson ? JSON.parse(text) : null }
}

/** Sets up the sample's office and signs the secretariat in; answers the cookie. */
export async function setUp(url: string): Promise<string> {
  const account = { username: 'sekretariat', password, name: 'Norhayati' }
  const made = await call(url, 'POST', '/api/setup', { account, sample: true })
  if (made.status !== 201) throw new Error(`The set-up answered ${made.status}`)
  return signIn(url)
}

/** Signs the secretariat in; answers the cookie. */
export async function signIn(url: string): Promise<string> {
  const begun = await call(url, 'POST', '/api/session', signInBody)
  return begun.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A host of the sample's office. */
export async function hostOf(url: string, cookie: string): Promise<string> {
  const { json } = await call(url, 'GET', '/api/staff?q=Erwin', undefined, cookie)
  return json.items[0].id
}

/** The body that registers a guest at the desk. */
export function guest(commandId: string, hostId: string): object {
  return {
    commandId,
    origin: 'desk',
    visitor: { name: `Tamu ${commandId}`, phone: '0812 5551 3378' },
    purpose: 'Konsultasi',
    hostId,
    identity: { kind: 'ktp', number: '6271010101900412' },
    initials: 'M20 70 C60 10 100 20 90 40 L290 50',
  }
}

async function addressOf({ stdout, stderr, process: child }: Run): Promise<string> {
  for (const deadline = Date.now() + 40_000; Date.now() < deadline; await sleep(20)) {
    const url = /https?:\/\/127\.0\.0\.1:\d+/.exec(stdout())?.[0]
    if (url !== undefined) return url
    if (child.exitCode !== null) break
  }
  throw new Error(`The server did not start: ${stdout()}${stderr()}`)
}
