/**
 * What can be done with a visit, read off its offers. No rule lives here: an act exists where an offer does. What is decided here is
 * only which is drawn largest, which stand beside it, which are behind "other", and which keys they answer to.
 */
import type { Offer, Visit } from '../../../contract/visit.ts'

type AnswerWord = NonNullable<Offer['answers']>[number]

/** The kinds of acts; most are a command by its own name, an answer is one for each word. */
export type ActKind =
  | 'answerYes'
  | 'answerNo'
  | 'answerLater'
  | 'answerAbsent'
  | 'register'
  | 'arrive'
  | 'see'
  | 'deposit'
  | 'issue'
  | 'perform'
  | 'ask'
  | 'queue'
  | 'call'
  | 'seat'
  | 'receive'
  | 'endMeeting'
  | 'reportBack'
  | 'checkOut'
  | 'turnAway'
  | 'handBack'
  | 'takeBack'
  | 'archive'
  | 'withdraw'
  | 'forward'
  | 'waive'

export interface Act {
  readonly id: string
  readonly kind: ActKind
  readonly how: Offer['how']
  readonly offer: Offer
  /** For an activity that decides: how it went. */
  readonly result?: 'passed' | 'failed'
  /** For a thing that a step wants back signed or stamped: whether it is. */
  readonly processed?: boolean
}

/** The acts of a visit as its sheet lays them out. */
export interface Plan {
  /** The largest; null where nothing is next. */
  readonly main: Act | null
  /** Other answers to the same question, three in a row under the main one. */
  readonly answers: readonly Act[]
  readonly others: readonly Act[]
  /** Things that may change hands besides while the visitor is at the desk: small, in a row. */
  readonly things: readonly Act[]
  /** Possible besides: behind "other". */
  readonly more: readonly Act[]
  /** What Enter does: the main act, when it is the only thing that can come next and no decision. */
  readonly onEnter: Act | null
}

/** What a visit's offers allow beside the acts: things that the sheet shows in places of their own. */
export interface Extras {
  readonly correct: boolean
  readonly note: boolean
  /** Another time for one who is expected. */
  readonly move: boolean
  readonly losses: readonly Offer[]
  readonly undo: Offer | null
}

const words: Record<AnswerWord, ActKind> = {
  yes: 'answerYes',
  no: 'answerNo',
  later: 'answerLater',
  absent: 'answerAbsent',
}

/** Which of several next acts is drawn largest. */
const rank: readonly ActKind[] = [
  'answerYes',
  'arrive',
  'register',
  'see',
  'deposit',
  'issue',
  'perform',
  'ask',
  'queue',
  'call',
  'seat',
  'receive',
  'reportBack',
  'checkOut',
  'turnAway',
  'endMeeting',
  'handBack',
  'takeBack',
  'archive',
  'answerNo',
  'answerLater',
  'answerAbsent',
  'forward',
  'withdraw',
  'waive',
]

/** What `checkOut` does in one; alone they are only for the exception. */
const inCheckOut: readonly ActKind[] = ['handBack', 'takeBack', 'archive']
const decisions: readonly ActKind[] = ['answerYes', 'answerNo', 'answerLater', 'answerAbsent']

/** The acts that a visit's offers allow, in the order of their weight. */
export function actsOf(visit: Visit): readonly Act[] {
  return visit.offers.flatMap((offer) => asActs(offer, visit)).toSorted((a, b) => weight(a) - weight(b))
}

/** Lays the acts of a visit out: one main, what stands beside it, what is behind "other". */
export function planOf(visit: Visit): Plan {
  const all = actsOf(visit)
  const whole = all.find((act) => act.kind === 'checkOut')
  const folded = all.filter((act) => whole !== undefined && inCheckOut.includes(act.kind))
  const home = visit.attention.group === 'leaving' && whole !== undefined
  const next = home ? [whole] : all.filter((act) => act.how === 'next' && !folded.includes(act))
  const main = seatedNext(visit, all) ?? next[0] ?? null
  const answers = all.filter((act) => isOtherAnswer(act, main))
  const apart = [main, ...answers, ...folded]
  const others = all.filter((act) => !apart.includes(act) && standsBeside(act, visit))
  const things = all.filter((act) => !apart.includes(act) && changesHands(act, visit))
  const shown = [main, ...answers, ...others, ...things]
  const more = all.filter((act) => !shown.includes(act))
  const sole = next.length === 1 && main === next[0] && !decisions.includes(main.kind)
  return { main, answers, others, things, more, onEnter: sole ? main : null }
}

