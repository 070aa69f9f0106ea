import { describe, expect, test } from 'vitest'
import type { Sop } from '../sop/sop.ts'
import { visitOf } from './evolve.ts'
import type { Moment, Occurrence } from './moment.ts'
import { hours, morning, sopFrom, toErwin, toMarlina } from './scenario.ts'
import { progressOf } from './walk.ts'

/** An SOP of these steps, each `no until …`, with what else it needs. */
function sop(steps: readonly string[], more = 'keeps: { identityCard: none }'): Sop {
  return sopFrom(`
sop: 1
name: Uji
actors: { officer: { label: Petugas, role: officer }, boss: { label: Pimpinan, role: host }, aide: { label: Ajudan, role: staff } }
words: { checked: Diperiksa, filed: Dicatat, mended: Diperbaiki }
${more}
steps:
${steps.map((step) => `  - { short: Langkah, actor: officer, activity: Langkah, ${step} }`).join('\n')}
  - { no: 90, short: Ajudan, actor: aide, with: boss, until: { archived: end }, activity: Arsip }
`)
}

const arrived: Occurrence = { type: 'arrived', origin: 'desk', headCount: 1, leftOut: [], details: {} }
const registered: Occurrence = { type: 'registered', year: 2026, number: 1, details: {}, initials: [] }
const asked = (stage: string): Occurrence => ({ type: 'hostAsked', stage, to: null })
const answered = (stage: string, answer: 'yes' | 'no' | 'absent' | 'later'): Occurrence => ({
  type: 'answered',
  stage,
  answer,
  givenBy: null,
  via: 'phone',
})
const performed = (activity: string, result?: 'passed' | 'failed'): Occurrence => ({
  type: 'performed',
  activity,
  ...(result === undefined ? {} : { result }),
})
const seated: Occurrence = { type: 'seated', room: 'R' }
const received: Occurrence = { type: 'received' }
const reportedBack: Occurrence = { type: 'reportedBack' }
const turnedAway: Occurrence = { type: 'turnedAway' }
const deposited: Occurrence = { type: 'deposited', item: 'bag', slot: '1' }
const handedBack: Occurrence = { type: 'handedBack', item: 'bag', slot: '1', processed: false }

/** Walks moments a minute apart. */
function walked(file: Sop, ...happened: readonly Occurrence[]) {
  const moments = happened.map(
    (one, index): Moment => ({
      ...one,
      at: morning + index * 60_000,
      by: { kind: 'system' },
      commandId: String(index),
    }),
  )
  return progressOf(visitOf(moments, { visitId: 'v', sopVersion: 1 }), file, hours)
}

/** The passes in short: step, how it ended, minutes. */
function passes(file: Sop, ...happened: readonly Occurrence[]): readonly string[] {
  return walked(file, ...happened).passes.map(({ no, ending, startedAt, endedAt }) => {
    const time = startedAt === null ? '–' : endedAt === null ? '' : String((endedAt - startedAt) / 60_000)
    return `${no} ${ending} ${time}`.trim()
  })
}

describe('start', () => {
  const later = sop([
    'no: 1, until: { registered: 2 }',
    'no: 2, from: seated, until: { performed.checked: 3 }',
    'no: 3, from: registered, until: { performed.filed: 90 }',
  ])

  test('a clock starts at the end of the step before, with `from` at that moment, or at once where it has happened', () => {
    const way = walked(later, arrived, registered, seated, performed('checked'))
    expect(way.passes.map((pass) => (pass.startedAt === null ? null : (pass.startedAt - morning) / 60_000))).toEqual([
      0, 2, 3,
    ])
  })

  test('until then the visit stands between steps, in the step whose clock began last', () => {
    expect(walked(later, arrived, registered)).toMatchObject({ step: 1, standing: 2 })
    expect(walked(later, arrived, registered).passes.at(-1)).toMatchObject({ startedAt: null, dueAt: null })
    expect(walked(later, arrived, registered, seated)).toMatchObject({ step: 2, standing: 2 })
  })

  test('the first step waits for the arrival of one who was asked for ahead', () => {
    const requested: Occurrence = { type: 'requested', origin: 'letter', headCount: 1, leftOut: [], details: {} }
    expect(walked(later, requested)).toMatchObject({ step: null, standing: 1, stepOf: [null] })
    expect(walked(later, requested, arrived)).toMatchObject({ step: 1, stepOf: [null, 1] })
  })

  test('the moment that ends a step can be what the next one starts from, not its end', () => {
    const chained = sop([
      'no: 1, until: { registered: 2 }',
      'no: 2, until: { seated: 3 }',
      'no: 3, from: seated, needs: [performed.checked], until: { received: 4 }',
      'no: 4, until: { reportedBack: 90 }',
    ])
    expect(walked(chained, arrived, registered, seated)).toMatchObject({ step: 3, stepOf: [1, 1, 2] })
  })
})

