import type { Player } from '../../domain/access/functions.ts'
import type { LinkEnd } from '../../domain/reach/link-end.ts'
import type { AnswerWord } from '../../domain/sop/sop.ts'
import { isHostOf, standsIn } from '../../domain/visit/decide/roles.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Offer } from '../../domain/visit/offer.ts'
import { offersFor } from '../../domain/visit/offers.ts'
import { wasReceived } from '../../domain/visit/outcome.ts'
import type { Answer, Visit } from '../../domain/visit/visit.ts'
import type { MessageRow } from '../../store/reach/rows.ts'
import type { OfficeRow, StaffRow } from '../../store/rows.ts'
import type { KnownSop } from '../sop/shelf.ts'
import { onDuty, whoOfStaff } from '../visit/who.ts'

/** An answer may be changed, and the visitor called in, by a link for so long. */
const openAfterAnswer = 15 * 60_000
/** A question may be put days ahead; a link that is older than this opens nothing. */
const longestOpen = 14 * 24 * 60 * 60_000

/** Everything that decides what a link can do. */
export type Link = {
  readonly message: MessageRow
  readonly office: OfficeRow
  readonly visit: Visit
  readonly staff: StaffRow
  readonly sop: KnownSop
  readonly players: readonly Player[]
  readonly now: Instant
}

/** What a link can do now. */
export type LinkState = { readonly end: LinkEnd } | OpenLink

export type OpenLink = {
  readonly end: null
  /** The actor whose answer it is. */
  readonly stage: string
  readonly answers: readonly AnswerWord[]
  /** The answer that stands, with until when this link changes it (null: as long as the visitor waits). */
  readonly given: { readonly answer: Answer; readonly own: boolean; readonly until: Instant | null } | null
  /** Another answered: changing that has to be said. */
  readonly anew: boolean
  readonly mayReceive: boolean
}

/** Judges a link: for that visit and that member of staff, one answer, a quarter of an hour to change it. */
export function linkState(link: Link): LinkState {
  const end = endOf(link)
  if (end !== null) return { end }
  const offers = offersOf(link)
  const stage = stageOf(link, offers)
  const offer = offers.find((one) => one.type === 'answer' && one.stage === stage)
  const answers = offer?.type === 'answer' ? offer.answers : []
  const standing = standingOf(link.visit, stage)
  if (stage === null || (standing === null && offer === undefined)) return { end: 'notAsked' }
  const anew = offer?.type === 'answer' && offer.anew
  if (standing === null) return { end: null, stage, answers, given: null, anew, mayReceive: false }
  const own = standing.givenBy === link.staff.id
  // Where the step goes on waiting, or nobody in particular answered, what the person says later is still wanted.
  const stillWanted = offer?.how === 'next' || standing.via === 'ladder'
  const until = stillWanted ? null : standing.at + openAfterAnswer
  if (until !== null && link.now >= until) return { end: 'answered' }
  const mayReceive = own && standing.answer === 'yes' && offers.some(({ type }) => type === 'receive')
  return { end: null, stage, answers, given: { answer: standing, own, until }, anew: anew && !own, mayReceive }
}

/** Why a link is over, whatever was answered. */
function endOf({ message, office, visit, staff, players, now }: Link): LinkEnd | null {
  if (message.disownedAt !== null) return 'disowned'
  if (office.settings.answerLinks === 'signIn') return 'signIn'
  const who = onDuty(whoOfStaff(staff), players, visit)
  const asked = isHostOf(visit, who) || standsIn(visit, who) || who.duties.length > 0
  if (!staff.active || !asked) return 'passedOn'
  if (wasReceived(visit)) return 'received'
  if (visit.filing.state === 'filed') return visit.filing.outcome === 'withdrew' ? 'withdrew' : 'left'
  if (visit.place.at === 'turnedAway' || visit.place.at === 'back') return 'left'
  return now - message.createdAt > longestOpen ? 'tooOld' : null
}

function offersOf({ visit, staff, sop, players, office, now }: Link): readonly Offer[] {
  return offersFor(visit, {
    sop: sop.sop,
    sopVersion: sop.version,
    now,
    who: onDuty(whoOfStaff(staff), players, visit),
    commandId: '',
    visitId: visit.id,
    slots: [],
    pools: {},
    rooms: [],
    next: { year: 0, guestBook: 0, archive: 0, ticket: '' },
    unplayed: [],
    hours: { timeZone: office.timeZone, ...office.hours },
    sameHour: 0,
  })
}

/** The actor that the message asked; one that told of something else leads to the question that is out. */
function stageOf({ message, visit: { question } }: Link, offers: readonly Offer[]): string | null {
  if (message.stage !== null) return message.stage
  if (question.state === 'open') return question.stage
  if (question.state === 'answered') return question.last.stage
  return offers.find((offer) => offer.type === 'answer')?.stage ?? null
}

/** The answer of an actor, unless they are being asked again. */
function standingOf({ question, answers }: Visit, stage: string | null): Answer | null {
  if (stage === null || (question.state === 'open' && question.stage === stage)) return null
  return answers[stage] ?? null
}
