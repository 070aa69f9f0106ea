// Full registrations a second over HTTP (session, validation, decision, sealing, chain, projections, search index) against one bare
// insert a request. A desk has 24 slots, so both are measured in waves of twenty at once; what a wave took is given back in between.

import type { OpenVisit } from '../src/contract/commands.ts'
import type { StaffPage } from '../src/contract/staff.ts'
import type { VisitAnswered } from '../src/contract/visit.ts'
import type { Client } from './client.ts'
import { Client as BareClient } from './client.ts'
import { type Figure, median, perSecond, ratio } from './figures.ts'
import { dropFolder, newFolder, signedIn, startBare, startLawang } from './lawang.ts'

const wave = 20
const waves = 40
const warmUp = 10
const initials = 'M20 90C60 10 90 10 80 70C70 120 120 20 140 60C160 100 180 20 220 70L280 60'

/** Registrations against bare inserts. */
export async function registrations(): Promise<readonly Figure[]> {
  const dir = newFolder()
  const lawang = await startLawang(dir)
  const bare = await startBare(dir)
  try {
    const client = await signedIn(lawang, true)
    const hostId = await someHost(client)
    const plain = new BareClient(bare.url)
    const full: number[] = []
    const inserts: number[] = []
    for (let n = 0; n < warmUp + waves; n += 1) {
      // In turns, so that whatever else the machine does weighs on both alike.
      const took = await timed(() => registerWave(client, hostId, n))
      const tookBare = await timed(() => bareWave(plain, hostId, n))
      if (n >= warmUp) {
        full.push((wave / took.ms) * 1000)
        inserts.push((wave / tookBare.ms) * 1000)
      }
      await leaveAll(client, took.value, n)
    }
    client.end()
    plain.end()
    const [measured, baseline] = [median(full), median(inserts)]
    const parts = {
      measured: perSecond(measured),
      baseline: `${perSecond(baseline)} bare inserts`,
      value: measured / baseline,
    }
    return [ratio('full registrations over HTTP, 20 at once', parts, { least: 0.5 })]
  } finally {
    await lawang.stop()
    await bare.stop()
    dropFolder(dir)
  }
}

/** A member of staff to be visited. */
export async function someHost(client: Client): Promise<string> {
  const [host] = (await client.send<StaffPage>('GET', '/api/staff?q=e')).items
  if (host === undefined) throw new Error('The sample office has no staff')
  return host.id
}

/** The body of a registration as the desk sends it. */
export function registration(hostId: string, key: string): OpenVisit {
  return {
    commandId: `bench-${key}`,
    origin: 'desk',
    visitor: {
      name: `Tamu ${key}`,
      institution: 'CV Barito Griya',
      phone: `0812${key.replace(/\D/g, '').padStart(8, '3')}`,
    },
    purpose: 'Konsultasi site plan Perumahan Bukit Tunggal Asri',
    hostId,
    companions: [{ name: 'Hendro Wibowo' }],
    identity: { kind: 'ktp', number: '6271010101900412' },
    initials,
  }
}

function registerWave(client: Client, hostId: string, n: number): Promise<VisitAnswered[]> {
  return Promise.all(
    Array.from({ length: wave }, (_, at) =>
      client.send<VisitAnswered>(
        'POST',
        '/api/visits',
        registration(hostId, `${String(n).padStart(3, '0')}-${String(at).padStart(4, '0')}`),
      ),
    ),
  )
}

function bareWave(client: Client, hostId: string, n: number): Promise<unknown[]> {
  return Promise.all(
    Array.from({ length: wave }, (_, at) => client.send('POST', '/lines', registration(hostId, `${n}-${at}`))),
  )
}

async function leaveAll(client: Client, visits: readonly VisitAnswered[], n: number): Promise<void> {
  await Promise.all(
    visits.map(({ visit }, at) =>
      client.send('POST', `/api/visits/${visit.id}/commands`, { commandId: `leave-${n}-${at}-0000`, type: 'withdraw' }),
    ),
  )
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}
