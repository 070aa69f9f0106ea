import type { AccountChange, AccountItem, NewAccount } from '../../contract/account.ts'
import type { AccountRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { AccountCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { hashPassword, isStrong } from '../sign-in/password.ts'

/** Who may sign in to the office; kept by the secretariat. */
export function accountCases(parts: Parts): AccountCases {
  return {
    async list(caller) {
      const accounts = await parts.store.accounts(caller.officeId)
      return { items: accounts.map(present), next: null }
    },
    add: (caller, body) => add(parts, caller, body),
    change: (caller, accountId, body) => change(parts, caller, accountId, body),
  }
}

/** An account that has never been used. */
export function newAccountRow(
  account: Pick<AccountRow, 'id' | 'username' | 'name' | 'passwordHash' | 'role' | 'staffId' | 'createdAt'> & {
    readonly mustChangePassword: boolean
  },
): Omit<AccountRow, 'officeId'> {
  return { ...account, post: null, locale: null, disabled: false, lastSignedInAt: null }
}

/** Closes the accounts of somebody who leaves the staff; false, and nothing done, where nobody would administer the office. */
export async function closeAccountsOf(tx: OfficeTx, staffId: string): Promise<boolean> {
  const accounts = await tx.accounts()
  const isTheirs = (account: AccountRow) => account.staffId === staffId
  const own = accounts.filter((account) => isTheirs(account) && !account.disabled)
  if (own.some(isAdministering) && !accounts.some((one) => !isTheirs(one) && isAdministering(one))) return false
  for (const { id } of own) {
    await tx.changeAccount(id, { disabled: true })
    await tx.endSessionsOf(id)
  }
  return true
}

async function add(parts: Parts, caller: Caller, body: NewAccount): Promise<Answer<AccountItem>> {
  if (body.username === '') return refuse('nameRequired', { field: 'username' })
  if (body.name === '') return refuse('nameRequired', { field: 'name' })
  if (!isStrong(body.password, body.username)) return refuse('weakPassword')
  const passwordHash = await hashPassword(body.password)
  const row = newAccountRow({
    id: parts.newId(),
    username: body.username,
    name: body.name,
    passwordHash,
    role: body.role,
    staffId: body.staffId ?? null,
    createdAt: parts.clock(),
    mustChangePassword: true,
  })
  return parts.store.write(caller.officeId, async (tx) => {
    if (!(await isStaff(tx, row.staffId))) return refuse('unknownHost')
    const added = await tx.addAccount(row)
    return added === 'added' ? done(present(row)) : refuse('usernameTaken', { username: row.username })
  })
}

async function change(parts: Parts, caller: Caller, id: string, body: AccountChange): Promise<Answer<AccountItem>> {
  if (body.name === '') return refuse('nameRequired', { field: 'name' })
  const known = await parts.store.account(caller.officeId, id)
  if (known === undefined) return refuse('notFound')
  if (body.password !== undefined && !isStrong(body.password, known.username)) return refuse('weakPassword')
  const passwordHash = body.password === undefined ? null : await hashPassword(body.password)
  const changes = {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.role === undefined ? {} : { role: body.role }),
    ...(body.staffId === undefined ? {} : { staffId: body.staffId }),
    ...(body.disabled === undefined ? {} : { disabled: body.disabled }),
    ...(passwordHash === null ? {} : { passwordHash, mustChangePassword: true }),
  }
  return parts.store.write(caller.officeId, async (tx) => {
    const before = await tx.account(id)
    if (before === undefined) return refuse('notFound')
    if (body.staffId !== undefined && !(await isStaff(tx, body.staffId))) return refuse('unknownHost')
    const after = { ...before, ...changes }
    if (isAdministering(before) && !isAdministering(after) && !(await othersAdminister(tx, id))) {
      return refuse('lastSecretariat')
    }
    await tx.changeAccount(id, changes)
    if (body.disabled === true || passwordHash !== null) await tx.endSessionsOf(id)
    return done(present(after))
  })
}

async function isStaff(tx: OfficeTx, staffId: string | null): Promise<boolean> {
  if (staffId === null) return true
  return (await tx.staff(staffId))?.active === true
}

const isAdministering = (account: AccountRow) => account.role === 'secretariat' && !account.disabled

async function othersAdminister(tx: OfficeTx, id: string): Promise<boolean> {
  const accounts = await tx.accounts()
  return accounts.some((account) => account.id !== id && isAdministering(account))
}

function present(row: Omit<AccountRow, 'officeId'>): AccountItem {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    role: row.role,
    staffId: row.staffId,
    disabled: row.disabled,
    mustChangePassword: row.mustChangePassword,
    lastSeenAt: row.lastSignedInAt === null ? null : iso(row.lastSignedInAt),
  }
}
