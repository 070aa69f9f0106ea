import fc from 'fast-check'
import type { StaffRef, Standing, Standings } from '../presence/standing.ts'
import { presenceStates } from '../presence/standing.ts'
import { rungKinds } from '../visit/moment.ts'
import type { LadderPeople } from './plan.ts'
import { type LadderRule, whenOutChoices } from './rule.ts'

export const staffIds = ['erwin', 'tri', 'marlina', 'hendrik'] as const

export function staffRef(staffId: string): StaffRef {
  return { kind: 'staff', staffId, name: staffId }
}

/** Somebody somewhere, perhaps in their quiet hours. */
const arbitraryStanding: fc.Arbitrary<Standing> = fc.record({
  presence: fc.record({
    state: fc.constantFrom(...presenceStates),
    until: fc.constant(null),
    note: fc.constant(null),
    source: fc.constant('self' as const),
  }),
  quiet: fc.boolean(),
})

export const arbitraryStandings: fc.Arbitrary<Standings> = fc
  .dictionary(fc.constantFrom(...staffIds), arbitraryStanding)
  .map((standings) => new Map(Object.entries(standings)))

/** Any rule an office could write, in any order of rungs, some of them twice or of no time at all. */
export const arbitraryRule: fc.Arbitrary<LadderRule> = fc.record({
  rungs: fc.array(
    fc.record({
      kind: fc.constantFrom(...rungKinds),
      seconds: fc.nat({ max: 900 }),
      remindEverySeconds: fc.option(fc.nat({ max: 400 })),
    }),
    { maxLength: 7 },
  ),
  whenOut: fc.constantFrom(...whenOutChoices),
})

const arbitraryPerson = fc.option(fc.constantFrom(...staffIds).map(staffRef), { freq: 4 })
export const arbitraryPeople: fc.Arbitrary<LadderPeople> = fc.record({
  host: arbitraryPerson,
  delegate: arbitraryPerson,
  secretary: arbitraryPerson,
  head: arbitraryPerson,
})
