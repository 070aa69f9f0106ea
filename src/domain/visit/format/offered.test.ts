import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Command, OpenCommand } from '../command.ts'
import { isRefusal } from '../decide.ts'
import { offersFor } from '../offers.ts'
import { refusalCodes } from '../refusal.ts'
import { agus, erwin, marlina, rina, siti, toErwin, visitor } from '../scenario.ts'
import { aide, justOpened, office, registered } from './an-office.ts'

const book = 'actor: officer, until: { registered: 2 }'
const asks = 'actor: officer, asks: boss, until: { answered.yes: 3, answered.no: 98 }'
const waits = 'actor: officer, until: { seated: 98 }'

describe('What is offered, and to whom', () => {
  test('the step’s own are marked `next`, those over a passed step `ahead`, the rest `besides`', () => {
    const visit = registered(
      office([book, 'actor: officer, until: { seated: 3 }', 'actor: officer, until: { called: 98 }']),
    )
    const offers = offersFor(visit.visit(), visit.context(rina))
    const how = (type: string) => offers.find((offer) => offer.type === type)?.how
    expect([how('seat'), how('call'), how('turnAway'), how('note')]).toEqual(['next', 'ahead', 'besides', 'besides'])
  })

  test('A movement that no step from here on waits for is free', () => {
    const visit = registered(office([book, waits]))
    expect(visit.does(rina, { type: 'queue' }, { type: 'call' })).toEqual(['queued', 'called'])
    expect(visit.progress().standing).toBe(2)
  })

  test('… `received` only once no entering (`registered`, answers, `deposited`, `issued`, `identitySeen`) lies ahead', () => {
    const visit = office(['actor: officer, until: { seated: 2 }', 'actor: officer, until: { registered: 98 }'])
    visit.does(rina, justOpened, { type: 'seat' })
    expect(visit.tries(rina, { type: 'receive' })).toMatchObject({ refused: 'notNow' })
    const { type: _t, origin: _o, register: _r, ...form } = siti
    visit.does(rina, { type: 'register', ...form })
    expect(visit.does(rina, { type: 'receive' })).toEqual(['received'])
  })

  test('Activities that no step names may be recorded while the visitor is here', () => {
    const visit = office([book, waits])
    visit.does(rina, { ...siti, origin: 'letter' })
    expect(visit.tries(rina, { type: 'perform', activity: 'plan' })).toMatchObject({ refused: 'notHere' })
    visit.does(rina, { type: 'arrive' })
    expect(visit.does(rina, { type: 'perform', activity: 'plan' })).toEqual(['performed plan'])
  })

  test('`received` needs a last answer of yes, unless no step of the flow waits for an answer', () => {
    const asked = registered(office([book, asks, 'actor: officer, until: { received: 98 }']))
    expect(asked.tries(erwin, { type: 'receive' })).toMatchObject({ refused: 'noYes' })
    expect(registered(office([book, waits])).does(rina, { type: 'receive' })).toEqual(['received'])
  })

  test('Always: `handBack`, `takeBack`, `lose`, `note`, `correct`', () => {
    const visit = office(
      [book, asks, 'actor: officer, until: { received: 98 }'],
      'keeps: { identityCard: held }\nissues: { visitorCard: worn }',
    )
    registered(visit).does(erwin, { type: 'answer', answer: 'no' })
    const types = () => offersFor(visit.visit(), visit.context(rina)).map(({ type }) => type)
    expect(types()).toEqual(expect.arrayContaining(['handBack', 'takeBack', 'lose', 'note', 'correct']))
    visit.does(rina, { type: 'turnAway' })
    expect(types()).toEqual(expect.arrayContaining(['handBack', 'takeBack', 'lose', 'note', 'correct']))
  })

  test('before `received` also `turnAway` (once here), `withdraw`, `forward`', () => {
    const visit = office([
      'actor: officer, from: arrived, until: { registered: 2 }',
      'actor: officer, until: { received: 98 }',
    ])
    visit.does(rina, { ...siti, origin: 'letter' })
    const types = () => offersFor(visit.visit(), visit.context(rina)).map(({ type }) => type)
    expect(types()).toEqual(expect.arrayContaining(['withdraw', 'forward']))
    expect(types()).not.toContain('turnAway')
    visit.does(rina, { type: 'arrive' }, { type: 'register', initials: [] })
    expect(types()).toEqual(expect.arrayContaining(['turnAway', 'withdraw', 'forward']))
    visit.does(rina, { type: 'receive' })
    for (const type of ['turnAway', 'withdraw', 'forward']) expect(types()).not.toContain(type)
  })

  test('`checkOut` where reporting back and the returns lead to the end or to filing', () => {
    const visit = registered(
      office(
        [
          book,
          'actor: officer, until: { received: 3 }',
          'actor: officer, from: reportedBack, until: { takenBack.visitorCard: 99 }',
        ],
        'issues: { visitorCard: worn }',
      ),
    )
    expect(visit.tries(rina, { type: 'checkOut' })).not.toHaveProperty('refused')
    const waiting = registered(office([book, 'actor: officer, until: { performed.checked: 98 }']))
    expect(waiting.tries(rina, { type: 'checkOut' })).toHaveProperty('refused')
  })

  test.each([
    ['desk', 'arrived'],
    ['kiosk', 'arrived'],
    ['phone', 'arrived'],
    ['appointment', 'arrived'],
    ['letter', 'requested'],
    ['booking', 'requested'],
    ['invitation', 'requested'],
  ] as const)('origin `%s` records `%s`', (origin, first) => {
    const visit = office([book, waits])
    const opened: OpenCommand = { ...siti, origin, register: false }
    expect(visit.does(rina, opened)[0]).toBe(first)
  })

  test('In a flow that begins with `requested`, someone who just comes gets both', () => {
    const visit = office(['actor: officer, from: requested, until: { registered: 98 }'])
    expect(visit.does(rina, { ...siti, register: false })).toEqual(['requested', 'arrived'])
  })

  test('From the desk it also registers, where the step waits for that and its needs are met', () => {
    expect(office([book, waits]).does(rina, siti)).toEqual(['arrived', 'registered 6412'])
    const needing = office(['actor: officer, needs: performed.checked, until: { registered: 98 }'])
    expect(needing.does(rina, siti)).toEqual(['arrived'])
    expect(office([book, waits]).does(rina, { ...siti, register: false })).toEqual(['arrived'])
    expect(office([book, waits]).does(rina, { ...siti, origin: 'phone' })).toEqual(['arrived'])
  })
})