describe('end and needs', () => {
  const needing = sop([
    'no: 1, until: { registered: 2 }',
    'no: 2, asks: boss, needs: [performed.checked], until: { answered.yes: 3, answered.no: 90 }',
    'no: 3, needs: [queued, performed.filed], until: { received: 4, turnedAway: 90 }',
    'no: 4, until: { reportedBack: 90 }',
  ])
  const begun = [arrived, registered, asked('boss')] as const

  test('an end waits for the needs; once they are met it counts', () => {
    expect(walked(needing, ...begun, answered('boss', 'yes'))).toMatchObject({
      standing: 2,
      missing: ['performed.checked'],
    })
    expect(passes(needing, ...begun, answered('boss', 'yes'), performed('checked'))).toEqual([
      '1 normal 1',
      '2 normal 3',
      '3 open',
    ])
  })

  test('no, and turning away, wait for nothing', () => {
    expect(walked(needing, ...begun, answered('boss', 'no')).standing).toBe(90)
    const asYes = [...begun, performed('checked'), answered('boss', 'yes')] as const
    expect(walked(needing, ...asYes, turnedAway).standing).toBe(90)
  })

  test('a movement counts only while its step stands; a lasting moment at any time', () => {
    const queued: Occurrence = { type: 'queued', ticket: 'A1' }
    const early = walked(needing, ...begun, queued, performed('filed'), performed('checked'), answered('boss', 'yes'))
    expect(early).toMatchObject({ standing: 3, missing: ['queued'] })
    const way = [...begun, performed('checked'), answered('boss', 'yes'), queued, performed('filed')]
    expect(walked(needing, ...way)).toMatchObject({ standing: 3, missing: [] })
  })

  test('a failed check ends its step whatever is missing', () => {
    const failing = sop([
      'no: 1, until: { registered: 2 }',
      'no: 2, needs: [performed.filed], until: { performed.checked.passed: 3, performed.checked.failed: 90 }',
      'no: 3, until: { seated: 90 }',
    ])
    expect(walked(failing, arrived, registered, performed('checked', 'failed')).standing).toBe(90)
    expect(walked(failing, arrived, registered, performed('checked', 'passed')).standing).toBe(2)
  })

  test('activities and answers wait for the clock; a step that ended before has no time', () => {
    const waiting = sop([
      'no: 1, until: { registered: 2 }',
      'no: 2, from: seated, until: { performed.checked: 3 }',
      'no: 3, from: queued, until: { seated: 90 }',
    ])
    expect(passes(waiting, arrived, registered, performed('checked'))).toEqual(['1 normal 1', '2 open –'])
    expect(passes(waiting, arrived, registered, performed('checked'), seated)).toEqual([
      '1 normal 1',
      '2 normal 0',
      '3 open –',
    ])
    expect(passes(waiting, arrived, registered, performed('checked'), seated, seated).slice(2)).toEqual([
      '3 normal –',
      '90 open',
    ])
  })
})

