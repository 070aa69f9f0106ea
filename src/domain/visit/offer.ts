import type { AnswerWord, Need } from '../sop/sop.ts'
import type { Instant, Outcome } from './moment.ts'

/** The step's own commands are `next`, those over a step that may be passed `ahead`, the rest `besides`. */
export type How = 'next' | 'ahead' | 'besides'

/** A command that would be accepted now; the keys beside `type` make it concrete, what a form asks is left to the form. */
export type Offer = { readonly how: How } & Offered

type Offered =
  | {
      readonly type:
        | 'open'
        | 'arrive'
        | 'queue'
        | 'call'
        | 'register'
        | 'forward'
        | 'seat'
        | 'turnAway'
        | 'receive'
        | 'endMeeting'
        | 'withdraw'
        | 'correct'
        | 'note'
        | 'say'
        | 'move'
    }
  /** `initials`: whether the SOP wants those of the visitor who leaves. */
  | { readonly type: 'reportBack' | 'checkOut'; readonly initials: Need }
  /** `digital: 'only'` where a card of paper or plastic is kept instead. */
  | { readonly type: 'see'; readonly digital: 'either' | 'only' }
  /** `results` is empty for an activity that decides nothing. */
  | { readonly type: 'perform'; readonly activity: string; readonly results: readonly ('passed' | 'failed')[] }
  | { readonly type: 'ask'; readonly stage: string }
  /** `anew` where another account answered: the command has to say so. */
  | {
      readonly type: 'answer'
      readonly stage: string
      readonly answers: readonly AnswerWord[]
      readonly anew: boolean
    }
  | { readonly type: 'waive'; readonly what: readonly string[] }
  | { readonly type: 'deposit'; readonly item: string }
  /** `processed` where a step waits for it signed or stamped. */
  | { readonly type: 'handBack'; readonly item: string; readonly slot: string; readonly processed: boolean }
  | { readonly type: 'issue'; readonly pool: string }
  | { readonly type: 'takeBack'; readonly pool: string; readonly number: string }
  | { readonly type: 'lose'; readonly item: string; readonly slot: string }
  | { readonly type: 'lose'; readonly pool: string; readonly number: string }
  /** Without an outcome only where the flow is there: `next` or `ahead`. */
  | { readonly type: 'archive'; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'undo'; readonly commandId: string; readonly until: Instant }
