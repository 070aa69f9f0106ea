// From the desk's Enter to the host's screen, with 200 screens open, against a bare event stream with as many listeners.
import type { VisitAnswered } from '../src/contract/visit.ts'
import { Client } from './client.ts'
import { type Figure, median, ms, quantile } from './figures.ts'
import { dropFolder, newFolder, type Running, signedIn, startBare, startLawang } from './lawang.ts'
import { registration, someHost } from './registrations.ts'

const screens = 200
const rounds = 60
const warmUp = 10

/** How long news takes to all open screens. */
export async function latency(): Promise<readonly Figure[]> {
  const dir = newFolder()
  const lawang = await startLawang(dir)
  const bare = await startBare(dir)
  try {
    const own = await ofLawang(lawang)
    const plain = await ofBare(bare)
    return [
      {
        what: `desk to host's screen, ${screens} screens open`,
        measured: `${ms(median(own))}, 99 % ${ms(quantile(own, 0.99))}`,
        baseline: `${ms(median(plain))} bare stream, 99 % ${ms(quantile(plain, 0.99))}`,
        value: median(own) / median(plain),
        shown: `${(median(own) / median(plain)).toFixed(2)} ×`,
        target: null,
        targetShown: 'told, no target',
      },
    ]
  } finally {
    await lawang.stop()
    await bare.stop()
    dropFolder(dir)
  }
}

async function ofLawang(server: Running): Promise<readonly number[]> {
  const client = await signedIn(server, true)
  const hostId = await someHost(client)
  const heard = await openScreens(client, '/api/events')
  const took: number[] = []
  for (let n = 0; n < warmUp + rounds; n += 1) {
    const key = `9${String(n).padStart(3, '0')}-0000`
    const all = heard.next('"visit"')
    const began = performance.now()
    const { visit } = await client.send<VisitAnswered>('POST', '/api/visits', registration(hostId, key))
    await all
    if (n >= warmUp) took.push(performance.now() - began)
    const left = heard.next('"visit"')
    await client.send('POST', `/api/visits/${visit.id}/commands`, { commandId: `gone-${key}`, type: 'withdraw' })
    await left
  }
  heard.close()
  client.end()
  return took
}

async function ofBare(server: Running): Promise<readonly number[]> {
  const client = new Client(server.url)
  const heard = await openScreens(client, '/events')
  const took: number[] = []
  for (let n = 0; n < warmUp + rounds; n += 1) {
    const all = heard.next('"line"')
    const began = performance.now()
    await client.send('POST', '/lines', registration('x', String(n)))
    await all
    if (n >= warmUp) took.push(performance.now() - began)
  }
  heard.close()
  client.end()
  return took
}

/** Opens the streams; `next` resolves when every one of them has heard the word once more. */
async function openScreens(client: Client, path: string) {
  const counts = new Map<number, number>()
  let wanted: { readonly word: string; readonly done: () => void; readonly missing: Set<number> } | null = null
  const ends = await Promise.all(
    Array.from({ length: screens }, (_, at) =>
      client.listen(path, (chunk) => {
        counts.set(at, (counts.get(at) ?? 0) + 1)
        if (wanted === null || !chunk.includes(wanted.word)) return
        wanted.missing.delete(at)
        if (wanted.missing.size === 0) wanted.done()
      }),
    ),
  )
  // Every stream greets its reader first; news before that would be missed.
  while (counts.size < screens) await new Promise((resolve) => setTimeout(resolve, 10))
  return {
    next: (word: string): Promise<void> =>
      new Promise((done) => {
        wanted = { word, done, missing: new Set(Array.from({ length: screens }, (_, at) => at)) }
      }),
    close: () => {
      for (const end of ends) end()
    },
  }
}
