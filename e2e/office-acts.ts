/** What tests of several screens do at the office without a browser: register somebody, command, see them off. */
import type { APIRequestContext } from '@playwright/test'
import type { Visit } from '../src/contract/visit.ts'
import { officeNow } from './demo-office.ts'

/** A visitor who comes to a host. */
export interface Comer {
  readonly name: string
  readonly host: string
  readonly purpose?: string
  readonly institution?: string
  readonly phone?: string
  /** How many seconds ago the form was opened. */
  readonly ago?: number
}

const initials = 'M50 50 C54 37 65 37 61 50 C56 93 71 93 71 52 C75 30 95 30 86 57 C77 77 101 77 101 55'

/** Registers a visitor at the desk. */
export async function register(desk: APIRequestContext, comer: Comer): Promise<Visit> {
  const { items } = await (await desk.get('/api/staff', { params: { q: comer.host } })).json()
  const answer = await desk.post('/api/visits', {
    data: {
      commandId: crypto.randomUUID(),
      origin: 'desk',
      visitor: {
        name: comer.name,
        ...(comer.institution && { institution: comer.institution }),
        ...(comer.phone && { phone: comer.phone }),
      },
      purpose: comer.purpose ?? 'Koordinasi',
      hostId: items[0].id,
      identity: { kind: 'ktp', number: '6271011503790412' },
      initials,
      ...(comer.ago && { arrivedAt: new Date(officeNow() - comer.ago * 1000).toISOString() }),
    },
  })
  if (!answer.ok()) throw new Error(`${comer.name} could not be registered: ${await answer.text()}`)
  return (await answer.json()).visit
}

/** Records something on a visit and answers it as it is then. */
export async function command(caller: APIRequestContext, visitId: string, body: object): Promise<Visit> {
  const answer = await caller.post(`/api/visits/${visitId}/commands`, {
    data: { commandId: crypto.randomUUID(), ...body },
  })
  if (!answer.ok()) throw new Error(`${JSON.stringify(body)}: ${await answer.text()}`)
  return (await answer.json()).visit
}

/** Sees off whoever came after those of `before`: slots and cards are few. */
export async function seeOff(desk: APIRequestContext, before: readonly string[]): Promise<void> {
  for (const { id, place } of await openVisits(desk)) {
    if (before.includes(id)) continue
    const met = place.at === 'meeting' || place.at === 'met' || place.at === 'back'
    await command(desk, id, { type: met ? 'checkOut' : 'withdraw' })
  }
}

/** The visits that are not filed. */
export async function openVisits(desk: APIRequestContext): Promise<readonly Visit[]> {
  return (await (await desk.get('/api/visits?open=true')).json()).items
}

/** One visit as it is now. */
export async function visitNow(caller: APIRequestContext, id: string): Promise<Visit> {
  return (await caller.get(`/api/visits/${id}`)).json()
}
