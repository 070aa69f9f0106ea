/** The conversation of a visit as one side reads it. */
import type { Visit } from '../../../contract/visit.ts'

export type Message = Visit['conversation'][number]
export type Side = Message['from']

/** On which side the reader is: the host's where the visit is put to them, else the desk's. */
export function sideOf({ forYouAs }: Pick<Visit, 'forYouAs'>): Side {
  return forYouAs === null || forYouAs === 'player' ? 'desk' : 'host'
}

/** Whether the reader may write; whoever may only look on has nothing to read with them either. */
export function mayTalk({ offers }: Pick<Visit, 'offers'>): boolean {
  return offers.some((offer) => offer.type === 'say')
}

/** What the other side wrote and this one has not seen. */
export function unreadOf(visit: Visit): readonly Message[] {
  if (!mayTalk(visit)) return []
  const side = sideOf(visit)
  return visit.conversation.filter(({ from, seenAt }) => from !== side && seenAt === null)
}

/** What somebody else wrote since an earlier reading, on the other side. */
export function newIn(before: Visit | undefined, visit: Visit): readonly Message[] {
  const known = before?.conversation.length ?? 0
  return unreadOf({ ...visit, conversation: visit.conversation.slice(known) })
}
