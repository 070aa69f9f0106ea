import type { problems as id } from '../id/problems.ts'
import type { SameKeys } from '../locale.ts'

/** What the interface says when it cannot do what was asked, by the code of the problem; beside the refusals of a visit. */
export const problems = {
  badJson: 'This request is not complete JSON. Nothing was changed; check its brackets, commas and quotes.',
  badBody: 'Something that was filled in cannot be used yet. Nothing was changed.',
  badText: 'A text holds characters that cannot be kept. Nothing was changed; type that text again.',
  tooBig: 'The request is larger than can be taken. Nothing was changed; send a smaller one.',
  notFound: 'What you look for is not there, or not for your account.',
  signInFirst: 'Please sign in first.',
  notAllowed: 'Your account may not do this. The secretariat of the office decides who may.',
  changePasswordFirst: 'Change your first password, then go on.',
  wrongNameOrPassword: 'The user name or the password does not match.',
  tooManyTries: 'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.',
  alreadySetUp: 'This office has been set up already. Sign in with the account that was made then.',
  notSetUp: 'The office has not been set up. Open the set-up page first.',
  commandReused: 'A command with this id was recorded with another content. Nothing was changed; reload, then repeat.',
  usernameTaken: 'That user name is taken. Choose another one.',
  weakPassword: 'The password is too short; at least 10 characters. A short sentence is easier to remember.',
  samePassword: 'The new password is the old one. Choose another.',
  nameTaken: 'That name is taken. Choose another one.',
  numberTaken: 'That number is there already. Choose another one.',
  inUse: 'This is in use, so it cannot be removed or put out of use yet.',
  lastSecretariat: 'This is the last account of the secretariat. Make another one first.',
  unknownHost: 'The person to be visited is not on the list. Choose another one.',
  unknownUnit: 'That unit is not on the list. Choose another one.',
  notSetUpYet: 'This channel has no settings yet. Fill them in first.',
  secretMissing: 'A secret is still missing. Where the other side changes, its secret is asked for again.',
  badAddress: 'This address cannot be used. Mail like name@office.go.id, mobile like 0812 5551 3378.',
  noAddress: 'This person has no address on this channel yet. Add one first.',
  notFailed: 'This message has not failed, so there is nothing to repeat.',
  tooMany: 'There are too many already. Remove what is not used any more.',
  foreignOrigin: 'This request came from another site, so it was not carried out. Open Lawang at its own address.',
  notSigned: 'This message has not the signature or the secret that was agreed on, so it was not read.',
  noLine: 'They have no account in Lawang yet, so the intercom cannot reach them. Use the telephone.',
  inCall: 'You are still in another call. Hang up first, then try again.',
  callOver: 'This call is over.',
  callTaken: 'This call was answered on another screen.',
  lateSignal: 'This connection has been renewed meanwhile. There is nothing you need to do.',
  holidaysUnreadable:
    'This list of holidays cannot be read{lines, select, none {} other {; look at line {lines}}}. Known are iCalendar, and CSV with date and name. Nothing was changed.',
  sopInvalid: 'This SOP file cannot be used yet. Mend what is named below; nothing was changed.',
  draftChanged:
    '{by, select, none {This draft is gone: it was handed in or thrown away.} other {This draft was saved by {by} since you opened it.}} What you wrote is not saved yet; load the new draft and bring both together.',
  linkUnknown: 'This link is not known. It may have been copied in part; open it again from the message, or sign in.',
  linkClosed: 'This link records nothing any more.',
  diskFull:
    'The disk of the server is full, so this was not saved. What was saved before is safe; call whoever runs the server.',
  storeUnavailable: 'The storage of Lawang cannot be reached, so this was not saved. Try again in a moment.',
  internal:
    'Something is wrong with the system, not with you. What was saved is safe. Code for the secretariat: {reference}.',
} satisfies SameKeys<typeof id>