describe('Keys: fields, signs', () => {
  const { host: _, ...nobody } = siti
  const named = { kind: 'named', name: 'Pak Anang' } as const
  const unit = { kind: 'unit', unitId: 'perumahan', name: 'Perumahan' } as const

  test.each([
    ['staff', [toErwin], [named, unit]],
    ['unit', [toErwin, unit], [named]],
    ['named', [toErwin, named], [unit]],
  ] as const)('`host`: %s', (policy, good, bad) => {
    const at = () => office([book, waits], `fields: { host: ${policy} }`)
    for (const host of good) expect(at().does(rina, { ...siti, host })).toEqual(['arrived', 'registered 6412'])
    for (const host of bad) expect(at().tries(rina, { ...siti, host })).toMatchObject({ refused: 'hostRequired' })
    expect(at().tries(rina, nobody)).toMatchObject({ refused: 'hostRequired' })
  })

  test('`host`: none', () => {
    expect(office([book, waits], 'fields: { host: none }').does(rina, nobody)).toEqual(['arrived', 'registered 6412'])
  })

  test('initials: `required`, `optional`, `none`; entering also `each`', () => {
    const { initials: _i, ...unsigned } = siti
    for (const entering of ['optional', 'none']) {
      const visit = office([book, waits], `signs: { entering: ${entering} }`)
      expect(visit.does(rina, unsigned)).toEqual(['arrived', 'registered 6412'])
    }
    const visit = office([book, waits], 'signs: { entering: each }')
    expect(visit.tries(rina, { ...siti, companions: [{}] })).toMatchObject({
      refused: 'initialsRequired',
      facts: { wanted: 2, given: 1 },
    })
  })
})

