import type { Visit as Answered } from '../../contract/visit.ts'
import { textIn } from '../../domain/sop/text.ts'
import { appointedAt } from '../../domain/visit/appointment.ts'
import type { HostRef, Instant, Thing } from '../../domain/visit/moment.ts'
import type { Answer, Visit } from '../../domain/visit/visit.ts'
import type { StaffRow } from '../../store/rows.ts'
import { maskPhone } from '../../text/format.ts'
import type { Locale } from '../../text/locale.ts'
import { iso } from '../instants.ts'
import type { PresenceBook } from '../presence/book.ts'
import type { KnownSop } from '../sop/shelf.ts'
import { presentMended } from './present-words.ts'

/** What an answer tells of the visit itself; the rest follows from its SOP and from who asks. */
export type Told = Omit<Answered, 'attention' | 'ladder' | 'reach' | 'step' | 'steps' | 'rail' | 'standards' | 'offers'>

/** What is known around a visit when it is answered. */
export type Around = {
  readonly seq: number
  readonly sop: KnownSop
  readonly locale: Locale
  readonly now: Instant
  readonly staff: ReadonlyMap<string, StaffRow>
  readonly timeZone: string
  /** The account that reads, as what the visit is its own, and when messages were seen on the other side. */
  readonly accountId: string
  readonly forYouAs: Told['forYouAs']
  readonly seen: ReadonlyMap<string, Instant>
  readonly presences: Pick<PresenceBook, 'presenceOf' | 'delegateOf'>
  readonly before: { readonly count: number; readonly lastAt: Instant | null }
}

/** The visit in the words of the interface: personal numbers masked, made-up names in the reader's language. */
export function tell(visit: Visit, around: Around): Told {
  const { register, filing } = visit
  return {
    id: visit.id,
    number: register.state === 'signed' ? register.number : null,
    year: register.state === 'signed' ? register.year : null,
    origin: visit.origin,
    kind: visit.kind === undefined ? null : { key: visit.kind, label: kindLabel(visit.kind, around) },
    requestedAt: isoOrNull(visit.requestedAt),
    day: visit.day ?? null,
    appointedAt: isoOrNull(appointedAt(visit, around.timeZone)),
    arrivedAt: isoOrNull(visit.arrivedAt),
    registeredAt: register.state === 'signed' ? iso(register.at) : null,
    visitor: tellVisitor(visit, around),
    companions: visit.companions.map(({ name }) => ({ name: name ?? null })),
    headCount: visit.headCount,
    purpose: visit.purpose ?? null,
    fields: { ...visit.fields },
    words: wordsOf(around),
    host: visit.host === undefined ? null : tellHost(visit.host, visit.kind, around),
    ...tellCustody(visit),
    initials: register.state === 'signed' ? [...register.initials] : [],
    question: tellQuestion(visit, around),
    answer: visit.question.state === 'answered' ? tellAnswer(visit.question.last, around) : null,
    answers: Object.values(visit.answers)
      .toSorted((a, b) => a.at - b.at)
      .map((answer) => tellAnswer(answer, around)),
    leftOut: [...visit.leftOut],
    place: tellPlace(visit),
    meeting: tellMeeting(visit),
    outcome: filing.state === 'filed' ? filing.outcome : null,
    archive: filing.state === 'filed' ? { number: filing.number, year: filing.year, at: iso(filing.at) } : null,
    mended: presentMended(visit.mended),
    notes: visit.notes.map(({ text, at, by }) => ({ text, at: iso(at), by })),
    conversation: tellConversation(visit, around),
    standIns: visit.standIns.map(({ name, rung }) => ({ name, rung })),
    forYouAs: around.forYouAs,
    sop: { version: around.sop.version, name: textIn(around.sop.sop.name, around.locale) },
    seq: around.seq,
    now: iso(around.now),
  }
}

const isoOrNull = (at: Instant | undefined) => (at === undefined ? null : iso(at))

function kindLabel(key: string, { sop, locale }: Around): string {
  const kind = sop.sop.kinds.find((one) => one.key === key)
  return kind === undefined ? key : textIn(kind.label, locale)
}

/** The actor asked, as the SOP calls and casts them. */
function tellAsked(key: string, { sop, locale }: Around): Pick<NonNullable<Told['answer']>, 'label' | 'role'> {
  const actor = sop.sop.actors.find((one) => one.key === key)
  return actor === undefined ? { label: key } : { label: textIn(actor.label, locale), role: actor.role }
}

/** The words of the office for what its SOP made up; what Lawang knows by itself has its words on the screens. */
function wordsOf({ sop, locale }: Around): Told['words'] {
  return Object.fromEntries(Object.entries(sop.sop.words).map(([name, word]) => [name, textIn(word, locale)]))
}

function tellVisitor({ visitor }: Visit, { before }: Around): Told['visitor'] {
  if (visitor === undefined) return null
  return {
    id: visitor.id,
    name: visitor.name,
    institution: visitor.institution ?? null,
    phone: visitor.phone === undefined || visitor.phone === '' ? null : maskPhone(visitor.phone),
    visitsBefore: before.count,
    lastVisitAt: before.lastAt === null ? null : iso(before.lastAt),
  }
}

