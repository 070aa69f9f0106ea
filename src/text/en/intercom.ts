import type { intercom as id } from '../id/intercom.ts'
import type { SameKeys } from '../locale.ts'

/** A call between the desk and a host, wherever it is shown: ringing, connected, over, and what keeps one from speaking. */
export const intercom = {
  label: 'Intercom',
  desk: 'Reception desk',
  calls: '{name} is calling',
  callsYou: 'is calling you through Lawang',
  calling: 'Calling {name}',
  dialling: 'Calling…',
  ringing: 'ringing {time} of {limit}',
  about: 'About your visitor',
  aboutVisitor: 'about {name}',
  pickUp: 'Pick up',
  silently: 'Answer without speaking',
  decline: 'Cannot talk now',
  cancel: 'Cancel',
  connected: 'Connected',
  connecting: 'Connecting…',
  mute: 'Mute',
  speaker: 'Speaker',
  hear: 'Touch to listen',
  hangUp: 'Hang up',
  end: 'Hang up',
  otherMuted: '{name} has muted their microphone.',
  otherMissing: '{name} hears you, but you cannot hear them: they have no microphone.',
  elsewhere: 'You are speaking with {name} on another screen.',
  over: {
    declined: '{name} cannot talk now.',
    busy: '{name} is talking to someone else.',
    noAnswer: '{name} did not answer.',
    next: 'Try again in a moment. You can send your answer without speaking.',
  },
  close: 'Got it',
  trouble: {
    refused: {
      what: 'The microphone is not allowed yet.',
      todo: 'Touch the sign beside the page’s address, allow Lawang the microphone, then try again.',
    },
    missing: {
      what: 'This device has no microphone.',
      todo: 'Connect a microphone or a headset, then try again; or use the telephone.',
    },
    taken: {
      what: 'Another program is using the microphone.',
      todo: 'Close that program, then try again; or use the telephone.',
    },
    listening: 'You can still hear, but you are not heard yet. Answer with the buttons.',
  },
  said: {
    rings: '{name} is calling on the intercom.',
    connected: 'Connected with {name}.',
    ended: 'The call is over.',
  },
} satisfies SameKeys<typeof id>
