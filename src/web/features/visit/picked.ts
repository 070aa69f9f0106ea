/** What is picked in the reason picker, and what may be recorded of it. Pure: the picker draws it. */
import type { Act } from './acts.ts'
import { answerBody, type DeskVia } from './command-body.ts'
import {
  type Answered,
  isOwn,
  momentOf,
  type PickerKind,
  proposedIn,
  type Reason,
  reasonsFor,
  timesFor,
} from './reasons.ts'
import type { CommandBody } from './sending.ts'

export interface Picked {
  readonly reason: Reason
  readonly words: string
  /** A moment, none, or any other day and time. */
  readonly time: number | 'none' | 'other'
  readonly day: string
  readonly clock: string
  readonly via: DeskVia
  /** Who passed the answer on, where it was not the host in person. */
  readonly relay: string
}

/** What a picker begins with: the first reason, and a time only where waiting needs one or the host proposed it. */
export function startOf(kind: PickerKind, visit: Answered, now: number, timeZone: string, via: DeskVia): Picked {
  const reason = reasonsFor(kind, visit)[0] ?? 'noOwn'
  const usual = kind === 'later' ? timesFor(kind, visit, now, timeZone)[1] : undefined
  const proposed = kind === 'another' ? proposedIn(visit, now) : null
  const time = usual && usual.kind !== 'other' ? usual.at : (proposed ?? 'none')
  return { reason, words: '', time, day: '', clock: '', via, relay: '' }
}

/** Why it cannot be recorded yet, or the moment that is picked (null without one). */
export type Ready =
  | { readonly ready: true; readonly at: number | null }
  | { readonly ready: false; readonly need: 'needWords' | 'needTime' | 'pastTime' }

/** Whether what is picked can be recorded. */
export function readyOf(picked: Picked, now: number, timeZone: string): Ready {
  if (isOwn(picked.reason) && picked.words.trim() === '') return { ready: false, need: 'needWords' }
  if (picked.time === 'none') return { ready: true, at: null }
  const at = picked.time === 'other' ? momentOf(picked.day, picked.clock, timeZone) : picked.time
  if (at === null) return { ready: false, need: 'needTime' }
  return at > now ? { ready: true, at } : { ready: false, need: 'pastTime' }
}

/** The command of what is picked. `reason` is the reason in words; `relayed` says who passed it on, or is null. */
export function pickedBody(
  act: Act,
  via: DeskVia | null,
  { reason, at, relayed }: { reason: string; at: number | null; relayed: string | null },
): CommandBody {
  const time = at === null ? null : new Date(at).toISOString()
  if (act.kind === 'turnAway') {
    return { type: 'turnAway', reason, ...(time && { appointment: { at: time } }) }
  }
  const word = act.kind === 'answerNo' ? 'no' : act.kind === 'answerLater' ? 'later' : 'absent'
  return {
    ...answerBody(word, act, via),
    reason,
    ...(time && { proposedAt: time }),
    ...(relayed && { message: relayed }),
  }
}

/** Which picker an act opens. */
export function pickerOf(act: Act): PickerKind | null {
  switch (act.kind) {
    case 'answerNo':
      return 'no'
    case 'answerLater':
      return 'later'
    case 'answerAbsent':
      return 'absent'
    case 'turnAway':
      return 'another'
    default:
      return null
  }
}
