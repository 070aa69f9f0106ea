import { expect, test } from 'vitest'
import { access, mayUse, type UseCase } from './access.ts'

const useCases = Object.keys(access).filter((name): name is UseCase => name in access)

test('without a session only the first run, signing in, what holds a key of its own and what everybody may know are open', () => {
  expect(useCases.filter((useCase) => mayUse(null, useCase))).toEqual([
    'setup.state',
    'setup.run',
    'sessions.signIn',
    'answers.look',
    'answers.opened',
    'answers.give',
    'answers.receive',
    'answers.disown',
    'inbound.telegram',
    'inbound.whatsappHello',
    'inbound.whatsapp',
    'inbound.gateway',
    'trust.get',
    'manifest.get',
  ])
})

test('the secretariat may do everything', () => {
  expect(useCases.filter((useCase) => !mayUse('secretariat', useCase))).toEqual([])
})

test('officers receive guests but do not administer', () => {
  expect(mayUse('officer', 'visits.open')).toBe(true)
  expect(mayUse('officer', 'guestBook.page')).toBe(true)
  for (const useCase of ['accounts.add', 'staff.add', 'sop.addVersion', 'slots.addRange', 'office.change'] as const) {
    expect(mayUse('officer', useCase)).toBe(false)
  }
})

test('hosts answer but see no guest book, no visitors and no numbers', () => {
  expect(mayUse('host', 'visits.command')).toBe(true)
  for (const useCase of ['guestBook.page', 'visitors.search', 'visits.reveal', 'desk.state'] as const) {
    expect(mayUse('host', useCase)).toBe(false)
  }
})
