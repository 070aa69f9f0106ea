import { readFileSync } from 'node:fs'
import type { App } from '../../src/app/app.ts'
import type { Caller } from '../../src/app/caller.ts'
import { createApp } from '../../src/app/create-app.ts'
import { newId } from '../../src/app/new-id.ts'
import { newAccountRow } from '../../src/app/office/accounts.ts'
import type { Answer, Trouble } from '../../src/app/outcome.ts'
import { makeOffice } from '../../src/app/setup/setup.ts'
import { hashPassword } from '../../src/app/sign-in/password.ts'
import type { OpenVisit, VisitCommand } from '../../src/contract/commands.ts'
import type { AccountRole } from '../../src/contract/session.ts'
import type { Visit } from '../../src/contract/visit.ts'
import type { Store } from '../../src/store/store.ts'

/** Tuesday 24 November 2026, 09.36 in Palangka Raya. */
export const morning = Date.parse('2026-11-24T02:36:00.000Z')
export const password = 'hujan turun deras'
/** One hash for all: making one is meant to take its time. */
let passwordHash: string | undefined
const shippedSop = readFileSync(new URL('../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')

/** The sample's office with its first account and a clock of its own. */
export type TestOffice = {
  readonly app: App
  readonly store: Store
  readonly officeId: string
  readonly secretariat: Caller
  readonly desk: Caller
  /** An account of that role for the member of staff whose name begins so. */
  account(role: AccountRole, staffName: string): Promise<Caller>
  /** The username of an account; unlike the name it is the office's alone. */
  username(name: string): string
  hostId(staffName: string): Promise<string>
  now(): number
  wait(seconds: number): void
  setClock(at: number): void
  /** Opens a visit as the form of the desk does. */
  register(form: Partial<OpenVisit> & { readonly host?: string; readonly name?: string }, by?: Caller): Promise<Visit>
  /** Commands that go through; the visit after the last. */
  does(by: Caller, visitId: string, ...bodies: readonly Omit<VisitCommand, 'commandId'>[]): Promise<Visit>
}

/** Makes an office for one test; those of a file share a database. */
export async function testOffice(store: Store): Promise<TestOffice> {
  let now = morning
  const clock = () => now
  const app = createApp({ store, clock })
  passwordHash ??= await hashPassword(password)
  const hash = passwordHash
  const offices = (await store.offices()).length
  const username = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${offices}`
  const account = { username: username('sekretariat'), password, name: 'Dra. Norhayati, M.AP.' }
  const officeId = await store.administer((system) =>
    makeOffice({ newId, clock, shippedSop }, system, { account, sample: true }, hash),
  )
  const secretariat = await callerFor(store, officeId, account.username)
  const hostId = async (staffName: string) => {
    const member = (await store.staff(officeId)).find((one) => one.name.startsWith(staffName))
    if (member === undefined) throw new Error(`Nobody is named ${staffName}`)
    return member.id
  }
  const addAccount = async (role: AccountRole, staffName: string): Promise<Caller> => {
    const row = {
      id: newId(),
      username: username(staffName),
      name: staffName,
      passwordHash: hash,
      role,
      staffId: await hostId(staffName),
      createdAt: now,
      mustChangePassword: false,
    }
    await store.write(officeId, (tx) => tx.addAccount(newAccountRow(row)))
    return callerFor(store, officeId, row.username)
  }
  const desk = await addAccount('officer', 'Rina Marlina')
  return {
    app,
    store,
    officeId,
    secretariat,
    desk,
    account: addAccount,
    username,
    hostId,
    now: clock,
    wait: (seconds) => {
      now += seconds * 1000
    },
    setClock: (at) => {
      now = at
    },
    async register({ host, name, ...form }, by = desk) {
      return passed(
        await app.visits.open(by, {
          ...filledForm(await hostId(host ?? 'Erwin Tunjang'), name ?? 'Siti Rahmawati'),
          ...form,
        }),
      ).visit
    },
    async does(by, visitId, ...bodies) {
      let visit: Visit | null = null
      for (const body of bodies) {
        visit = passed(await app.visits.command(by, visitId, { commandId: newCommandId(), ...body })).visit
      }
      if (visit === null) throw new Error('Nothing was done')
      return visit
    },
  }
}

/** The form of the seed, filled in. */
export function filledForm(hostId: string, name: string): OpenVisit {
  return {
    commandId: newCommandId(),
    origin: 'desk',
    visitor: { name, institution: 'CV Barito Griya' },
    purpose: 'Konsultasi site plan',
    hostId,
    identity: { kind: 'ktp', number: '6271015208880412' },
    initials: 'M10 60 C40 20 60 100 90 60',
  }
}

export const newCommandId = () => crypto.randomUUID()

/** The caller that a session of this account would stand for; signing in costs a hash that most tests can do without. */
async function callerFor(store: Store, officeId: string, username: string): Promise<Caller> {
  const account = (await store.accounts(officeId)).find((one) => one.username === username)
  if (account === undefined) throw new Error(`There is no account ${username}`)
  const member = account.staffId === null ? undefined : await store.staffMember(officeId, account.staffId)
  return {
    officeId,
    accountId: account.id,
    sessionId: 'none',
    role: account.role,
    name: account.name,
    staffId: account.staffId,
    post: account.post,
    headOf: member?.headOf ?? [],
    locale: 'id',
    mustChangePassword: account.mustChangePassword,
  }
}

/** Signs in and comes back as the caller that the session stands for. */
export async function signIn(app: App, username: string, secret: string): Promise<Caller> {
  const { token } = passed(await app.sessions.signIn({ username, password: secret }, '10.0.0.1'))
  const caller = await app.sessions.callerOf(token)
  if (caller === null) throw new Error(`${username} has no session`)
  return caller
}

/** The value of a use case that went through. */
export function passed<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.trouble)}`)
  return answer.value
}

/** The trouble of one that did not. */
export function refused<T>(answer: Answer<T>): Trouble {
  if (answer.ok) throw new Error('Nothing was refused')
  return answer.trouble
}
