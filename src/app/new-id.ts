import { randomUUIDv7 } from 'node:crypto'

/** A new id: its beginning is the time, so that neighbours in time are neighbours on disk; its end cannot be guessed. */
export function newId(): string {
  return randomUUIDv7()
}
