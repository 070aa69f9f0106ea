import type { AnswerWord, Duration } from '../domain/sop/sop.ts'
import type { IdentityKind, InitialsPath, Instant, Outcome, Via } from '../domain/visit/moment.ts'
import { longDate, type Place, timeOfDay } from '../text/format.ts'
import { qrCode } from './codes.ts'
import { compilePdf } from './compiler.ts'
import { drawings } from './drawing.ts'
import {
  bookNumber,
  dateAndTime,
  dayMonth,
  elapsed,
  limitWords,
  moment,
  officePlace,
  over,
  plainNumber,
  proposal,
  span,
} from './figures.ts'
import type { BookNumber, Letterhead, Signatory } from './office.ts'

/** A visit as its sheet shows it. Keys left out are not known (yet) or not wanted by the SOP: their rows are left out too. */
export type VisitSheetInput = {
  readonly letterhead: Letterhead
  readonly timeZone: string
  readonly printedAt: Instant
  /** Printed before: the sheet says so, and when. */
  readonly reprint?: boolean
  /** The guest-book line; left out before it is signed, the sheet then keeps room for it. */
  readonly number?: BookNumber
  /** What the QR code carries: the address of the visit. */
  readonly code: string
  readonly arrivedAt: Instant
  /** The kind of visit, in the SOP's word. */
  readonly kind?: string
  readonly visitor: { readonly name: string; readonly institution?: string }
  readonly companions?: { readonly count: number; readonly names: readonly string[] }
  readonly purpose?: string
  /** Further guest-book fields of the SOP, each with its word. No telephone numbers. */
  readonly fields?: readonly { readonly label: string; readonly value: string }[]
  readonly host?: { readonly name: string; readonly title?: string; readonly unit?: string }
  readonly identity?: SheetIdentity
  /** Other things of the visitor's that the office keeps. */
  readonly kept?: readonly (SheetThing & { readonly slot?: string })[]
  /** The office's cards and keys that are with the visitor. */
  readonly lent?: readonly (SheetThing & { readonly number: string })[]
  readonly initials?: SheetInitials
  /** Those whom the SOP asks, in its order; the last one gets the room to answer. None: the sheet has no such part. */
  readonly questions: readonly SheetQuestion[]
  /** The time agreed with a visitor who was turned away. */
  readonly appointment?: { readonly at: Instant; readonly note?: string }
  /** The rail: the passes so far, then the usual way to the end. */
  readonly steps: readonly SheetStep[]
  /** The office's promise over several steps, in the SOP's word. */
  readonly promise?: SheetPromise
  readonly officer?: Signatory
  /** Who received the visitor. Null: not yet, the sheet keeps room; left out: this SOP has no host. */
  readonly receiver?: Signatory | null
  readonly filing?: SheetFiling
  /** The classification of the records schedule, as the office writes it. */
  readonly classification?: string
}

export type SheetIdentity = {
  readonly kind: IdentityKind
  /** At most the last four are printed, whatever is handed over. */
  readonly lastDigits?: string
  readonly custody: 'held' | 'seen' | 'digital'
  readonly slot?: string
} & SheetReturn

/** Something kept or lent, in the SOP's word. */
export type SheetThing = { readonly name: string } & SheetReturn

/** How custody of a thing ended. */
type SheetReturn = { readonly returnedAt?: Instant; readonly lost?: boolean }

type SheetInitials =
  | { readonly kind: 'drawn'; readonly paths: readonly InitialsPath[]; readonly at: Instant }
  | { readonly kind: 'waived' }

export type SheetQuestion = {
  /** Who is asked, in the SOP's word; printed where there are several. */
  readonly asked: string
  readonly limit?: Duration
  readonly dueAt?: Instant
  readonly elapsedSeconds?: number
  readonly answer?: SheetAnswer
}

export type SheetAnswer = {
  readonly answer: AnswerWord
  readonly at: Instant
  /** Who gave it; left out for a rule. */
  readonly by?: string
  readonly via: Via | 'ladder' | 'rule'
  /** Who wrote it down, where that was another. */
  readonly recordedBy?: string
  readonly message?: string
  readonly proposedAt?: Instant
  readonly initials?: InitialsPath
}

export type SheetStep = {
  readonly no: number
  readonly short: string
  readonly limit?: Duration
  /** Which pass through this step this is; printed from the second on. */
  readonly pass?: number
  readonly startedAt?: Instant
  readonly endedAt?: Instant
  readonly elapsedSeconds?: number
  /** `beyond`: over its limit, ended or not. `passedOver`, `cutShort`: ended without a judgement. */
  readonly state: 'toCome' | 'now' | 'done' | 'beyond' | 'passedOver' | 'cutShort'
}

export type SheetPromise = {
  readonly name: string
  readonly limit: Duration
  readonly elapsedSeconds?: number
  readonly state: 'open' | 'kept' | 'beyond'
}

export type SheetFiling = {
  readonly at: Instant
  readonly number: BookNumber
  readonly outcome: Outcome
  readonly by?: Signatory
}