describe('early', () => {
  const twice = sop([
    'no: 1, until: { registered: 2 }',
    'no: 2, until: { performed.checked: 3 }',
    'no: 3, asks: aide, until: { answered.yes: 4, answered.no: 90 }',
    'no: 4, asks: boss, until: { answered.yes: 5, answered.no: 90 }',
    'no: 5, until: { performed.checked: 90 }',
  ])

  test('reached, a step ends at once on what came before; what it used ends no other', () => {
    const way = [arrived, performed('checked'), registered] as const
    expect(passes(twice, ...way)).toEqual(['1 normal 2', '2 normal 0', '3 open'])
    const on = [...way, answered('boss', 'yes'), answered('aide', 'yes')]
    expect(walked(twice, ...on)).toMatchObject({ standing: 5 })
  })

  test('the last answer given in advance counts', () => {
    const way = [arrived, answered('boss', 'yes'), answered('boss', 'no'), registered, performed('checked')] as const
    expect(walked(twice, ...way, answered('aide', 'yes')).standing).toBe(90)
  })

  test('a thing kept holds while it is there', () => {
    const keeping = sop(
      [
        'no: 1, until: { registered: 2 }',
        'no: 2, until: { seated: 3 }',
        'no: 3, until: { deposited.bag: 4 }',
        'no: 4, until: { handedBack.bag: 90 }',
      ],
      'keeps: { bag: held }',
    )
    expect(walked(keeping, arrived, deposited, registered, seated).standing).toBe(4)
    expect(walked(keeping, arrived, deposited, handedBack, registered, seated).standing).toBe(3)
  })
})

describe('nothing to return', () => {
  const returning = sop(
    [
      'no: 1, until: { registered: 2 }',
      'no: 2, needs: [deposited.bag], until: { received: 3 }',
      'no: 3, from: reportedBack, needs: [performed.filed], until: { handedBack.bag: 90 }',
    ],
    'keeps: { bag: held }',
  )
  const met = [arrived, registered, deposited, received] as const

  test('it ends by itself when its clock has begun, its needs are met and nothing is out', () => {
    expect(walked(returning, ...met, handedBack).standing).toBe(3)
    expect(walked(returning, ...met, handedBack, performed('filed')).standing).toBe(3)
    expect(passes(returning, ...met, handedBack, performed('filed'), reportedBack).slice(2)).toEqual([
      '3 normal 0',
      '90 open',
    ])
    expect(walked(returning, ...met, reportedBack, handedBack)).toMatchObject({
      standing: 3,
      missing: ['performed.filed'],
    })
    expect(walked(returning, ...met, reportedBack, handedBack, performed('filed')).standing).toBe(90)
  })

  test('a thing that was lost is not out', () => {
    const lost: Occurrence = { type: 'lost', what: { of: 'visitor', item: 'bag', slot: '1' } }
    expect(walked(returning, ...met, lost, performed('filed'), reportedBack).standing).toBe(90)
  })

  test('a loop in which nothing happens does not turn for ever', () => {
    const round = sop(
      [
        'no: 1, until: { registered: 2 }',
        'no: 2, until: { seated: 90, performed.checked: 3 }',
        'no: 3, until: { handedBack.bag: 2 }',
      ],
      'keeps: { bag: offered }',
    )
    expect(walked(round, arrived, registered, performed('checked')).standing).toBe(2)
  })
})

describe('passing over', () => {
  const moving = sop([
    'no: 1, until: { registered: 2 }',
    'no: 2, needs: [queued], until: { called: 3 }',
    'no: 3, until: { seated: 4 }',
    'no: 4, needs: [performed.checked], until: { received: 5 }',
    'no: 5, from: reportedBack, until: { performed.filed: 90 }',
  ])
  const at2 = [arrived, registered] as const

  test('what a step further on over movement waits for passes over all between', () => {
    expect(passes(moving, ...at2, performed('checked'))).toEqual([
      '1 normal 1',
      '2 passedOver 1',
      '3 passedOver 0',
      '4 open',
    ])
    expect(walked(moving, ...at2, performed('checked'))).toMatchObject({ missing: [], stepOf: [1, 1, 4] })
  })

  test('a later movement passes over; a step that misses more than movements stands', () => {
    expect(passes(moving, ...at2, received)).toEqual(['1 normal 1', '2 passedOver 1', '3 passedOver 0', '4 open'])
    const checked = [...at2, performed('checked')] as const
    expect(passes(moving, ...checked, reportedBack).slice(3)).toEqual(['4 passedOver 1', '5 open'])
    expect(walked(moving, ...checked, reportedBack).stepOf).toEqual([1, 1, 4, 5])
  })

  test('returns and turning away pass over nothing', () => {
    const kept = sop(
      ['no: 1, until: { registered: 2 }', 'no: 2, until: { seated: 3 }', 'no: 3, until: { handedBack.bag: 90 }'],
      'keeps: { bag: offered }',
    )
    expect(walked(kept, arrived, registered, deposited, handedBack).standing).toBe(2)
    expect(passes(kept, arrived, registered, turnedAway)).toEqual(['1 normal 1', '2 cutShort 1', '90 open'])
  })

  test('a step whose time has not come stands, unless it begins with a movement', () => {
    const timed = sop([
      'no: 1, until: { registered: 2 }',
      'no: 2, from: performed.checked, until: { seated: 3 }',
      'no: 3, from: queued, until: { called: 4 }',
      'no: 4, until: { performed.filed: 90 }',
    ])
    expect(walked(timed, arrived, registered, performed('filed')).standing).toBe(2)
    expect(passes(timed, arrived, registered, performed('checked'), performed('filed')).slice(1)).toEqual([
      '2 passedOver 1',
      '3 passedOver –',
      '4 normal 0',
      '90 open',
    ])
  })
})

