import type { Letter } from '../app/reach/letter.ts'
import type { Sending } from '../app/reach/outbox.ts'

/** How the sending of a letter went. */
export type Delivery = Sending

/** One way out of the house: set up once for the office, with an address for each person. */
export type Channel<Setup, Address> = {
  send(setup: Setup, address: Address, letter: Letter): Promise<Delivery>
}
