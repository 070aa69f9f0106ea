import { expect, test } from 'vitest'
import type { SopIntake } from '../../../contract/sop.ts'
import type { VisitorItem } from '../../../contract/visitor.ts'
import { bodyOf, initialsCount, keepsIdentity, missingIn } from './body.ts'
import {
  type Draft,
  emptyDraft,
  hostTyped,
  isEmpty,
  passedBy,
  textOf,
  withCompanions,
  withHost,
  withInitials,
  withNewVisitor,
  withPerson,
  withWaiver,
  written,
} from './draft.ts'
import { type FormSop, lineAfter, lineBeside, linesOf, planOf } from './plan.ts'

const intake: SopIntake = {
  host: 'staff',
  fields: [
    { name: 'institution', label: null, need: 'optional' },
    { name: 'phone', label: null, need: 'optional' },
    { name: 'companions', label: null, need: 'optional' },
    { name: 'purpose', label: null, need: 'required' },
    { name: 'address', label: null, need: 'none' },
  ],
  keeps: [{ item: 'identityCard', label: null, policy: 'held' }],
  issues: [{ pool: 'visitorCard', label: null, policy: 'worn' }],
  signs: { entering: 'required', leaving: 'none' },
  atDesk: { step: 1, registers: true, identity: 'held', pools: ['visitorCard'], asks: { actor: 'host', step: 2 } },
}
const step = {
  no: 1,
  short: 'Lapor',
  actor: 'officer',
  activity: '',
  requirements: [],
  limitText: '2 mnt',
  limitSeconds: 120,
  output: null,
  remark: null,
  measured: null,
  standing: 0,
}
const sop: FormSop = {
  actors: [{ key: 'host', label: 'Pimpinan', role: 'host' }],
  kinds: [],
  intake,
  steps: [step, { ...step, no: 2, short: 'Jawaban', limitText: '5 mnt', limitSeconds: 300 }],
}
const plan = planOf(sop, null)
const siti: VisitorItem = {
  id: 'p1',
  name: 'Siti Rahmawati',
  institution: 'CV Barito Griya',
  phone: '0812 •••• 3378',
  visits: 3,
  lastVisitAt: '2026-10-12T02:00:00Z',
  lastPurpose: 'Konsultasi site plan',
  lastHost: { id: 's1', name: 'Erwin Tunjang, S.T., M.T.' },
  lastIdentity: { kind: 'sim', lastDigits: '0412' },
}
const empty = emptyDraft('command-1')

/** What Enter in the line does to the form. */
function accepted(draft: Draft, line: string): Draft {
  const next = passedBy(draft, line)
  return { ...next, open: lineAfter(line, plan, next) }
}

test('a returning visitor takes Enter for the person, the purpose and the host; then the form is complete', () => {
  const person = accepted(withPerson(empty, siti), 'name')
  expect(person.open).toBe('purpose')
  const purpose = accepted(person, 'purpose')
  expect(purpose.open).toBe('host')
  const host = accepted(purpose, 'host')
  expect(host.open).toBeNull()
  expect(missingIn(host, plan)).toEqual(['initials'])
  expect(missingIn(withInitials(host, 0, 'M0 0L1 1'), plan)).toEqual([])
})

test('the returning visitor brings purpose, host and kind of identity; what was written already stays', () => {
  const found = withPerson(empty, siti)
  expect(textOf(found, 'purpose')).toBe('Konsultasi site plan')
  expect(found.host).toEqual({ kind: 'staff', id: 's1', name: 'Erwin Tunjang, S.T., M.T.' })
  expect(found.identity.kind).toBe('sim')
  expect(textOf(withPerson(written(empty, 'purpose', 'Mengantar surat'), siti), 'purpose')).toBe('Mengantar surat')
})

test('writing another name lets the person go, with what was only proposed for them', () => {
  const other = written(withPerson(empty, siti), 'name', 'Budi')
  expect(other.person).toBeNull()
  expect(other.host).toBeNull()
  expect(textOf(other, 'purpose')).toBe('')
  const own = written(written(withPerson(empty, siti), 'purpose', 'Lain'), 'name', 'Budi')
  expect(textOf(own, 'purpose')).toBe('Lain')
})

