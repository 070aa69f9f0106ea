import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { call, endAll, guest, hostOf, lawang, newFolder, serve, setUp, type Told } from './lawang.ts'

const LAWANG_DATA = newFolder()
const isSmall = shell(`mount -t tmpfs -o size=3m tmpfs ${LAWANG_DATA}`)
afterEach(endAll)
afterAll(() => {
  if (isSmall) shell(`umount -l ${LAWANG_DATA}`)
  rmSync(LAWANG_DATA, { recursive: true, force: true })
})

// Only who may mount can make a disk that is really full; the store's own tests fill one without.
test.skipIf(!isSmall)(
  'a full disk refuses in words, keeps nothing by halves, and goes on when there is room',
  async () => {
    const server = await serve({ LAWANG_DATA })
    const cookie = await setUp(server.url)
    const hostId = await hostOf(server.url, cookie)
    const register = (id: string) => call(server.url, 'POST', '/api/visits', guest(id, hostId), cookie)
    const acknowledged: string[] = []
    fill()
    let refused: Told | null = null
    for (let at = 1; at <= 24 && refused === null; at += 1) {
      const answer = await register(`full-guest-${at}`)
      if (answer.status === 201) acknowledged.push(`full-guest-${at}`)
      else refused = answer
    }
    expect(refused).toMatchObject({ status: 507, json: { code: 'diskFull', status: 507 } })
    const listed = await call(server.url, 'GET', '/api/visits?open=true', undefined, cookie)
    expect(listed.json.items).toHaveLength(acknowledged.length)
    expect((await call(server.url, 'GET', '/readyz')).status).toBe(200)

    rmSync(join(LAWANG_DATA, 'filler'))
    const answer = await register('full-guest-after')
    expect(answer.status).toBe(201)
    expect(answer.json.visit.number).toBe(acknowledged.length + 1)
    expect(await server.stop()).toBe(0)
    const verified = lawang(['verify'], { LAWANG_DATA })
    expect(await verified.exit, verified.stderr()).toBe(0)
  },
)

function shell(line: string): boolean {
  return spawnSync('/bin/sh', ['-c', line]).status === 0
}

/** Writes until nothing more fits. */
function fill(): void {
  const filler = join(LAWANG_DATA, 'filler')
  for (const size of [64 * 1024, 4096]) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
    } catch {
      expect(readdirSync(LAWANG_DATA)).toContain('filler')
    }
  }
}
