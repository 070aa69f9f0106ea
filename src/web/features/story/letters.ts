/** What went to people about a visit, told among its moments: by time, under the step that stood then. Pure. */
import type { MessageItem } from '../../../contract/outbox.ts'
import type { StoryLine, StoryPart } from './parts.ts'

/** A letter that left, or was opened; it has no number of the ledger. */
export interface LetterLine {
  readonly key: string
  readonly what: 'sent' | 'opened'
  readonly at: string
  /** False where what stands above came in the same second: its time is not said twice. */
  readonly timed: boolean
  readonly letter: MessageItem
}

export type StoryEntry =
  | { readonly kind: 'moment'; readonly line: StoryLine }
  | { readonly kind: 'letter'; readonly letter: LetterLine }

export interface ToldPart extends Omit<StoryPart, 'lines'> {
  readonly entries: readonly StoryEntry[]
}

/** The parts of a story with the letters in their places: after the last moment that was not later. */
export function withLetters(parts: readonly StoryPart[], messages: readonly MessageItem[]): readonly ToldPart[] {
  const letters = messages.flatMap(linesOf).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const all = parts.flatMap((part) => part.lines)
  const after = (letter: Omit<LetterLine, 'timed'>) =>
    all.findLast(({ moment }) => Date.parse(moment.at) <= Date.parse(letter.at)) ?? all[0]
  const placed = letters.map((letter) => ({ letter, after: after(letter) }))
  return parts.map(({ lines, ...part }) => ({
    ...part,
    entries: lines.flatMap((line): StoryEntry[] => {
      const here = placed.flatMap(({ letter, after: above }) => (above === line ? [letter] : []))
      return [{ kind: 'moment', line }, ...here.map((letter, at) => timed(letter, here[at - 1]?.at ?? line.moment.at))]
    }),
  }))
}

function timed(letter: Omit<LetterLine, 'timed'>, above: string): StoryEntry {
  const second = (at: string) => Math.floor(Date.parse(at) / 1000)
  return { kind: 'letter', letter: { ...letter, timed: second(letter.at) !== second(above) } }
}

/** Only what is asked belongs to the story; that an answer was told is no part of it. */
function linesOf(letter: MessageItem): readonly Omit<LetterLine, 'timed'>[] {
  if (letter.kind !== 'asked' && letter.kind !== 'reminder') return []
  const { id, sentAt, openedAt, kind } = letter
  return [
    ...(sentAt === null ? [] : [{ key: `${id} sent`, what: 'sent' as const, at: sentAt, letter }]),
    ...(openedAt === null || kind !== 'asked'
      ? []
      : [{ key: `${id} opened`, what: 'opened' as const, at: openedAt, letter }]),
  ]
}
