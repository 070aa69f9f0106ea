import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agus, erwin, lawang, marlina, rina, scenario, siti, sopFrom, toMarlina } from './scenario.ts'

const seed = () => sopFrom(readFileSync('sop/penerimaan-tamu.yaml', 'utf8'))

const opened = () => {
  const visit = scenario(seed())
  visit.does(rina, siti)
  return visit
}
const answered = (answer: 'yes' | 'no' | 'absent' | 'later') => {
  const visit = opened().wait(4)
  visit.does(erwin, { type: 'answer', answer })
  return visit
}

describe('the whole way', () => {
  test('one Enter at the desk records arrival, identity, card, line and question in one commit', () => {
    const visit = scenario(seed())
    const form = { ...siti, arrivedAt: visit.now() }
    expect(visit.wait('1:22').does(rina, form)).toEqual([
      'arrived',
      'deposited identityCard 01',
      'issued visitorCard 001',
      'registered 6412',
      'hostAsked host Erwin Tunjang',
    ])
    expect(visit.progress().step).toBe(2)
    expect(visit.passes()).toEqual(['1 normal 82s', '2 open'])
    expect(visit.progress().stepOf).toEqual([1, 1, 1, 1, 2])
  })

  test('from the answer to the archive, with the clocks of the five steps', () => {
    const visit = opened()
    visit.wait('3:46').does(erwin, { type: 'answer', answer: 'yes' })
    visit.wait('0:41').does(rina, { type: 'seat', room: 'Ruang Tunggu 2' })
    expect(visit.progress().step).toBe(3)
    visit.wait(7).does(erwin, { type: 'receive' })
    visit.wait(29).does(rina, { type: 'reportBack' })
    expect(visit.progress().step).toBe(4)
    visit.wait('0:36').does(rina, { type: 'handBack', item: 'identityCard' })
    expect(visit.progress().step).toBe(5)
    visit.wait('0:18').does(rina, { type: 'takeBack', pool: 'visitorCard' })
    expect(visit.does(rina, { type: 'archive' })).toEqual(['archived met'])
    expect(visit.passes()).toEqual(['1 normal 0s', '2 normal 226s', '3 normal 41s', '4 normal 36s', '5 normal 18s'])
    expect(visit.progress().step).toBeNull()
    expect(visit.visit().filing).toMatchObject({ state: 'filed', outcome: 'met', number: 97 })
    expect(visit.progress().stepOf).toEqual([1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  test('checking out is one click: back at the desk, everything returned, filed', () => {
    const visit = answered('yes')
    visit.does(rina, { type: 'seat' }, { type: 'receive' })
    expect(visit.does(rina, { type: 'checkOut' })).toEqual([
      'reportedBack',
      'handedBack identityCard 01',
      'takenBack visitorCard 001',
      'archived met',
    ])
  })

  test('a host may call in at once, without a seat', () => {
    const visit = answered('yes')
    expect(visit.does(erwin, { type: 'receive' })).toEqual(['received'])
    expect(visit.passes().at(-2)).toBe('3 normal 0s')
  })

  test('reporting back passes over a wait that nobody recorded', () => {
    const visit = answered('yes').wait(2)
    visit.does(rina, { type: 'reportBack' })
    expect(visit.passes().slice(2)).toEqual(['3 passedOver 120s', '4 open'])
  })

  test('an identity card given back before reporting ends the step without time', () => {
    const visit = answered('yes')
    visit.does(rina, { type: 'seat' }, { type: 'handBack', item: 'identityCard' })
    expect(visit.passes().slice(3)).toEqual(['4 normal without time', '5 open'])
  })
})

describe('another answer than yes', () => {
  test.each([
    ['no', 'declined'],
    ['absent', 'absent'],
    ['later', 'postponed'],
  ] as const)('%s, turned away with an appointment, everything back: %s', (answer, outcome) => {
    const visit = answered(answer)
    const appointment = { at: visit.now() + 86_400_000, note: 'jam sepuluh' }
    visit.does(rina, { type: 'turnAway', reason: 'sedang rapat', appointment })
    expect(visit.progress().step).toBe(5)
    expect(visit.visit().place).toMatchObject({ at: 'turnedAway', appointment })
    expect(visit.does(rina, { type: 'checkOut' })).toEqual([
      'handedBack identityCard 01',
      'takenBack visitorCard 001',
      `archived ${outcome}`,
    ])
  })

  test('after no nobody is seated or received', () => {
    const visit = answered('no')
    expect(visit.tries(rina, { type: 'seat' })).toMatchObject({ refused: 'noYes' })
    expect(visit.tries(rina, { type: 'receive' })).toMatchObject({ refused: 'noYes' })
    expect(visit.tries(erwin, { type: 'receive' })).toMatchObject({ refused: 'noYes' })
  })

  test('later, seated, and the host calls in: yes is said with it', () => {
    const visit = answered('later')
    visit.does(rina, { type: 'seat' })
    expect(visit.tries(rina, { type: 'receive' })).toMatchObject({ refused: 'noYes' })
    expect(visit.does(erwin, { type: 'receive' })).toEqual(['answered host yes via screen', 'received'])
    expect(visit.passes().at(-1)).toBe('4 open without time')
  })

  test('a visitor who was turned away is called back by a yes', () => {
    const visit = answered('no')
    visit.does(rina, { type: 'turnAway' })
    expect(visit.tries(rina, { type: 'receive' })).toMatchObject({ refused: 'turnedAway' })
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    expect(visit.progress().step).toBe(3)
    expect(visit.visit().place.at).toBe('desk')
    expect(visit.does(erwin, { type: 'receive' })).toEqual(['received'])
  })

  test('the delegate decides anew after the sheet went on', () => {
    const visit = answered('absent')
    visit.does(rina, { type: 'forward', host: toMarlina })
    expect(visit.visit().question).toMatchObject({ state: 'open', to: toMarlina })
    expect(visit.tries(erwin, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'notYours' })
    visit.does(marlina, { type: 'answer', answer: 'yes' })
    expect(visit.does(marlina, { type: 'receive' })).toEqual(['received'])
  })
})

describe('two at once', () => {
  test('the first answer counts, the second is told who, when and what', () => {
    const visit = opened()
    visit.does(rina, { type: 'answer', answer: 'yes', via: 'intercom' })
    const at = visit.now()
    expect(visit.tries(erwin, { type: 'answer', answer: 'no' })).toEqual({
      refused: 'alreadyAnswered',
      facts: { answer: 'yes', name: 'Erwin Tunjang', recordedBy: 'Rina Marlina', at, via: 'intercom' },
    })
    expect(visit.does(erwin, { type: 'answer', answer: 'no', anew: true })).toEqual(['answered host no via screen'])
    expect(visit.does(erwin, { type: 'answer', answer: 'later' })).toEqual(['answered host later via screen'])
    expect(visit.tries(agus, { type: 'answer', answer: 'yes', via: 'phone' })).toMatchObject({
      refused: 'alreadyAnswered',
    })
  })

  test('an officer says through what an answer came; a host answers for themself only', () => {
    const visit = opened()
    expect(visit.tries(rina, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'viaRequired' })
    expect(visit.tries(marlina, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'notYours' })
  })

  test('an answer after the visitor left, or was received, is refused', () => {
    const received = answered('yes')
    received.does(rina, { type: 'receive' })
    expect(received.tries(erwin, { type: 'answer', answer: 'no' })).toMatchObject({ refused: 'alreadyReceived' })
    received.does(rina, { type: 'checkOut' })
    expect(received.tries(erwin, { type: 'answer', answer: 'no' })).toMatchObject({ refused: 'visitEnded' })
  })
})

describe('leaving early', () => {
  test.each([
    ['registered', opened],
    ['answered', () => answered('yes')],
    ['declined', () => answered('no')],
  ])('withdrawing when %s returns everything and files', (_, made) => {
    const visit = made()
    expect(visit.does(rina, { type: 'withdraw' })).toEqual([
      'handedBack identityCard 01',
      'takenBack visitorCard 001',
      'archived withdrew',
    ])
    expect(visit.passes().at(-1)).toMatch(/cutShort/)
  })

  test('one who is received does not withdraw any more', () => {
    const visit = answered('yes')
    visit.does(rina, { type: 'receive' })
    expect(visit.tries(rina, { type: 'withdraw' })).toMatchObject({ refused: 'alreadyReceived' })
  })

  test('left without a word: filed once nothing is out, also by Lawang at closing time', () => {
    const visit = answered('yes')
    visit.does(rina, { type: 'receive' })
    expect(visit.tries(rina, { type: 'archive', outcome: 'leftUnreported' })).toEqual({
      refused: 'thingsOut',
      facts: { held: ['identityCard'], slots: ['01'], out: ['visitorCard'], numbers: ['001'] },
    })
    visit.does(rina, { type: 'lose', pool: 'visitorCard' }, { type: 'lose', item: 'identityCard' })
    expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived leftUnreported'])
  })
})

describe('things and cards', () => {
  test('an identity on a phone is seen, not held; its step then has nothing to return', () => {
    const visit = scenario(seed())
    expect(visit.does(rina, { ...siti, identity: { kind: 'ktp', digital: true } })).toContain('identitySeen')
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    visit.does(rina, { type: 'receive' })
    expect(visit.does(rina, { type: 'reportBack' })).toEqual(['reportedBack'])
    expect(visit.progress().step).toBe(5)
  })

  test('a guest without a card is a waiver with a reason', () => {
    const visit = scenario(seed())
    const { identity: _, ...bare } = siti
    expect(visit.tries(rina, bare)).toMatchObject({ refused: 'identityRequired' })
    const waive = [{ what: 'deposited.identityCard', reason: 'KTP tertinggal' }]
    expect(visit.tries(rina, { ...bare, waive: [{ what: 'deposited.identityCard', reason: ' ' }] })).toMatchObject({
      refused: 'reasonRequired',
    })
    expect(visit.does(rina, { ...bare, waive })).toEqual([
      'arrived',
      'waived deposited.identityCard',
      'issued visitorCard 001',
      'registered 6412',
      'hostAsked host Erwin Tunjang',
    ])
  })

  test('the lowest free slot and card, or the ones given; a taken one names who has it and the next free', () => {
    const visit = scenario(seed())
    visit.supply.slots[0] = { number: '01', state: 'taken', takenBy: 'Markus Dehen' }
    visit.supply.cards['visitorCard'] = [
      { number: '001', state: 'outOfUse' },
      { number: '002', state: 'free' },
    ]
    expect(visit.tries(rina, { ...siti, identity: { kind: 'ktp', slot: '01' } })).toEqual({
      refused: 'slotTaken',
      facts: { number: '01', item: 'identityCard', takenBy: 'Markus Dehen', free: '02' },
    })
    expect(visit.tries(rina, { ...siti, cards: { visitorCard: '001' } })).toMatchObject({
      refused: 'outOfUse',
      facts: { number: '001', free: '002' },
    })
    expect(visit.tries(rina, { ...siti, cards: { visitorCard: '009' } })).toMatchObject({ refused: 'cardUnknown' })
    expect(visit.does(rina, siti)).toEqual(
      expect.arrayContaining(['deposited identityCard 02', 'issued visitorCard 002']),
    )
  })

  test('an empty pool refuses, and a waiver lifts it', () => {
    const visit = scenario(seed())
    visit.supply.cards['visitorCard'] = []
    expect(visit.tries(rina, siti)).toEqual({ refused: 'noCardFree', facts: { pool: 'visitorCard' } })
    visit.supply.slots.splice(0)
    expect(visit.tries(rina, siti)).toEqual({ refused: 'noSlotFree', facts: { item: 'identityCard' } })
    const waive = [
      { what: 'issued.visitorCard', reason: 'habis' },
      { what: 'deposited.identityCard', reason: 'penuh' },
    ]
    expect(visit.does(rina, { ...siti, waive })).toEqual(expect.arrayContaining(['identitySeen', 'registered 6412']))
  })

  test('a lost card no longer stands in the way', () => {
    const visit = answered('yes')
    visit.does(rina, { type: 'receive' }, { type: 'lose', pool: 'visitorCard', report: 'berita acara 3' })
    expect(visit.does(rina, { type: 'checkOut' })).toEqual([
      'reportedBack',
      'handedBack identityCard 01',
      'archived met',
    ])
    expect(visit.visit().custody.lost).toEqual([{ of: 'office', pool: 'visitorCard', number: '001' }])
  })
})

describe('out of order', () => {
  test('every command that the SOP does not allow now says why', () => {
    const visit = opened()
    expect(visit.tries(rina, { type: 'seat' })).toMatchObject({ refused: 'notNow', facts: { step: 2 } })
    expect(visit.tries(rina, { type: 'reportBack' })).toMatchObject({ refused: 'notNow' })
    expect(visit.tries(rina, { type: 'archive' })).toMatchObject({ refused: 'thingsOut' })
    expect(visit.tries(rina, { type: 'checkOut' })).toMatchObject({ refused: 'notNow' })
    expect(visit.tries(rina, { type: 'receive' })).toMatchObject({ refused: 'noYes' })
    expect(visit.tries(rina, { type: 'endMeeting' })).toMatchObject({ refused: 'notNow' })
    expect(visit.tries(rina, { type: 'arrive' })).toMatchObject({ refused: 'alreadyHere' })
    expect(visit.tries(rina, siti)).toMatchObject({ refused: 'alreadyHere' })
    expect(visit.tries(rina, { ...siti, type: 'register' })).toMatchObject({ refused: 'alreadyRegistered' })
    expect(visit.tries(rina, { type: 'handBack', item: 'bag' })).toMatchObject({ refused: 'notHeld' })
    expect(visit.tries(rina, { type: 'issue', pool: 'lockerKey' })).toMatchObject({ refused: 'notIssued' })
    expect(visit.tries(rina, { type: 'perform', activity: 'letterChecked' })).toMatchObject({
      refused: 'unknownActivity',
    })
    expect(visit.tries(rina, { type: 'forward', host: siti.host })).toMatchObject({ refused: 'sameHost' })
    expect(scenario(seed()).tries(rina, { type: 'arrive' })).toMatchObject({ refused: 'notHere' })
  })

  test('a form that is not complete says what is missing', () => {
    const visit = scenario(seed())
    const { initials: _i, ...unsigned } = siti
    const { purpose: _p, ...purposeless } = siti
    const { host: _h, ...hostless } = siti
    expect(visit.tries(rina, unsigned)).toMatchObject({ refused: 'initialsRequired' })
    expect(visit.tries(rina, purposeless)).toEqual({ refused: 'fieldRequired', facts: { field: 'purpose' } })
    expect(visit.tries(rina, hostless)).toMatchObject({ refused: 'hostRequired' })
    expect(visit.tries(rina, { ...siti, visitor: { personId: 'x', name: '  ' } })).toMatchObject({
      refused: 'nameRequired',
    })
    expect(visit.tries(rina, { ...siti, kind: 'member' })).toMatchObject({ refused: 'unknownKind' })
  })

  test('a form that was only opened is registered later', () => {
    const visit = scenario(seed())
    expect(visit.does(rina, { type: 'open', origin: 'desk', register: false })).toEqual(['arrived'])
    const { type: _, origin: _o, register: _r, ...form } = siti
    expect(visit.wait(1).does(rina, { type: 'register', ...form })).toHaveLength(4)
    expect(visit.passes()[0]).toBe('1 normal 60s')
  })

  test('a kiosk opens; the desk registers', () => {
    const visit = scenario(seed())
    expect(visit.does(rina, { ...siti, origin: 'kiosk' })).toEqual(['arrived'])
    expect(visit.visit().visitor?.name).toBe('Siti Rahmawati')
    expect(visit.does(rina, { type: 'register', identity: siti.identity, initials: siti.initials })).toHaveLength(4)
  })
})
