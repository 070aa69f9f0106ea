import { describe, expect, test } from 'vitest'
import { erwin, rina, type Scenario, scenario, siti, sopFrom } from './scenario.ts'

const office = (lines: string, steps: string) =>
  scenario(
    sopFrom(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host } }
words: { sticker: Stiker harian, signed: Ditandatangani }
${lines}
steps:
${steps}
  - { no: 80, short: Kembali, actor: officer, with: boss, from: reportedBack, until: { archived: end }, activity: Arsip }
`),
  )
const book = '  - { no: 1, short: Buku, actor: officer, until: { registered: 80 }, activity: Buku }'
const finish = (visit: Scenario) => {
  visit.does(erwin, { type: 'receive' })
  return visit
}

describe('what stays with the visitor', () => {
  test('a day sticker is spent: it never comes back and does not stand in the way', () => {
    const visit = office('issues: { sticker: spent }', book)
    expect(visit.does(rina, siti)).toEqual(['arrived', 'issued sticker 001', 'registered 6412'])
    expect(visit.visit().custody).toMatchObject({ out: [], spent: [{ pool: 'sticker', number: '001' }] })
    expect(visit.tries(rina, { type: 'takeBack', pool: 'sticker' })).toMatchObject({ refused: 'notOut' })
    expect(visit.tries(rina, { type: 'issue', pool: 'sticker' })).toMatchObject({ refused: 'alreadyOut' })
    expect(finish(visit).does(rina, { type: 'checkOut' })).toEqual(['reportedBack', 'archived met'])
  })
})

describe('identity', () => {
  test('where it is seen, it is handed back at once', () => {
    const visit = office('keeps: { identityCard: seen }', book)
    expect(visit.does(rina, siti)).toEqual(['arrived', 'identitySeen', 'registered 6412'])
    expect(visit.tries(rina, { type: 'deposit', item: 'identityCard' })).toMatchObject({ refused: 'notKept' })
    expect(visit.tries(rina, { type: 'see', identity: { kind: 'sim' } })).toMatchObject({ refused: 'alreadyHeld' })
  })

  test('where it is offered, a visitor without one comes in all the same', () => {
    const visit = office('keeps: { identityCard: offered }', book)
    const { identity: _, ...bare } = siti
    expect(visit.does(rina, bare)).toEqual(['arrived', 'registered 6412'])
    expect(visit.does(rina, { type: 'deposit', item: 'identityCard', identity: { kind: 'sim' } })).toEqual([
      'deposited identityCard 01',
    ])
  })

  test('a step of its own takes it; on a phone, seeing it is what that step can have', () => {
    const own = `  - { no: 1, short: Buku, actor: officer, until: { registered: 2 }, activity: Buku }
  - { no: 2, short: KTP, actor: officer, until: { deposited.identityCard: 80 }, activity: KTP }`
    const visit = office('keeps: { identityCard: held }', own)
    expect(visit.does(rina, siti)).toEqual(['arrived', 'registered 6412'])
    expect(visit.tries(rina, { type: 'see', identity: { kind: 'ktp' } })).toMatchObject({ refused: 'identityRequired' })
    expect(visit.does(rina, { type: 'see', identity: { kind: 'ktp', digital: true } })).toEqual(['identitySeen'])
    expect(visit.progress().standing).toBe(80)
  })
})

describe('initials', () => {
  test('everyone of the group signs an attendance list', () => {
    const visit = office('signs: { entering: each }', book)
    const group = { ...siti, companions: [{ name: 'Hendro' }] }
    expect(visit.tries(rina, group)).toEqual({ refused: 'initialsRequired', facts: { wanted: 2, given: 1 } })
    expect(visit.does(rina, { ...group, initials: ['M 1 1', 'M 2 2'] })).toEqual(['arrived', 'registered 6412'])
  })

  test('leaving is signed too where the office wants it, or left out with a reason', () => {
    const signing = () => {
      const other = office('signs: { leaving: required }', book)
      other.does(rina, siti)
      return finish(other)
    }
    expect(signing().tries(rina, { type: 'checkOut' })).toMatchObject({ refused: 'initialsRequired' })
    expect(signing().does(rina, { type: 'checkOut', initials: 'M 1 1' })).toEqual(['reportedBack', 'archived met'])
    const waived = signing()
    waived.does(rina, { type: 'waive', waive: [{ what: 'signs.leaving', reason: 'tangan sakit' }] })
    expect(waived.does(rina, { type: 'checkOut' })).toEqual(['reportedBack', 'archived met'])
  })
})

describe('a letter that is left to be signed', () => {
  const steps = `  - { no: 1, short: Buku, actor: officer, until: { registered: 2 }, activity: Buku }
  - { no: 2, short: Surat, actor: officer, until: { deposited.letter: 3 }, activity: Surat }
  - { no: 3, short: Teken, actor: officer, until: { handedBack.letter.processed: 80, turnedAway: 80 }, activity: Teken }`

  test('handed back as it was, its step still waits; handed back signed, it goes on', () => {
    const visit = office('keeps: { letter: held }', steps)
    visit.does(rina, siti, { type: 'deposit', item: 'letter' })
    visit.does(rina, { type: 'handBack', item: 'letter' })
    expect(visit.progress().standing).toBe(3)
    const signed = office('keeps: { letter: held }', steps)
    signed.does(rina, siti, { type: 'deposit', item: 'letter', slot: '03' })
    expect(signed.does(rina, { type: 'handBack', item: 'letter', processed: true })).toEqual([
      'handedBack letter 03 processed',
    ])
    expect(signed.progress().standing).toBe(80)
  })

  test('returned, it may be taken again; held, it may not', () => {
    const visit = office('keeps: { letter: held }', steps)
    expect(visit.tries(rina, { ...siti, waive: [{ what: 'deposited.letter', reason: 'x' }] })).toMatchObject({
      refused: 'notNow',
    })
    visit.does(rina, siti, { type: 'deposit', item: 'letter' })
    expect(visit.tries(rina, { type: 'deposit', item: 'letter' })).toMatchObject({ refused: 'alreadyHeld' })
    visit.does(rina, { type: 'handBack', item: 'letter' })
    expect(visit.does(rina, { type: 'deposit', item: 'letter' })).toEqual(['deposited letter 01'])
  })
})

test('the book is not signed any more behind its step', () => {
  const visit = office('keeps: { identityCard: none }', book)
  visit.does(rina, { type: 'open', origin: 'desk', register: false }, { type: 'turnAway' })
  expect(visit.tries(rina, { ...siti, type: 'register' })).toMatchObject({ refused: 'notNow' })
})
