/** Why a link answers nothing any more, or not without signing in. */
export const linkEnds = [
  'signIn',
  'disowned',
  'passedOn',
  'received',
  'left',
  'withdrew',
  'answered',
  'notAsked',
  'tooOld',
] as const
export type LinkEnd = (typeof linkEnds)[number]
