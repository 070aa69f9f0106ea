import type { delivery as id } from '../id/delivery.ts'
import type { SameKeys } from '../locale.ts'

/** How the sending of a message went, for the secretariat; and what a chat is told. */
export const delivery = {
  trouble: {
    badAddress: 'The address {where} cannot be used.',
    notAllowed: 'The address {where} is inside the network. The operator can open it with LAWANG_ALLOW_NETWORKS.',
    notSecure: 'The address {where} has no https. Without https only networks that the operator opened are written to.',
    unknownName: 'The name {where} was not found.',
    unreachable: 'No connection ({where}).',
    untrusted: 'Its certificate cannot be trusted ({where}).',
    timeout: 'No answer in time ({where}).',
    redirect: 'Leads on to another address, which is not followed: {where}',
    brokenOff: 'The connection broke off ({where}).',
  },
  unusable: {
    setup: 'This channel is not set up completely.',
    address: 'This channel cannot use that address.',
  },
  wordless: 'Lawang could not put this message into words.',
  test: {
    title: 'A test from Lawang',
    body: 'This message has arrived: members of staff can be told of their visitors this way. No answer is needed.',
  },
  open: 'Open: {link}',
  recorded: 'Recorded: {answer}',
  answerHere: 'Answer, once is enough:',
  automatic: 'An automatic message from Lawang. Do not forward it: whoever holds the link can answer.',
  replyWith: 'Reply: {choices}.',
} satisfies SameKeys<typeof id>
