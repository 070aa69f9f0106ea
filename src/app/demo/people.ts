import type { AccountRole } from '../../contract/session.ts'
import type { StaffItem } from '../../contract/staff.ts'
import type { App } from '../app.ts'
import type { Caller } from '../caller.ts'

/** An account made for the demonstration. */
export type DemoAccount = { readonly username: string; readonly name: string; readonly role: AccountRole }

/** Who acts in the demonstration: the desk, and each host by the beginning of their name. */
export type Cast = {
  readonly desk: Caller
  readonly hostId: (name: string) => string
  /** The host themself, where they have an account. */
  readonly host: (name: string) => Caller | null
  readonly accounts: readonly DemoAccount[]
}

const parts = [
  { username: 'rina', staff: 'Rina Marlina', role: 'officer' },
  { username: 'surya', staff: 'Surya Pratama', role: 'officer' },
  { username: 'sardiman', staff: 'Ir. Sardiman Luhing', role: 'host' },
  { username: 'norhayati', staff: 'Dra. Norhayati', role: 'host' },
  { username: 'ahmad', staff: 'Ahmad Fauzi', role: 'host' },
  { username: 'rusmini', staff: 'Rusmini', role: 'host' },
  { username: 'erwin', staff: 'Erwin Tunjang', role: 'host' },
  { username: 'tri', staff: 'Tri Wahyuni', role: 'host' },
  { username: 'natalia', staff: 'Natalia Kambu', role: 'host' },
  { username: 'bambang', staff: 'Ir. Bambang Suryadi', role: 'host' },
  { username: 'marlina', staff: 'Marlina Asi', role: 'host' },
  { username: 'dedy', staff: 'Dedy Gunawan', role: 'host' },
] as const satisfies readonly { username: string; staff: string; role: AccountRole }[]

/** Makes the accounts of those who act, each with the password already changed, so that one can sign in at once. */
export async function castOf(app: App, secretariat: Caller, password: string): Promise<Cast> {
  const { items: staff } = await app.staff.find(secretariat, { limit: 500 })
  const member = (name: string) => {
    const found = staff.find((one) => one.name.startsWith(name))
    if (found === undefined) throw new Error(`The sample has nobody named ${name}`)
    return found
  }
  const callers = new Map<string, Caller>()
  const accounts: DemoAccount[] = []
  for (const { username, staff: name, role } of parts) {
    const someone = member(name)
    callers.set(name, await signedIn(app, secretariat, { username, role, someone, password }))
    accounts.push({ username, name: someone.name, role })
  }
  const desk = callers.get('Rina Marlina')
  if (desk === undefined) throw new Error('Nobody is at the desk')
  return {
    desk,
    hostId: (name) => member(name).id,
    host: (name) => callers.get(parts.find((part) => part.staff.startsWith(name))?.staff ?? '') ?? null,
    accounts,
  }
}

type NewSomeone = {
  readonly username: string
  readonly role: AccountRole
  readonly someone: StaffItem
  readonly password: string
}

async function signedIn(app: App, secretariat: Caller, { username, role, someone, password }: NewSomeone) {
  const first = `${crypto.randomUUID()}`
  const added = await app.accounts.add(secretariat, {
    username,
    name: someone.name,
    role,
    staffId: someone.id,
    password: first,
  })
  if (!added.ok) throw new Error(`The account ${username} could not be made: ${added.trouble.code}`)
  const begun = await app.sessions.signIn({ username, password: first }, 'demo')
  const caller = begun.ok ? await app.sessions.callerOf(begun.value.token) : null
  if (caller === null) throw new Error(`${username} could not sign in`)
  const changed = await app.sessions.changePassword(caller, { current: first, next: password })
  const after = changed.ok ? await app.sessions.callerOf(changed.value.token) : null
  if (after === null) throw new Error(`${username} could not change the first password`)
  await app.sessions.signOut(after)
  return after
}
