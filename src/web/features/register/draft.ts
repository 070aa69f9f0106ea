/**
 * What the form of a new visitor holds, and how it changes. Pure: it is kept as it stands after every change, so that a reload, an
 * ended session or a power cut finds it again.
 */
import type { OpenVisit, VisitCommand } from '../../../contract/commands.ts'
import type { Visit } from '../../../contract/visit.ts'
import type { VisitorItem } from '../../../contract/visitor.ts'
import { type IdentityKind, identityKinds } from '../../../domain/visit/moment.ts'

/** Whom the visit is for, as far as the form has to know. */
export type ChosenHost =
  | { readonly kind: 'staff'; readonly id: string; readonly name: string }
  | { readonly kind: 'unit'; readonly id: string; readonly name: string }
  | { readonly kind: 'named'; readonly name: string }

/** A slot or a card of the form: proposed by Lawang, named by hand, or scanned. */
export interface Taken {
  readonly number: string
  readonly how: 'proposed' | 'named' | 'scanned'
}

/** The identity that is shown or kept. `kind` is null where the visitor has none, `number` is what was typed. */
export interface ShownIdentity {
  readonly kind: IdentityKind | null
  readonly number: string
  /** It is on a phone, so there is nothing to keep. */
  readonly digital: boolean
}

/** How a visit is asked for before anyone comes. */
export const aheadOrigins = ['letter', 'booking', 'invitation'] as const

/** A visit that is asked for: how, and for which day (ISO, '' while none is chosen). */
interface Ahead {
  readonly origin: (typeof aheadOrigins)[number]
  readonly day: string
}

/** What the form sends: a visit to be opened, or the registering of one that was opened before. */
export type FormBody = OpenVisit | VisitCommand

/** What was sent under the draft's command id, and of which nobody knows whether it arrived; the last one first. */
export interface Unsettled {
  readonly bodies: readonly FormBody[]
  readonly at: number
}

/** The form. A change of its shape raises `form`, and what an older page kept is let go. */
export interface Draft {
  readonly form: 2
  /** Kept until the server has said yes or no, so that what is sent twice happens once. */
  readonly commandId: string
  /** When the form was opened: the clock of the first step. */
  readonly arrivedAt: number | null
  readonly savedAt: number
  readonly kind: string | null
  /** Null for somebody who is here. */
  readonly ahead: Ahead | null
  /** The returning visitor who was chosen. */
  readonly person: VisitorItem | null
  /** Somebody who was not here before. */
  readonly isNew: boolean
  /** Institution and telephone of a returning visitor are being changed. */
  readonly mending: boolean
  /** Lines of text by their field: name, institution, phone, purpose and what else the SOP asks. */
  readonly texts: Readonly<Record<string, string>>
  readonly host: ChosenHost | null
  /** What is typed to find the host. */
  readonly hostTyped: string
  /** A name for each companion, '' where none was given. */
  readonly companions: readonly string[]
  /** Names and initials beyond the number of companions: they come back with it, as on the way from ten by "1" to "12". */
  readonly beyond?: Pick<Draft, 'companions' | 'initials'>
  readonly identity: ShownIdentity
  readonly slot: Taken | null
  readonly cards: Readonly<Record<string, Taken>>
  /** Paths of initials, the visitor's first; '' where none is drawn yet. */
  readonly initials: readonly string[]
  /** A thumbprint stands for the initials; its reason is among those below. */
  readonly thumb: boolean
  /** What is left out this once, with its reason. */
  readonly waived: Readonly<Record<string, string>>
  /** The line whose choices are open. */
  readonly open: string | null
  /** Lines that were accepted or passed over. */
  readonly passed: readonly string[]
  readonly unsettled: Unsettled | null
}

/** The form as it opens. */
export function emptyDraft(commandId: string): Draft {
  return {
    form: 2,
    commandId,
    arrivedAt: null,
    savedAt: 0,
    kind: null,
    ahead: null,
    person: null,
    isNew: false,
    mending: false,
    texts: {},
    host: null,
    hostTyped: '',
    companions: [],
    identity: { kind: 'ktp', number: '', digital: false },
    slot: null,
    cards: {},
    initials: [],
    thumb: false,
    waived: {},
    open: null,
    passed: [],
    unsettled: null,
  }
}

/** The form of a visit that was opened before and is registered now, with what is known of it. */
export function draftOf(visit: Visit, commandId: string): Draft {
  const { visitor, host } = visit
  const known = visitor && {
    ...visitor,
    visits: visitor.visitsBefore,
    lastPurpose: null,
    lastHost: null,
    lastIdentity: null,
  }
  return {
    ...emptyDraft(commandId),
    kind: visit.kind?.key ?? null,
    person: known,
    texts: { ...visit.fields, name: visitor?.name ?? '', purpose: visit.purpose ?? '' },
    host: host && hostOf(host),
    companions: visit.companions.map((companion) => companion.name ?? ''),
  }
}

/** Whether anybody has told the form anything. */
export function isEmpty(draft: Draft): boolean {
  return (
    draft.person === null &&
    !draft.isNew &&
    draft.kind === null &&
    draft.ahead === null &&
    draft.host === null &&
    draft.hostTyped === '' &&
    Object.values(draft.texts).every((text) => text === '') &&
    draft.companions.length === 0 &&
    draft.initials.every((path) => path === '') &&
    Object.keys(draft.waived).length === 0 &&
    draft.identity.number === '' &&
    Object.values(draft.cards).every((card) => card.how === 'proposed') &&
    draft.slot?.how !== 'named'
  )
}

