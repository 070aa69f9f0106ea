import type { invite as id } from '../id/invite.ts'
import type { SameKeys } from '../locale.ts'

/** Appointments that a host makes: inviting, another time, calling off. */
export const invite = {
  open: 'Invite a guest',
  again: 'Make it an appointment',
  title: 'Invite a guest',
  lead: 'The desk sees it among that day’s appointments',
  name: 'Guest’s name',
  institution: 'Institution, if any',
  purpose: 'Purpose',
  kind: 'Kind of visit',
  day: 'Day',
  time: 'Time',
  phone: 'Phone, if any',
  people: 'People',
  need: 'Fill this in first.',
  send: 'Record the invitation',
  untold: 'Lawang does not tell the guest: tell them yourself, or ask the desk to.',
  expected: 'Expected {when}.',
  anyHour: '{day}, at any hour',
  now: 'At present: {when}.',
  move: 'Another time',
  moveSend: 'Move the appointment',
  cancel: 'Call it off',
  cancelWhat: 'The appointment is closed and filed as declined. This cannot be undone.',
  cancelSend: 'Call this appointment off',
  keep: 'Keep it',
} satisfies SameKeys<typeof id>
