import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Who } from './command.ts'
import { agus, erwin, marlina, rina, scenario, sopFrom, toErwin, toMarlina, visitor } from './scenario.ts'

const fixture = (name: string) => sopFrom(readFileSync(`src/domain/sop/fixtures/${name}.yaml`, 'utf8'))

describe('a reading room: a visitor signs, a locker, a queue, a librarian decides', () => {
  const reader = {
    type: 'open',
    origin: 'desk',
    register: true,
    kind: 'member',
    visitor: { personId: 'lilis', name: 'Lilis Suryani' },
    fields: { address: 'Jalan Tjilik Riwut' },
    identity: { kind: 'ktp' },
    initials: ['M 1 1'],
  } as const
  const atTheQueue = () => {
    const visit = scenario(fixture('ruang-baca'))
    visit.does(rina, reader, { type: 'deposit', item: 'bag' }, { type: 'issue', pool: 'lockerKey' })
    return visit
  }
  const decided = (answer: 'yes' | 'no' | 'later') => {
    const visit = atTheQueue()
    visit.does(rina, { type: 'queue' }, { type: 'seat' })
    visit.does(agus, { type: 'answer', answer })
    return visit
  }

  test('a member reads: steps of other kinds are left out, each thing is taken at its own step', () => {
    const visit = scenario(fixture('ruang-baca'))
    expect(visit.does(rina, reader)).toEqual(['arrived', 'identitySeen', 'registered 6412'])
    expect(visit.progress().standing).toBe(3)
    expect(visit.tries(rina, { type: 'issue', pool: 'lockerKey' })).toEqual({
      refused: 'needsFirst',
      facts: { step: 3, missing: ['deposited.bag'] },
    })
    visit.does(rina, { type: 'deposit', item: 'bag' }, { type: 'deposit', item: 'umbrella' })
    visit.does(rina, { type: 'issue', pool: 'lockerKey' })
    expect(visit.tries(rina, { type: 'seat' })).toMatchObject({ refused: 'needsFirst', facts: { missing: ['queued'] } })
    visit.does(rina, { type: 'queue' })
    expect(visit.does(rina, { type: 'seat' })).toEqual(['seated Ruang Tunggu 1', 'hostAsked librarian nobody'])
    expect(visit.does(agus, { type: 'answer', answer: 'yes' })).toEqual(['answered librarian yes via screen'])
    expect(visit.tries(agus, { type: 'receive' })).toMatchObject({
      refused: 'needsFirst',
      facts: { missing: ['called', 'performed.rulesRead', 'performed.manuscriptReady'] },
    })
    visit.does(agus, { type: 'perform', activity: 'manuscriptReady' }, { type: 'call' }, { type: 'call' })
    visit.does(agus, { type: 'perform', activity: 'rulesRead' }, { type: 'receive' })
    visit.wait(50).does(rina, { type: 'reportBack' }, { type: 'takeBack', pool: 'lockerKey' })
    expect(visit.progress()).toMatchObject({ standing: 7, missing: ['handedBack.bag', 'handedBack.umbrella'] })
    visit.does(rina, { type: 'handBack', item: 'bag' })
    expect(visit.does(rina, { type: 'handBack', item: 'umbrella' })).toEqual(['handedBack umbrella 02', 'archived met'])
    expect(visit.progress().passes.map((pass) => pass.no)).toEqual([1, 3, 4, 5, 6, 7])
  })

  test('the whole leaving is one click as well', () => {
    const visit = decided('yes')
    visit.does(agus, { type: 'call' }, { type: 'perform', activity: 'rulesRead' })
    visit.does(agus, { type: 'perform', activity: 'manuscriptReady' }, { type: 'receive' })
    expect(visit.does(rina, { type: 'checkOut' })).toEqual([
      'reportedBack',
      'handedBack bag 01',
      'takenBack lockerKey 001',
      'archived met',
    ])
  })

  test('the librarian may decide while the guest still stands in the queue: it is passed over', () => {
    const visit = atTheQueue().wait(1)
    visit.does(agus, { type: 'answer', answer: 'yes' })
    expect(visit.passes().slice(2)).toEqual(['4 passedOver 60s', '5 normal 0s', '6 open'])
  })

  test('without a number there is nothing to call: calling is waived with a reason', () => {
    const visit = atTheQueue()
    visit.does(agus, { type: 'answer', answer: 'yes' })
    visit.does(agus, { type: 'perform', activity: 'rulesRead' }, { type: 'perform', activity: 'manuscriptReady' })
    expect(visit.tries(agus, { type: 'receive' })).toMatchObject({
      refused: 'needsFirst',
      facts: { missing: ['called'] },
    })
    visit.does(agus, { type: 'waive', waive: [{ what: 'called', reason: 'sepi' }] })
    expect(visit.does(agus, { type: 'receive' })).toEqual(['received'])
  })

  test('not today: another day is offered, the bag goes back, the visit is declined', () => {
    const visit = decided('no')
    expect(visit.progress().standing).toBe(8)
    visit.does(rina, { type: 'turnAway', reason: 'naskah dipinjam' })
    expect(visit.progress().standing).toBe(9)
    expect(visit.does(rina, { type: 'checkOut' })).toEqual([
      'handedBack bag 01',
      'takenBack lockerKey 001',
      'archived declined',
    ])
  })

  test('another answer leads elsewhere, even after the guest was turned away', () => {
    const visit = decided('later')
    visit.does(rina, { type: 'turnAway' })
    expect(visit.does(agus, { type: 'answer', answer: 'yes' })).toEqual(['answered librarian yes via screen'])
    expect(visit.progress().standing).toBe(6)
    expect(visit.passes().slice(-3)).toEqual(['8 normal 0s', '9 cutShort 0s', '6 open'])
  })

  test('a researcher without a letter ends before the locker; nothing is out', () => {
    const visit = scenario(fixture('ruang-baca'))
    visit.does(rina, { ...reader, kind: 'researcher', fields: { ...reader.fields, topic: 'Naskah Ngaju' } })
    expect(visit.tries(rina, { type: 'perform', activity: 'letterChecked' })).toMatchObject({
      refused: 'resultRequired',
    })
    visit.does(rina, { type: 'perform', activity: 'letterChecked', result: 'failed' })
    expect(visit.progress().standing).toBe(8)
    visit.does(rina, { type: 'turnAway' })
    expect(visit.does(rina, { type: 'archive' })).toEqual(['archived unmet'])
  })

  test('pupils are only counted: no name, no steps', () => {
    const visit = scenario(fixture('ruang-baca'))
    const companions = Array.from({ length: 29 }, () => ({}))
    const counted = { type: 'open', origin: 'desk', register: true, kind: 'pupils', companions } as const
    expect(visit.does(rina, counted)).toEqual(['arrived', 'archived met'])
    expect(visit.visit()).toMatchObject({ headCount: 30, filing: { state: 'filed' } })
  })

  test('a visitor signs for themself, and leaves alone only with nothing in custody', () => {
    const visit = scenario(fixture('ruang-baca'))
    visit.does(visitor, { ...reader, origin: 'kiosk' })
    const { type: _t, origin: _o, register: _r, kind: _k, ...form } = reader
    expect(visit.does(visitor, { type: 'register', ...form })).toEqual(['identitySeen', 'registered 6412'])
    expect(visit.tries(visitor, { type: 'deposit', item: 'bag' })).toMatchObject({ refused: 'notYours' })
    visit.does(rina, { type: 'deposit', item: 'bag' })
    expect(visit.tries(visitor, { type: 'withdraw' })).toMatchObject({ refused: 'thingsOut' })
    visit.does(rina, { type: 'handBack', item: 'bag' })
    expect(visit.does(visitor, { type: 'withdraw' })).toEqual(['archived withdrew'])
  })

  test('a day or hour that is not for visits refuses the opening, unless waived', () => {
    const visit = scenario(fixture('ruang-baca'))
    visit.wait(7 * 60)
    expect(visit.tries(rina, reader)).toMatchObject({ refused: 'notAtThisHour' })
    visit.wait(3 * 24 * 60)
    expect(visit.tries(rina, reader)).toMatchObject({ refused: 'notOnThisDay' })
    const waive = [
      { what: 'admits.days', reason: 'tamu jauh' },
      { what: 'admits.hours', reason: 'tamu jauh' },
    ]
    expect(visit.does(rina, { ...reader, waive }).slice(0, 3)).toEqual([
      'arrived',
      'waived admits.days',
      'waived admits.hours',
    ])
  })

  test('an hour that is full refuses', () => {
    const visit = scenario(fixture('ruang-baca'))
    visit.supply.sameHour = 8
    expect(visit.tries(rina, reader)).toMatchObject({ refused: 'hourFull' })
  })

  test('a kind is named, and known', () => {
    const { kind: _, ...kindless } = reader
    const visit = scenario(fixture('ruang-baca'))
    expect(visit.tries(rina, kindless)).toMatchObject({ refused: 'kindRequired' })
    expect(visit.tries(rina, { ...reader, kind: 'tourist' })).toMatchObject({ refused: 'unknownKind' })
  })
})