/** Whether it is known who the form is about. */
export function isSomebody(draft: Draft): boolean {
  return draft.person !== null || draft.isNew
}

/** The text of a line, '' where nothing was written. */
export function textOf(draft: Draft, field: string): string {
  return draft.texts[field] ?? ''
}

/** A line written; another name is another visitor. */
export function written(draft: Draft, field: string, text: string): Draft {
  const next = { ...draft, texts: { ...draft.texts, [field]: text } }
  if (field !== 'name' || draft.isNew) return next
  return draft.person === null ? next : { ...withoutPerson(next), open: 'name' }
}

/** The returning visitor, with what the last visit proposes. What was already written for this visit stays. */
export function withPerson(draft: Draft, person: VisitorItem): Draft {
  const { lastPurpose, lastHost, lastIdentity } = person
  const kind = identityKinds.find((one) => one === lastIdentity?.kind)
  const purpose = textOf(draft, 'purpose')
  return {
    ...draft,
    person,
    isNew: false,
    mending: false,
    texts: { ...draft.texts, name: person.name, purpose: purpose === '' ? (lastPurpose ?? '') : purpose },
    host: draft.host ?? (lastHost === null ? null : { kind: 'staff', id: lastHost.id, name: lastHost.name }),
    identity: { ...draft.identity, kind: kind ?? draft.identity.kind },
  }
}

/** Somebody new; a number that was typed to find them is their telephone. */
export function withNewVisitor(draft: Draft): Draft {
  const typed = textOf(draft, 'name').trim()
  const next = { ...withoutPerson(draft), isNew: true }
  return isPhone(typed) ? { ...next, texts: { ...next.texts, name: '', phone: typed }, open: 'name' } : next
}

/** Back to searching, with what was written. */
export function searchingAgain(draft: Draft): Draft {
  return { ...withoutPerson(draft), isNew: false, open: 'name' }
}

/** Whether what was typed is a telephone number. */
export function isPhone(text: string): boolean {
  return /^[+\d][\d\s().-]{4,}$/.test(text.trim())
}

/** Another host is looked for: the one chosen before no longer holds. */
export function hostTyped(draft: Draft, text: string): Draft {
  return { ...draft, hostTyped: text, host: null }
}

/** The host chosen. */
export function withHost(draft: Draft, host: ChosenHost): Draft {
  return { ...draft, host, hostTyped: '' }
}

/** A line accepted or passed over. */
export function passedBy(draft: Draft, line: string): Draft {
  return draft.passed.includes(line) ? draft : { ...draft, passed: [...draft.passed, line] }
}

/** As many companions as said; names that were given stay. */
export function withCompanions(draft: Draft, count: number): Draft {
  const wanted = Math.min(Math.max(Math.trunc(count), 0), mostCompanions)
  const { companions, initials, beyond } = draft
  const names = [...companions, ...(beyond?.companions ?? [])]
  const drawn = [...upTo(companions.length + 1, initials), ...(beyond?.initials ?? [])]
  return {
    ...draft,
    companions: upTo(wanted, names),
    initials: drawn.slice(0, wanted + 1),
    beyond: { companions: names.slice(wanted), initials: drawn.slice(wanted + 1) },
  }
}

/** The most companions that one line of the book takes. */
export const mostCompanions = 100

/** So many of what is given, '' where there are fewer. */
function upTo(length: number, given: readonly string[]): readonly string[] {
  return Array.from({ length }, (_, at) => given[at] ?? '')
}

/** The initials of one of the group, the visitor being the first. */
export function withInitials(draft: Draft, at: number, path: string): Draft {
  const initials = Array.from({ length: Math.max(draft.initials.length, at + 1) }, (_, i) => draft.initials[i] ?? '')
  initials[at] = path
  const { 'signs.entering': _, ...waived } = draft.waived
  return { ...draft, initials, thumb: false, waived: path === '' ? draft.waived : waived }
}

/** No initials: a thumbprint, or another reason; null takes that back. */
export function withoutInitials(draft: Draft, reason: string | null, thumb = false): Draft {
  return { ...withWaiver(draft, 'signs.entering', reason), thumb }
}

/** Something left out with a reason; null takes that back. */
export function withWaiver(draft: Draft, what: string, reason: string | null): Draft {
  const { [what]: _, ...others } = draft.waived
  return { ...draft, waived: reason === null ? others : { ...others, [what]: reason } }
}

/** A person goes, and what was only proposed for them. */
function withoutPerson(draft: Draft): Draft {
  const { person } = draft
  if (person === null) return draft
  const purpose = textOf(draft, 'purpose')
  const proposedHost = draft.host?.kind === 'staff' && draft.host.id === person.lastHost?.id
  return {
    ...draft,
    person: null,
    mending: false,
    texts: { ...draft.texts, purpose: purpose === person.lastPurpose ? '' : purpose },
    host: proposedHost && !draft.passed.includes('host') ? null : draft.host,
    passed: draft.passed.filter((line) => line !== 'name'),
  }
}

function hostOf({ kind, id, name }: NonNullable<Visit['host']>): ChosenHost {
  if (kind === 'named' || id === null) return { kind: 'named', name }
  return { kind, id, name }
}
