import { expect, test } from 'vitest'
import { parseSop } from '../parse.ts'

/** Steps as short as can be: `1 officer? …` becomes a whole file, so that a test shows only the ways. */
function told(steps: readonly string[], more = 'keeps: {}'): readonly string[] {
  const lines = steps.map((step, at) => `  - { no: ${at + 1}, short: L${at + 1}, activity: x, ${step} }`)
  const actors = [
    'officer: { label: O, role: officer }',
    'host: { label: H, role: host }',
    'rule: { label: R, role: rule }',
  ]
  const staff = 'assistant: { label: A, role: staff, optional: true }'
  const used = [...actors, staff].filter((actor) =>
    lines.some((line) => new RegExp(`(actor|asks): ${actor.split(':', 1)[0]},`).test(line)),
  )
  const words = 'words: { a: A, b: B, umbrella: U, sticker: S }'
  const source = `sop: 1\nname: Uji\nactors:\n  ${used.join('\n  ')}\n${words}\n${more}\nsteps:\n${lines.join('\n')}\n`
  const parsed = parseSop(source)
  return parsed.ok
    ? []
    : parsed.errors.map(({ code, facts }) => {
        const { step, name, kinds, without } = facts
        return [code, step ?? name, kinds, without]
          .flat()
          .filter((part) => part !== undefined)
          .join(' ')
      })
}
const o = 'actor: officer'
const kinds = 'kinds: { member: Anggota, guest: Tamu }'

test('a straight flow is sound', () => {
  expect(told([`${o}, until: { registered: 2 }`, `${o}, until: { archived: end }`])).toEqual([])
})

test('unreached: a step to which no line leads, for whichever kind', () => {
  expect(
    told([`${o}, until: { registered: 3 }`, `${o}, until: { seated: 3 }`, `${o}, until: { archived: end }`]),
  ).toEqual(['unreached 2'])
  expect(
    told(
      [
        `${o}, only: member, until: { registered: 3 }`,
        `${o}, only: guest, until: { registered: end }`,
        `${o}, until: { archived: end }`,
      ],
      kinds,
    ),
  ).toEqual(['unreached 3 guest'])
})

test('unreached without an optional actor, whose steps are left out', () => {
  const steps = [
    `${o}, until: { registered: 2 }`,
    `${o}, asks: assistant, until: { answered.yes: 3, answered.no: 4 }`,
    `${o}, until: { performed.a: end }`,
    `${o}, until: { turnedAway: end }`,
  ]
  expect(told(steps)).toEqual(['unreached 4 assistant'])
})

test('noWayOut: told once, where it is to be mended', () => {
  expect(
    told([`${o}, until: { registered: 2 }`, `${o}, until: { performed.a: 3 }`, `${o}, until: { performed.b: 2 }`]),
  ).toEqual(['noWayOut 2'])
})

test('noWayOut for the kind whose things never come', () => {
  const more = 'kinds: { member: { label: A, keeps: { bag: none } }, guest: Tamu }\nkeeps: { bag: held }'
  expect(
    told(
      [`${o}, until: { registered: 2 }`, `${o}, until: { deposited.bag: 3 }`, `${o}, until: { archived: end }`],
      more,
    ),
  ).toEqual(['noWayOut 2 member'])
  expect(
    told(
      [
        `${o}, until: { registered: 2 }`,
        `${o}, needs: deposited.bag, until: { performed.a: 3, turnedAway: 3 }`,
        `${o}, until: { archived: end }`,
      ],
      more,
    ),
  ).toEqual([])
})

test('a return with nothing to return is a way out all the same', () => {
  const more = 'kinds: { member: { label: A, keeps: { bag: none } }, guest: Tamu }\nkeeps: { bag: held }'
  expect(
    told(
      [
        `${o}, needs: performed.a, until: { registered: 2 }`,
        `${o}, only: guest, until: { deposited.bag: 3 }`,
        `${o}, until: { handedBack.bag: end }`,
      ],
      more,
    ),
  ).toEqual([])
})

test('usualWay: the first lines must come to the end', () => {
  const back = [
    `${o}, until: { registered: 2 }`,
    `${o}, until: { performed.a.failed: 3, performed.a.passed: end }`,
    `${o}, until: { performed.b: 2 }`,
  ]
  expect(told(back)).toEqual(['usualWay 2'])
  const onwards = [back[0] ?? '', `${o}, until: { performed.a.passed: end, performed.a.failed: 3 }`, back[2] ?? '']
  expect(told(onwards)).toEqual([])
})

test('turnsAlone: a loop of facts that hold turns for ever', () => {
  const first = `${o}, until: { registered: 2 }`
  expect(told([first, `${o}, until: { seated: end, arrived: 3 }`, `${o}, until: { registered: 2 }`])).toEqual([
    'turnsAlone 2',
  ])
  // an activity is used up by the step that it ends, a movement counts only while its step stands
  expect(told([first, `${o}, until: { seated: end, performed.a: 3 }`, `${o}, until: { registered: 2 }`])).toEqual([])
  expect(
    told([first, `${o}, until: { seated: end, arrived: 3 }`, `${o}, needs: called, until: { registered: 2 }`]),
  ).toEqual([])
  expect(
    told([first, `${o}, until: { seated: end, arrived: 3 }`, `${o}, from: seated, until: { registered: 2 }`]),
  ).toEqual([])
})

test('turnsAlone: a rule answers by itself, a person does not', () => {
  const steps = (asks: string) => [
    `${o}, until: { registered: 2 }`,
    `${o}, asks: ${asks}, until: { answered.yes: end, answered.no: 2 }`,
  ]
  expect(told(steps('rule'))).toEqual(['turnsAlone 2'])
  expect(told(steps('host'))).toEqual([])
})

