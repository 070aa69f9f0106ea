import type { answer as id } from '../id/answer.ts'
import type { SameKeys } from '../locale.ts'

export const answer = {
  end: {
    answered: {
      title: 'This link is closed.',
    },
    received: {
      title: 'The guest has gone in.',
    },
    left: {
      title: 'This visit is over.',
    },
    withdrew: {
      title: 'The guest has left.',
    },
    passedOn: {
      title: 'This guest was passed on.',
    },
    notAsked: {
      title: 'Nothing is being asked.',
    },
    tooOld: {
      title: 'This link is too old.',
    },
    disowned: {
      title: 'Thank you for telling us.',
    },
    signIn: {
      title: 'Please sign in to answer.',
      what: 'This office wants answers to be given from an account, not by a link alone.',
    },
  },
  chat: {
    recorded:
      'Your answer was recorded: {answer}. Thank you.{until, select, none {} other { It can be changed until {until}.}}',
    same: 'Your answer had been recorded already: {answer}. Thank you.',
    other:
      'Already answered{who, select, none {} other { by {who}}} at {time}: {answer}. That answer stands; to change it, open the link in the message.',
    unknown: 'This button is not known any more.',
    failed: 'Not recorded. Try again in a moment, or open the link in the message.',
  },
  note: {
    disowned:
      'The message {via} for {name} reached somebody else{address, select, none {} other { ({address})}}. That address is used no more; reach {name} in another way.',
  },
} satisfies SameKeys<typeof id>
