import Type, { type Static } from 'typebox'
import { At, Day, Id, line, nullable } from './primitives.ts'
import { Presence } from './staff.ts'

/** Without `until`, meeting, out and elsewhere end with the office's day; leave ends when somebody says so. */
export const PresenceChange = Type.Object(
  { presence: Presence, until: Type.Optional(nullable(At)), note: Type.Optional(line(100)) },
  { $id: 'PresenceChange' },
)
export type PresenceChange = Static<typeof PresenceChange>

/** A minute of the office's day, `17:00`. */
const Clock = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: '`17:00`' })

/** From when until when somebody does not want to be disturbed; over midnight where `to` is before `from`. */
export const QuietHours = Type.Object({ from: Clock, to: Clock }, { $id: 'QuietHours' })
export type QuietHours = Static<typeof QuietHours>

const Kind = Type.Object({ key: Type.String(), label: Type.String() })

/** Who answers for somebody: on the days from–to (both included) or always; for one kind of visit or for all. */
export const Delegation = Type.Object({
  id: Id,
  delegate: Type.Object({ id: Id, name: Type.String(), title: Type.String() }),
  from: nullable(Day),
  to: nullable(Day),
  kind: nullable(Kind),
})
export type Delegation = Static<typeof Delegation>

/** Takes the place of an arrangement for the same days and kind. Without days it is standing. */
export const NewDelegation = Type.Object(
  {
    delegateId: Id,
    from: Type.Optional(nullable(Day)),
    to: Type.Optional(nullable(Day)),
    kind: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 64 }))),
  },
  { $id: 'NewDelegation' },
)
export type NewDelegation = Static<typeof NewDelegation>

/** What went wrong when a calendar was read. */
export const calendarFailures = [
  'badAddress',
  'notAllowed',
  'notSecure',
  'unknownName',
  'unreachable',
  'untrusted',
  'timeout',
  'redirect',
  'brokenOff',
  'status',
  'tooLarge',
  'unreadable',
  'partly',
] as const

/** The address of an iCalendar feed (https or webcal). Anyone who knows it can read the calendar: it is kept sealed. */
export const CalendarAddress = Type.Object(
  { url: Type.String({ minLength: 1, maxLength: 2000 }) },
  { $id: 'CalendarAddress' },
)
export type CalendarAddress = Static<typeof CalendarAddress>

/** What is arranged for the times when a member of staff is not there. */
export const Availability = Type.Object(
  {
    staffId: Id,
    presence: Presence,
    presenceUntil: nullable(At),
    note: nullable(Type.String()),
    /** Who says so: `self`, the `desk` on their word, the `calendar`; `nobody` said otherwise. */
    source: Type.Enum(['self', 'desk', 'calendar', 'nobody']),
    /** The nearest first: for fewer days before more, for a kind before all. What is over is left out. */
    delegations: Type.Array(Delegation),
    /** The kinds of visit that the SOP in force tells apart. */
    kinds: Type.Array(Kind),
    quietHours: nullable(QuietHours),
    /** For themself and the secretariat only; null to others. */
    calendar: nullable(
      Type.Object({
        /** The place alone, `calendar.google.com`: the rest of the address is a secret. */
        host: Type.String(),
        readAt: nullable(At),
        failure: nullable(Type.Object({ code: Type.Enum([...calendarFailures]), detail: Type.String(), since: At })),
        /** The next times that it says are taken; never what for. */
        busy: Type.Array(Type.Object({ from: At, to: At, state: Type.Enum(['meeting', 'out']) })),
      }),
    ),
  },
  { $id: 'Availability' },
)
export type Availability = Static<typeof Availability>