describe('turns', () => {
  const looping = sop([
    'no: 1, until: { registered: 2 }',
    'no: 2, asks: boss, until: { answered.yes: 3, answered.no: 4, answered.later: 3 }',
    'no: 3, until: { received: 90, forwarded: 2 }',
    'no: 4, until: { performed.mended: 2, turnedAway: 90 }',
  ])
  const no = [arrived, registered, asked('boss'), answered('boss', 'no')] as const

  test('a loop passes a step twice and asks anew', () => {
    expect(passes(looping, ...no, performed('mended'))).toEqual(['1 normal 1', '2 normal 2', '4 normal 1', '2 open'])
    expect(walked(looping, ...no, performed('mended'), asked('boss'), answered('boss', 'yes')).standing).toBe(3)
  })

  test('another answer goes where the step that asked leads on it, and cuts short where the visit stands', () => {
    expect(passes(looping, ...no, answered('boss', 'yes')).slice(2)).toEqual(['4 cutShort 1', '3 open'])
    expect(walked(looping, ...no, answered('boss', 'yes'), answered('boss', 'later')).standing).toBe(3)
    expect(walked(looping, ...no, answered('boss', 'yes'), received, answered('boss', 'no')).standing).toBe(90)
  })

  test('an answer of another actor, or one that leads to the same step, moves nothing', () => {
    expect(walked(looping, ...no, answered('aide', 'yes')).standing).toBe(4)
    expect(passes(looping, ...no, answered('boss', 'no'))).toHaveLength(3)
  })

  test('`absent` that is not named leaves the question open', () => {
    const way = [arrived, registered, asked('boss'), answered('boss', 'absent')] as const
    expect(walked(looping, ...way).standing).toBe(2)
    expect(walked(looping, ...way, answered('boss', 'yes')).standing).toBe(3)
  })

  test('another answer leads back from the end, as long as the visit is not filed', () => {
    const ending = sop([
      'no: 1, until: { registered: 2 }',
      'no: 2, asks: boss, until: { answered.yes: 90, answered.no: end }',
    ])
    const way = [arrived, registered, asked('boss'), answered('boss', 'no')] as const
    expect(walked(ending, ...way)).toMatchObject({ standing: null, atEnd: true, step: 2 })
    expect(walked(ending, ...way, answered('boss', 'yes'))).toMatchObject({ standing: 90, atEnd: false })
    const filed: Occurrence = { type: 'archived', outcome: 'declined', year: 2026, number: 1 }
    expect(walked(ending, ...way, filed, answered('boss', 'yes'))).toMatchObject({
      step: null,
      stepOf: [1, 1, 2, 2, 2, null],
    })
  })

  test('forwarded where it is named leads on; where not, step and clock stay', () => {
    const forwarded: Occurrence = { type: 'forwarded', from: toErwin, to: toMarlina }
    const way = [arrived, registered, asked('boss')] as const
    expect(passes(looping, ...way, forwarded)).toEqual(['1 normal 1', '2 open'])
    expect(passes(looping, ...way, answered('boss', 'yes'), forwarded).slice(2)).toEqual(['3 normal 1', '2 open'])
  })

  test('filing ends any step', () => {
    const filed: Occurrence = { type: 'archived', outcome: 'withdrew', year: 2026, number: 1 }
    expect(passes(looping, arrived, registered, filed)).toEqual(['1 normal 1', '2 cutShort 1'])
  })
})
