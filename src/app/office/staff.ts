import type { NewStaff, StaffChange, StaffItem, StaffQuery } from '../../contract/staff.ts'
import type { AccountRow, StaffRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { StaffCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse, type Trouble } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { type PresenceBook, readBook } from '../presence/book.ts'
import { sayPresence } from '../presence/say.ts'
import { closeAccountsOf } from './accounts.ts'
import { officeOf } from './office.ts'

/** The people of the office: those who are visited, and those at the desk. */
export function staffCases(parts: Parts): StaffCases {
  return {
    find: (caller, query) => find(parts, caller, query),
    get: (caller, staffId) => answer(parts, caller, staffId),
    async add(caller, body) {
      const trouble = await troubleOf(parts, caller, body)
      if (trouble !== null) return { ok: false, trouble }
      const id = parts.newId()
      await parts.store.write(caller.officeId, (tx) => tx.addStaff(newRow(id, body)))
      parts.store.announce(caller.officeId, 'staff')
      return answer(parts, caller, id)
    },
    async change(caller, staffId, body) {
      const trouble = await troubleOf(parts, caller, body)
      if (trouble !== null) return { ok: false, trouble }
      const refused = await parts.store.write(caller.officeId, async (tx) => {
        if (body.active === false && !(await closeAccountsOf(tx, staffId))) return refuse('lastSecretariat')
        if (!(await tx.changeStaff(staffId, changesOf(body)))) return refuse('notFound')
        if (body.active === false) await forgetPrivate(tx, staffId)
        return null
      })
      if (refused !== null) return refused
      parts.store.announce(caller.officeId, 'staff')
      return answer(parts, caller, staffId)
    },
    async setPresence(caller, staffId, body) {
      const said = await sayPresence(parts, caller, staffId, body)
      return said.ok ? answer(parts, caller, staffId) : said
    },
  }
}

/** Whoever has left is told of nothing: their addresses and their calendar are nobody's business any more. */
async function forgetPrivate(tx: OfficeTx, staffId: string): Promise<void> {
  for (const { id } of await tx.addresses(staffId)) await tx.removeAddress(id)
  await tx.removeCalendarFeed(staffId)
}

async function find(parts: Parts, caller: Caller, query: StaffQuery) {
  const limit = query.limit ?? 100
  const q = (query.q ?? '').normalize('NFC').trim()
  const rows =
    q === '' ? await parts.store.staff(caller.officeId) : await parts.store.findStaff(caller.officeId, q, mostFound)
  const fitting = rows.filter(
    (row) => (query.all === true || row.active) && (query.unitId === undefined || row.unitId === query.unitId),
  )
  const start = Number.parseInt(query.after ?? '0', 10) || 0
  const end = start + limit
  const around = await aroundOf(parts, caller)
  return {
    items: fitting.slice(start, end).map((row) => present(row, caller, around)),
    next: end < fitting.length ? String(end) : null,
  }
}

/** Staff lists are short; beyond this a search is refined, not paged. */
const mostFound = 500

async function answer(parts: Parts, caller: Caller, staffId: string): Promise<Answer<StaffItem>> {
  const row = await parts.store.staffMember(caller.officeId, staffId)
  return row === undefined ? refuse('notFound') : done(present(row, caller, await aroundOf(parts, caller)))
}

type Around = { readonly accounts: readonly AccountRow[]; readonly book: PresenceBook }

async function aroundOf(parts: Parts, caller: Caller): Promise<Around> {
  return { accounts: await accountsFor(parts, caller), book: await readBook(parts, await officeOf(parts, caller)) }
}

/** Accounts are the secretariat's business; to others they do not exist. */
async function accountsFor(parts: Parts, caller: Caller): Promise<readonly AccountRow[]> {
  return caller.role === 'secretariat' ? parts.store.accounts(caller.officeId) : []
}

function present(row: StaffRow, caller: Caller, { accounts, book }: Around): StaffItem {
  const presence = book.presenceOf(row.id)
  const own = accounts.filter((account) => account.staffId === row.id)
  const account = own.find((one) => !one.disabled) ?? own[0]
  const confidential = caller.role === 'secretariat'
  return {
    id: row.id,
    name: row.name,
    title: row.title ?? '',
    unit: row.unitId === null ? null : { id: row.unitId, name: row.unitName ?? '' },
    presence: presence.state,
    presenceUntil: presence.until === null ? null : iso(presence.until),
    delegate: book.delegateOf(row.id, null),
    room: row.room,
    extension: row.extension,
    headOf: [...row.headOf],
    active: row.active,
    nip: confidential ? row.nip : null,
    rank: confidential ? row.rank : null,
    account:
      account === undefined
        ? null
        : { id: account.id, username: account.username, role: account.role, disabled: account.disabled },
  }
}

async function troubleOf(parts: Parts, caller: Caller, body: StaffChange): Promise<Trouble | null> {
  if (body.name === '') return { code: 'nameRequired', facts: { field: 'name' } }
  const named = [...(body.headOf ?? []), ...(typeof body.unitId === 'string' ? [body.unitId] : [])]
  if (named.length === 0) return null
  const units = await parts.store.units(caller.officeId)
  const unknown = named.some((id) => !units.some((unit) => unit.active && unit.id === id))
  return unknown ? { code: 'unknownUnit' } : null
}

function newRow(id: string, body: NewStaff): Omit<StaffRow, 'unitName'> {
  return {
    id,
    unitId: body.unitId ?? null,
    name: body.name,
    title: body.title,
    rank: filled(body.rank),
    nip: filled(digitsOf(body.nip)),
    phone: null,
    room: filled(body.room),
    extension: filled(body.extension),
    headOf: body.headOf ?? [],
    active: true,
  }
}

function changesOf(body: StaffChange): Partial<Omit<StaffRow, 'id' | 'unitName'>> {
  return {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.unitId === undefined ? {} : { unitId: body.unitId }),
    ...(body.rank === undefined ? {} : { rank: filled(body.rank) }),
    ...(body.nip === undefined ? {} : { nip: filled(digitsOf(body.nip)) }),
    ...(body.room === undefined ? {} : { room: filled(body.room) }),
    ...(body.extension === undefined ? {} : { extension: filled(body.extension) }),
    ...(body.headOf === undefined ? {} : { headOf: body.headOf }),
    ...(body.active === undefined ? {} : { active: body.active }),
  }
}

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

/** A NIP is kept as its digits, however it was written; what is no number stays as typed. */
function digitsOf(nip: string | undefined): string | undefined {
  const bare = nip?.replace(/[\s.]/g, '')
  return bare !== undefined && /^\d+$/.test(bare) ? bare : nip
}
