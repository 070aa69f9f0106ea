import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryStandings, staffIds } from '../ladder/arbitrary.ts'
import { type Delegation, delegateFor } from './delegation.ts'
import { isAway, type Standings } from './standing.ts'

const today = { day: '2026-11-24', kind: null }
const nobodyAway: Standings = new Map()

describe('delegates', () => {
  test('today before always, a kind of visit before all', () => {
    const delegations = [
      standing('1', 'erwin', 'hendrik'),
      standing('2', 'erwin', 'marlina', 'audit'),
      { ...standing('3', 'erwin', 'tri'), days: { from: '2026-11-24', to: '2026-11-24' } },
    ]
    const find = (day: string, kind: string | null) => delegateFor('erwin', delegations, nobodyAway, { day, kind })
    expect(find('2026-11-24', 'audit')).toBe('tri')
    expect(find('2026-11-25', 'audit')).toBe('marlina')
    expect(find('2026-11-25', 'dinas')).toBe('hendrik')
    expect(delegateFor('tri', delegations, nobodyAway, today)).toBeNull()
  })

  test('for a delegate who is away answers theirs, and a circle ends with nobody', () => {
    const chain = [standing('1', 'erwin', 'tri'), standing('2', 'tri', 'marlina'), standing('3', 'marlina', 'erwin')]
    expect(delegateFor('erwin', chain, away('tri'), today)).toBe('marlina')
    expect(delegateFor('erwin', chain, away('tri', 'marlina'), today)).toBeNull()
    expect(delegateFor('erwin', [standing('1', 'erwin', 'erwin')], nobodyAway, today)).toBeNull()
  })

  test('where the delegate of today is away with nobody for them, the standing one answers', () => {
    const both = [
      standing('1', 'erwin', 'hendrik'),
      { ...standing('2', 'erwin', 'tri'), days: { from: '2026-11-24', to: '2026-11-24' } },
    ]
    expect(delegateFor('erwin', both, away('tri'), today)).toBe('hendrik')
  })

  test('whatever the arrangements: somebody who is there, not the host, and the same in any order', () => {
    const day = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25')
    const arbitraryDelegations: fc.Arbitrary<readonly Delegation[]> = fc.uniqueArray(
      fc.record({
        id: fc.nat({ max: 30 }).map(String),
        staffId: fc.constantFrom(...staffIds),
        delegateId: fc.constantFrom(...staffIds),
        days: fc.option(fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))),
        kind: fc.option(fc.constantFrom('audit', 'dinas')),
      }),
      { maxLength: 10, selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(arbitraryDelegations, arbitraryStandings, fc.nat({ max: 9 }), (delegations, standings, turn) => {
        const found = delegateFor('erwin', delegations, standings, today)
        expect(found).not.toBe('erwin')
        if (found !== null) expect(isAway(standings, found)).toBeNull()
        const turned = [...delegations.slice(turn), ...delegations.slice(0, turn)].toReversed()
        expect(delegateFor('erwin', turned, standings, today)).toBe(found)
        expect(found !== null).toBe(reachable(delegations, standings))
      }),
    )
  })
})

/** By going over the arrangements again and again until nothing is new: whether anybody who is there can be reached. */
function reachable(delegations: readonly Delegation[], standings: Standings): boolean {
  const hold = delegations.filter(
    ({ days, kind }) => kind === null && (days === null || (days.from <= today.day && today.day <= days.to)),
  )
  const reached = new Set(['erwin'])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { staffId, delegateId } of hold) {
      const passesOn = staffId === 'erwin' || isAway(standings, staffId) !== null
      if (reached.has(staffId) && passesOn) reached.add(delegateId)
    }
  }
  return [...reached].some((staffId) => staffId !== 'erwin' && isAway(standings, staffId) === null)
}

function standing(id: string, staffId: string, delegateId: string, kind: string | null = null): Delegation {
  return { id, staffId, delegateId, days: null, kind }
}

function away(...ids: readonly string[]): Standings {
  return new Map(
    ids.map((id) => [id, { presence: { state: 'out', until: null, note: null, source: 'self' }, quiet: false }]),
  )
}
