import type { Command } from '../command.ts'
import { isRefusal } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { type Rehearsal, rehearse, waited } from '../rehearsal.ts'
import { type Choice, choicesOf, type OpeningChoice, rehearsalOpening, type Words } from './choices.ts'

/** What one who plays did, in a form that outlives a change of the SOP: a choice is kept by its name and made complete anew. */
export type Move =
  | { readonly type: 'begin'; readonly opening: OpeningChoice }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'do'; readonly choice: string }

/** A rehearsal as far as its moves go, and why the next one does not: the refusal of an opening, or a choice that is not there. */
export type Replayed = {
  readonly at: Rehearsal
  readonly played: number
  readonly stopped: Refusal | 'noSuchChoice' | null
}

/** Plays moves one after another until one does not go. */
export function replay(start: Rehearsal, moves: readonly Move[], words: Words): Replayed {
  let at = start
  for (const [played, move] of moves.entries()) {
    const next = moved(at, move, words)
    if (next === 'noSuchChoice' || isRefusal(next)) return { at, played, stopped: next }
    at = next
  }
  return { at, played: moves.length, stopped: null }
}

/** What a choice is called, whatever its form is filled in with. */
export function choiceName({ command }: Pick<Choice, 'command'>): string {
  switch (command.type) {
    case 'register':
    case 'forward':
    case 'turnAway':
    case 'reportBack':
    case 'checkOut':
      return command.type
    case 'waive':
      return [command.type, ...command.waive.map(({ what }) => what)].join(' ')
    default:
      return JSON.stringify(command)
  }
}

function moved(at: Rehearsal, move: Move, words: Words): Rehearsal | Refusal | 'noSuchChoice' {
  switch (move.type) {
    case 'begin':
      return begun(at, rehearsalOpening(at, move.opening, words))
    case 'wait':
      return waited(at, move.seconds)
    case 'do': {
      const choice = choicesOf(at, words).find((one) => choiceName(one) === move.choice)
      return choice === undefined ? 'noSuchChoice' : rehearse(at, choice.command)
    }
    default: {
      const never: never = move
      return never
    }
  }
}

/** Opened now; where the SOP admits nobody then, at this hour of a later day of two weeks, else at their first half hour that it does. */
function begun(at: Rehearsal, opening: Command): Rehearsal | Refusal {
  const first = rehearse(at, opening)
  if (!isUntimely(first)) return first
  const hour = Math.floor(at.now / halfHour) * halfHour
  const days = range(14).map((day) => at.now + day * 48 * halfHour)
  const halfHours = range(14 * 48).map((later) => hour + later * halfHour)
  for (const now of [...days, ...halfHours]) {
    const done = rehearse({ ...at, now }, opening)
    if (!isUntimely(done)) return done
  }
  return first
}

function isUntimely(done: Rehearsal | Refusal): boolean {
  return isRefusal(done) && (done.refused === 'notOnThisDay' || done.refused === 'notAtThisHour')
}

const halfHour = 30 * 60_000

/** 1 to `last`. */
function range(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1)
}
