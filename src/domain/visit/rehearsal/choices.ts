import { intakeOf } from '../../sop/flow.ts'
import type { Command, Intent, OpenCommand, Who } from '../command.ts'
import { plays } from '../decide/roles.ts'
import type { HostRef, Origin } from '../moment.ts'
import type { Offer } from '../offer.ts'
import { type Rehearsal, rehearsalOffers } from '../rehearsal.ts'
import { otherHost, rehearsalHost, rehearsalOfficer } from './people.ts'

/** Words with which made-up forms are filled in, from the screen's texts. */
export type Words = {
  readonly visitor: string
  readonly host: string
  /** To whom the sheet is forwarded. */
  readonly otherHost: string
  readonly institution: string
  readonly phone: string
  readonly purpose: string
  /** Whatever else a field asks. */
  readonly filled: string
  readonly reason: string
}

/** One command that would go through, complete, with the offer from which it comes: a button of the rehearsal. */
export type Choice = { readonly offer: Offer; readonly command: Command }

/** The opening of a rehearsal, with a form in which nothing that the SOP asks is missing. */
export function rehearsalOpening(at: Rehearsal, choice: OpeningChoice, words: Words): OpenCommand {
  const { kind, origin } = choice
  return {
    type: 'open',
    origin,
    register: true,
    ...(kind === undefined ? {} : { kind }),
    ...formFor(at, kind, words),
  }
}
export type OpeningChoice = { readonly origin: Origin; readonly kind?: string }

/** Everything that one who plays could do now, each made complete. Remarks, corrections and undoing are left out: they rehearse nothing. */
export function choicesOf(at: Rehearsal, words: Words, who: Who = rehearsalOfficer): readonly Choice[] {
  return rehearsalOffers(at, who).flatMap((offer) =>
    commandsOf(offer, at, words, who).map((command): Choice => ({ offer, command })),
  )
}

function commandsOf(offer: Offer, at: Rehearsal, words: Words, who: Who): readonly Command[] {
  const { reason } = words
  switch (offer.type) {
    case 'open':
    case 'correct':
    case 'note':
    case 'say':
    case 'move':
    case 'undo':
      return []
    case 'arrive':
    case 'queue':
    case 'call':
    case 'seat':
    case 'receive':
    case 'endMeeting':
    case 'withdraw':
    case 'ask':
      return [{ type: offer.type }]
    case 'register':
      return [{ type: 'register', ...formFor(at, at.visit?.kind, words) }]
    case 'reportBack':
    case 'checkOut':
      return [{ type: offer.type, initials: ink }]
    case 'forward':
      return [{ type: 'forward', host: nextHost(at, words) }]
    case 'turnAway':
      return [{ type: 'turnAway', reason }]
    case 'see':
      return [{ type: 'see', identity: { kind: 'ktp', digital: offer.digital === 'only' } }]
    case 'perform': {
      const { activity, results } = offer
      if (results.length === 0) return [{ type: 'perform', activity }]
      return results.map((result) => ({ type: 'perform', activity, result }))
    }
    case 'answer':
      return answers(offer, at, who)
    case 'waive':
      return offer.what.map((what) => ({ type: 'waive', waive: [{ what, reason }] }))
    case 'deposit':
      return [{ type: 'deposit', item: offer.item }]
    case 'handBack':
      return [{ type: 'handBack', item: offer.item, slot: offer.slot }]
    case 'issue':
      return [{ type: 'issue', pool: offer.pool }]
    case 'takeBack':
      return [{ type: 'takeBack', pool: offer.pool, number: offer.number }]
    case 'lose':
      return 'item' in offer
        ? [{ type: 'lose', item: offer.item, slot: offer.slot }]
        : [{ type: 'lose', pool: offer.pool, number: offer.number }]
    case 'archive':
      return offer.how === 'besides'
        ? offer.outcomes.map((outcome) => ({ type: 'archive', outcome }))
        : [{ type: 'archive' }]
    default: {
      const never: never = offer
      return never
    }
  }
}

function nextHost({ visit }: Rehearsal, words: Words): HostRef {
  const other = otherHost(words.otherHost)
  const isThere = visit?.host?.kind === 'staff' && other.kind === 'staff' && visit.host.staffId === other.staffId
  return isThere ? rehearsalHost(words.host) : other
}

function answers(offer: Extract<Offer, { type: 'answer' }>, at: Rehearsal, who: Who): readonly Command[] {
  const { stage, anew } = offer
  const own = at.visit !== null && plays(at.visit, { who, sop: at.sop }, stage)
  return offer.answers.map((answer) => ({
    type: 'answer',
    stage,
    answer,
    ...(own ? {} : { via: 'phone' }),
    ...(anew ? { anew } : {}),
  }))
}

const ink = 'M 40 70 L 120 50 L 260 80'

function formFor({ sop, visit }: Rehearsal, kind: string | undefined, words: Words): Intent {
  const { fields, signs } = intakeOf(sop, kind)
  const people = fields.values['companions'] === 'required' ? 2 : (visit?.headCount ?? 1)
  const host = visit?.host ?? hostFor(fields.host, words.host)
  const others = Object.entries(fields.values).filter(([name, need]) => need !== 'none' && !named.has(name))
  return {
    visitor: { personId: 'rehearsal', name: words.visitor, institution: words.institution, phone: words.phone },
    purpose: words.purpose,
    ...(host === undefined ? {} : { host }),
    companions: Array.from({ length: people - 1 }, () => ({})),
    fields: Object.fromEntries(others.map(([name]) => [name, words.filled])),
    identity: { kind: 'ktp' },
    initials:
      signs.entering === 'none' ? [] : Array.from({ length: signs.entering === 'each' ? people : 1 }, () => ink),
  }
}

function hostFor(policy: ReturnType<typeof intakeOf>['fields']['host'], name: string): HostRef | undefined {
  return policy === 'none' ? undefined : rehearsalHost(name)
}

/** Fields that a form has as keys of their own. */
const named: ReadonlySet<string> = new Set(['institution', 'phone', 'purpose', 'companions'])
