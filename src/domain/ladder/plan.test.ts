import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAway, type PresenceState, type Standings } from '../presence/standing.ts'
import { arbitraryPeople, arbitraryRule, arbitraryStandings, staffRef } from './arbitrary.ts'
import { type LadderPeople, type LadderPlan, planOf } from './plan.ts'
import { defaultLadder } from './rule.ts'

const people: LadderPeople = {
  host: staffRef('erwin'),
  delegate: staffRef('tri'),
  secretary: staffRef('marlina'),
  head: staffRef('hendrik'),
}

describe('the plan of a ladder', () => {
  test('asks everybody in the order of the house, and the desk last', () => {
    expect(read(planOf(defaultLadder, people, new Map()))).toEqual([
      'host erwin 120 s, reminded after 60',
      'delegate tri 60 s',
      'secretary marlina 60 s',
      'head hendrik 60 s',
      'desk 300 s',
    ])
  })

  test('leaves out, with the reason, where nobody stands, who is away, who wants quiet, who was asked already', () => {
    const standings: Standings = new Map([
      ['erwin', { ...standing('out') }],
      ['marlina', { ...standing('in'), quiet: true }],
    ])
    const plan = planOf(defaultLadder, { ...people, delegate: null }, standings)
    expect(read(plan)).toEqual(['head hendrik 60 s', 'desk 300 s'])
    expect(plan.kind === 'ladder' && plan.leftOut.map(({ kind, because }) => `${kind} ${because}`)).toEqual([
      'host out',
      'delegate nobody',
      'secretary quiet',
    ])
    const twice = planOf(defaultLadder, { ...people, head: staffRef('erwin') }, new Map())
    expect(twice.kind === 'ladder' && twice.leftOut).toEqual([{ kind: 'head', to: staffRef('erwin'), because: 'same' }])
  })

  test('answers absent for a host who is away where the office says so, and only for the host', () => {
    const rule = { ...defaultLadder, whenOut: 'absent' } as const
    expect(planOf(rule, people, new Map([['erwin', standing('leave')]]))).toEqual({
      kind: 'absent',
      host: staffRef('erwin'),
    })
    expect(planOf(rule, people, new Map([['tri', standing('out')]])).kind).toBe('ladder')
    expect(planOf(rule, { ...people, host: null }, new Map()).kind).toBe('ladder')
  })

  test('asks who is in a meeting or works elsewhere: their telephone is with them', () => {
    const standings = new Map([
      ['erwin', standing('meeting')],
      ['tri', standing('elsewhere')],
    ])
    expect(read(planOf(defaultLadder, people, standings)).slice(0, 2)).toEqual([
      'host erwin 120 s, reminded after 60',
      'delegate tri 60 s',
    ])
  })

  test('whatever the rule and whoever is there, the desk is last and nobody is asked twice or while away', () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryPeople, arbitraryStandings, (rule, anybody, standings) => {
        const plan = planOf(rule, anybody, standings)
        if (plan.kind === 'absent') {
          expect(isAway(standings, plan.host.staffId)).toBe('out')
          return
        }
        expect(plan.rungs.filter(({ kind }) => kind === 'desk')).toEqual([plan.rungs.at(-1)])
        const asked = plan.rungs.flatMap(({ to }) => (to === null ? [] : [to.staffId]))
        expect(new Set(asked).size).toBe(asked.length)
        for (const staffId of asked) expect(isAway(standings, staffId)).toBeNull()
        expect(plan.rungs.length + plan.leftOut.length).toBe(
          rule.rungs.filter(({ kind }) => kind !== 'desk').length + 1,
        )
        for (const { reminders, seconds } of plan.rungs) {
          expect(reminders).toEqual([...new Set(reminders)].toSorted((a, b) => a - b))
          for (const reminder of reminders) expect(reminder > 0 && reminder < seconds).toBe(true)
        }
      }),
    )
  })
})

function standing(state: PresenceState) {
  return { presence: { state, until: null, note: null, source: 'self' }, quiet: false } as const
}

function read(plan: LadderPlan): readonly string[] {
  if (plan.kind === 'absent') return ['absent']
  return plan.rungs.map(({ kind, to, seconds, reminders }) => {
    const whom = to === null ? kind : `${kind} ${to.staffId}`
    const reminded = reminders.length === 0 ? '' : `, reminded after ${reminders.join(' and ')}`
    return `${whom} ${seconds} s${reminded}`
  })
}
