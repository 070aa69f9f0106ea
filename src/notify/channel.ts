import type { Letter } from '../app/reach/letter.ts'

/** How the sending of a letter went. `reply` is the other side's own words, shortened, for people. */
export type Delivery =
  | { readonly went: 'through'; readonly remoteId?: string; readonly reply: string }
  | {
      readonly went: 'wrong'
      /** Whether trying again can help. */
      readonly again: boolean
      /** How long the other side asks to be left alone. */
      readonly afterSeconds?: number
      /** The address is no more: it is not written to again. */
      readonly addressGone?: true
      readonly reply: string
    }

/** One way out of the house: set up once for the office, with an address for each person. */
export type Channel<Setup, Address> = {
  send(setup: Setup, address: Address, letter: Letter): Promise<Delivery>
}