test('a new visitor is asked for institution and phone, then purpose and host', () => {
  const order: (string | null)[] = []
  let draft = accepted(withNewVisitor(written(empty, 'name', 'Budi')), 'name')
  for (const line of ['institution', 'phone']) {
    order.push(draft.open)
    draft = accepted(draft, line)
  }
  order.push(draft.open)
  draft = accepted(written(draft, 'purpose', 'Bertanya'), 'purpose')
  order.push(draft.open)
  draft = accepted(withHost(draft, { kind: 'staff', id: 's1', name: 'Erwin' }), 'host')
  order.push(draft.open)
  expect(order).toEqual(['institution', 'phone', 'purpose', 'host', null])
})

test('a required line that is still empty takes Enter back to it', () => {
  const draft = accepted(withNewVisitor(written(empty, 'name', 'Budi')), 'name')
  const skipped = passedBy(passedBy(passedBy(draft, 'institution'), 'phone'), 'purpose')
  expect(lineAfter('host', plan, passedBy(skipped, 'host'))).toBe('purpose')
})

test('a telephone number that was typed to search becomes the number of the new visitor, whose name is asked', () => {
  const draft = withNewVisitor(written(empty, 'name', '0812 3456 3378'))
  expect(textOf(draft, 'phone')).toBe('0812 3456 3378')
  expect(textOf(draft, 'name')).toBe('')
  expect(draft.open).toBe('name')
})

test('Tab leads through every line in its order', () => {
  const draft = withPerson(empty, siti)
  expect(linesOf(plan, draft).map((line) => line.name)).toEqual(['name', 'purpose', 'host', 'companions'])
  expect(lineBeside('name', 1, plan, draft)).toBe('purpose')
  expect(lineBeside('companions', 1, plan, draft)).toBeNull()
  expect(lineBeside('name', -1, plan, draft)).toBeNull()
})

test('looking for another host lets the chosen one go and keeps what is typed', () => {
  const draft = hostTyped(withPerson(empty, siti), 'nor')
  expect(draft.host).toBeNull()
  expect(draft.hostTyped).toBe('nor')
})

test('what is sent names the slot and the card that the officer sees, and the digits that they compared', () => {
  const draft: Draft = {
    ...withInitials(withCompanions(withPerson(empty, siti), 2), 0, 'M0 0L1 1'),
    arrivedAt: Date.parse('2026-11-25T02:30:00Z'),
    slot: { number: '12', how: 'proposed' },
    cards: { visitorCard: { number: '027', how: 'scanned' } },
  }
  expect(bodyOf({ ...draft, companions: ['Hendro', ' '] }, plan)).toEqual({
    commandId: 'command-1',
    origin: 'desk',
    arrivedAt: '2026-11-25T02:30:00.000Z',
    visitor: { id: 'p1', name: 'Siti Rahmawati', institution: 'CV Barito Griya' },
    purpose: 'Konsultasi site plan',
    hostId: 's1',
    companions: [{ name: 'Hendro' }, {}],
    identity: { kind: 'sim', number: '0412', slot: '12' },
    cards: { visitorCard: '027' },
    initials: 'M0 0L1 1',
  })
})

test('an identity on a phone takes no slot, nor does one that the rule only wants to see', () => {
  const draft: Draft = { ...withPerson(empty, siti), slot: { number: '12', how: 'proposed' } }
  const digital: Draft = { ...draft, identity: { ...draft.identity, digital: true } }
  expect(bodyOf(digital, plan).identity).toEqual({ kind: 'sim', number: '0412', digital: true })
  const seen = { ...plan, identity: 'seen' as const }
  expect(keepsIdentity(draft, seen)).toBe(false)
  expect(bodyOf(draft, seen).identity).toEqual({ kind: 'sim', number: '0412' })
})

