import { expect, test } from 'vitest'
import type { AccountItem } from '../../../../contract/account.ts'
import type { StaffItem } from '../../../../contract/staff.ts'
import { countsOf, found, peopleOf } from './people.ts'

const everybody = { shown: 'active', unitId: '', typed: '' } as const
const people = peopleOf(
  [
    member('1', 'Ir. Sardiman Luhing, M.T.', 'Kepala Dinas', 'u1'),
    member('2', 'Dra. Norhayati, M.AP.', 'Sekretaris', 'u2'),
    { ...member('3', 'Dedy Gunawan, S.H.', 'Kasi Sengketa', 'u2'), active: false },
  ],
  [
    account('a1', 'sardiman', 'host', '1'),
    { ...account('a2', 'norhayati.lama', 'host', '2'), disabled: true },
    account('a4', 'rina', 'officer', null),
    { ...account('a5', 'magang', 'officer', null), disabled: true },
  ],
)

test('staff and accounts are one list, by the bare name', () => {
  expect(people.map((person) => person.name)).toEqual([
    'Dedy Gunawan, S.H.',
    'magang',
    'Dra. Norhayati, M.AP.',
    'rina',
    'Ir. Sardiman Luhing, M.T.',
  ])
})

test('who has left, and an account that is closed, are no longer among the active', () => {
  expect(found(people, everybody).map((person) => person.key)).toEqual(['2', 'account-a4', '1'])
  expect(found(people, { ...everybody, shown: 'former' }).map((person) => person.key)).toEqual(['3', 'account-a5'])
  expect(countsOf(people)).toEqual({ active: 3, noAccount: 1, former: 2 })
})

test('a disabled account is none to sign in with', () => {
  expect(found(people, { ...everybody, shown: 'noAccount' }).map((person) => person.key)).toEqual(['2'])
})

test('an open account counts before a disabled one of the same person', () => {
  const two = peopleOf(
    [member('1', 'Sardiman', '', 'u1')],
    [{ ...account('a1', 'lama', 'host', '1'), disabled: true }, account('a2', 'baru', 'host', '1')],
  )
  expect(two[0]?.account?.username).toBe('baru')
})

test('a search looks at name, title, unit, NIP and username, without case, in any order', () => {
  const names = (typed: string) => found(people, { ...everybody, typed }).map((person) => person.key)
  expect(names('luhing sard')).toEqual(['1'])
  expect(names('SEKRET')).toEqual(['2'])
  expect(names('19660315')).toEqual(['2', '1'])
  expect(names('rin')).toEqual(['account-a4'])
  expect(names('tidak ada')).toEqual([])
})

test('a unit is its own', () => {
  expect(found(people, { ...everybody, unitId: 'u2' }).map((person) => person.key)).toEqual(['2'])
})

function member(id: string, name: string, title: string, unitId: string): StaffItem {
  return {
    id,
    name,
    title,
    unit: { id: unitId, name: `Bidang ${unitId}` },
    presence: 'in',
    presenceUntil: null,
    delegate: null,
    room: null,
    extension: null,
    headOf: [],
    active: true,
    nip: '196603151992031010',
    rank: null,
    account: null,
  }
}

function account(id: string, username: string, role: AccountItem['role'], staffId: string | null): AccountItem {
  return { id, username, name: username, role, staffId, disabled: false, mustChangePassword: false, lastSeenAt: null }
}
