import type { RungKind } from '../visit/moment.ts'

export type RungRule = {
  readonly kind: RungKind
  /** How long the question stands with them before it moves on. */
  readonly seconds: number
  /** How often they are reminded meanwhile; null for never. */
  readonly remindEverySeconds: number | null
}

/** What happens to a question whose host is away: it goes on to the next rung, or is answered absent at once. */
export const whenOutChoices = ['ladder', 'absent'] as const
type WhenOut = (typeof whenOutChoices)[number]

/** How an office (or one of its units) wants a question pursued. */
export type LadderRule = { readonly rungs: readonly RungRule[]; readonly whenOut: WhenOut }

/** The SOP's five minutes are spent on people before the desk decides. */
export const defaultLadder: LadderRule = {
  rungs: [
    { kind: 'host', seconds: 120, remindEverySeconds: 60 },
    { kind: 'delegate', seconds: 60, remindEverySeconds: null },
    { kind: 'secretary', seconds: 60, remindEverySeconds: null },
    { kind: 'head', seconds: 60, remindEverySeconds: null },
    { kind: 'desk', seconds: 300, remindEverySeconds: null },
  ],
  whenOut: 'ladder',
}
