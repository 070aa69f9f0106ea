/** The people of the office as one list: its staff, each with the account that is theirs, and the accounts of nobody on the staff. */
import type { AccountItem } from '../../../../contract/account.ts'
import type { StaffItem } from '../../../../contract/staff.ts'
import { fold, nameKey } from '../../../../domain/person/fold.ts'

/** A member of staff, an account, or both. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly staff: StaffItem | null
  readonly account: AccountItem | null
}

/** Whom the list shows: those who are there, those of them who cannot sign in, those who have left. */
export type Shown = 'active' | 'noAccount' | 'former'

export interface Filter {
  readonly shown: Shown
  /** The id of a unit; empty for all. */
  readonly unitId: string
  readonly typed: string
}

/** Everyone, by name. A disabled account stands beside an open one only where there is no open one. */
export function peopleOf(staff: readonly StaffItem[], accounts: readonly AccountItem[]): readonly Person[] {
  const known = new Set(staff.map((member) => member.id))
  const members = staff.map((member): Person => {
    const own = accounts.filter((account) => account.staffId === member.id)
    const account = own.find((one) => !one.disabled) ?? own[0] ?? null
    return { key: member.id, name: member.name, staff: member, account }
  })
  const others = accounts
    .filter((account) => account.staffId === null || !known.has(account.staffId))
    .map((account): Person => ({ key: `account-${account.id}`, name: account.name, staff: null, account }))
  return [...members, ...others].toSorted((a, b) => nameKey(a.name).localeCompare(nameKey(b.name)))
}

/** Whether somebody is there: on the staff, or with an account that is open. */
export function isActive({ staff, account }: Person): boolean {
  return staff !== null ? staff.active : account !== null && !account.disabled
}

/** Those whom a filter lets through. */
export function found(people: readonly Person[], { shown, unitId, typed }: Filter): readonly Person[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '')
  return people.filter((person) => {
    if (!isShown(person, shown)) return false
    if (unitId !== '' && person.staff?.unit?.id !== unitId) return false
    const text = searched(person)
    return words.every((word) => text.includes(word))
  })
}

/** How many each choice of the filter would show, whatever is typed. */
export function countsOf(people: readonly Person[]): Readonly<Record<Shown, number>> {
  const count = (shown: Shown) => people.filter((person) => isShown(person, shown)).length
  return { active: count('active'), noAccount: count('noAccount'), former: count('former') }
}

function isShown(person: Person, shown: Shown): boolean {
  if (shown === 'former') return !isActive(person)
  return shown === 'active' ? isActive(person) : lacksAccount(person)
}

/** Whether somebody who is there cannot sign in. */
function lacksAccount(person: Person): boolean {
  return isActive(person) && (person.account === null || person.account.disabled)
}

function searched({ name, staff, account }: Person): string {
  return fold([name, staff?.title, staff?.unit?.name, staff?.nip, account?.username].join(' '))
}
