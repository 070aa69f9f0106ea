import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { GuestBookLine } from '../../src/contract/guest-book.ts'
import type { Offer, Visit } from '../../src/contract/visit.ts'
import type { House, Seat, Told } from './house.ts'

/** Somebody who signs in again where their session has ended meanwhile: visits that are asked for ahead last for days. */
export function lasting(house: Pick<House, 'signIn'>, username: string): Seat {
  let seat: Promise<Seat> | null = null
  return {
    cookie: null,
    async call(...request) {
      seat ??= house.signIn(username)
      const told = await (await seat).call(...request)
      if (told.status !== 401) return told
      seat = house.signIn(username)
      return (await seat).call(...request)
    },
  }
}

export type Doing = { readonly type: string } & Readonly<Record<string, unknown>>

/** The file of a procedure that ships. */
export function shippedSop(name: string): string {
  return readFileSync(new URL(`../../sop/${name}.yaml`, import.meta.url), 'utf8')
}

/** Hands in a procedure and puts it in force, as the secretariat does. */
export async function runBy({ secretariat }: House, yaml: string): Promise<void> {
  const added = await secretariat.call('POST', '/api/sop/versions', { yaml })
  expect(added.status, added.text).toBe(201)
  const put = await secretariat.call('PUT', '/api/sop/in-force', { version: added.json.version })
  expect(put.status, put.text).toBe(200)
}

/** Says who plays a function of the procedure. */
export async function plays(
  { secretariat }: House,
  actor: string,
  ...players: readonly { staffId: string; unitId?: string; hostId?: string }[]
): Promise<void> {
  const put = await secretariat.call('PUT', '/api/functions', { actor, players })
  expect(put.status, put.text).toBe(200)
}

export const initials = 'M10 60 C40 20 60 100 90 60'

/** Opens a visit; what was answered is the visit. */
export async function open(seat: Seat, form: object): Promise<Visit> {
  const told = await tryToOpen(seat, form)
  expect(told.status, told.text).toBe(201)
  return told.json.visit
}

export function tryToOpen(seat: Seat, form: object): Promise<Told> {
  return seat.call('POST', '/api/visits', { commandId: randomUUID(), origin: 'desk', ...form })
}

/** What the visit offers to the one who looks. */
export async function offersTo(seat: Seat, { id }: Pick<Visit, 'id'>): Promise<readonly Offer[]> {
  const { json, text, status } = await seat.call('GET', `/api/visits/${id}`)
  expect(status, text).toBe(200)
  return json.offers
}

/** Commands one after the other, each only where it is offered to the one who commands. */
export async function does(seat: Seat, visit: Pick<Visit, 'id'>, ...doings: readonly Doing[]): Promise<Visit> {
  let after: Visit | null = null
  for (const doing of doings) {
    const offers: readonly Offer[] = after?.offers ?? (await offersTo(seat, visit))
    expect(
      offers.some((offer) => covers(offer, doing)),
      `${JSON.stringify(doing)} is not among ${JSON.stringify(offers)}`,
    ).toBe(true)
    const told = await tries(seat, visit, doing)
    expect(told.status, `${JSON.stringify(doing)}: ${told.text}`).toBe(200)
    after = told.json.visit
  }
  if (after === null) throw new Error('Nothing was done')
  return after
}

export function tries(seat: Seat, { id }: Pick<Visit, 'id'>, doing: Doing): Promise<Told> {
  return seat.call('POST', `/api/visits/${id}/commands`, { commandId: randomUUID(), ...doing })
}

/** Whether an offer is about this command. */
function covers(offer: Offer, doing: Doing): boolean {
  if (offer.type !== doing.type) return false
  const same = (['item', 'pool', 'activity', 'slot', 'number', 'stage'] as const).every(
    (key) => doing[key] === undefined || offer[key] === undefined || offer[key] === doing[key],
  )
  const has = (list: readonly string[] | undefined, word: unknown) =>
    word === undefined || list === undefined || list.some((one) => one === word)
  return (
    same &&
    has(offer.answers, doing['answer']) &&
    has(offer.results, doing['result']) &&
    has(offer.outcomes, doing['outcome']) &&
    has(offer.what, doing['what'])
  )
}

/** The visit is over: filed with this outcome after these steps, with nothing held or out and nothing to do but to mend it. */
export function expectOver(visit: Visit, outcome: Visit['outcome'], steps: readonly number[]): void {
  expect(visit.outcome).toBe(outcome)
  expect(visit.steps.map(({ no }) => no)).toEqual(steps)
  expect([...visit.held, ...visit.out]).toEqual([])
  expect(visit.step).toBeNull()
  expect(visit.archive).not.toBeNull()
  expect(visit.offers.filter(({ type }) => !['correct', 'note', 'undo'].includes(type))).toEqual([])
}

/** The visit's line in the book; null where it was never signed. */
export async function lineOf({ secretariat }: House, visit: Visit): Promise<GuestBookLine | null> {
  const { json } = await secretariat.call('GET', '/api/guest-book?order=newestFirst&limit=50')
  const items: readonly GuestBookLine[] = json.items
  const line = items.find(({ visitId }) => visitId === visit.id) ?? null
  expect(line?.number ?? null).toBe(visit.number)
  if (line !== null) expect(line.outcome).toBe(visit.outcome)
  return line
}