describe('Proposals, posts', () => {
  const keeping = () => {
    const visit = office(
      [book, 'actor: officer, until: { deposited.bag: 3 }', 'actor: officer, until: { handedBack.bag: 98 }'],
      'keeps: { bag: held }',
    )
    visit.supply.slots = [
      { number: '01', item: 'identityCard', state: 'free' },
      { number: '02', post: 'Gerbang', state: 'free' },
      { number: '03', state: 'free' },
      { number: '04', post: 'Meja 1', state: 'free' },
      { number: '05', post: 'Meja 1', item: 'bag', state: 'free' },
    ]
    return registered(visit)
  }
  const deposit = { type: 'deposit', item: 'bag' } as const

  test('The lowest free slot is one made for the thing before one that takes any; of the post of the one who acts before those that belong to none', () => {
    const visit = keeping()
    // the one who acts is at Meja 1
    expect(visit.does(rina, deposit)).toEqual(['deposited bag 05'])
    const [, , , fourth] = visit.supply.slots
    visit.supply.slots = visit.supply.slots.slice(0, 3)
    visit.does(rina, { type: 'handBack', item: 'bag' })
    expect(fourth?.number).toBe('04')
  })

  test('What stands at another post is not proposed, but may be named', () => {
    const visit = keeping()
    visit.supply.slots = visit.supply.slots.slice(0, 2)
    expect(visit.tries(rina, deposit)).toMatchObject({ refused: 'noSlotFree' })
    expect(visit.tries(rina, { ...deposit, slot: '01' })).toMatchObject({ refused: 'slotUnknown' })
    expect(visit.does(rina, { ...deposit, slot: '02' })).toEqual(['deposited bag 02'])
  })
})

describe('Exceptions', () => {
  const everything = () =>
    office(
      [
        'actor: officer, needs: [queued], until: { called: 2 }',
        'actor: officer, until: { registered: 3 }',
        'actor: officer, needs: [identitySeen, deposited.bag], until: { issued.badge: 4 }',
        'actor: officer, until: { performed.checked: 5 }',
        'actor: officer, needs: [handedBack.bag], until: { takenBack.badge: 99 }',
      ],
      'keeps: { identityCard: seen, bag: held }\nissues: { badge: worn }\nsigns: { entering: required, leaving: required }\nadmits: { people: 5 }\nfields: { phone: required }',
    )
  const waive = (what: string): Command => ({ type: 'waive', waive: [{ what, reason: 'sekali ini' }] })

  test('`waive` stands for `queued`, `called`, `identitySeen`, `deposited.…`, `issued.…`, `performed.…` (as passed), `signs.…`, `fields.…`', () => {
    const visit = everything()
    visit.does(rina, justOpened, waive('queued'), waive('called'))
    expect(visit.progress().standing).toBe(2)
    const { type: _t, origin: _o, register: _r, initials: _i, ...form } = siti
    visit.does(rina, waive('fields.phone'), waive('signs.entering'), { type: 'register', ...form })
    visit.does(rina, waive('identitySeen'), waive('deposited.bag'), waive('issued.badge'))
    expect(visit.progress().standing).toBe(4)
    expect(visit.does(rina, waive('performed.checked'), waive('signs.leaving'))[0]).toBe('waived performed.checked')
  })

  test('… `admits.…`, when opening', () => {
    const crowd = { ...justOpened, companions: Array.from({ length: 5 }, () => ({})) }
    expect(everything().tries(rina, crowd)).toMatchObject({ refused: 'tooManyPeople' })
    expect(everything().does(rina, { ...crowd, waive: [{ what: 'admits.people', reason: 'rombongan' }] })).toEqual([
      'arrived',
      'waived admits.people',
    ])
  })

  test.each(['answered.yes', 'registered', 'handedBack.bag', 'takenBack.badge', 'received', 'archived', 'nonsense'])(
    'Never for answers, registering or returns: %s',
    (what) => {
      const visit = everything()
      visit.does(rina, justOpened)
      expect(visit.tries(rina, waive(what))).toMatchObject({ refused: 'notWaivable' })
    },
  )

  test('`waive { what, reason }`: never without a reason', () => {
    const visit = everything()
    visit.does(rina, justOpened)
    expect(visit.tries(rina, { type: 'waive', waive: [{ what: 'queued', reason: ' ' }] })).toMatchObject({
      refused: 'reasonRequired',
    })
  })
})

