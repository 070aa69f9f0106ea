import type { talk as id } from '../id/talk.ts'
import type { SameKeys } from '../locale.ts'

/** Short messages between the desk and the host of a visit. */
export const talk = {
  withHost: 'Messages with {name}',
  withDesk: 'Messages with the reception desk',
  write: 'Write to {name}',
  writeDesk: 'Write to the reception desk',
  reply: 'Reply',
  send: 'Send',
  list: 'Messages so far',
  you: 'You',
  desk: 'Desk',
  seen: 'seen {time}',
  unseen: 'not seen yet',
  unread: '{n, plural, one {# new message} other {# new messages}}',
  none: 'No message yet. The visitor does not see what is written here.',
  hidden: 'The visitor does not see what is written here.',
  phrases: 'Quick phrases',
  own: 'Own words',
  text: 'Message',
  sendTo: 'Send to {name}',
  need: 'Choose or write the message first.',
  sent: 'Message',
  said: 'Message from {from}, {name}: {text}',
  ofDesk: {
    waiting: 'The visitor is waiting in the lobby.',
    howLong: 'The visitor asks how much longer it will be.',
    soon: 'An answer, please: the time is nearly up.',
    straight: 'May the visitor be shown in at once?',
    leaving: 'The visitor cannot wait any longer.',
  },
  ofHost: {
    five: 'Five more minutes.',
    lobby: 'Please let them wait in the lobby.',
    fetch: 'I will collect them.',
    mine: 'Please show them to my room.',
    room: 'Please show them to {room}.',
  },
} satisfies SameKeys<typeof id>
