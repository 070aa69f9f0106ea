import type { PasswordChange, Session, SignIn } from '../../contract/session.ts'
import { fold } from '../../domain/person/fold.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { DiskFull } from '../../store/errors.ts'
import type { AccountRow, SessionRow } from '../../store/rows.ts'
import type { SessionCases, SignedIn } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { hashPassword, isPassword, isStrong } from './password.ts'
import { hashOfToken, newToken } from './session-token.ts'
import { createThrottle, type Throttle } from './throttle.ts'

const minute = 60_000
const idle = 12 * 60 * minute
const absolute = 7 * 24 * 60 * minute
/** A session's last use is written this often, not at each request. */
const touchEvery = 5 * minute

/** Signing in and out. Sessions are rows of the database: ending one ends it everywhere. */
export function sessionCases(parts: Parts): SessionCases {
  const throttle = createThrottle(parts.clock)
  return {
    signIn: (body, address) => signIn(parts, throttle, body, address),
    callerOf: (token, fallback) => callerOf(parts, token, fallback ?? 'id'),
    me: (caller) => sessionOf(parts, caller.officeId, caller.accountId),
    async signOut(caller) {
      await parts.store.administer((tx) => tx.endSession(caller.sessionId))
    },
    async change(caller, { locale, post }) {
      const changes = {
        ...(locale === undefined ? {} : { locale }),
        ...(post === undefined ? {} : { post: post === '' ? null : post }),
      }
      await parts.store.write(caller.officeId, (tx) => tx.changeAccount(caller.accountId, changes))
      return done(await sessionOf(parts, caller.officeId, caller.accountId))
    },
    changePassword: (caller, body) => changePassword(parts, throttle, caller, body),
  }
}

async function signIn(parts: Parts, throttle: Throttle, body: SignIn, address: string): Promise<Answer<SignedIn>> {
  const { username, password } = body
  const key = `${fold(username)}\n${address}`
  const wait = throttle.begin(key)
  if (wait > 0) return refuse('tooManyTries', { seconds: wait })
  let succeeded = false
  try {
    const account = await parts.store.accountByUsername(username)
    const usable = account !== undefined && !account.disabled ? account : null
    succeeded = await isPassword(usable?.passwordHash ?? null, password)
    if (usable === null || !succeeded) return refuse('wrongNameOrPassword')
    return done(await beginSession(parts, usable))
  } finally {
    throttle.end(key, succeeded)
  }
}

async function beginSession(parts: Parts, account: AccountRow): Promise<SignedIn> {
  const now = parts.clock()
  const token = newToken()
  const row: SessionRow = {
    idHash: hashOfToken(token),
    accountId: account.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + idle,
  }
  await parts.store.administer(async (tx) => {
    await tx.endExpiredSessions(now)
    await tx.addSession(row)
    await tx.noteSignIn(account.id, now)
  })
  return {
    token,
    maxAgeSeconds: absolute / 1000,
    session: await sessionOf(parts, account.officeId, account.id),
  }
}

async function callerOf(parts: Parts, token: string, fallback: 'id' | 'en'): Promise<Caller | null> {
  const found = await parts.store.session(hashOfToken(token))
  if (found === undefined || found.account.disabled) return null
  const { session, account } = found
  const now = parts.clock()
  if (now >= session.expiresAt || now >= session.createdAt + absolute) return null
  if (now - session.lastSeenAt >= touchEvery) await touch(parts, session, now)
  const member = account.staffId === null ? undefined : await parts.store.staffMember(account.officeId, account.staffId)
  return {
    officeId: account.officeId,
    accountId: account.id,
    sessionId: session.idHash,
    role: account.role,
    name: account.name,
    staffId: account.staffId,
    post: account.post,
    headOf: member?.headOf ?? [],
    locale: account.locale ?? fallback,
    mustChangePassword: account.mustChangePassword,
  }
}

/** Notes that a session is in use. On a full disk it is not prolonged, and whoever only reads may go on. */
async function touch({ store }: Parts, { idHash, createdAt }: SessionRow, now: Instant): Promise<void> {
  const expiresAt = Math.min(now + idle, createdAt + absolute)
  try {
    await store.administer((tx) => tx.touchSession(idHash, { lastSeenAt: now, expiresAt }))
  } catch (error) {
    if (!(error instanceof DiskFull)) throw error
  }
}

async function sessionOf(parts: Parts, officeId: string, accountId: string): Promise<Session> {
  const [office, account] = await Promise.all([parts.store.office(officeId), parts.store.account(officeId, accountId)])
  if (office === undefined || account === undefined) throw new Error(`Account ${accountId} is gone`)
  return {
    account: {
      id: account.id,
      username: account.username,
      name: account.name,
      role: account.role,
      staffId: account.staffId,
      post: account.post,
      locale: account.locale,
      mustChangePassword: account.mustChangePassword,
    },
    office: { id: office.id, name: office.name, shortName: office.shortName, timeZone: office.timeZone },
    now: iso(parts.clock()),
  }
}

async function changePassword(
  parts: Parts,
  throttle: Throttle,
  caller: Caller,
  body: PasswordChange,
): Promise<Answer<SignedIn>> {
  const account = await parts.store.account(caller.officeId, caller.accountId)
  if (account === undefined) return refuse('notFound')
  const key = `password of ${account.id}`
  const wait = throttle.begin(key)
  if (wait > 0) return refuse('tooManyTries', { seconds: wait })
  let knows = false
  try {
    knows = await isPassword(account.passwordHash, body.current)
  } finally {
    throttle.end(key, knows)
  }
  if (!knows) return refuse('wrongNameOrPassword')
  if (body.next.normalize('NFC') === body.current.normalize('NFC')) return refuse('samePassword')
  if (!isStrong(body.next, account.username)) return refuse('weakPassword')
  const passwordHash = await hashPassword(body.next)
  await parts.store.write(caller.officeId, async (tx) => {
    await tx.changeAccount(account.id, { passwordHash, mustChangePassword: false })
    await tx.endSessionsOf(account.id)
  })
  return done(await beginSession(parts, account))
}
