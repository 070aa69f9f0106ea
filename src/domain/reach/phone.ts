import { phoneDigits } from '../person/fold.ts'

/** A telephone number as the world dials it, digits alone: `0812…` is one of Indonesia. */
export function internationalNumber(text: string): string {
  const national = phoneDigits(text) ?? ''
  return national.startsWith('0') ? `62${national.slice(1)}` : national
}
