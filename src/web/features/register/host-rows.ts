/** The rows of the host's list: who was chosen or matches, then colleagues of the same unit, who may stand in. */
import type { StaffItem } from '../../../contract/staff.ts'

/** A row; `person` is null where the server has not told more than the name. */
export interface HostRow {
  readonly id: string
  readonly name: string
  readonly how: 'chosen' | 'match' | 'colleague'
  readonly person: StaffItem | null
}

const enough = 4

/** Matches come first; only where they are few, colleagues of the first fill up. Who has left is in no list. */
export function hostRows(
  chosen: { readonly id: string; readonly name: string } | null,
  person: StaffItem | null,
  matches: readonly StaffItem[],
  colleagues: readonly StaffItem[],
): readonly HostRow[] {
  const first: readonly HostRow[] =
    chosen === null
      ? matches.filter((one) => one.active).map((one) => asRow(one, 'match'))
      : person?.active === false
        ? []
        : [{ id: chosen.id, name: person?.name ?? chosen.name, how: 'chosen', person }]
  if (first.length === 0) return first
  const others = colleagues.filter((one) => one.active && first.every((row) => row.id !== one.id))
  return [...first, ...others.map((one) => asRow(one, 'colleague')).slice(0, Math.max(0, enough - first.length))]
}

function asRow(person: StaffItem, how: HostRow['how']): HostRow {
  return { id: person.id, name: person.name, how, person }
}