/** What is possible beside the acts. */
export function extrasOf(visit: Visit): Extras {
  const offered = (type: string) => visit.offers.some((offer) => offer.type === type)
  return {
    correct: offered('correct'),
    note: offered('note'),
    move: offered('move'),
    losses: visit.offers.filter((offer) => offer.type === 'lose'),
    undo: visit.offers.find((offer) => offer.type === 'undo') ?? null,
  }
}

/** The act that a key of the desk stands for, if it is possible now. An answer that replaces another's is only pressed where it is read. */
export function actOn(visit: Visit, key: ActKey): Act | null {
  const kinds = keyed[key]
  for (const kind of kinds) {
    const act = actsOf(visit).find((one) => one.kind === kind && !one.offer.anew)
    if (act) return act
  }
  return null
}

/** The keys that stand for acts, by their names in the keymap. */
const actKeys = ['yes', 'no', 'later', 'absent', 'seat', 'receive', 'back', 'home', 'another'] as const
export type ActKey = (typeof actKeys)[number]

const keyed: Record<ActKey, readonly ActKind[]> = {
  yes: ['answerYes'],
  no: ['answerNo'],
  later: ['answerLater'],
  absent: ['answerAbsent'],
  seat: ['seat'],
  receive: ['receive'],
  back: ['reportBack', 'endMeeting'],
  home: ['checkOut'],
  another: ['turnAway'],
}

/** The key of an act among the acts of its visit, if it has one. */
export function keyOf(act: Act, visit: Visit): ActKey | null {
  return actKeys.find((key) => actOn(visit, key)?.id === act.id) ?? null
}

function asActs(offer: Offer, visit: Visit): readonly Act[] {
  if (offer.type === 'answer') {
    return (offer.answers ?? [])
      .filter((word) => !alreadySaid(word, offer, visit))
      .map((word) => ({ id: `${words[word]}:${offer.stage ?? ''}`, kind: words[word], how: offer.how, offer }))
  }
  const kind = rank.find((one) => one === offer.type)
  if (kind === undefined) return []
  const id = [kind, offer.activity, offer.item, offer.slot, offer.pool, offer.number].filter(Boolean).join(':')
  const results = (offer.results ?? []).filter((one) => one === 'passed' || one === 'failed')
  if (kind === 'perform' && results.length > 0) {
    return results.map((result) => ({ id: `${id}:${result}`, kind, how: offer.how, offer, result }))
  }
  if (kind === 'handBack' && offer.processed === true) {
    return [
      { id: `${id}:processed`, kind, how: offer.how, offer, processed: true },
      { id, kind, how: 'besides', offer, processed: false },
    ]
  }
  return [{ id, kind, how: offer.how, offer }]
}

/** An answer that stands already is no act; another word in its place is. */
function alreadySaid(word: AnswerWord, offer: Offer, visit: Visit): boolean {
  return visit.question.state === 'answered' && visit.answer?.stage === offer.stage && visit.answer?.answer === word
}

/**
 * Whoever sits in a waiting room is waited for by somebody: to be called in, or, where the answer was "later", to be told. An SOP
 * need not wait for that in a step of its own, so it may be offered only besides.
 */
function seatedNext(visit: Visit, all: readonly Act[]): Act | undefined {
  if (visit.place.at !== 'room') return undefined
  return all.find((act) => act.kind === 'receive') ?? all.find((act) => act.kind === 'answerYes')
}

function isOtherAnswer(act: Act, main: Act | null): boolean {
  return main?.kind === 'answerYes' && act !== main && decisions.includes(act.kind) && act.how === main.how
}

/** What comes next stands beside the main act, and so does going home for one who was not received; the rest is behind "other". */
function standsBeside(act: Act, visit: Visit): boolean {
  if (act.kind === 'checkOut') return act.how === 'next' || visit.answer?.answer !== 'yes'
  if (act.kind === 'reportBack' || act.kind === 'waive') return act.how === 'next'
  return act.how !== 'besides'
}

/** What the visitor may leave or be lent without the SOP waiting for it, once the book is signed. */
function changesHands(act: Act, visit: Visit): boolean {
  if (act.how !== 'besides' || visit.registeredAt === null) return false
  if (visit.place.at !== 'desk' && visit.place.at !== 'queue' && visit.place.at !== 'room') return false
  return visit.attention.group !== 'leaving' && (act.kind === 'deposit' || act.kind === 'issue')
}

function weight(act: Act): number {
  const how = { next: 0, ahead: 100, besides: 200 }[act.how]
  return how + rank.indexOf(act.kind) + (act.result === 'failed' ? 0.5 : 0)
}
