import { createHash } from 'node:crypto'
import type { ArrivalRow } from '../../../store/reach/bots.ts'

/** Something that came in, as it is known when it comes again. A name may hold a telephone number: of all a digest is kept. */
export type Arrival = ArrivalRow

/** `line`: the bot, the number or the gateway whose own name for it `id` is. */
export function arrivalOf(line: string, id: string, at: number): Arrival {
  return { digest: createHash('sha256').update(`${line}\n${id}`).digest('base64url'), at }
}