test('turnsAlone: a card cannot be out and back at once', () => {
  const more = 'issues: { lockerKey: carried }'
  const steps = [
    `${o}, until: { registered: 2 }`,
    `${o}, until: { seated: end, issued.lockerKey: 3 }`,
    `${o}, until: { takenBack.lockerKey: 2 }`,
  ]
  expect(told(steps, more)).toEqual([])
})

test('neverBack: a thing that is kept or lent must come back, or be asked for at filing', () => {
  const takes = `${o}, needs: deposited.bag, until: { registered: 2 }`
  expect(told([takes, `${o}, until: { performed.a: end }`], 'keeps: { bag: held }')).toEqual(['neverBack bag'])
  expect(told([takes, `${o}, until: { handedBack.bag: end }`], 'keeps: { bag: held }')).toEqual([])
  expect(told([takes, `${o}, until: { handedBack.bag.processed: end }`], 'keeps: { bag: held }')).toEqual([])
  expect(told([takes, `${o}, until: { archived: end }`], 'keeps: { bag: held }')).toEqual([])
  expect(
    told(
      [`${o}, until: { registered: end }`],
      'keeps: { umbrella: offered }\nissues: { sticker: spent, lockerKey: worn }',
    ),
  ).toEqual(['neverBack umbrella', 'neverBack lockerKey'])
})

test('neverTaken: registering takes the identity card and gives a card of every pool, nothing else', () => {
  const file = `${o}, until: { archived: end }`
  expect(
    told(
      [`${o}, until: { registered: 2 }`, file],
      'keeps: { identityCard: held }\nissues: { visitorCard: worn, sticker: spent }',
    ),
  ).toEqual([])
  expect(told([`${o}, until: { registered: 2 }`, file], 'keeps: { phone: held }')).toEqual(['neverTaken phone'])
  expect(
    told(
      [`${o}, until: { performed.a: 2 }`, file],
      'keeps: { identityCard: held, letter: offered }\nissues: { visitorCard: worn, sticker: spent }',
    ),
  ).toEqual(['neverTaken identityCard', 'neverTaken visitorCard', 'neverTaken sticker'])
  expect(
    told(
      [`${o}, needs: deposited.identityCard, until: { issued.visitorCard: 2 }`, file],
      'keeps: { identityCard: held }\nissues: { visitorCard: worn }',
    ),
  ).toEqual([])
})

test('noAnswer: a way to the meeting that passes no yes', () => {
  const ask = (yes: number, no: number | string) =>
    `${o}, asks: host, until: { answered.yes: ${yes}, answered.no: ${no} }`
  const receive = `${o}, until: { received: end, turnedAway: end }`
  expect(told([ask(2, 2), receive])).toEqual([])
  expect(told([ask(2, 'end'), receive])).toEqual([])
  expect(told([`${o}, until: { registered: 2, seated: 3 }`, ask(3, 3), receive])).toEqual(['noAnswer 3'])
  expect(told([ask(2, 3), `${o}, until: { seated: end }`, receive])).toEqual(['noAnswer 3'])
  // who is asked last decides: a yes before does not help
  expect(told([ask(2, 'end'), ask(3, 4), `${o}, until: { seated: end }`, receive])).toEqual(['noAnswer 4'])
  // nobody is asked
  expect(told([`${o}, until: { registered: 2 }`, receive])).toEqual([])
  // a host who calls in after later says yes with it
  expect(told([`${o}, asks: host, until: { answered.yes: 2, answered.no: end, answered.later: 2 }`, receive])).toEqual(
    [],
  )
})

test('noMeeting: a meeting ends only after it began', () => {
  expect(told([`${o}, until: { registered: 2 }`, `${o}, until: { meetingEnded: end }`])).toEqual(['noMeeting 2'])
  expect(told([`${o}, until: { registered: 2 }`, `${o}, needs: received, until: { meetingEnded: end }`])).toEqual([])
  expect(told([`${o}, until: { received: 2 }`, `${o}, from: meetingEnded, until: { reportedBack: end }`])).toEqual([])
  expect(told([`${o}, until: { registered: 2 }`, `${o}, from: meetingEnded, until: { received: end }`])).toEqual([])
})

test('a recorded kind without a step is told', () => {
  expect(told([`${o}, only: member, until: { registered: end }`], kinds)).toEqual(['hasSteps'])
})

test('a kind that is only counted is not walked', () => {
  const counted = 'kinds: { member: Anggota, pupils: { label: P, recorded: false } }'
  expect(told([`${o}, only: member, until: { registered: end }`], counted)).toEqual([])
})

test('asking by hand: a step may only put the question', () => {
  expect(
    told([
      `${o}, asks: host, until: { hostAsked: 2 }`,
      `${o}, asks: host, until: { answered.yes: end, answered.no: end }`,
    ]),
  ).toEqual([])
  expect(told([`${o}, until: { hostAsked: end }`])).toEqual(['asksNothing 1'])
})

test('neverComes only where it is so for all who take the step', () => {
  const more =
    'kinds: { member: { label: A, keeps: { identityCard: seen } }, guest: Tamu }\nkeeps: { identityCard: held }'
  const steps = (only: string) => [
    `${o}, until: { registered: 2 }`,
    `${o}, ${only}until: { handedBack.identityCard: 3 }`,
    `${o}, until: { archived: end }`,
  ]
  expect(told(steps(''), more)).toEqual([])
  expect(told(steps('only: member, '), more)).toEqual(['neverComes handedBack.identityCard'])
})
