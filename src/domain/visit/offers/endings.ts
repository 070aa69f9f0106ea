import type { Desk } from '../decide/desk.ts'
import { leavingInitials } from '../decide/meeting.ts'
import { lastAct, undoMilliseconds } from '../decide/mending.ts'
import { outcomes } from '../moment.ts'
import type { Offer } from '../offer.ts'
import type { Happening } from '../walk/happening.ts'
import { goes, howNamed } from './how.ts'

const ink = 'M 0 0 L 1 1'

/** How the visit may end. */
export function endingOffers(desk: Desk): readonly Offer[] {
  const offers: Offer[] = []
  const possible = outcomes.filter((outcome) => goes(desk, { type: 'archive', outcome }))
  const inFlow = goes(desk, { type: 'archive' })
  if (possible.length > 0 || inFlow) {
    const how = inFlow ? howNamed(desk, [{ name: 'archived' }]) : 'besides'
    offers.push({ type: 'archive', how, outcomes: possible })
  }
  if (goes(desk, { type: 'checkOut', initials: ink }))
    offers.push({ type: 'checkOut', how: howNamed(desk, leaving(desk)), initials: leavingInitials(desk) })
  if (goes(desk, { type: 'withdraw' })) offers.push({ type: 'withdraw', how: 'besides' })
  return offers
}

/** What may be mended or remarked, also on a visit that is filed. */
export function mendingOffers(desk: Desk): readonly Offer[] {
  const offers: Offer[] = []
  const last = lastAct(desk.visit)
  if (last !== undefined && goes(desk, { type: 'undo', commandId: last.commandId })) {
    offers.push({ type: 'undo', how: 'besides', commandId: last.commandId, until: last.at + undoMilliseconds })
  }
  if (goes(desk, { type: 'note', text: '.' })) {
    offers.push({ type: 'correct', how: 'besides' }, { type: 'note', how: 'besides' })
  }
  return offers
}

/** What desk and host may say to each other. */
export function talkOffers(desk: Desk): readonly Offer[] {
  return goes(desk, { type: 'say', text: '.' }) ? [{ type: 'say', how: 'besides' }] : []
}

/** Everything that checking out may record. */
function leaving({ visit }: Desk): readonly Happening[] {
  const { held, out } = visit.custody
  return [
    { name: 'reportedBack' },
    ...held.map(({ item }): Happening => ({ name: `handedBack.${item}` })),
    ...out.map(({ pool }): Happening => ({ name: `takenBack.${pool}` })),
    { name: 'archived' },
  ]
}
