import type { Kysely } from 'kysely'
import { kept } from '../kept.ts'
import type { AccountRow, SessionRow } from '../rows.ts'
import type { AccountTable, Schema, SessionTable } from '../schema.ts'
import { flag } from './flag.ts'

type NewAccount = Omit<AccountRow, 'officeId'>

const accountById = kept<{ officeId: string; id: string }, AccountTable>((db, arg) =>
  db.selectFrom('account').selectAll().where('office_id', '=', arg('officeId')).where('id', '=', arg('id')),
)

const accountByKey = kept<{ key: string }, AccountTable>((db, arg) =>
  db.selectFrom('account').selectAll().where('username_key', '=', arg('key')),
)

const sessionWithAccount = kept<{ idHash: string }, AccountTable & SessionOfJoin>((db, arg) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .select([
      'session.id_hash',
      'session.created_at as session_created_at',
      'session.last_seen_at',
      'session.expires_at',
    ])
    .where('session.id_hash', '=', arg('idHash')),
)

type SessionOfJoin = Pick<SessionTable, 'id_hash' | 'last_seen_at' | 'expires_at'> & {
  readonly session_created_at: number
}

export async function readAccount(db: Kysely<Schema>, officeId: string, id: string): Promise<AccountRow | undefined> {
  const [row] = await accountById(db, { officeId, id })
  return row === undefined ? undefined : accountOf(row)
}

export async function readAccounts(db: Kysely<Schema>, officeId: string): Promise<readonly AccountRow[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('office_id', '=', officeId)
    .orderBy('username_key')
    .execute()
  return rows.map(accountOf)
}

/** Finds the account of any office by its user name, however it is spelt in capitals. */
export async function readAccountByUsername(db: Kysely<Schema>, username: string): Promise<AccountRow | undefined> {
  const [row] = await accountByKey(db, { key: usernameKey(username) })
  return row === undefined ? undefined : accountOf(row)
}

export async function insertAccount(
  db: Kysely<Schema>,
  officeId: string,
  account: NewAccount,
): Promise<'added' | 'usernameTaken'> {
  if ((await readAccountByUsername(db, account.username)) !== undefined) return 'usernameTaken'
  await db
    .insertInto('account')
    .values(tableRow({ ...account, officeId }))
    .execute()
  return 'added'
}

export async function updateAccount(
  db: Kysely<Schema>,
  officeId: string,
  id: string,
  changes: Partial<Omit<NewAccount, 'id' | 'createdAt'>>,
): Promise<'changed' | 'unknown' | 'usernameTaken'> {
  const before = await readAccount(db, officeId, id)
  if (before === undefined) return 'unknown'
  const account = { ...before, ...changes }
  const namesake = await readAccountByUsername(db, account.username)
  if (namesake !== undefined && namesake.id !== id) return 'usernameTaken'
  await db.updateTable('account').set(tableRow(account)).where('id', '=', id).execute()
  return 'changed'
}

export async function noteSignIn(db: Kysely<Schema>, id: string, at: number): Promise<void> {
  await db.updateTable('account').set({ last_signed_in_at: at }).where('id', '=', id).execute()
}

export async function readSession(
  db: Kysely<Schema>,
  idHash: string,
): Promise<{ session: SessionRow; account: AccountRow } | undefined> {
  const [row] = await sessionWithAccount(db, { idHash })
  if (row === undefined) return undefined
  const session = {
    idHash: row.id_hash,
    accountId: row.id,
    createdAt: row.session_created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }
  return { session, account: accountOf(row) }
}

export async function insertSession(db: Kysely<Schema>, session: SessionRow): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id_hash: session.idHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

export async function touchSession(
  db: Kysely<Schema>,
  idHash: string,
  { lastSeenAt, expiresAt }: Pick<SessionRow, 'lastSeenAt' | 'expiresAt'>,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: lastSeenAt, expires_at: expiresAt })
    .where('id_hash', '=', idHash)
    .execute()
}

export async function renewSession(db: Kysely<Schema>, idHash: string, newIdHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ id_hash: newIdHash })
    .where('id_hash', '=', idHash)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function endSession(db: Kysely<Schema>, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute()
}

export async function endExpiredSessions(db: Kysely<Schema>, now: number): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}

/** The accounts of an office with a session that was in use since then. */
export async function readAccountsSeen(
  db: Kysely<Schema>,
  officeId: string,
  since: number,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select('account.id')
    .distinct()
    .where('account.office_id', '=', officeId)
    .where('session.last_seen_at', '>=', since)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Ends every session of an account of this office. */
export async function endSessionsOf(db: Kysely<Schema>, officeId: string, accountId: string): Promise<void> {
  if ((await readAccount(db, officeId, accountId)) === undefined) return
  await db.deleteFrom('session').where('account_id', '=', accountId).execute()
}

function usernameKey(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase()
}

function tableRow(account: AccountRow): AccountTable {
  return {
    id: account.id,
    office_id: account.officeId,
    username: account.username,
    username_key: usernameKey(account.username),
    name: account.name,
    password_hash: account.passwordHash,
    role: account.role,
    staff_id: account.staffId,
    post: account.post,
    must_change_password: flag(account.mustChangePassword),
    locale: account.locale,
    disabled: flag(account.disabled),
    created_at: account.createdAt,
    last_signed_in_at: account.lastSignedInAt,
  }
}

function accountOf(row: AccountTable): AccountRow {
  return {
    id: row.id,
    officeId: row.office_id,
    username: row.username,
    name: row.name,
    passwordHash: row.password_hash,
    role: row.role,
    staffId: row.staff_id,
    post: row.post,
    mustChangePassword: row.must_change_password === 1,
    locale: row.locale,
    disabled: row.disabled === 1,
    createdAt: row.created_at,
    lastSignedInAt: row.last_signed_in_at,
  }
}
