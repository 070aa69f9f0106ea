import type { ActorPart, Change, KindPart, StandardPart } from './difference/change.ts'
import { intakeChanges } from './difference/intake.ts'
import { type Matched, matchStandards, matchSteps } from './difference/match.ts'
import { inOtherOrder, same, sameSet } from './difference/same.ts'
import { numbersOf, stepChanges } from './difference/steps.ts'
import type { Actor, Identity, Kind, Sop, Standard, Step, StepNo, Text } from './sop.ts'

/**
 * What one SOP says otherwise than another, in meaning and not in lines: steps first, then actors, kinds, what is taken in,
 * standards, words and the printed block. Empty for two SOPs that mean the same, however their files are written. A step is
 * recognised by what it says and not by its number, so one that is put in does not make strangers of those that follow.
 * `src/text/sop-change-words.ts` puts each change into words.
 */
export function difference(before: Sop, after: Sop): readonly Change[] {
  const steps = matchSteps(before.steps, after.steps)
  return [
    ...stepChanges(before.steps, after.steps, steps),
    ...actorChanges(before.actors, after.actors),
    ...kindChanges(before.kinds, after.kinds),
    ...intakesChanges(before, after),
    ...standardChanges(before.standards, after.standards, steps),
    ...wordChanges(before.words, after.words),
    ...(same(before.name, after.name)
      ? []
      : [{ of: 'title', mark: 'changed', before: before.name, after: after.name } as const]),
    ...identityChanges(before.identity, after.identity),
  ]
}

function actorChanges(before: readonly Actor[], after: readonly Actor[]): Change[] {
  const parts = ['label', 'role', 'post', 'optional'] as const satisfies readonly ActorPart[]
  return [
    ...listed('actor', before, after, byKey(before, after)),
    ...inBoth(byKey(before, after), (was, is) =>
      parts
        .filter((part) => !same(was[part], is[part]))
        .map((part) => ({ of: 'actor', mark: 'changed', part, before: was, after: is }) as const),
    ),
    ...(inOtherOrder(before, after, keyOf) ? [{ of: 'actorOrder', mark: 'changed', before, after } as const] : []),
  ]
}

function kindChanges(before: readonly Kind[], after: readonly Kind[]): Change[] {
  const parts = ['label', 'requirements', 'recorded'] as const satisfies readonly KindPart[]
  return [
    ...listed('kind', before, after, byKey(before, after)),
    ...inBoth(byKey(before, after), (was, is) =>
      parts
        .filter((part) => !same(was[part], is[part]))
        .map((part) => ({ of: 'kind', mark: 'changed', part, before: was, after: is }) as const),
    ),
    ...(inOtherOrder(before, after, keyOf) ? [{ of: 'kindOrder', mark: 'changed', before, after } as const] : []),
  ]
}

/** The office's intake, and of the kinds what does not merely follow it. */
function intakesChanges(before: Sop, after: Sop): Change[] {
  const ofOffice = intakeChanges(before.intake, after.intake, null)
  const ofKinds = inBoth(byKey(before.kinds, after.kinds), (was, is) =>
    intakeChanges(was.intake, is.intake, is).filter(
      (change) => !ofOffice.some((one) => same({ ...one, kind: null }, { ...change, kind: null })),
    ),
  )
  return [...ofOffice, ...ofKinds]
}

function standardChanges(before: readonly Standard[], after: readonly Standard[], steps: Matched<Step>): Change[] {
  const parts = ['name', 'limit', 'measure', 'binds', 'only'] as const satisfies readonly StandardPart[]
  const renumbered = new Map(before.map((one) => [one, withNumbers(one, numbersOf(steps))]))
  const matched = matchStandards(before, after)
  const origins = new Map([...matched].map(([was, is]) => [is, was]))
  const kept = after.filter((one) => origins.has(one))
  return [
    ...listed('standard', before, after, matched),
    ...inBoth(matched, (was, is) =>
      parts
        .filter((part) =>
          part === 'only' ? !sameSet(was.only, is.only) : !same(renumbered.get(was)?.[part], is[part]),
        )
        .map((part) => ({ of: 'standard', mark: 'changed', part, before: was, after: is }) as const),
    ),
    ...(inOtherOrder([...matched.values()], kept, (one) => one)
      ? [{ of: 'standardOrder', mark: 'changed', before, after } as const]
      : []),
  ]
}

/** The standard with the numbers that its steps have now; one of a step that is gone keeps a number that nothing has. */
function withNumbers(standard: Standard, numbers: ReadonlyMap<StepNo, StepNo>): Standard {
  if (!('steps' in standard.measure) || standard.measure.steps === 'all') return standard
  return { ...standard, measure: { steps: standard.measure.steps.map((no) => numbers.get(no) ?? -no) } }
}

function wordChanges(before: Readonly<Record<string, Text>>, after: Readonly<Record<string, Text>>): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): Change[] => {
    const [was, is] = [before[name], after[name]]
    if (was === undefined) return is === undefined ? [] : [{ of: 'word', mark: 'added', name, after: is }]
    if (is === undefined) return [{ of: 'word', mark: 'removed', name, before: was }]
    return same(was, is) ? [] : [{ of: 'word', mark: 'changed', name, before: was, after: is }]
  })
}

function identityChanges(before: Identity, after: Identity): Change[] {
  const parts: readonly (keyof Identity)[] = [
    'institution',
    'unit',
    'number',
    'name',
    'created',
    'revised',
    'effective',
    'approvedBy',
    'legalBasis',
    'qualifications',
    'related',
    'equipment',
    'warnings',
    'records',
    'more',
  ]
  return parts
    .filter((part) => !same(before[part], after[part]))
    .map((part) => ({ of: 'identity', mark: 'changed', part, before, after }))
}

type Listed = { readonly actor: Actor; readonly kind: Kind; readonly standard: Standard }

/** Those that went and those that came. */
function listed<Of extends keyof Listed>(
  of: Of,
  before: readonly Listed[Of][],
  after: readonly Listed[Of][],
  matched: Matched<Listed[Of]>,
) {
  const found = new Set(matched.values())
  return [
    ...before.filter((one) => !matched.has(one)).map((one) => ({ of, mark: 'removed' as const, before: one })),
    ...after.filter((one) => !found.has(one)).map((one) => ({ of, mark: 'added' as const, after: one })),
  ]
}

function inBoth<One>(matched: Matched<One>, changes: (was: One, is: One) => readonly Change[]): Change[] {
  return [...matched].flatMap(([was, is]) => changes(was, is))
}

function byKey<One extends { readonly key: string }>(before: readonly One[], after: readonly One[]): Matched<One> {
  return new Map(
    before.flatMap((was): [One, One][] => {
      const is = after.find((one) => one.key === was.key)
      return is === undefined ? [] : [[was, is]]
    }),
  )
}

function keyOf(one: { readonly key: string }): string {
  return one.key
}
