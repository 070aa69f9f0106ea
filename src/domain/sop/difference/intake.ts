import type { Admits, Intake, Kind } from '../sop.ts'
import type { Change } from './change.ts'
import { same, sameSet } from './same.ts'

/** What is asked for, kept, lent, signed and admitted otherwise than before, for the office (null) or for one kind of visit. */
export function intakeChanges(before: Intake, after: Intake, kind: Kind | null): Change[] {
  const [was, is] = [before, after]
  return [
    ...(was.fields.host === is.fields.host
      ? []
      : [{ of: 'host', mark: 'changed', kind, before: was.fields.host, after: is.fields.host } as const]),
    ...lines(was.fields.values, is.fields.values, 'none').map(
      (line) => ({ of: 'field', mark: 'changed', kind, ...line }) as const,
    ),
    ...lines(was.keeps, is.keeps, 'none').map((line) => ({ of: 'keep', mark: 'changed', kind, ...line }) as const),
    ...lines(was.issues, is.issues, 'none').map((line) => ({ of: 'issue', mark: 'changed', kind, ...line }) as const),
    ...(was.signs.entering === is.signs.entering
      ? []
      : [{ of: 'entering', mark: 'changed', kind, before: was.signs.entering, after: is.signs.entering } as const]),
    ...(was.signs.leaving === is.signs.leaving
      ? []
      : [{ of: 'leaving', mark: 'changed', kind, before: was.signs.leaving, after: is.signs.leaving } as const]),
    ...admitted
      .filter((part) => !sameAdmission(was.admits, is.admits, part))
      .map((part) => ({ of: 'admits', mark: 'changed', kind, part, before: was.admits, after: is.admits }) as const),
  ]
}

const admitted = ['people', 'notice', 'days', 'hours', 'atOnce'] as const satisfies readonly (keyof Admits)[]

function sameAdmission(was: Admits, is: Admits, part: keyof Admits): boolean {
  return part === 'days' ? sameSet(was.days?.map(String), is.days?.map(String)) : same(was[part], is[part])
}

/** The lines that differ. A line that a file does not write is one that says none. */
function lines<Policy>(
  before: Readonly<Record<string, Policy>>,
  after: Readonly<Record<string, Policy>>,
  none: Policy,
): readonly { readonly name: string; readonly before: Policy; readonly after: Policy }[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .map((name) => ({ name, before: before[name] ?? none, after: after[name] ?? none }))
    .filter((line) => line.before !== line.after)
}
