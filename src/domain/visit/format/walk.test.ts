import { describe, expect, test } from 'vitest'
import { agus, erwin, lawang, rina, type Scenario, siti } from '../scenario.ts'
import { aide, justOpened, office, registered } from './an-office.ts'

const book = 'actor: officer, until: { registered: 2 }'
const asks = 'actor: officer, asks: boss, until: { answered.yes: 3, answered.no: 98, answered.absent: 98 }'
const meets = 'actor: officer, until: { received: 4 }'
const back = 'actor: officer, from: reportedBack, until: { takenBack.visitorCard: 99 }'

describe('1. Flow', () => {
  test('where nobody plays an optional actor for this host, the steps in which it acts or is asked are left out (settled when the visit is opened)', () => {
    const visit = office([book, 'actor: officer, asks: aide, until: { answered.yes: 98, answered.no: 98 }'], '', [
      'aide',
    ])
    registered(visit)
    expect(visit.visit().leftOut).toEqual(['aide'])
    // 2 asks the aide, 98 is the aide's: a way to them goes on to the next in the file
    expect(visit.progress().standing).toBe(99)
  })
})

describe('4. Needs', () => {
  test('what else must have happened in this step, in any order, before it may end', () => {
    for (const order of [
      ['checked', 'plan'],
      ['plan', 'checked'],
    ] as const) {
      const visit = office([book, 'actor: officer, needs: [performed.checked, performed.plan], until: { seated: 98 }'])
      registered(visit)
      expect(visit.tries(rina, { type: 'seat' })).toMatchObject({ refused: 'needsFirst' })
      for (const activity of order) visit.does(rina, { type: 'perform', activity })
      visit.does(rina, { type: 'seat' })
      expect(visit.progress().standing).toBe(98)
    }
  })

  test('a return is met when nothing of it is with the office (or the visitor)', () => {
    const needing =
      'actor: officer, needs: [handedBack.identityCard, takenBack.visitorCard], until: { performed.checked: 98 }'
    const visit = office([book, needing], 'keeps: { identityCard: held }\nissues: { visitorCard: worn }')
    registered(visit)
    expect(visit.progress().missing).toEqual(['handedBack.identityCard', 'takenBack.visitorCard'])
    visit.does(rina, { type: 'lose', item: 'identityCard' }, { type: 'takeBack', pool: 'visitorCard' })
    expect(visit.progress().missing).toEqual([])
  })
})

describe('5. Early', () => {
  test('`arrived`, `registered`, `identitySeen`, `deposited` and `issued` (while it is there) hold as facts', () => {
    const twice = office(
      [book, 'actor: officer, until: { registered: 3 }', 'actor: officer, until: { issued.visitorCard: 98 }'],
      'issues: { visitorCard: worn }',
    )
    twice.does(rina, siti)
    expect(twice.progress().standing).toBe(3)
    twice.does(rina, { type: 'issue', pool: 'visitorCard' })
    expect(twice.progress().standing).toBe(98)
  })

  test('`performed` is used up by the step that it ended', () => {
    const visit = office([
      book,
      'actor: officer, until: { performed.checked: 3 }',
      'actor: officer, until: { performed.checked: 98 }',
    ])
    registered(visit).does(rina, { type: 'perform', activity: 'checked' })
    expect(visit.progress().standing).toBe(3)
  })

  test('so the yes on an invitation answers the question in advance', () => {
    const visit = office(
      ['actor: officer, from: arrived, until: { registered: 2 }', asks, meets, back],
      'issues: { visitorCard: worn }',
    )
    const { initials: _, ...form } = siti
    expect(visit.does(erwin, { ...form, origin: 'invitation' })).toEqual(['requested', 'answered boss yes via screen'])
    visit.does(rina, { type: 'arrive' }, { type: 'register' })
    expect(visit.progress().standing).toBe(3)
  })
})

describe('8. Another answer', () => {
  test('until the visitor is received, the actor asked last may answer anew', () => {
    const visit = registered(office([book, asks, meets, back], 'issues: { visitorCard: worn }'))
    visit.does(erwin, { type: 'answer', answer: 'yes' }, { type: 'answer', answer: 'no' })
    expect(visit.progress().standing).toBe(98)
    visit.does(erwin, { type: 'answer', answer: 'yes' }, { type: 'receive' })
    expect(visit.tries(erwin, { type: 'answer', answer: 'no' })).toMatchObject({ refused: 'alreadyReceived' })
  })
})

describe('9. Turned away, forwarded', () => {
  test('where the step does not name it the visit goes to the step that waits for `archived`', () => {
    const visit = registered(office([book, asks, meets, back], 'issues: { visitorCard: worn }'))
    visit.does(rina, { type: 'turnAway' })
    expect(visit.progress().standing).toBe(99)
  })

  test('… else to the end', () => {
    const visit = registered(office([book, 'actor: officer, until: { performed.checked: end }']))
    expect(visit.does(rina, { type: 'turnAway' })).toEqual(['turnedAway', 'archived postponed'])
  })

  test('forwarded where not named: the question goes to the new host, step and clock stay', () => {
    const visit = registered(office([book, asks, meets, back], 'issues: { visitorCard: worn }'))
    const started = visit.progress().passes.at(-1)?.startedAt
    visit.wait(3).does(erwin, { type: 'forward', host: { kind: 'staff', staffId: 'marlina', name: 'Marlina Asi' } })
    expect(visit.progress().passes.at(-1)).toMatchObject({ no: 2, startedAt: started, ending: 'open' })
    expect(visit.tries(erwin, { type: 'answer', answer: 'yes' })).toMatchObject({ refused: 'notYours' })
  })
})

