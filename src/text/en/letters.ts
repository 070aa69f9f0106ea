import type { letters as id } from '../id/letters.ts'
import type { SameKeys } from '../locale.ts'

/** Messages to a host, wherever they are: short, courteous, without numbers of persons. */
export const letters = {
  someone: 'a guest',
  asked: {
    title: 'A guest for you: {visitor}',
    ahead: 'A request to meet: {visitor}',
    forOther: 'A guest for {host}: {visitor}',
    body: '{about}Arrived at {time}.{due, select, none {} other { Please answer before {due}.}}',
    bodyAhead: '{about}Please answer.',
  },
  reminder: {
    title: '{visitor} has waited {minutes, plural, one {# minute} other {# minutes}}',
    body: '{about}{limit, plural, =0 {} one {The limit is # minute. } other {The limit is # minutes. }}Please advise.',
  },
  answered: {
    yes: 'Answered: {visitor} will be received',
    no: 'Answered: {visitor} cannot be received',
    later: 'Answered: {visitor} was asked to wait',
    absent: 'Answered: not in the office, for {visitor}',
    body: '{by, select, none {The time to answer ran out} other {By {by}}}, at {time}.',
  },
  left: {
    title: '{visitor} has left',
    body: 'Left the office at {time} without being received. No answer is needed any more.',
  },
  said: { title: 'From the reception desk, about {visitor}' },
  rings: { title: '{name} is calling on the intercom', body: 'About visitor {visitor}. Touch to pick up.' },
  called: { title: 'The reception desk called you', body: 'About your guest {visitor}. Nobody picked up.' },
  test: { title: 'A test from {office}', body: 'If you can read this, news of your guests will reach you here.' },
  buttons: { yes: 'Yes, I will receive', later: 'Later', no: 'No', absent: 'Not in the office' },
} satisfies SameKeys<typeof id>
