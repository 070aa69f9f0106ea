/** Words of a visit that depend on what it holds: whose turn, which things, what a button records. They take the translator. */
import type { Offer, Visit } from '../../../contract/visit.ts'
import type { Translator } from '../../../text/index.ts'
import type { Act } from './acts.ts'
import { firstName, spokenName } from './person-name.ts'

const fields = [
  'name',
  'institution',
  'phone',
  'purpose',
  'companions',
  'identity',
  'address',
  'email',
  'position',
  'vehicle',
] as const
const things = ['identityCard', 'phone', 'bag', 'letter', 'visitorCard', 'lockerKey'] as const

/** The name of the visitor; before the book is signed their queue number stands for it, or that there is none yet. */
export function visitorName(t: Translator, visit: Visit): string {
  const { ticket } = visit.place
  if (visit.visitor !== null) return visit.visitor.name
  return ticket === null ? t('visit.sheet.nameless') : t('visit.sheet.ticket', { ticket })
}

/** The host as spoken of: a person without degrees, a unit by its name, or the host in general. */
export function hostName(t: Translator, visit: Visit): string {
  return visit.host ? spokenName(visit.host.name) : t('visit.who.host')
}

/** The one who is asked: the host as spoken of, anyone else as the SOP calls them. */
export function askedName(
  t: Translator,
  visit: Visit,
  asked: { readonly label?: string | null; readonly role?: string } | null,
): string {
  return !asked?.label || asked.role === undefined || asked.role === 'host' ? hostName(t, visit) : asked.label
}

/** Whose turn it is: a name where one is known, else the part that they play. */
export function turnName(t: Translator, visit: Visit): string {
  const { role, name } = visit.attention.turn
  if (name === null) return t(`visit.who.${role}`)
  return role === 'host' ? spokenName(name) : name
}

/** The same for a narrow column: a long name gives way to its first word. */
export function turnShort(t: Translator, visit: Visit): string {
  const name = turnName(t, visit)
  return visit.attention.turn.role === 'host' ? firstName(name) : name
}

/** A thing or card by its name: the office's own word where an offer brings it, the kind of identity where it is one. */
export function thingName(t: Translator, visit: Visit, thing: { item?: string; pool?: string }): string {
  const key = thing.item ?? thing.pool ?? ''
  if (key === 'identityCard' && visit.identity) return t(`visit.identity.${visit.identity.kind}`)
  const known = things.find((one) => one === key)
  if (known) return t(`visit.things.${known}`)
  return visit.words[key] ?? t('visit.things.other')
}

/** What a button of an act says: what will be recorded. */
export function actLabel(t: Translator, act: Act, visit: Visit): string {
  const { offer } = act
  switch (act.kind) {
    case 'checkOut':
      return returnsLabel(t, visit) ?? t('visit.acts.checkOut')
    case 'answerYes':
      return offer.role === undefined || offer.role === 'host' ? t('visit.acts.answerYes') : t('visit.acts.agree')
    case 'handBack':
      return t(handBackKey(act), {
        thing: thingName(t, visit, named(offer)),
        slot: offer.slot ?? slotOf(offer, visit),
      })
    case 'takeBack':
      return t('visit.acts.takeBackNumber', {
        thing: thingName(t, visit, named(offer)),
        number: offer.number ?? numberOf(offer, visit),
      })
    case 'deposit':
      return t('visit.acts.deposit', { thing: thingName(t, visit, named(offer)) })
    case 'issue':
      return t('visit.acts.issue', { thing: thingName(t, visit, named(offer)) })
    case 'perform':
      return performLabel(t, act)
    case 'ask':
      return t('visit.acts.askName', { name: askedName(t, visit, offer) })
    case 'call':
      return visit.place.ticket === null
        ? t('visit.acts.call')
        : t('visit.acts.callTicket', { ticket: visit.place.ticket })
    case 'seat':
      return visit.place.at === 'room' ? t('visit.acts.seatAgain') : t('visit.acts.seat')
    default:
      return t(`visit.acts.${act.kind}`)
  }
}

/** "KTP kembali dari loker 08, kartu 011 diterima": everything that goes back when the visitor leaves; null where nothing does. */
export function returnsLabel(t: Translator, visit: Visit): string | null {
  const parts = [
    ...visit.held.map(({ item, slot }) => t('visit.acts.outOf', { thing: thingName(t, visit, { item }), slot })),
    ...visit.out.map(({ pool, number }) =>
      pool === 'visitorCard'
        ? t('visit.acts.cardTaken', { number })
        : t('visit.acts.thingTaken', { thing: thingName(t, visit, { pool }), number }),
    ),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

/** A field of the guest book by its name; one that the office made up by the office's own word. */
export function fieldName(t: Translator, field: string, words: Visit['words'] = {}): string {
  const known = fields.find((one) => one === field)
  return words[field] ?? (known ? t(`visit.fields.${known}`) : field)
}

function handBackKey({ processed }: Act) {
  if (processed === undefined) return 'visit.acts.handBackFrom' as const
  return processed ? ('visit.acts.handBackProcessed' as const) : ('visit.acts.handBackAsItWas' as const)
}

function performLabel(t: Translator, act: Act): string {
  const activity = act.offer.label ?? act.offer.activity ?? ''
  if (act.result === 'passed') return t('visit.acts.passed', { activity })
  if (act.result === 'failed') return t('visit.acts.failed', { activity })
  return t('visit.acts.perform', { activity })
}

function named(offer: Offer): { item?: string; pool?: string } {
  return { ...(offer.item && { item: offer.item }), ...(offer.pool && { pool: offer.pool }) }
}

function slotOf(offer: Offer, visit: Visit): string {
  return visit.held.find((thing) => thing.item === offer.item)?.slot ?? ''
}

function numberOf(offer: Offer, visit: Visit): string {
  return visit.out.find((card) => card.pool === offer.pool)?.number ?? ''
}
