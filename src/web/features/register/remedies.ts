/** Where a refusal is shown in the form, and what lifts it. The server's codes and facts decide; words are put to it elsewhere. */
import type { ApiProblem } from '../../api/failure.ts'

/** What a button beside a refusal does. */
export type Remedy =
  | { readonly kind: 'useSlot'; readonly number: string }
  | { readonly kind: 'chooseSlot' }
  | { readonly kind: 'useCard'; readonly pool: string; readonly number: string }
  | { readonly kind: 'chooseCard'; readonly pool: string }
  | { readonly kind: 'write'; readonly line: string }
  | { readonly kind: 'draw' }
  | { readonly kind: 'identity' }
  | { readonly kind: 'waive'; readonly what: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'close' }

/** A refusal at its place: a line by its name, `slot`, `card:<pool>`, `identity`, `initials`, or the form as a whole. */
export interface Placed {
  readonly place: string
  readonly remedies: readonly Remedy[]
}

/** Where a refusal of the server belongs and what can be done about it, the likeliest first. */
export function placed(problem: ApiProblem): Placed {
  if (problem.status >= 500) return { place: 'form', remedies: [{ kind: 'again' }] }
  return byCode(problem) ?? byFault(problem) ?? { place: 'form', remedies: [{ kind: 'close' }] }
}

/** A fact of a refusal in words, '' where it has none. */
export function factOf({ facts }: ApiProblem, name: string): string {
  const fact = facts[name]
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : ''
}

function byCode(problem: ApiProblem): Placed | null {
  switch (problem.code) {
    case 'slotTaken':
    case 'slotUnknown':
    case 'noSlotFree':
      return atSlot(problem)
    case 'cardTaken':
    case 'cardUnknown':
    case 'noCardFree':
      return atCard(problem)
    case 'outOfUse':
      return factOf(problem, 'pool') === '' ? atSlot(problem) : atCard(problem)
    case 'nameRequired':
      return atLine('name')
    case 'kindRequired':
    case 'unknownKind':
      return atLine('kind')
    case 'hostRequired':
    case 'unknownHost':
    case 'unknownUnit':
      return atLine('host')
    case 'fieldRequired': {
      const field = factOf(problem, 'field')
      return {
        place: field,
        remedies: [
          { kind: 'write', line: field },
          { kind: 'waive', what: `fields.${field}` },
        ],
      }
    }
    case 'identityRequired':
      return { place: 'identity', remedies: [{ kind: 'identity' }] }
    case 'initialsRequired':
      return { place: 'initials', remedies: [{ kind: 'draw' }, { kind: 'waive', what: 'signs.entering' }] }
    case 'tooManyPeople':
      return {
        place: 'companions',
        remedies: [
          { kind: 'write', line: 'companions' },
          { kind: 'waive', what: 'admits.people' },
        ],
      }
    case 'notOnThisDay':
      return admission('days')
    case 'notAtThisHour':
      return admission('hours')
    case 'hourFull':
      return admission('atOnce')
    case 'noticeTooShort':
      return admission('notice')
    case 'reasonRequired':
      return { place: `reason:${factOf(problem, 'what')}`, remedies: [] }
    default:
      return null
  }
}

function atSlot(problem: ApiProblem): Placed {
  const free = factOf(problem, 'free')
  return {
    place: 'slot',
    remedies: [
      ...(free === '' ? [] : [{ kind: 'useSlot', number: free } as const]),
      ...(problem.code === 'noSlotFree' ? [] : [{ kind: 'chooseSlot' } as const]),
      ...(free === '' ? [{ kind: 'waive', what: 'deposited.identityCard' } as const] : []),
    ],
  }
}

function atCard(problem: ApiProblem): Placed {
  const [pool, free] = [factOf(problem, 'pool'), factOf(problem, 'free')]
  return {
    place: `card:${pool}`,
    remedies: [
      ...(free === '' ? [] : [{ kind: 'useCard', pool, number: free } as const]),
      ...(problem.code === 'noCardFree' ? [] : [{ kind: 'chooseCard', pool } as const]),
      ...(free === '' ? [{ kind: 'waive', what: `issued.${pool}` } as const] : []),
    ],
  }
}

function atLine(line: string): Placed {
  return { place: line, remedies: [{ kind: 'write', line }] }
}

function admission(key: string): Placed {
  return { place: 'form', remedies: [{ kind: 'waive', what: `admits.${key}` }, { kind: 'close' }] }
}

/** A body that could not be used names its field by its path. */
function byFault(problem: ApiProblem): Placed | null {
  const path = (problem.errors[0]?.path ?? '').replace(/^\//, '').replaceAll('/', '.').split('.')
  const [first, second] = path
  switch (first) {
    case 'visitor':
      return atLine(second === 'institution' || second === 'phone' ? second : 'name')
    case 'fields':
      return second === undefined ? null : atLine(second)
    case 'purpose':
    case 'companions':
    case 'kind':
      return atLine(first)
    case 'hostId':
    case 'hostName':
    case 'unitId':
      return atLine('host')
    case 'identity':
      return { place: 'identity', remedies: [{ kind: 'identity' }] }
    case 'initials':
      return { place: 'initials', remedies: [{ kind: 'draw' }] }
    default:
      return null
  }
}
