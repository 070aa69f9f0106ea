import type { AnswerWord } from '../../../domain/sop/sop.ts'
import type { Instant } from '../../../domain/visit/moment.ts'

/** What comes back from the channels, whichever way it came; `id`: the other side's own name for it, the same when it comes again. */
export type Inbound =
  /** A button of a question was pressed. */
  | {
      readonly type: 'pressed'
      readonly id: string
      readonly token: string
      readonly answer: AnswerWord
      readonly from: Sender
    }
  /** A digit was sent; `about` is the other side's name for the message that it replies to, where it says so. */
  | {
      readonly type: 'replied'
      readonly id: string
      readonly answer: AnswerWord
      readonly about: string | null
      readonly from: Sender
    }
  /** Somebody opened a chat with the code that they were given. */
  | { readonly type: 'linked'; readonly id: string; readonly code: string; readonly from: Sender }
  /** Somebody wants to hear no more. */
  | { readonly type: 'ended'; readonly id: string; readonly from: Sender }
  /** How a message fared: `about` is our own id for it, or the other side's. */
  | {
      readonly type: 'fared'
      readonly about: string
      readonly state: 'sent' | 'delivered' | 'read' | 'failed'
      readonly at: Instant
      readonly reply: string
    }
  /** Words that nothing can be done with. */
  | { readonly type: 'words'; readonly id: string; readonly from: Sender }

/** Who wrote, and how to write back to them. */
export type Sender = {
  /** A chat, or a telephone number in digits. */
  readonly address: string
  readonly name: string
  /** The press of a button wants to be acknowledged by itself; the message that has the buttons. */
  readonly press?: { readonly id: string; readonly messageId: number }
}

const answers: readonly (readonly [letter: string, answer: AnswerWord])[] = [
  ['y', 'yes'],
  ['n', 'no'],
  ['l', 'later'],
  ['a', 'absent'],
]

/** What a button holds: `<token>:y|n|l|a`. */
export function pressOf(data: string): { readonly token: string; readonly answer: AnswerWord } | null {
  const [, token, letter] = /^([\w-]{1,60}):([ynla])$/.exec(data) ?? []
  const answer = answers.find(([known]) => known === letter)?.[1]
  return token === undefined || answer === undefined ? null : { token, answer }
}
