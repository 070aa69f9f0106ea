import type { AccountRole } from '../contract/session.ts'

/** Who may use a use case: everybody (no session needed), everyone signed in, or the roles named. */
export type Audience = 'everybody' | 'signedIn' | readonly AccountRole[]

const secretariat = ['secretariat'] as const
const desk = ['secretariat', 'officer'] as const

/**
 * Who may do what. A use case that is not named here is for nobody. A host reaches the visits to them and, where they
 * head a unit, to that unit; everyone reaches their own office only: what lies beyond is not found.
 */
export const access = {
  'setup.state': 'everybody',
  'setup.run': 'everybody',
  'sessions.signIn': 'everybody',
  'sessions.me': 'signedIn',
  'sessions.signOut': 'signedIn',
  'sessions.change': 'signedIn',
  'sessions.changePassword': 'signedIn',
  'office.get': 'signedIn',
  'office.change': secretariat,
  'staff.find': 'signedIn',
  'staff.get': 'signedIn',
  'staff.add': secretariat,
  'staff.change': secretariat,
  'staff.setPresence': 'signedIn',
  'presence.get': 'signedIn',
  // Of themself; the secretariat for anyone.
  'presence.delegate': ['secretariat', 'host'],
  'presence.endDelegation': ['secretariat', 'host'],
  'presence.setQuietHours': ['secretariat', 'host'],
  'presence.endQuietHours': ['secretariat', 'host'],
  'presence.setCalendar': ['secretariat', 'host'],
  'presence.readCalendar': ['secretariat', 'host'],
  'presence.endCalendar': ['secretariat', 'host'],
  'units.list': 'signedIn',
  'units.add': secretariat,
  'units.rename': secretariat,
  'units.remove': secretariat,
  'accounts.list': secretariat,
  'accounts.add': secretariat,
  'accounts.change': secretariat,
  'slots.list': desk,
  'slots.addRange': secretariat,
  'slots.change': secretariat,
  'slots.remove': secretariat,
  'cards.list': desk,
  'cards.addRange': secretariat,
  'cards.change': secretariat,
  'cards.remove': secretariat,
  'cards.sheet': desk,
  'rooms.list': 'signedIn',
  'rooms.add': secretariat,
  'rooms.remove': secretariat,
  'visits.open': 'signedIn',
  'visits.command': 'signedIn',
  'visits.skipRung': desk,
  'visits.list': 'signedIn',
  'visits.get': 'signedIn',
  'visits.moments': 'signedIn',
  // Addresses and the words of the other side are for the desk alone.
  'visits.messages': 'signedIn',
  'visits.retryMessage': desk,
  'visits.seen': 'signedIn',
  'visits.reveal': desk,
  'visits.sheet': 'signedIn',
  'visitors.search': desk,
  'guestBook.page': desk,
  'guestBook.print': desk,
  'desk.state': desk,
  'calendar.get': 'signedIn',
  'calendar.change': secretariat,
  'calendar.importHolidays': secretariat,
  'functions.list': desk,
  'functions.put': secretariat,
  'channels.list': secretariat,
  'channels.change': secretariat,
  'channels.test': secretariat,
  'channels.renewSecret': secretariat,
  'addresses.list': secretariat,
  'addresses.add': secretariat,
  'addresses.remove': secretariat,
  'addresses.chatCode': 'signedIn',
  'messages.page': secretariat,
  'messages.retry': secretariat,
  'messages.retryAll': secretariat,
  'hooks.list': secretariat,
  'hooks.add': secretariat,
  'hooks.change': secretariat,
  'hooks.renewSecret': secretariat,
  'hooks.remove': secretariat,
  'hooks.test': secretariat,
  'hooks.deliveries': secretariat,
  'hooks.replay': secretariat,
  'ladders.list': secretariat,
  'ladders.put': secretariat,
  'ladders.remove': secretariat,
  'ladders.example': secretariat,
  'sop.inForce': 'signedIn',
  'sop.document': 'signedIn',
  'sop.versions': 'signedIn',
  'sop.examples': secretariat,
  'sop.version': 'signedIn',
  'sop.draft': secretariat,
  'sop.saveDraft': secretariat,
  'sop.dropDraft': secretariat,
  'sop.forecast': secretariat,
  'sop.addVersion': secretariat,
  'sop.putInForce': secretariat,
  'reports.compliance': 'signedIn',
  'reports.arrivals': 'signedIn',
  // Visits with their visitors and hosts, chosen for having taken long: not for colleagues.
  'reports.worst': ['secretariat', 'host'],
  'reports.sheet': secretariat,
  'reports.print': secretariat,
  'events.subscribe': 'signedIn',
  // The link itself is the right: for one visit and one member of staff.
  'answers.look': 'everybody',
  'answers.opened': 'everybody',
  'answers.give': 'everybody',
  'answers.receive': 'everybody',
  'answers.disown': 'everybody',
  // A secret or a signature is the right.
  'inbound.telegram': 'everybody',
  'inbound.whatsappHello': 'everybody',
  'inbound.whatsapp': 'everybody',
  'inbound.gateway': 'everybody',
  'trust.get': 'everybody',
  'manifest.get': 'everybody',
  'push.key': 'signedIn',
  'ownAddresses.list': 'signedIn',
  'ownAddresses.add': 'signedIn',
  'ownAddresses.remove': 'signedIn',
  // About a visit that the caller sees; a call itself is for its two sides alone.
  'intercom.state': 'signedIn',
  'intercom.ring': 'signedIn',
  'intercom.act': 'signedIn',
  'intercom.signal': 'signedIn',
  'intercom.reach': 'signedIn',
} as const satisfies Readonly<Record<string, Audience>>

/** A use case that a person can reach from outside. */
export type UseCase = keyof typeof access

/** What an account may still do before it has changed the password it was given. */
export const beforePasswordChange: readonly UseCase[] = [
  'sessions.me',
  'sessions.signOut',
  'sessions.change',
  'sessions.changePassword',
]

/** Whether a caller of this role (null: nobody signed in) may use a use case. */
export function mayUse(role: AccountRole | null, useCase: UseCase): boolean {
  const audience: Audience = access[useCase]
  if (audience === 'everybody') return true
  if (role === null) return false
  return audience === 'signedIn' || audience.includes(role)
}
