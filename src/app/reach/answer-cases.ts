import type { AnswerLink, LinkAnswer, LinkCommand } from '../../contract/answer.ts'
import type { AnswerWord } from '../../domain/sop/sop.ts'
import type { Via } from '../../domain/visit/moment.ts'
import type { Locale } from '../../text/locale.ts'
import type { Answer } from '../outcome.ts'
import type { Arrival } from './inbound/arrival.ts'

/** Who looks at a link: from which network address, in which language. */
export type LinkReader = { readonly address: string; readonly locale: Locale }
/** How a press came in, and by what it is known when it comes again. */
export type Press = { readonly via: Via; readonly arrival: Arrival }
/** What became of the press of a button in a chat, with the sentence that the chat is told. */
export type ChatReply = {
  readonly went: 'recorded' | 'answered' | 'closed' | 'unknown' | 'again'
  readonly sentence: string
}

/** Answers by a link or a button of a chat: whoever has the token may give one, for one visit and one member of staff. */
export type AnswerCases = {
  look(token: string, reader: LinkReader): Promise<Answer<AnswerLink>>
  /** A person sees the page. */
  opened(token: string, reader: LinkReader): Promise<Answer<null>>
  give(token: string, body: LinkAnswer, reader: LinkReader): Promise<Answer<AnswerLink>>
  /** Calls the visitor in. */
  receive(token: string, body: LinkCommand, reader: LinkReader): Promise<Answer<AnswerLink>>
  /** The message reached somebody else. */
  disown(token: string, reader: LinkReader): Promise<Answer<AnswerLink>>
  /** The press of a button in a chat; `again`: it had come before, and does nothing more. */
  answerBy(token: string, answer: AnswerWord, press: Press): Promise<ChatReply>
}