/** The visit sheet, A5: goes to the host, comes back with an answer, is filed with the times against the standard. */
export async function renderVisitSheet(input: VisitSheetInput): Promise<Uint8Array<ArrayBuffer>> {
  return compilePdf('visit-sheet', await view(input), input.printedAt)
}

async function view(input: VisitSheetInput) {
  const place = officePlace(input.timeZone)
  const days = { day: input.arrivedAt, place }
  return {
    letterhead: input.letterhead,
    number: input.number && { full: bookNumber(input.number), short: plainNumber(input.number.number) },
    date: longDate(input.arrivedAt, place),
    qr: await qrCode(input.code),
    kind: input.kind,
    visitor: input.visitor,
    companions: input.companions,
    purpose: input.purpose,
    fields: input.fields ?? [],
    host: input.host,
    identity: input.identity && identityView(input.identity, days),
    kept: (input.kept ?? []).map((thing) => ({ ...thing, ...returnView(thing, days) })),
    lent: (input.lent ?? []).map((thing) => ({ ...thing, ...returnView(thing, days) })),
    initials: initialsView(input.initials, place),
    appointment: input.appointment && {
      at: `${longDate(input.appointment.at, place)} pukul ${timeOfDay(input.appointment.at, place)}`,
      note: input.appointment.note,
    },
    questions: input.questions.map((question) => questionView(question, days)),
    steps: input.steps.map((step) => stepView(step, days)),
    promise: input.promise && promiseView(input.promise),
    officer: signatoryView(input.officer),
    receiver: input.receiver === undefined ? undefined : (signatoryView(input.receiver ?? undefined) ?? {}),
    filing: input.filing && {
      at: `${dayMonth(input.filing.at, place)}, ${timeOfDay(input.filing.at, place)}`,
      number: bookNumber(input.filing.number),
      outcome: input.filing.outcome,
      by: signatoryView(input.filing.by),
    },
    reprint: input.reprint ? dateAndTime(input.printedAt, place) : undefined,
    classification: input.classification,
  }
}

/** Times are printed without their day where it is that of the visit. */
type Days = { readonly day: Instant; readonly place: Place }

function identityView(identity: SheetIdentity, days: Days) {
  const { kind, custody, slot } = identity
  return { kind, custody, slot, lastDigits: identity.lastDigits?.slice(-4), ...returnView(identity, days) }
}

function returnView({ returnedAt, lost }: SheetReturn, { day, place }: Days) {
  return { returnedAt: returnedAt === undefined ? undefined : moment(returnedAt, day, place), lost: lost ?? false }
}

function initialsView(initials: SheetInitials | undefined, place: Place) {
  if (!initials) return undefined
  switch (initials.kind) {
    case 'drawn':
      return { drawn: drawings(initials.paths), at: dateAndTime(initials.at, place) }
    case 'waived':
      return { drawn: [], waived: true }
    default:
      return initials satisfies never
  }
}

function questionView({ asked, limit, dueAt, elapsedSeconds, answer }: SheetQuestion, days: Days) {
  return {
    asked,
    limit: limit && limitWords(limit),
    due: dueAt === undefined ? undefined : moment(dueAt, days.day, days.place),
    elapsed: elapsedSeconds === undefined ? undefined : elapsed(elapsedSeconds),
    over: over(elapsedSeconds, limit),
    answer: answer && answerView(answer, days),
  }
}

function answerView(answer: SheetAnswer, { day, place }: Days) {
  return {
    answer: answer.answer,
    at: moment(answer.at, day, place),
    by: answer.by,
    via: answer.via,
    recordedBy: answer.recordedBy,
    message: answer.message,
    proposed: answer.proposedAt === undefined ? undefined : proposal(answer.proposedAt, answer.at, place),
    drawn: answer.initials === undefined ? [] : drawings([answer.initials]),
  }
}

function stepView(step: SheetStep, { day, place }: Days) {
  return {
    no: step.no,
    short: step.short,
    limit: step.limit && limitWords(step.limit, 'short'),
    pass: step.pass ?? 1,
    state: step.state,
    at: step.startedAt === undefined ? undefined : span(step.startedAt, step.endedAt, day, place),
    // What a running step has used is no longer true when the sheet leaves the printer.
    elapsed: step.elapsedSeconds === undefined || step.state === 'now' ? undefined : elapsed(step.elapsedSeconds),
    over: step.state === 'beyond' ? over(step.elapsedSeconds, step.limit) : undefined,
  }
}

function promiseView({ name, limit, elapsedSeconds, state }: SheetPromise) {
  return {
    name,
    state,
    limit: limitWords(limit),
    elapsed: elapsedSeconds === undefined ? undefined : elapsed(elapsedSeconds),
    over: over(elapsedSeconds, limit),
  }
}

function signatoryView(who: Signatory | undefined) {
  return who && { name: who.name, drawn: who.signature === undefined ? [] : drawings([who.signature]) }
}
