import type { OpenVisit, VisitCommand } from '../../contract/commands.ts'
import type { Intent, OpenCommand } from '../../domain/visit/command.ts'
import type { HostRef, IdentityShown, Instant, Person } from '../../domain/visit/moment.ts'
import { instantOf } from '../instants.ts'

type Body = Pick<
  VisitCommand,
  'purpose' | 'companions' | 'fields' | 'identity' | 'cards' | 'initials' | 'waive' | 'visitor'
>

/** What the form names by id, found: the person and the host; and how much of an identity number the office keeps. */
export type Found = {
  readonly person?: Person
  readonly host?: HostRef
  readonly keepIdentityNumbers: boolean
}
export type Named = { readonly intent: Intent; readonly keepIdentityNumbers: boolean }

/** What a form carries, without what was left empty. */
export function intentOf(body: Body, found: Found): Intent {
  const { person } = found
  const initials = typeof body.initials === 'string' ? [body.initials] : body.initials
  return {
    ...(person === undefined ? {} : { visitor: { ...omitId(person), personId: person.id } }),
    ...filled({ purpose: body.purpose }),
    ...(found.host === undefined ? {} : { host: found.host }),
    ...(body.companions === undefined ? {} : { companions: body.companions.map(({ name }) => filled({ name })) }),
    ...(body.fields === undefined ? {} : { fields: filledEntries(body.fields) }),
    ...(body.identity === undefined
      ? {}
      : { identity: { ...identityOf(body.identity, found), ...filled({ slot: body.identity.slot }) } }),
    ...(body.cards === undefined ? {} : { cards: filledEntries(body.cards) }),
    ...(initials === undefined ? {} : { initials: initials.filter((path) => path !== '') }),
    ...(body.waive === undefined ? {} : { waive: body.waive }),
  }
}

/** The command that opens a visit; `now` bounds when the form may have been opened. */
export function openCommandOf(body: OpenVisit, found: Found, now: Instant): OpenCommand {
  return {
    type: 'open',
    ...intentOf(body, found),
    origin: body.origin,
    ...filled({ kind: body.kind, day: body.day, time: body.time }),
    arrivedAt: boundedArrival(body.arrivedAt, now),
    register: body.register ?? true,
  }
}

/** An identity as it may be kept: its number whole, or only its end where the office wants no more. */
export function identityOf(
  shown: { readonly kind: IdentityShown['kind']; readonly number?: string; readonly digital?: boolean },
  { keepIdentityNumbers }: Pick<Found, 'keepIdentityNumbers'>,
): IdentityShown {
  const number = someText(shown.number)
  return {
    kind: shown.kind,
    ...(number === undefined ? {} : { number: keepIdentityNumbers ? number : number.slice(-4) }),
    ...(shown.digital === undefined ? {} : { digital: shown.digital }),
  }
}

/** A text that says something. */
export function someText(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text
}

/** The same keys, less those left out or empty: an empty box of a form says nothing. */
export function filled<Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>,
): { readonly [K in Key]?: string } {
  const result: { [K in Key]?: string } = {}
  for (const key in texts) {
    const text = texts[key]
    if (text !== undefined && text !== '') result[key] = text
  }
  return result
}

const day = 24 * 60 * 60_000

/** A form may have stood open for a while; it was not opened tomorrow, nor before yesterday. */
function boundedArrival(written: string | undefined, now: Instant): Instant {
  const at = written === undefined ? null : instantOf(written)
  return at === null || at > now || at < now - day ? now : at
}

function filledEntries(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}

function omitId({ id: _, ...rest }: Person): Omit<Person, 'id'> {
  return rest
}
