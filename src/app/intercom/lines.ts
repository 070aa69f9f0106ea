import type { Line } from '../../domain/intercom/engaged.ts'
import type { HostRef } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { AccountRow } from '../../store/rows.ts'
import type { Parts } from '../parts.ts'

/** Whoever had Lawang open within this time has it open: a session's last use is written every five minutes. */
const openWithin = 6 * 60_000

/** Whom a call about a visit is for, and at whose accounts it rings; `open` are those with a screen open. */
export type Lines = { readonly to: HostRef | null; readonly all: readonly Line[]; readonly open: readonly Line[] }

/** Whom the desk may ring about a visit, the one whose turn it is first: the host, and those to whom the question went on. */
export async function linesOfHosts(parts: Parts, officeId: string, visit: Visit): Promise<readonly Lines[]> {
  const accounts = await usable(parts, officeId)
  const lines: Lines[] = []
  for (const to of hostsOf(visit)) {
    const people = to.kind === 'staff' ? [to.staffId] : await headsOf(parts, officeId, to.unitId)
    const theirs = accounts.filter(({ staffId }) => staffId !== null && people.includes(staffId))
    lines.push({ to, ...(await openAmong(parts, officeId, theirs)) })
  }
  return lines
}

type Reachable = Exclude<HostRef, { kind: 'named' }>

function hostsOf({ host, standIns, question }: Visit): readonly Reachable[] {
  const first: readonly Reachable[] = host === undefined || host.kind === 'named' ? [] : [host]
  const others = standIns
    .filter(({ staffId }) => host?.kind !== 'staff' || host.staffId !== staffId)
    .map(({ staffId, name }): Reachable => ({ kind: 'staff', staffId, name }))
  const each = new Map(others.map((one) => [one.kind === 'staff' ? one.staffId : one.unitId, one]))
  // While the question is open it waits for the one to whom it went last.
  return question.state === 'open' ? [...[...each.values()].toReversed(), ...first] : [...first, ...each.values()]
}

/** The lines of the desk: its officers; where none of them is there, the secretariat may sit at it. */
export async function linesOfDesk(parts: Parts, officeId: string): Promise<Lines> {
  const accounts = await usable(parts, officeId)
  const ofRole = (role: AccountRow['role']) =>
    openAmong(
      parts,
      officeId,
      accounts.filter((account) => account.role === role),
    )
  const officers = await ofRole('officer')
  return { to: null, ...(officers.open.length > 0 ? officers : await ofRole('secretariat')) }
}

async function usable(parts: Parts, officeId: string): Promise<readonly AccountRow[]> {
  return (await parts.store.accounts(officeId)).filter(({ disabled }) => !disabled)
}

async function headsOf(parts: Parts, officeId: string, unitId: string): Promise<readonly string[]> {
  const staff = await parts.store.staff(officeId)
  return staff.filter(({ active, headOf }) => active && headOf.includes(unitId)).map(({ id }) => id)
}

async function openAmong(parts: Parts, officeId: string, accounts: readonly AccountRow[]): Promise<Omit<Lines, 'to'>> {
  const seen = await parts.store.accountsSeen(officeId, parts.clock() - openWithin)
  const all = accounts.map(({ id, staffId }) => ({ accountId: id, staffId }))
  return { all, open: all.filter(({ accountId }) => seen.has(accountId)) }
}
