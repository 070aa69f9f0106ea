/** Where somebody is on the page of a link; the link itself may lead to an answer that was chosen in the message. */
import { type Reasoned, reasoned } from '../host/answers.ts'

export type LinkPlace = 'sheet' | 'chosenYes' | 'change' | 'disown' | Reasoned

/** The place that an address names. */
export function placeIn(written: string | null): LinkPlace {
  if (written === 'yes') return 'chosenYes'
  if (written === 'change' || written === 'disown') return written
  return reasoned.find((word) => word === written) ?? 'sheet'
}

/** Whether a place answers something that stands already, without having been asked to change it here. */
export function isStale(place: LinkPlace, answered: boolean): boolean {
  return answered && place !== 'sheet' && place !== 'disown'
}