describe('Who', () => {
  test('Officers and the secretariat may record everything; an answer of another needs `via`', () => {
    const visit = registered(office([book, asks, 'actor: officer, until: { received: 98 }']))
    expect(visit.tries(rina, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'viaRequired' })
    visit.does({ ...rina, role: 'secretariat' }, { type: 'answer', answer: 'yes', via: 'phone' })
    expect(visit.does(agus, { type: 'receive' })).toEqual(['received'])
  })

  test('Host and staff: `answer`, `forward`, `perform`, `ask` in steps where they act, are asked or take part', () => {
    const visit = registered(office([book, 'actor: officer, with: aide, until: { performed.checked: 98 }']))
    expect(visit.tries(marlina, { type: 'perform', activity: 'checked' })).toMatchObject({ refused: 'notYours' })
    expect(visit.tries(erwin, { type: 'perform', activity: 'checked' })).toMatchObject({ refused: 'notYours' })
    visit.does(aide, { type: 'perform', activity: 'checked' })
    expect(visit.progress().standing).toBe(98)
  })

  test('a host … may always `receive` and `endMeeting` where the flow allows it', () => {
    const visit = registered(office([book, waits]))
    expect(visit.tries(marlina, { type: 'receive' })).toMatchObject({ refused: 'notYours' })
    expect(visit.does(erwin, { type: 'receive' }, { type: 'endMeeting' })).toEqual(['received', 'meetingEnded'])
  })

  test('Visitor: `arrive`, `queue`, `register`, `reportBack`, `withdraw` with nothing out', () => {
    const visit = office([book, waits])
    visit.does(visitor, { ...siti, origin: 'booking' })
    const may = () => new Set(offersFor(visit.visit(), visit.context(visitor)).map(({ type }) => type))
    expect(may()).toEqual(new Set(['arrive', 'withdraw']))
    visit.does(visitor, { type: 'arrive' })
    expect(may()).toEqual(new Set(['queue', 'register', 'reportBack', 'withdraw']))
    const seating: Command = { type: 'seat' }
    expect(isRefusal(visit.tries(visitor, seating))).toBe(true)
  })

  test('`post` decides in whose list a step comes first, not who may do it; a thing may be given back at any post', () => {
    const visit = office([book, waits], 'keeps: { identityCard: held }')
    visit.does(rina, siti)
    // agus is at no other post in this scenario: nothing of what he may do hangs on it
    expect(visit.does(agus, { type: 'handBack', item: 'identityCard' })).toEqual(['handedBack identityCard 01'])
  })
})

describe('Refusals of the SOP', () => {
  test('every refusal that the format lists is one of the domain', () => {
    const format = readFileSync('docs/sop-format.md', 'utf8')
    const [, listed = ''] = /Refusals of the SOP: `([^`]+)`/.exec(format) ?? []
    const codes = listed.split(' ')
    expect(codes.length).toBeGreaterThan(40)
    expect(codes.filter((code) => !refusalCodes.some((known) => known === code))).toEqual([])
  })
})
