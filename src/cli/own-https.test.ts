import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beyond, type Made, makeAuthority, makeCertificate } from './authority.ts'
import { BadCertificate, ownAuthority, readPair } from './certificate-files.ts'
import { ownHttps } from './own-https.ts'

const now = new Date()
const folder = mkdtempSync(join(tmpdir(), 'lawang-https-'))
const files = { certFile: join(folder, 'lawang.crt'), keyFile: join(folder, 'lawang.key') }
let authority: Made
let first: Made

beforeAll(async () => {
  authority = await makeAuthority('Lawang uji', ['tamu.contoh.go.id'], now)
  first = await makeCertificate(authority, ['tamu.contoh.go.id', 'localhost', '127.0.0.1', '::1'], now)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write({ cert, key }: Made): void {
  writeFileSync(files.certFile, cert)
  writeFileSync(files.keyFile, key)
}

function troubleOf(certFile: string, keyFile: string): BadCertificate['reason'] | null {
  try {
    readPair({ certFile, keyFile })
    return null
  } catch (error) {
    if (error instanceof BadCertificate) return error.reason
    throw error
  }
}

/** Asks a server with a certificate under a name; answers the fingerprint of what it showed, or why it was refused. */
async function ask(port: number, name: string): Promise<string> {
  const call = request({
    host: '127.0.0.1',
    port,
    servername: name,
    headers: { host: name },
    ca: authority.cert,
    agent: false,
  })
  call.end()
  try {
    const [answer] = await once(call, 'response')
    answer.resume()
    return answer.socket.getPeerX509Certificate()?.fingerprint256 ?? ''
  } catch (error) {
    return String(error)
  }
}

async function served<T>(made: Made, use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer(made, (_request, response) => response.end('ok')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await use(portOf(server.address()))
  } finally {
    server.close()
  }
}

function portOf(address: unknown): number {
  if (typeof address === 'object' && address !== null && 'port' in address) return Number(address.port)
  throw new Error('Not listening')
}

test('a certificate is taken under its names, and refused under any other', async () => {
  await served(first, async (port) => {
    expect(await ask(port, 'tamu.contoh.go.id')).toMatch(/^([\dA-F]{2}:){31}[\dA-F]{2}$/)
    expect(await ask(port, 'localhost')).toMatch(/:/)
    expect(await ask(port, 'bank.contoh.co.id')).toContain('altnames')
  })
})

test('the authority cannot vouch for another site, nor for an address outside, even by whoever holds its key', async () => {
  for (const name of ['bank.contoh.co.id', '8.8.8.8']) {
    const forged = await makeCertificate(authority, [name], now)
    await served(forged, async (port) =>
      expect(await ask(port, 'bank.contoh.co.id')).toContain('permitted subtree violation'),
    )
  }
  const names = ['tamu.contoh.go.id', 'pc.local', '192.168.1.10', '10.0.0.1', 'fd00::1', 'bank.contoh.co.id', '8.8.8.8']
  expect(beyond(authority, names)).toEqual(['bank.contoh.co.id', '8.8.8.8'])
})

test('what is no certificate, no key, or another’s key is told apart', async () => {
  write(first)
  expect(troubleOf(files.certFile, files.keyFile)).toBeNull()
  expect(troubleOf(join(folder, 'none'), files.keyFile)).toBe('unreadable')
  expect(troubleOf(files.keyFile, files.keyFile)).toBe('noCertificate')
  expect(troubleOf(files.certFile, files.certFile)).toBe('noKey')
  writeFileSync(join(folder, 'other.key'), authority.key)
  expect(troubleOf(files.certFile, join(folder, 'other.key'))).toBe('otherKey')
})

test('the office’s own authority is found at the end of the chain, and none where a known one vouches', () => {
  write(first)
  expect(ownAuthority(readPair(files))?.subject).toContain('Lawang uji')
  write({ cert: first.cert.replace(authority.cert.trim(), ''), key: first.key })
  expect(ownAuthority(readPair(files))).toBeNull()
})

test('renewed files are taken up while the server runs; a pair that does not fit is told once, and the old one goes on', async () => {
  write(first)
  const https = ownHttps(files)
  const server = https.factory((_request, response) => response.end('ok'), {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  const before = await ask(port, 'localhost')
  const next = await makeCertificate(authority, ['localhost'], now)
  const told: string[] = []
  const { promise: renewed, resolve } = Promise.withResolvers<void>()
  const { promise: refused, resolve: refuse } = Promise.withResolvers<void>()
  const stop = https.keepUp({
    every: 5,
    renewed: () => resolve(),
    refused: ({ reason }) => {
      told.push(reason)
      refuse()
    },
    ending: () => told.push('ending'),
  })
  try {
    writeFileSync(files.keyFile, next.key)
    await refused
    expect(await ask(port, 'localhost')).toBe(before)
    writeFileSync(files.certFile, next.cert)
    await renewed
    const after = await ask(port, 'localhost')
    expect(after).toMatch(/:/)
    expect(after).not.toBe(before)
    expect(told).toEqual(['otherKey'])
  } finally {
    stop()
    server.close()
  }
})

test('of a certificate that ends within three weeks is told once a day', async () => {
  const day = 86_400_000
  write(first)
  const https = ownHttps(files)
  const ends = https.pair().chain[0].validToDate.getTime()
  let clock = ends - 30 * day
  const told: number[] = []
  const looked = () => new Promise((resolve) => setTimeout(resolve, 30))
  const stop = https.keepUp({
    every: 5,
    clock: () => clock,
    renewed: () => undefined,
    refused: () => undefined,
    ending: (end) => told.push((end.getTime() - clock) / day),
  })
  try {
    for (const left of [25, 20.5, 20, 19.5, 12]) {
      clock = ends - left * day
      await looked()
    }
  } finally {
    stop()
  }
  expect(told).toEqual([20.5, 19.5, 12])
})
