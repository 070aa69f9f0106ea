import type { Movement } from '../../sop/sop.ts'
import type { Command } from '../command.ts'
import type { Desk } from '../decide/desk.ts'
import { leavingInitials } from '../decide/meeting.ts'
import { refusedTo } from '../decide/who.ts'
import type { Offer } from '../offer.ts'
import { goes, howNamed, howOf } from './how.ts'

/** What moves the visitor: coming, waiting, being called in, leaving; and the sheet that goes on to another. */
export function movementOffers(desk: Desk): readonly Offer[] {
  const offers: Offer[] = moves
    .filter(([, command]) => goes(desk, command))
    .map(([movement, { type }]): Offer => {
      const how = howOf(desk, { name: movement })
      return type === 'reportBack' ? { type, how, initials: leavingInitials(desk) } : { type, how }
    })
  if (goes(desk, { type: 'arrive' })) offers.push({ type: 'arrive', how: 'next' })
  if (goes(desk, { type: 'turnAway' })) offers.push({ type: 'turnAway', how: howNamed(desk, [{ name: 'turnedAway' }]) })
  if (goes(desk, elsewhere)) offers.push({ type: 'forward', how: howNamed(desk, [{ name: 'forwarded' }]) })
  if (desk.visit.arrivedAt === undefined && refusedTo(desk, { type: 'move' }) === null) {
    offers.push({ type: 'move', how: 'besides' })
  }
  return offers
}

const ink = 'M 0 0 L 1 1'

const moves = [
  ['queued', { type: 'queue' }],
  ['called', { type: 'call' }],
  ['seated', { type: 'seat' }],
  ['received', { type: 'receive' }],
  ['meetingEnded', { type: 'endMeeting' }],
  ['reportedBack', { type: 'reportBack', initials: ink }],
] as const satisfies readonly (readonly [Movement, Command])[]

/** Somebody who is surely another than the host. */
const elsewhere = { type: 'forward', host: { kind: 'staff', staffId: '', name: '' } } as const satisfies Command