/** A host of the staff list as they are now; the name and title are those of the visit. */
function tellHost(host: HostRef, kind: string | undefined, { staff, presences }: Around): NonNullable<Told['host']> {
  const nothing = {
    title: null,
    unit: null,
    presence: null,
    presenceUntil: null,
    delegate: null,
    room: null,
    extension: null,
  }
  switch (host.kind) {
    case 'staff': {
      const member = staff.get(host.staffId)
      const presence = presences.presenceOf(host.staffId)
      return {
        kind: 'staff',
        id: host.staffId,
        name: host.name,
        title: host.title ?? null,
        unit: host.unitName ?? null,
        presence: member === undefined ? null : presence.state,
        presenceUntil: presence.until === null ? null : iso(presence.until),
        delegate: presences.delegateOf(host.staffId, kind ?? null),
        room: member?.room ?? null,
        extension: member?.extension ?? null,
        active: member?.active ?? false,
      }
    }
    case 'unit':
      return { ...nothing, kind: 'unit', id: host.unitId, name: host.name, active: true }
    case 'named':
      return { ...nothing, kind: 'named', id: null, name: host.name, active: true }
    default: {
      const never: never = host
      return never
    }
  }
}

function tellCustody({ custody }: Visit): Pick<Told, 'identity' | 'held' | 'out' | 'spent' | 'returned' | 'lost'> {
  const { identity } = custody
  return {
    identity:
      identity === undefined
        ? null
        : {
            kind: identity.kind,
            lastDigits: identity.number?.slice(-4) ?? null,
            digital: identity.digital ?? false,
          },
    held: custody.held.map(({ item, slot, since }) => ({ item, slot, since: iso(since) })),
    out: custody.out.map(({ pool, number, since }) => ({ pool, number, since: iso(since) })),
    spent: custody.spent.map(({ pool, number, since }) => ({ pool, number, since: iso(since) })),
    returned: custody.returned.map(tellThing),
    lost: custody.lost.map(tellThing),
  }
}

function tellThing(thing: Thing): Told['lost'][number] {
  return thing.of === 'visitor'
    ? { item: thing.item, slot: thing.slot, pool: null, number: null }
    : { item: null, slot: null, pool: thing.pool, number: thing.number }
}

function tellQuestion({ question }: Visit, around: Around): Told['question'] {
  switch (question.state) {
    case 'unasked':
      return { state: 'unasked', stage: null, label: null, to: null, since: null }
    case 'open':
      return {
        state: 'open',
        stage: question.stage,
        ...tellAsked(question.stage, around),
        to: question.to?.name ?? null,
        since: iso(question.since),
      }
    case 'answered':
      return {
        state: 'answered',
        stage: question.last.stage,
        ...tellAsked(question.last.stage, around),
        to: null,
        since: null,
      }
    default: {
      const never: never = question
      return never
    }
  }
}

function tellAnswer(answer: Answer, around: Around): NonNullable<Told['answer']> {
  return {
    stage: answer.stage,
    ...tellAsked(answer.stage, around),
    answer: answer.answer,
    givenBy: answer.givenByName ?? null,
    recordedBy: answer.recordedBy,
    via: answer.via,
    reason: answer.reason ?? null,
    message: answer.message ?? null,
    proposedAt: isoOrNull(answer.proposedAt),
    at: iso(answer.at),
  }
}

function tellConversation({ conversation }: Visit, { accountId, seen }: Around): Told['conversation'] {
  return conversation.map(({ text, at, by, from, commandId, accountId: writer }) => ({
    text,
    at: iso(at),
    by,
    from,
    mine: writer === accountId,
    seenAt: isoOrNull(seen.get(commandId)),
  }))
}

/** It ends with the moment that says so, or with the visitor's coming back to the desk. */
function tellMeeting({ moments }: Visit): NonNullable<Told['meeting']> | null {
  const at = moments.findLastIndex(({ type }) => type === 'received')
  const received = moments[at]
  if (received === undefined) return null
  const ended = moments.slice(at).find(({ type }) => type === 'meetingEnded' || type === 'reportedBack')
  return { startedAt: iso(received.at), endedAt: ended === undefined ? null : iso(ended.at) }
}

/** The number that was given out stays beside the visit once it was called: it is what the visitor is known by. */
function tellPlace({ place, moments }: Visit): Told['place'] {
  const ticket = moments.findLast(({ type }) => type === 'queued')
  const bare = {
    at: place.at,
    since: null,
    room: null,
    ticket: ticket?.type === 'queued' ? ticket.ticket : null,
    reason: null,
    appointment: null,
  }
  switch (place.at) {
    case 'expected':
      return bare
    case 'desk':
    case 'meeting':
    case 'met':
    case 'back':
      return { ...bare, since: iso(place.since) }
    case 'queue':
      return { ...bare, since: iso(place.since), ticket: place.ticket }
    case 'room':
      return { ...bare, since: iso(place.since), room: place.room }
    case 'turnedAway':
      return {
        ...bare,
        since: iso(place.since),
        reason: place.reason ?? null,
        appointment:
          place.appointment === undefined
            ? null
            : { at: iso(place.appointment.at), note: place.appointment.note ?? null },
      }
    default: {
      const never: never = place
      return never
    }
  }
}
