import type { Instant, Occurrence, Thing } from './moment.ts'
import type { Custody } from './visit.ts'

/** What happens to things: they are kept or lent, come back, or go missing. */
export type CustodyOccurrence = Extract<
  Occurrence,
  { type: 'identitySeen' | 'deposited' | 'handedBack' | 'issued' | 'takenBack' | 'lost' }
>

export const nothingKept: Custody = { held: [], out: [], returned: [], lost: [], spent: [] }

/** What the office holds and what is out, after one of its things or the visitor's changed hands. */
export function custodyAfter(custody: Custody, occurrence: CustodyOccurrence, at: Instant): Custody {
  switch (occurrence.type) {
    case 'identitySeen':
      return { ...custody, identity: occurrence.identity }
    case 'deposited': {
      const { item, slot, identity } = occurrence
      const held = { item, slot, since: at, ...(identity === undefined ? {} : { identity }) }
      return { ...custody, held: [...custody.held, held], ...(identity === undefined ? {} : { identity }) }
    }
    case 'handedBack':
      return returned(custody, { of: 'visitor', item: occurrence.item, slot: occurrence.slot })
    case 'issued': {
      const card = { pool: occurrence.pool, number: occurrence.number, since: at }
      if (occurrence.spent === true) return { ...custody, spent: [...custody.spent, card] }
      return { ...custody, out: [...custody.out, card] }
    }
    case 'takenBack':
      return returned(custody, { of: 'office', pool: occurrence.pool, number: occurrence.number })
    case 'lost': {
      const rest = without(custody, occurrence.what)
      return { ...rest, lost: [...rest.lost, occurrence.what] }
    }
    default: {
      const never: never = occurrence
      return never
    }
  }
}

/** Whether the office holds nothing of the visitor's and nothing of the office's is out. */
export function isBalanced(custody: Custody): boolean {
  return custody.held.length === 0 && custody.out.length === 0
}

function returned(custody: Custody, thing: Thing): Custody {
  const rest = without(custody, thing)
  return { ...rest, returned: [...rest.returned, thing] }
}

function without(custody: Custody, thing: Thing): Custody {
  if (thing.of === 'visitor') {
    return { ...custody, held: custody.held.filter((one) => one.item !== thing.item || one.slot !== thing.slot) }
  }
  return { ...custody, out: custody.out.filter((one) => one.pool !== thing.pool || one.number !== thing.number) }
}