describe('11. End', () => {
  const toEnd = [book, 'actor: officer, until: { seated: end }']

  test('it is archived by itself in the same commit', () => {
    const visit = registered(office(toEnd))
    expect(visit.does(rina, { type: 'seat' })).toEqual(['seated Ruang Tunggu 1', 'archived met'])
  })

  test('… or as soon as nothing is held or out; nothing moves the visit any more', () => {
    const visit = registered(
      office(
        [
          book,
          'actor: officer, until: { seated: end, called: 3 }',
          'actor: officer, until: { takenBack.visitorCard: end }',
        ],
        'issues: { visitorCard: worn }',
      ),
    )
    expect(visit.does(rina, { type: 'seat' })).toEqual(['seated Ruang Tunggu 1'])
    expect(visit.progress()).toMatchObject({ atEnd: true, standing: null })
    visit.does(rina, { type: 'call' })
    expect(visit.progress()).toMatchObject({ atEnd: true, standing: null })
    expect(visit.does(rina, { type: 'takeBack', pool: 'visitorCard' })).toEqual([
      'takenBack visitorCard 001',
      'archived met',
    ])
  })

  test('`archived` ends it from any step', () => {
    const visit = registered(office([book, asks, meets, 'actor: officer, from: reportedBack, until: { called: 99 }']))
    visit.does(rina, { type: 'archive', outcome: 'leftUnreported' })
    expect(visit.passes().at(-1)).toBe('2 cutShort 0s')
  })
})

describe('12. Outcome, the first that fits', () => {
  const whole = () => office([book, asks, meets, back], 'issues: { visitorCard: worn }')
  const cards = { type: 'takeBack', pool: 'visitorCard' } as const
  const outcomeAfter = (...doing: readonly ((visit: Scenario) => unknown)[]) => {
    const visit = registered(whole())
    for (const one of doing) one(visit)
    if (visit.visit().custody.out.length > 0) visit.does(rina, cards)
    return visit.visit().filing.state === 'filed' ? 'filed' : visit.does(lawang, { type: 'archive' })[0]
  }
  const says = (answer: 'yes' | 'no' | 'absent' | 'later') => (visit: Scenario) =>
    visit.does(erwin, { type: 'answer', answer })
  const receive = (visit: Scenario) => visit.does(erwin, { type: 'receive' })
  const turnAway = (visit: Scenario) => visit.does(rina, { type: 'turnAway' })

  test('received → `met`', () => {
    expect(outcomeAfter(says('yes'), receive, (visit) => visit.does(rina, { type: 'reportBack' }))).toBe('archived met')
  })
  test('`leftUnreported` if the flow is not at its end, a step waits for `reportedBack`, and neither that nor a return came after', () => {
    const visit = registered(office([book, asks, meets, 'actor: officer, from: reportedBack, until: { called: 99 }']))
    visit.does(erwin, { type: 'answer', answer: 'yes' }, { type: 'receive' })
    expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived leftUnreported'])
  })
  test('last answer no, absent → `declined`, `absent`', () => {
    expect(outcomeAfter(says('no'))).toBe('archived declined')
    expect(outcomeAfter(says('absent'), turnAway)).toBe('archived absent')
  })
  test('last activity failed → `unmet` (a requirement was missing)', () => {
    const visit = registered(
      office([book, 'actor: officer, until: { performed.checked.passed: 98, performed.checked.failed: 99 }']),
    )
    visit.does(rina, { type: 'perform', activity: 'checked', result: 'failed' })
    expect(visit.does(rina, { type: 'archive' })).toEqual(['archived unmet'])
  })
  test('turned away, or later → `postponed`', () => {
    expect(outcomeAfter(turnAway)).toBe('archived postponed')
    expect(outcomeAfter(says('later'))).toBe('archived postponed')
  })
  test('flow at its end or at its filing, and no step waits for `received` → `met`', () => {
    expect(registered(office([book, 'actor: officer, until: { called: end }'])).does(rina, { type: 'call' })).toEqual([
      'called',
      'archived met',
    ])
  })
  test('never arrived → `noShow`', () => {
    const visit = office(['actor: officer, from: arrived, until: { registered: 98 }'])
    visit.does(rina, { ...siti, origin: 'letter' })
    expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived noShow'])
  })
  test('reported back → `withdrew`; else `leftUnreported`', () => {
    const visit = registered(office([book, 'actor: officer, until: { performed.checked: 98 }']))
    visit.does(rina, { type: 'reportBack' })
    expect(visit.does(lawang, { type: 'archive' })).toEqual(['archived withdrew'])
    expect(outcomeAfter()).toBe('archived leftUnreported')
  })
  test('the command `withdraw` gives `withdrew`', () => {
    const visit = registered(whole())
    expect(visit.does(rina, { type: 'withdraw' })).toEqual(['takenBack visitorCard 001', 'archived withdrew'])
  })
})

describe('14. A step is at one place at a time', () => {
  test('two things done at once are `needs` of one step', () => {
    const visit = office([
      book,
      'actor: officer, with: aide, needs: [performed.plan], until: { performed.checked: 98 }',
    ])
    registered(visit).does(aide, { type: 'perform', activity: 'plan' })
    visit.does(agus, { type: 'perform', activity: 'checked' })
    expect(visit.progress().standing).toBe(98)
    expect(justOpened.register).toBe(false)
  })
})
