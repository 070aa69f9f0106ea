import type { Moment, MomentType, Occurrence } from '../visit/moment.ts'

/** A JSON value as a moment is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A moment parted in two: what the office did, and the words that tell of a person. */
export type Parted = {
  /** The moment with `{ sealed: n }` in the place of each personal word. */
  readonly facts: Json
  readonly personal: readonly string[]
}

/**
 * Which fields of each moment are personal. `*` stands for every entry of a list or map; `host?` only where the host is
 * someone who is no member of staff (an official's name belongs to the office's record, a stranger's does not).
 */
export const personalFields: Readonly<Record<MomentType, readonly string[]>> = {
  requested: detailFields(),
  arrived: detailFields(),
  queued: [],
  called: [],
  registered: [...detailFields(), 'initials.*'],
  identitySeen: ['identity.number'],
  deposited: ['identity.number'],
  handedBack: [],
  issued: [],
  takenBack: [],
  lost: ['report'],
  performed: [],
  hostAsked: ['to.named?.name'],
  forwarded: ['from.named?.name', 'to.named?.name'],
  answered: ['reason', 'message'],
  seated: [],
  turnedAway: ['reason', 'appointment.note'],
  received: [],
  meetingEnded: [],
  reportedBack: ['initials'],
  waived: ['reason'],
  archived: [],
  corrected: ['change.from', 'change.to', 'reason'],
  noted: ['text'],
  escalated: ['to.named?.name'],
  spoke: ['with.named?.name'],
  said: ['text'],
}

/** The same, as trees to walk down. */
const personalTrees: Readonly<Record<string, Tree>> = mapValues(personalFields, treeOf)

/** Takes the personal words out of what happened, in an order that `joinPersonal` knows how to undo. */
export function partPersonal(occurrence: Occurrence): Parted {
  const personal: string[] = []
  return { facts: part(occurrence, personalTrees[occurrence.type], personal), personal }
}

/** Puts the personal words back; with null (the person was erased) each becomes empty. */
export function joinPersonal(facts: Json, personal: readonly string[] | null): Json {
  if (facts === null || typeof facts !== 'object') return facts
  if (isList(facts)) return facts.map((entry) => joinPersonal(entry, personal))
  const { sealed } = facts
  if (typeof sealed === 'number') return personal?.[sealed] ?? ''
  return mapValues(facts, (value) => joinPersonal(value, personal))
}

/** What happened, without when, by whom and in which commit: those are columns of their own in the ledger. */
export function occurrenceOf(moment: Moment): Occurrence {
  const { at: _at, by: _by, post: _post, commandId: _commandId, ...occurrence } = moment
  return occurrence
}

function detailFields(): readonly string[] {
  return [
    'details.visitor.name',
    'details.visitor.institution',
    'details.visitor.phone',
    'details.purpose',
    'details.host.named?.name',
    'details.companions.*.name',
    'details.fields.*',
  ]
}

/** The personal fields of one moment, put together by their beginnings; a tree without branches is a personal word. */
type Tree = { readonly [step: string]: Tree }

function treeOf(paths: readonly string[]): Tree {
  const firsts = Map.groupBy(paths, (path) => path.split('.', 1)[0] ?? '')
  return Object.fromEntries(
    [...firsts].map(([first, all]) => [
      first,
      treeOf(all.filter((path) => path !== first).map((path) => path.slice(first.length + 1))),
    ]),
  )
}

/** Copies a value as bare JSON; what the tree calls personal goes to the list. Keys without a value are left out. */
function part(value: unknown, tree: Tree | undefined, personal: string[]): Json {
  if (typeof value === 'string') {
    return tree !== undefined && isLeaf(tree) ? { sealed: personal.push(value) - 1 } : value
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((entry) => part(entry, tree?.['*'], personal))
  if (typeof value !== 'object') throw new TypeError(`A moment cannot hold a ${typeof value}`)
  const below = 'kind' in value && value.kind === 'named' ? (tree?.['named?'] ?? tree) : tree
  const copy: { [key: string]: Json } = {}
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) copy[key] = part(entry, below?.[key] ?? below?.['*'], personal)
  }
  return copy
}

function isLeaf(tree: Tree): boolean {
  for (const _step in tree) return false
  return true
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}

function mapValues<From, To>(
  map: { readonly [key: string]: From },
  change: (value: From) => To,
): { [key: string]: To } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}
