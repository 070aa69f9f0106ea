import type { LetterChannel } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { Locale } from '../../text/locale.ts'
import type { Letter } from './letter.ts'

/** What the other side said to something that was sent. */
export type Said = { readonly went: 'through' | 'wrong'; readonly reply: string }

/** An event as a program is told of it. */
type ToldEvent = { readonly id: string; readonly type: string; readonly at: Instant; readonly data: unknown }

/** The ways out of the house, to be tried at once and outside of the outbox: setups and addresses as they are kept. */
export type WaysOut = {
  send(channel: LetterChannel, setup: unknown, address: unknown, letter: Letter): Promise<Said>
  tell(hook: { readonly url: string; readonly secret: string }, event: ToldEvent, locale: Locale): Promise<Said>
}
