import type { MessageKind } from '../../contract/messages.ts'
import type { Locale } from '../../text/locale.ts'

/** One of the four answers that a letter offers: as a button of a chat, or as a link that opens the page. */
export type LetterButton = {
  readonly answer: 'yes' | 'no' | 'later' | 'absent'
  readonly label: string
  /** What a chat sends back when it is pressed: at most 64 bytes, `<token>:y|n|l|a`. */
  readonly data: string
  readonly link: string
}

/** A message to a person, composed when it is sent; each channel renders it in its own way. */
export type Letter = {
  /** Stays the same when it is sent again, so that the other side can recognise a repeat. */
  readonly id: string
  readonly kind: MessageKind
  readonly locale: Locale
  readonly title: string
  readonly body: string
  readonly link: string | null
  readonly buttons: readonly LetterButton[]
  /** What replaces an earlier message about the same thing. */
  readonly tag: string
  /** How long it is of use; after that nobody needs to be told. */
  readonly usefulSeconds?: number
}