test('who calls in after a later of somebody else says no yes in their name', () => {
  const visit = scenario(
    sopFrom(`
sop: 1
name: Jawaban sekretaris bukan jawaban pimpinan
actors:
  desk: { label: Petugas, role: officer }
  secretary: { label: Sekretaris, role: staff }
  host: { label: Pimpinan, role: host }
steps:
  - { no: 1, short: Buku, actor: desk, until: { registered: 2 }, activity: Mencatat }
  - { no: 2, short: Pimpinan, actor: desk, asks: host, until: { answered.yes: 4, answered.no: 3 }, activity: Bertanya }
  - { no: 3, short: Sekretaris, actor: desk, asks: secretary, until: { answered.yes: 4, answered.no: 4, answered.later: 4 }, activity: Bertanya lagi }
  - { no: 4, short: Masuk, actor: desk, until: { received: end }, activity: Mengantar }
`),
  )
  const secretary: Who = { ...agus, role: 'host', duties: ['secretary'] }
  visit.does(rina, {
    type: 'open',
    origin: 'desk',
    register: true,
    visitor: { personId: 'siti', name: 'Siti' },
    purpose: 'Koordinasi',
    host: toErwin,
  })
  visit.does(erwin, { type: 'answer', answer: 'no' })
  visit.does(secretary, { type: 'answer', answer: 'later' })
  expect(visit.tries(erwin, { type: 'receive' })).toMatchObject({ refused: 'noYes' })
})

