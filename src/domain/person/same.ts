import { fold, phoneDigits } from './fold.ts'

/** Shorter numbers are extensions and slips: they tell nobody apart. */
const fewestDigits = 6

/** What makes somebody the same person as before: their name and telephone number; null where there is no number to go by. */
export function samePersonKey(name: string, phone: string | undefined): string | null {
  const digits = phone === undefined ? null : phoneDigits(phone)
  if (digits === null || digits.length < fewestDigits) return null
  // a name of signs alone has nothing to fold
  return `${fold(name) || name}|${digits}`
}
