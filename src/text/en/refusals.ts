import type { refusals as id } from '../id/refusals.ts'
import type { SameKeys } from '../locale.ts'

/** What a refusal says: what happened, what is safe, what to do. A key for each code of `domain/visit/refusal.ts`. */
export const refusals = {
  kindRequired: 'The kind of visit has not been chosen. Nothing is recorded yet; choose it, then repeat.',
  unknownKind: 'This office’s SOP knows no kind of visit "{kind}". Nothing is recorded yet; choose another kind.',
  nameRequired: 'The visitor’s name is missing. The rest of the form is kept; fill it in, then repeat.',
  fieldRequired: '{field} is missing. The rest of the form is kept; fill it in, or leave it out with a reason.',
  hostRequired:
    'The member of staff to be visited is missing. The rest of the form is kept; choose first, then repeat.',
  unitRequired: 'The unit to be visited is missing. The rest of the form is kept; choose first, then repeat.',
  namedRequired: 'The name of the host is missing. The rest of the form is kept; fill it in, then repeat.',
  identityRequired:
    'No identity card has been taken. The rest of the form is kept; take the card, record one on a phone, or leave it out with a reason.',
  initialsRequired:
    'Initials are missing: {given} of {wanted}. The rest of the form is kept; ask for them, or leave them out with a reason.',
  resultRequired: 'How "{activity}" came out has not been chosen. Nothing is recorded yet; choose passed or failed.',
  noResult: '"{activity}" has no result. Nothing is recorded yet; record it without one.',
  reasonRequired: 'An exception needs a reason. Nothing is recorded yet; write the reason, then repeat.',
  viaRequired: 'This is somebody else’s answer. Nothing is recorded yet; say through what it came.',
  tooManyPeople:
    'The group counts {people}, the limit is {limit}. The form is kept; bring fewer people, or make an exception with a reason.',
  notOnThisDay:
    'Visitors are received on {days}. The form is kept; choose another day, or make an exception with a reason.',
  notAtThisHour:
    'Visitors are received at {hours}. The form is kept; choose another hour, or make an exception with a reason.',
  noticeTooShort:
    'This visit has to be asked for earlier; {earliest} at the soonest. The form is kept; choose another day, or make an exception with a reason.',
  dayPast: 'That day is over. What was filled in is kept; choose today or a later day.',
  hourFull:
    'This hour is full with {limit} visits. The form is kept; choose another hour, or make an exception with a reason.',
  noSlotFree: 'No slot is free for {thing}. The form is kept; free a slot, or leave the keeping out with a reason.',
  noCardFree: 'No {thing} is ready for use. The form is kept; take one back, or leave it out with a reason.',
  notNow: 'It is too early or too late for this. Nothing is recorded yet; do first what the visit sheet offers.',
  notNowAwaited: 'It is too early or too late for this. Nothing is recorded yet; this step waits for: {awaited}.',
  needsFirst: 'Something has to be done first. Nothing is recorded yet; do this: {missing}.',
  noYes: 'The host has not said yes. Nothing is recorded yet; wait for the answer, or record it if there is one.',
  noYesButNo:
    'The host cannot receive now. That answer stays; invite the visitor for another time, or record it if the answer has changed.',
  noYesButAbsent:
    'The host is not in. That answer stays; pass the sheet to somebody else, or invite the visitor for another time.',
  noYesButLater: 'The host asks the visitor to wait. That answer stays; record a yes as soon as they are called in.',
  nobodyAsked: 'No question waits for an answer. Nothing is recorded yet; this visit goes on without one.',
  notYours: 'This is not your part of this visit. Nothing is recorded yet; the officer on duty can record it.',
  notHere: 'The visitor has not arrived yet. Nothing has changed; record the arrival first.',
  turnedAway:
    'The visitor has been invited for another time. That stays on record; if they are received after all, record a yes first.',
  alreadyHere: 'The arrival is on record already. Nothing has changed; go on from the visit sheet.',
  alreadyRegistered: 'The visitor is in the guest book already. That line stays; correct it where something is wrong.',
  alreadyHeld: '{thing} has been taken already. That stays on record; hand it back before it is taken again.',
  alreadyOut: '{thing} {number} is with this visitor already. That stays on record; take it back before it is changed.',
  alreadyReceived: 'The visitor has been shown in already. That stays on record; check them out when they are done.',
  notHeld: '{thing} is not being kept for this visitor. Nothing has changed; check the number of the slot.',
  notOut: '{thing} is not with this visitor. Nothing has changed; check the number.',
  notKept: '{thing} is not kept by this office’s SOP. Nothing is recorded yet; leave it with the visitor.',
  notIssued: '{thing} is not given out by this office’s SOP. Nothing is recorded yet; go on without it.',
  unknownActivity: 'This office’s SOP knows no activity "{activity}". Nothing is recorded yet; choose another one.',
  notWaivable: 'This cannot be left out. Nothing is recorded yet; do it as usual.',
  sameHost: 'This visit is to {name} already. Nothing has changed; choose somebody else.',
  badAnswer: 'This step knows no such answer. Nothing is recorded yet; choose another one.',
  badOutcome: 'That outcome does not fit what is on record. The visit is not filed yet; choose: {possible}.',
  thingsOut:
    'Something has not come back: {things}. The visit is not filed yet; hand back and take back everything, or declare it lost.',
  visitEnded: 'This visit is over and filed. What is on record stays; what is wrong can be corrected.',
  slotTaken:
    'Slot {number} has just been taken{takenBy, select, none {} other { by {takenBy}}}. Nothing is recorded yet; your form is kept. {free, select, none {Choose another slot.} other {Slot {free} is free.}}',
  slotUnknown:
    'This office has no slot {number}. Nothing is recorded yet; your form is kept. {free, select, none {Choose another slot.} other {Slot {free} is free.}}',
  cardTaken:
    '{thing} {number} is in use{takenBy, select, none {} other { by {takenBy}}}. Nothing is recorded yet; your form is kept. {free, select, none {Choose another number.} other {Number {free} is ready.}}',
  cardUnknown:
    'This office has no {thing} {number}. Nothing is recorded yet; your form is kept. {free, select, none {Choose another number.} other {Number {free} is ready.}}',
  outOfUse:
    'Number {number} is out of use. Nothing is recorded yet; your form is kept. {free, select, none {Choose another number.} other {Number {free} is ready.}}',
  unknownRoom: 'There is no room "{room}" on the list. Nothing is recorded yet; choose a waiting room from the list.',
  alreadyAnswered:
    '{name, select, none {An answer is on record} other {{name} has answered}}: {answer}{time, select, none {} other {, at {time}}}, {via}{recordedBy, select, none {} other {, recorded by {recordedBy}}}. That answer holds; change it only if it has changed.',
  undoTooLate:
    'Ten seconds have passed, or something was recorded since. The record stays; mend it with a correction or the next step.',
  undoNotYours: 'Another account recorded this. The record stays; only who made it can take it back.',
  undoImpossible:
    'Registering, filing and what was taken back already cannot be taken back. The record stays; correct it, or record that the visitor leaves.',
  notCorrectable: 'This cannot be corrected here. Nothing has changed; write a remark where it helps.',
  unchanged: 'This is what is on record already. Nothing has changed.',
  messageRequired: 'The message is still empty. Nothing was sent; write it, then try again.',
  textRequired: 'The remark is empty. Nothing is recorded yet; write it, then repeat.',
} satisfies SameKeys<typeof id>
