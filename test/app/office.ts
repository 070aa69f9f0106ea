import type { App } from '../../src/app/app.ts'
import type { Caller } from '../../src/app/caller.ts'
import { createApp } from '../../src/app/create-app.ts'
import type { Answer, Trouble } from '../../src/app/outcome.ts'
import type { OpenVisit, VisitCommand } from '../../src/contract/commands.ts'
import type { AccountRole } from '../../src/contract/session.ts'
import type { Visit } from '../../src/contract/visit.ts'
import type { Store } from '../../src/store/store.ts'
import { testStore } from '../test-store.ts'

/** Tuesday 24 November 2026, 09.36 in Palangka Raya. */
export const morning = Date.parse('2026-11-24T02:36:00.000Z')
export const password = 'hujan turun deras'

/** The sample's office with its first account and a clock of its own. */
export type TestOffice = {
  readonly app: App
  readonly store: Store
  readonly secretariat: Caller
  readonly desk: Caller
  /** An account of that role for the member of staff whose name begins so. */
  account(role: AccountRole, staffName: string): Promise<Caller>
  hostId(staffName: string): Promise<string>
  now(): number
  wait(seconds: number): void
  setClock(at: number): void
  /** Opens a visit as the form of the desk does. */
  register(form: Partial<OpenVisit> & { readonly host?: string; readonly name?: string }, by?: Caller): Promise<Visit>
  /** Commands that go through; the visit after the last. */
  does(by: Caller, visitId: string, ...bodies: readonly Omit<VisitCommand, 'commandId'>[]): Promise<Visit>
  clear(): Promise<void>
}

/** Sets up an office for one test. */
export async function testOffice(): Promise<TestOffice> {
  let now = morning
  const clock = () => now
  const place = await testStore(clock)
  const { store } = place
  const app = createApp({ store, clock })
  passed(
    await app.setup.run({
      account: { username: 'sekretariat', password, name: 'Dra. Norhayati, M.AP.' },
      sample: true,
    }),
  )
  const officeId = (await store.offices())[0]?.id ?? ''
  const callerNamed = (username: string) => callerFor(store, officeId, username)
  const secretariat = await callerNamed('sekretariat')
  const hostId = async (staffName: string) => {
    const { items } = await app.staff.find(secretariat, { all: true, limit: 500 })
    const member = items.find((one) => one.name.startsWith(staffName))
    if (member === undefined) throw new Error(`Nobody is named ${staffName}`)
    return member.id
  }
  const account = async (role: AccountRole, staffName: string): Promise<Caller> => {
    const username = staffName.toLowerCase().replaceAll(/[^a-z]/g, '')
    const staffId = await hostId(staffName)
    passed(await app.accounts.add(secretariat, { username, name: staffName, role, staffId, password }))
    return callerNamed(username)
  }
  const desk = await account('officer', 'Rina Marlina')
  return {
    app,
    store,
    secretariat,
    desk,
    account,
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
    clear: place.clear,
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
