import { randomUUID } from 'node:crypto'
import { evolve } from '../../src/domain/visit/evolve.ts'
import type { By, HostRef, IdentityShown, Moment, Occurrence, Person } from '../../src/domain/visit/moment.ts'
import type { Visit } from '../../src/domain/visit/visit.ts'
import type { OfficeRow } from '../../src/store/rows.ts'
import type { OfficeTx, Store } from '../../src/store/store.ts'

export const morning = Date.UTC(2026, 10, 25, 2, 0)
const officer: By = { kind: 'account', accountId: 'a1', staffId: 's1', name: 'Rina Marlina' }
const host: HostRef = {
  kind: 'staff',
  staffId: 's2',
  unitId: 'u1',
  name: 'Erwin Tunjang, S.T., M.T.',
  title: 'Kepala Bidang Perumahan',
  unitName: 'Bidang Perumahan',
}

/** Makes an office with one unit, two members of staff, slots, cards and rooms; gives its id. */
export async function makeOffice(store: Store, changes: Partial<OfficeRow> = {}): Promise<string> {
  const id = changes.id ?? randomUUID()
  await store.administer(async (tx) => {
    const office = await tx.addOffice({ ...officeRow, ...changes, id })
    await furnish(office, id)
  })
  return id
}

async function furnish(office: OfficeTx, id: string): Promise<void> {
  const unitId = `u1-${id}`
  await office.addUnit({ id: unitId, name: 'Bidang Perumahan', position: 1, active: true })
  await office.addStaff(member(`s1-${id}`, 'Rina Marlina', 'Petugas piket', unitId))
  await office.addStaff(member(`s2-${id}`, 'Erwin Tunjang, S.T., M.T.', 'Kepala Bidang Perumahan', unitId))
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  await office.putSlots(
    numbers.map((position) => ({
      item: 'identityCard',
      number: String(position).padStart(2, '0'),
      post: null,
      position,
      outOfUse: position === 12,
    })),
  )
  await office.putCards(
    numbers.map((position) => ({
      pool: 'visitorCard',
      number: String(position).padStart(3, '0'),
      post: null,
      position,
      outOfUse: false,
    })),
  )
  await office.addRoom({ id: `r1-${id}`, name: 'Ruang Tunggu 1', position: 1 })
  await office.addRoom({ id: `r2-${id}`, name: 'Ruang Tunggu 2', position: 2 })
}

export function member(id: string, name: string, title: string | null, unitId: string | null) {
  return {
    id,
    unitId,
    name,
    title,
    rank: null,
    nip: null,
    phone: null,
    room: null,
    extension: null,
    headOf: [],
    active: true,
  } as const
}

export const officeRow: OfficeRow = {
  id: 'office',
  name: 'Dinas Perumahan',
  shortName: 'DPKPP',
  unitCode: 'DPKPP-KT',
  letterhead: [
    { text: 'PEMERINTAH PROVINSI', size: 14 },
    { text: 'DINAS PERUMAHAN', size: 16, bold: true },
  ],
  address: 'Jalan Contoh Nomor 1',
  contact: { phone: '(0536) 322111', city: 'Palangka Raya' },
  timeZone: 'Asia/Pontianak',
  hours: {
    week: { 1: [{ from: 450, to: 930 }] },
    periods: [],
    holidays: [{ date: '2026-12-25', name: 'Natal', kind: 'national', decreed: true }],
    closed: ['2026-12-25'],
  },
  settings: {
    locale: 'id',
    keepIdentityNumbers: true,
    letterKeys: true,
    printOnRegister: false,
    phrases: { desk: [], host: [] },
    answerLinks: 'open',
  },
  createdAt: morning,
}

export type Guest = {
  readonly visitId?: string
  readonly person?: Person
  readonly purpose?: string
  readonly host?: HostRef
  readonly slot?: string
  readonly card?: string
  readonly identity?: IdentityShown
  readonly at?: number
  readonly commandId?: string
}

/** Registers a guest as the desk does: arrived, card kept, card lent, signed, host asked, in one commit. */
export function register(store: Store, officeId: string, guest: Guest = {}): Promise<Visit> {
  return store.write(officeId, (tx) => registerIn(tx, guest))
}

export async function registerIn(tx: OfficeTx, guest: Guest = {}): Promise<Visit> {
  const at = guest.at ?? morning
  const year = new Date(at).getUTCFullYear()
  const numbers = await tx.numbers(year, '2026-11-25')
  const person = guest.person ?? {
    id: randomUUID(),
    name: 'Budi Santoso',
    institution: 'PT Kahayan',
    phone: '081234567890',
  }
  const to = guest.host ?? host
  const details = { visitor: person, purpose: guest.purpose ?? 'Menyerahkan gambar revisi', host: to }
  const occurrences: Occurrence[] = [{ type: 'arrived', origin: 'desk', headCount: 1, leftOut: [], details }]
  if (guest.slot !== undefined) {
    const identity = guest.identity ?? { kind: 'ktp', number: '6271010101010001' }
    occurrences.push({ type: 'deposited', item: 'identityCard', slot: guest.slot, identity })
  }
  if (guest.card !== undefined) occurrences.push({ type: 'issued', pool: 'visitorCard', number: guest.card })
  occurrences.push(
    { type: 'registered', year, number: numbers.guestBook, details, initials: ['M10 20L30 40'] },
    { type: 'hostAsked', stage: 'host', to },
  )
  return append(tx, null, guest.visitId ?? randomUUID(), occurrences, at, guest.commandId ?? randomUUID())
}

/** Appends what happened to a visit that is there already. */
export function go(
  store: Store,
  officeId: string,
  visitId: string,
  at: number,
  ...occurrences: Occurrence[]
): Promise<Visit> {
  return store.write(officeId, async (tx) => {
    const before = await tx.loadVisit(visitId)
    if (before === undefined) throw new Error(`No visit ${visitId}`)
    return append(tx, before, visitId, occurrences, at, randomUUID())
  })
}

/** Gives everything back and files the visit. */
export function leave(store: Store, officeId: string, visitId: string, at: number): Promise<Visit> {
  return store.write(officeId, async (tx) => {
    const before = await tx.loadVisit(visitId)
    if (before === undefined) throw new Error(`No visit ${visitId}`)
    const year = new Date(at).getUTCFullYear()
    const { archive } = await tx.numbers(year, '2026-11-25')
    const back: Occurrence[] = [
      { type: 'reportedBack' },
      ...before.custody.held.map(({ item, slot }) => ({ type: 'handedBack', item, slot, processed: false }) as const),
      ...before.custody.out.map(({ pool, number }) => ({ type: 'takenBack', pool, number }) as const),
      { type: 'archived', outcome: 'met', year, number: archive },
    ]
    return append(tx, before, visitId, back, at, randomUUID())
  })
}

async function append(
  tx: OfficeTx,
  before: Visit | null,
  visitId: string,
  occurrences: readonly Occurrence[],
  at: number,
  commandId: string,
): Promise<Visit> {
  const moments = occurrences.map((occurrence): Moment => ({ ...occurrence, at, by: officer, post: 'Lobi', commandId }))
  const beginning = { visitId, sopVersion: before?.sopVersion ?? 1 }
  const after = moments.reduce<Visit | null>((visit, moment) => evolve(visit, moment, beginning), before)
  if (after === null) throw new Error('Nothing happened')
  await tx.append({ before, after, moments })
  return after
}
