// A Lawang of its own for a measurement: a server process on an empty data folder, the sample office, signed in.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from './client.ts'

export type Running = {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** Milliseconds from the start of the process to the first answer of /readyz. */
  readonly readyAfter: number
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')
const password = 'ukur-sampai-tuntas-1'

/** A folder for one measurement, taken away by `dropFolder`. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'lawang-bench-'))
export const dropFolder = (dir: string): void => rmSync(dir, { recursive: true, force: true })

/** Starts Lawang on a data folder and waits until it is ready. */
export async function startLawang(dataDir: string): Promise<Running> {
  const port = await freePort()
  const env = { ...process.env, LAWANG_DATA: dataDir, PORT: String(port), HOST: '127.0.0.1' }
  return startServer([join(root, 'src/cli/main.ts'), 'serve'], env, port, dataDir, '/readyz')
}

/** Starts the bare server that a figure is held against. */
export async function startBare(dataDir: string): Promise<Running> {
  const port = await freePort()
  const env = { ...process.env, BENCH_DATA: dataDir, PORT: String(port) }
  return startServer([join(root, 'bench/bare-server.ts')], env, port, dataDir, '/ready')
}

/** Makes the sample office and signs its secretariat in. */
export async function signedIn(server: Running, setUp: boolean): Promise<Client> {
  const client = new Client(server.url)
  if (setUp) {
    const account = { username: 'sekretariat', password, name: 'Sekretariat' }
    await client.send('POST', '/api/setup', { account, sample: true })
  }
  await client.send('POST', '/api/session', { username: 'sekretariat', password })
  return client
}

async function startServer(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  port: number,
  dataDir: string,
  readyPath: string,
): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  const readyAfter = await untilReady(child, `${url}${readyPath}`, began)
  if (child.pid === undefined) throw new Error('The server has no process')
  return { url, dataDir, pid: child.pid, readyAfter, stop: () => stopped(child) }
}

async function untilReady(child: ChildProcess, url: string, began: number): Promise<number> {
  while (child.exitCode === null) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`The server ended with ${child.exitCode}`)
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
