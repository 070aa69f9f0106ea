import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { call, endAll, guest, hostOf, lawang, newFolder, type Run, serve, setUp } from './lawang.ts'

const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterEach(endAll)
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

/** Ended with 1, and with one line for people instead of a trace. */
async function expectSentence(run: Run, words: RegExp): Promise<void> {
  expect(await run.exit).toBe(1)
  const lines = run
    .stderr()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'))
  expect(lines.filter((line) => !line.startsWith('The screens have not been built'))).toEqual([
    expect.stringMatching(words),
  ])
}

test('help lists the commands and the settings', async () => {
  const run = lawang(['--help'], {})
  expect(await run.exit).toBe(0)
  for (const word of [
    'serve',
    'demo',
    'verify',
    'rebuild',
    'certificate',
    'PORT',
    'HOST',
    'LAWANG_DATA',
    'LAWANG_DATABASE_URL',
    'LAWANG_PUBLIC_URL',
    'LAWANG_TLS_CERT',
    'LAWANG_TLS_KEY',
    'LAWANG_HTTP_PORT',
    'LAWANG_PROXY',
  ]) {
    expect(run.stdout()).toContain(word)
  }
  const indonesian = lawang(['--help'], { LANG: 'id_ID.UTF-8' })
  await indonesian.exit
  expect(indonesian.stdout()).toContain('Perintah')
})

test('a command or setting that cannot be is a sentence', async () => {
  await expectSentence(lawang(['nix'], {}), /"nix" is not known/)
  await expectSentence(lawang(['serve'], { PORT: 'http' }), /PORT "http" is no port/)
  await expectSentence(
    lawang(['serve'], { LAWANG_DATABASE_URL: 'mysql://x:geheim@y' }),
    /^LAWANG_DATABASE_URL is no address(?!.*geheim)/,
  )
})

test('a server stops cleanly on SIGTERM, open event streams and all', async () => {
  const server = await serve({ LAWANG_DATA: folder() })
  const cookie = await setUp(server.url)
  const stream = await fetch(`${server.url}/api/events`, { headers: { cookie } })
  const body = stream.body?.getReader()
  await body?.read()
  expect(await server.stop()).toBe(0)
  expect((await body?.read())?.done).toBe(true)
  expect(server.stdout()).toMatch(/siap di http.*ready at http/)
  expect(server.stdout()).toContain('has stopped')
})

test('SIGINT stops it too, and a second signal at once', async () => {
  const server = await serve({ LAWANG_DATA: folder() })
  expect(await server.stop('SIGINT')).toBe(0)
  const other = await serve({ LAWANG_DATA: folder() })
  other.process.kill('SIGTERM')
  other.process.kill('SIGTERM')
  expect([0, 1]).toContain(await other.exit)
})

test('a taken port is a sentence that says what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const bound = taken.address()
  const port = String(typeof bound === 'object' ? bound?.port : '')
  await expectSentence(
    lawang(['serve'], { LAWANG_DATA: folder(), PORT: port }),
    new RegExp(`Port ${port} is used.*PORT=3001`),
  )
  taken.close()
})

test('a second server on the same folder waits for the first to end, and then takes over', async () => {
  const LAWANG_DATA = folder()
  const first = await serve({ LAWANG_DATA })
  const second = serve({ LAWANG_DATA })
  await sleep(1_000)
  expect(await first.stop()).toBe(0)
  expect(await (await second).stop()).toBe(0)
})

test('a second server on the same folder gives up after five seconds, in words', async () => {
  const LAWANG_DATA = folder()
  const first = await serve({ LAWANG_DATA })
  const began = performance.now()
  await expectSentence(lawang(['serve'], { LAWANG_DATA }), /served by another Lawang/)
  expect(performance.now() - began).toBeGreaterThan(5_000)
  expect((await call(first.url, 'GET', '/readyz')).status).toBe(200)
  await first.stop()
})

test('data from a newer Lawang is left alone, in words', async () => {
  const LAWANG_DATA = folder()
  await (await serve({ LAWANG_DATA })).stop()
  const database = new DatabaseSync(join(LAWANG_DATA, 'lawang.db'))
  database.exec("insert into migration (number, name, at) values (900, 'later', 0)")
  database.close()
  await expectSentence(lawang(['serve'], { LAWANG_DATA }), /written by a newer Lawang/)
})

test('a folder that cannot be written to is a sentence', async () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  await expectSentence(lawang(['serve'], { LAWANG_DATA: join(file, 'data') }), /cannot be written to/)
})

test('a key that is gone or another’s is a sentence, and nothing is made in its place', async () => {
  const LAWANG_DATA = folder()
  await (await serve({ LAWANG_DATA })).stop()
  rmSync(join(LAWANG_DATA, 'keys'), { recursive: true })
  await expectSentence(lawang(['serve'], { LAWANG_DATA }), /The key .*master\.key is not there/)
  mkdirSync(join(LAWANG_DATA, 'keys'))
  writeFileSync(join(LAWANG_DATA, 'keys/master.key'), Buffer.alloc(32, 7).toString('base64'))
  await expectSentence(lawang(['verify'], { LAWANG_DATA }), /is not the key of this data/)
})

test('a damaged database is a sentence', async () => {
  const LAWANG_DATA = folder()
  await (await serve({ LAWANG_DATA })).stop()
  writeFileSync(join(LAWANG_DATA, 'lawang.db'), 'this is no database, whatever its name says'.repeat(200))
  await expectSentence(lawang(['serve'], { LAWANG_DATA }), /cannot be opened/)
})

test('verify is content beside a running server, and names the row that somebody altered', async () => {
  const LAWANG_DATA = folder()
  await expectSentence(lawang(['verify'], { LAWANG_DATA: join(LAWANG_DATA, 'none') }), /no data of Lawang/)
  const server = await serve({ LAWANG_DATA })
  const cookie = await setUp(server.url)
  const hostId = await hostOf(server.url, cookie)
  for (const id of ['verify-guest-1', 'verify-guest-2']) {
    expect((await call(server.url, 'POST', '/api/visits', guest(id, hostId), cookie)).status).toBe(201)
  }
  const content = lawang(['verify'], { LAWANG_DATA })
  expect(await content.exit).toBe(0)
  expect(content.stdout()).toMatch(/\d+ moments and 2 visits checked/)
  await server.stop()

  const database = new DatabaseSync(join(LAWANG_DATA, 'lawang.db'))
  database.exec('update visit set number = 12 where number = 2')
  database.close()
  const altered = lawang(['verify'], { LAWANG_DATA })
  expect(await altered.exit).toBe(1)
  expect(altered.stderr()).toMatch(/not as it should be in table visit/)

  const mended = lawang(['rebuild'], { LAWANG_DATA })
  expect(await mended.exit).toBe(0)
  const again = lawang(['verify'], { LAWANG_DATA })
  expect(await again.exit, again.stderr()).toBe(0)
})

test('the demonstration fills a working day that verifies, once', async () => {
  const LAWANG_DATA = folder()
  const filled = lawang(['demo'], { LAWANG_DATA })
  expect(await filled.exit, filled.stderr()).toBe(0)
  expect(filled.stdout()).toMatch(/\d+ made-up visits/)
  const content = lawang(['verify'], { LAWANG_DATA })
  expect(await content.exit, content.stderr()).toBe(0)
  await expectSentence(lawang(['demo'], { LAWANG_DATA }), /already holds an office/)
})
