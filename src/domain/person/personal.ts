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
}

/** Takes the personal words out of what happened, in an order that `joinPersonal` knows how to undo. */
export function partPersonal(occurrence: Occurrence): Parted {
  const personal: string[] = []
  let facts: Json = plain(occurrence)
  for (const path of personalFields[occurrence.type]) facts = take(facts, path.split('.'), personal)
  return { facts, personal }
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

function take(value: Json, path: readonly string[], personal: string[]): Json {
  const [step, ...rest] = path
  if (step === undefined) return typeof value === 'string' ? { sealed: personal.push(value) - 1 } : value
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return step === '*' ? value.map((entry) => take(entry, rest, personal)) : value
  if (step === '*') return mapValues(value, (entry) => take(entry, rest, personal))
  if (step === 'named?') return value['kind'] === 'named' ? take(value, rest, personal) : value
  const child = value[step]
  return child === undefined ? value : { ...value, [step]: take(child, rest, personal) }
}

/** The same value as bare JSON; keys without a value are left out, as in JSON. */
function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') throw new TypeError(`A moment cannot hold a ${typeof value}`)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry)]))
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}

function mapValues(map: { readonly [key: string]: Json }, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}
