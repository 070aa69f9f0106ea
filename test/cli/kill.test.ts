import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { call, endAll, guest, hostOf, lawang, newFolder, type Running, serve, setUp, signIn } from './lawang.ts'

const rounds = 6
const LAWANG_DATA = newFolder()
afterEach(endAll)
afterAll(() => rmSync(LAWANG_DATA, { recursive: true, force: true }))

test(`kill -9 in the middle of registering, ${rounds} times: what was acknowledged is there, once and in order`, {
  timeout: 240_000,
}, async () => {
  const acknowledged = new Map<string, number>()
  let server = await serve({ LAWANG_DATA })
  let cookie = await setUp(server.url)
  const hostId = await prepare(server, cookie)
  for (let round = 1; round <= rounds; round += 1) {
    const burst = registerUntilDead(server, cookie, hostId, round, acknowledged)
    await sleep(150 + 130 * round)
    server.process.kill('SIGKILL')
    await Promise.all([burst, server.exit])
    server = await serve({ LAWANG_DATA })
    cookie = await signIn(server.url)
    await expectAllThere(server, cookie, acknowledged)
  }
  // What was sent but not answered may be sent again: it happens once.
  const again = [...acknowledged].slice(-3)
  for (const [commandId, number] of again) {
    const answer = await call(server.url, 'POST', '/api/visits', guest(commandId, hostId), cookie)
    expect([answer.status, answer.json.visit.number]).toEqual([201, number])
  }
  expect(acknowledged.size).toBeGreaterThan(rounds)
  expect(await server.stop()).toBe(0)
  const verified = lawang(['verify'], { LAWANG_DATA })
  expect(await verified.exit, verified.stderr()).toBe(0)
})

/** Room for many guests at once: more slots and cards than the sample has. */
async function prepare(server: Running, cookie: string): Promise<string> {
  await call(server.url, 'POST', '/api/slots', { from: '1000', to: '1999' }, cookie)
  await call(server.url, 'POST', '/api/cards/visitorCard', { from: '1000', to: '1999' }, cookie)
  return hostOf(server.url, cookie)
}

/** Four desks register one guest after the other until the server is gone. */
async function registerUntilDead(
  server: Running,
  cookie: string,
  hostId: string,
  round: number,
  acknowledged: Map<string, number>,
): Promise<void> {
  await Promise.all(
    [1, 2, 3, 4].map(async (desk) => {
      for (let at = 1; ; at += 1) {
        const commandId = `round-${round}-desk-${desk}-guest-${at}`
        try {
          const answer = await call(server.url, 'POST', '/api/visits', guest(commandId, hostId), cookie)
          expect(answer.status).toBe(201)
          acknowledged.set(commandId, answer.json.visit.number)
        } catch (error) {
          if (error instanceof TypeError || error instanceof SyntaxError) return
          throw error
        }
      }
    }),
  )
}

/** The guest book holds every acknowledged guest under its number, and no number is missing or there twice. */
async function expectAllThere(
  server: Running,
  cookie: string,
  acknowledged: ReadonlyMap<string, number>,
): Promise<void> {
  const lines: { number: number; visitor: { name: string } }[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
    const page = await call(server.url, 'GET', `/api/guest-book?limit=500${after}`, undefined, cookie)
    lines.push(...page.json.items)
    next = page.json.next
  }
  const numbers = lines.map(({ number }) => number).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  const names = new Map(lines.map(({ number, visitor }) => [number, visitor.name]))
  for (const [commandId, number] of acknowledged) expect(names.get(number)).toBe(`Tamu ${commandId}`)
}
