import { describe, expect, test } from 'vitest'
import { parseSop } from '../../sop/parse.ts'
import { erwin, rina, siti } from '../scenario.ts'
import { justOpened, office, registered } from './an-office.ts'

const errorsOf = (until: string) => {
  const parsed = parseSop(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer } }
steps:
  - { no: 1, short: Buku, actor: officer, until: { ${until}: end }, activity: Buku }
`)
  return parsed.ok ? [] : parsed.errors.map(({ code }) => code)
}

describe('Moments in `from`, `needs`, `until`, `from`/`to`', () => {
  test('opening: `requested` is never an end', () => {
    expect(errorsOf('requested')).toContain('noEnd')
  })

  test.each(['waived', 'lost', 'corrected', 'noted'])('beside the flow: `%s` is never written in the file', (name) => {
    expect(errorsOf(name)).toContain('noEnd')
  })

  test('lasting: leaves something behind, is never passed over, and counts when it came early', () => {
    const visit = office([
      'actor: officer, until: { registered: 2 }',
      'actor: officer, until: { performed.checked: 3 }',
      'actor: officer, until: { seated: 98 }',
    ])
    visit.does(rina, siti)
    expect(visit.tries(rina, { type: 'seat' })).toMatchObject({ refused: 'notNow' })
    visit.does(rina, { type: 'perform', activity: 'checked' }, { type: 'seat' })
    expect(visit.passes().map((pass) => pass.slice(0, 8))).toEqual(['1 normal', '2 normal', '3 normal', '98 open'])
  })

  test('movement: is about now, may be passed over, counts only while its step stands', () => {
    const visit = office([
      'actor: officer, until: { registered: 2 }',
      'actor: officer, until: { queued: 3 }',
      'actor: officer, needs: queued, until: { called: 98 }',
    ])
    visit.does(rina, siti, { type: 'queue' })
    // the number that ended step 2 came before step 3 stood
    expect(visit.progress()).toMatchObject({ standing: 3, missing: ['queued'] })
    visit.does(rina, { type: 'queue' }, { type: 'call' })
    expect(visit.progress().standing).toBe(98)
  })

  test.each([
    ['queued', ['call', 'receive', 'reportBack']],
    ['called', ['receive', 'reportBack']],
    ['seated', ['receive', 'reportBack']],
  ] as const)('Order: `queued` before `called`; these and `seated` before `received`: %s', (name, later) => {
    for (const type of later) {
      const visit = office(['actor: officer, until: { registered: 2 }', `actor: officer, until: { ${name}: 98 }`])
      registered(visit)
      visit.does(type === 'receive' ? erwin : rina, { type })
      expect(visit.passes()[1], type).toBe('2 passedOver 0s')
    }
  })

  test('Order: `received` before `meetingEnded`, before `reportedBack`', () => {
    const steps = ['actor: officer, until: { registered: 2 }', 'actor: officer, until: { received: 3 }']
    const visit = office([...steps, 'actor: officer, until: { meetingEnded: 98 }'])
    registered(visit).does(erwin, { type: 'receive' })
    visit.does(rina, { type: 'reportBack' })
    expect(visit.passes().slice(1, 3)).toEqual(['2 normal 0s', '3 passedOver 0s'])
  })

  test('return: possible at any time', () => {
    const visit = office(
      [
        'actor: officer, until: { registered: 2 }',
        'actor: officer, asks: boss, until: { answered.yes: 98, answered.no: 98 }',
      ],
      'keeps: { identityCard: held }\nissues: { visitorCard: worn }',
    )
    registered(visit)
    visit.does(rina, { type: 'handBack', item: 'identityCard' }, { type: 'takeBack', pool: 'visitorCard' })
    expect(visit.progress().standing).toBe(2)
  })

  test('return: `processed` (signed, stamped)', () => {
    const visit = office(
      [
        'actor: officer, until: { registered: 2 }',
        'actor: officer, until: { deposited.letter: 3 }',
        'actor: officer, until: { handedBack.letter.processed: 98, turnedAway: 98 }',
      ],
      'keeps: { letter: held }',
    )
    registered(visit).does(rina, { type: 'deposit', item: 'letter' })
    expect(visit.does(rina, { type: 'handBack', item: 'letter', processed: true })).toEqual([
      'handedBack letter 01 processed',
    ])
    expect(visit.progress().standing).toBe(98)
  })

  test('turn: `archived` (leads to `end` only)', () => {
    expect(errorsOf('archived')).not.toContain('archivedNotEnd')
    const parsed = parseSop(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer } }
steps:
  - { no: 1, short: Buku, actor: officer, until: { archived: 2 }, activity: Buku }
  - { no: 2, short: Arsip, actor: officer, until: { registered: end }, activity: Arsip }
`)
    expect(parsed.ok ? [] : parsed.errors.map(({ code }) => code)).toContain('archivedNotEnd')
  })
})

describe('How a visit walks, 13', () => {
  const asked = [
    'actor: officer, from: requested, until: { registered: 2 }',
    'actor: officer, asks: boss, until: { answered.yes: 98, answered.no: 98 }',
  ]

  test('Moments of one commit come in the order requested, arrived, waived, identitySeen, deposited, issued, registered, hostAsked', () => {
    const seen = office(
      asked,
      'keeps: { identityCard: seen }\nissues: { visitorCard: worn }\nsigns: { entering: required }',
    )
    const { initials: _, ...form } = siti
    const waive = [{ what: 'signs.entering', reason: 'sakit' }]
    expect(seen.does(rina, { ...form, waive })).toEqual([
      'requested',
      'arrived',
      'waived signs.entering',
      'identitySeen',
      'issued visitorCard 001',
      'registered 6412',
      'hostAsked boss Erwin Tunjang',
    ])
    const held = office(asked, 'keeps: { identityCard: held }\nissues: { visitorCard: worn }')
    expect(held.does(rina, siti)).toEqual([
      'requested',
      'arrived',
      'deposited identityCard 01',
      'issued visitorCard 001',
      'registered 6412',
      'hostAsked boss Erwin Tunjang',
    ])
  })

  test('`step` is null before the first and after `archived`', () => {
    const visit = office(['actor: officer, from: arrived, until: { registered: 98 }'])
    visit.does(rina, { ...siti, origin: 'letter', register: true })
    expect(visit.progress()).toMatchObject({ standing: 1, step: null })
    visit.does(rina, { type: 'archive', outcome: 'noShow' })
    expect(visit.progress().step).toBeNull()
  })

  test('Every moment belongs to the step in which it came: the ending one to the step it ends, a `from` to the step it starts', () => {
    const visit = office([
      'actor: officer, until: { registered: 2 }',
      'actor: officer, from: reportedBack, until: { called: 98 }',
    ])
    visit.does(rina, justOpened, { type: 'seat' })
    const { type: _t, origin: _o, register: _r, ...form } = siti
    visit.does(
      rina,
      { type: 'register', ...form },
      { type: 'note', text: 'x' },
      { type: 'reportBack' },
      { type: 'call' },
    )
    // arrived, seated, registered, noted (still step 1), reportedBack, called
    expect(visit.progress().stepOf).toEqual([1, 1, 1, 1, 2, 2])
  })
})