test('something left out goes along with its reason, and what it replaces does not', () => {
  const noCard = withWaiver(withPerson(empty, siti), 'issued.visitorCard', 'habis')
  const body = bodyOf({ ...noCard, cards: { visitorCard: { number: '027', how: 'proposed' } } }, plan)
  expect(body.cards).toBeUndefined()
  expect(body.waive).toEqual([{ what: 'issued.visitorCard', reason: 'habis' }])
  const thumb = withWaiver(withPerson(empty, siti), 'signs.entering', 'cap jempol')
  expect(missingIn(thumb, plan)).toEqual([])
  expect(missingIn(withWaiver(thumb, 'signs.entering', ' '), plan)).toEqual(['reason:signs.entering'])
})

test('where everyone signs, everyone is counted', () => {
  const each = { ...plan, initials: 'each' as const }
  const draft = withInitials(withCompanions(withPerson(empty, siti), 1), 0, 'M0 0L1 1')
  expect(initialsCount(draft, each)).toEqual({ wanted: 2, drawn: 1 })
  expect(missingIn(draft, each)).toEqual(['initials'])
  expect(bodyOf(withInitials(draft, 1, 'M2 2L3 3'), each).initials).toEqual(['M0 0L1 1', 'M2 2L3 3'])
})

test('kinds of visit come first and bring their own form; one that is only counted names nobody', () => {
  const kinds: FormSop['kinds'] = [
    {
      key: 'researcher',
      label: 'Peneliti',
      recorded: true,
      requirements: ['Surat'],
      intake: { ...intake, host: 'none' },
    },
    { key: 'pupils', label: 'Rombongan pelajar', recorded: false, requirements: [], intake },
  ]
  const names = (kind: string | null) =>
    linesOf(planOf({ ...sop, kinds }, kind), { ...empty, kind }).map((line) => line.name)
  expect(names(null)[0]).toBe('kind')
  expect(names('researcher')).toEqual(['kind', 'name', 'purpose', 'companions'])
  expect(names('pupils')).toEqual(['kind', 'companions'])
  const counted = bodyOf({ ...withCompanions(empty, 2), kind: 'pupils' }, planOf({ ...sop, kinds }, 'pupils'))
  expect(counted).toEqual({ commandId: 'command-1', origin: 'desk', kind: 'pupils', companions: [{}, {}] })
})

test('where the book is signed later nothing is demanded and nothing is taken', () => {
  const later = planOf(
    { ...sop, intake: { ...intake, atDesk: { step: 1, registers: false, identity: 'none', pools: [], asks: null } } },
    null,
  )
  expect(later.initials).toBe('none')
  expect(missingIn(withNewVisitor(written(empty, 'name', 'Budi')), later)).toEqual([])
})

test('names of any kind are sent as they were typed', () => {
  for (const name of ["O'Brien", '<script>alert(1)</script>', 'محمد', '🙂', 'A'.repeat(200)]) {
    expect(bodyOf(withNewVisitor(written(empty, 'name', ` ${name} `)), plan).visitor).toEqual({ name })
  }
})

test('a form in which nothing was done is empty; proposals alone do not fill it', () => {
  expect(isEmpty({ ...empty, slot: { number: '01', how: 'proposed' }, arrivedAt: 1 })).toBe(true)
  expect(isEmpty(written(empty, 'name', 'a'))).toBe(false)
  expect(isEmpty(withInitials(empty, 0, 'M0 0L1 1'))).toBe(false)
})

test('another number of companions takes no name and no initials: ten become twelve by way of one', () => {
  const ten = withInitials(withInitials(withCompanions(empty, 10), 0, 'M0 0L1 1'), 10, 'M2 2L3 3')
  const named = { ...ten, companions: ten.companions.map((_, at) => `Pendamping ${at + 1}`) }
  const one = withCompanions(named, 1)
  expect(one.companions).toEqual(['Pendamping 1'])
  expect(one.initials).toEqual(['M0 0L1 1', ''])
  const twelve = withCompanions(one, 12)
  expect(twelve.companions).toEqual([...named.companions, '', ''])
  expect(twelve.initials[10]).toBe('M2 2L3 3')
  expect(twelve.initials.filter((path) => path !== '')).toHaveLength(2)
})