describe('a clinic: a letter comes ahead, an assistant screens, the manager decides before anyone comes', () => {
  const letter = {
    type: 'open',
    origin: 'letter',
    register: true,
    day: '2026-12-01',
    visitor: { personId: 'norma', name: 'Norma Yunita', institution: 'CV Sehat' },
    purpose: 'Kerja sama',
    fields: { permit: '12/2026' },
    host: toErwin,
  } as const
  const assistant: Who = { ...agus, role: 'host', duties: ['assistant'] }
  const asked = (unplayed: readonly string[] = []) => {
    const visit = scenario(fixture('klinik'), unplayed)
    visit.does(rina, letter, { type: 'perform', activity: 'filed' })
    return visit
  }

  test('from the letter to the meeting, with another member of staff appointed', () => {
    const visit = scenario(fixture('klinik'))
    expect(visit.does(rina, letter)).toEqual(['requested'])
    expect(visit.progress()).toMatchObject({ step: 1, standing: 1 })
    expect(visit.does(rina, { type: 'perform', activity: 'filed' })).toEqual([
      'performed filed',
      'hostAsked assistant nobody',
    ])
    expect(visit.tries(marlina, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'notYours' })
    expect(visit.does(assistant, { type: 'answer', answer: 'yes' })).toEqual([
      'answered assistant yes via screen',
      'hostAsked manager Erwin Tunjang',
    ])
    visit.does(erwin, { type: 'answer', answer: 'yes' })
    expect(visit.progress()).toMatchObject({ standing: 5, step: 3 })
    expect(visit.tries(rina, { type: 'register', initials: [] })).toMatchObject({ refused: 'notHere' })
    visit.wait(7 * 24 * 60).does(rina, { type: 'arrive' })
    expect(visit.progress().step).toBe(5)
    expect(visit.tries(rina, { type: 'register' })).toMatchObject({
      refused: 'needsFirst',
      facts: { missing: ['performed.infectionRules'] },
    })
    visit.does(rina, { type: 'perform', activity: 'infectionRules' }, { type: 'register' })
    expect(visit.does(erwin, { type: 'forward', host: toMarlina })).toEqual(['forwarded Marlina Asi'])
    expect(visit.progress().passes.map((pass) => pass.no)).toEqual([1, 2, 3, 5, 6, 6])
    expect(visit.does(marlina, { type: 'receive' })).toEqual(['received', 'archived met'])
  })

  test('a host may answer before being asked; the question is then answered in advance', () => {
    const visit = asked()
    expect(visit.does(erwin, { type: 'answer', answer: 'yes' })).toEqual(['answered manager yes via screen'])
    expect(visit.progress().standing).toBe(2)
    expect(visit.does(assistant, { type: 'answer', answer: 'yes' })).toEqual(['answered assistant yes via screen'])
    expect(visit.passes().slice(1)).toEqual(['2 normal 0s', '3 normal 0s', '5 open without time'])
  })

  test('where nobody plays the assistant its step is left out', () => {
    const visit = asked(['assistant'])
    expect(visit.progress().passes.map((pass) => pass.no)).toEqual([1, 3])
    expect(visit.visit().leftOut).toEqual(['assistant'])
  })

  test('a no leads to the offer of meeting online, and there the visit ends by itself', () => {
    const visit = asked()
    visit.does(rina, { type: 'answer', answer: 'no', via: 'phone' })
    expect(visit.does(rina, { type: 'perform', activity: 'onlineOffered' })).toEqual([
      'performed onlineOffered',
      'archived declined',
    ])
  })

  test('a secretary’s yes never ends the host’s step, and `later` that is not named leaves the question open', () => {
    const visit = asked()
    visit.does(assistant, { type: 'answer', answer: 'later' })
    expect(visit.progress().standing).toBe(2)
    visit.does(assistant, { type: 'answer', answer: 'yes' })
    expect(visit.progress().standing).toBe(3)
    expect(visit.tries(assistant, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'notYours' })
  })

  test('one who just comes has asked and come at once', () => {
    const visit = scenario(fixture('klinik'))
    expect(visit.does(rina, { ...letter, origin: 'desk' })).toEqual(['requested', 'arrived'])
    expect(visit.progress().stepOf).toEqual([1, 1])
  })

  test('an invitation by the host carries their yes', () => {
    const visit = scenario(fixture('klinik'), ['assistant'])
    expect(visit.tries(erwin, { ...letter, origin: 'invitation', host: toMarlina })).toMatchObject({
      refused: 'notYours',
    })
    expect(visit.does(erwin, { ...letter, origin: 'invitation' })).toEqual([
      'requested',
      'answered manager yes via screen',
    ])
    visit.does(rina, { type: 'perform', activity: 'filed' })
    expect(visit.progress().standing).toBe(5)
  })

  test('too short a notice, and too many people, refuse the opening', () => {
    const visit = scenario(fixture('klinik'))
    expect(visit.tries(rina, { ...letter, day: '2026-11-25' })).toEqual({
      refused: 'noticeTooShort',
      facts: { earliest: '2026-11-26' },
    })
    expect(visit.does(rina, { ...letter, day: '2026-11-26' })).toEqual(['requested'])
    const crowd = { ...letter, companions: [{}, {}, {}, {}] }
    expect(scenario(fixture('klinik')).tries(rina, crowd)).toEqual({
      refused: 'tooManyPeople',
      facts: { limit: 4, people: 5 },
    })
  })

  test('one who never came is a no-show, once the day is over', () => {
    const visit = asked()
    expect(visit.tries(rina, { type: 'archive', outcome: 'leftUnreported' })).toEqual({
      refused: 'badOutcome',
      facts: { outcome: 'leftUnreported', possible: ['noShow'] },
    })
    expect(visit.does(rina, { type: 'archive', outcome: 'noShow' })).toEqual(['archived noShow'])
  })
})
