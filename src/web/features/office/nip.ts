/** The number of a civil servant: eighteen digits, printed 8-6-1-3. It is checked to catch a slip of the hand, and never refused. */

/** As it is printed: `19660315 199203 1 010`; what is no such number stays as it was typed. */
export function printNip(nip: string): string {
  const digits = bare(nip)
  return /^\d{18}$/.test(digits)
    ? [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ')
    : nip.trim()
}

/** What may be wrong with a number as typed; null where nothing is, or nothing was typed. */
export type NipDoubt = 'length' | 'letters' | 'birth' | 'appointment' | 'age' | 'sex'

/** Looks a number over as of a day (`2026-11-24`). A PPPK's has no month of appointment, so that is not doubted in theirs. */
export function nipDoubt(nip: string, today: string): NipDoubt | null {
  const digits = bare(nip)
  if (digits === '') return null
  if (!/^\d+$/.test(digits)) return 'letters'
  // Nine digits were the number until 2009; some still write it.
  if (digits.length === 9) return null
  if (digits.length !== 18) return 'length'
  if (!isDay(digits.slice(0, 8))) return 'birth'
  if (!/[12]/.test(digits[14] ?? '')) return 'sex'
  const [year, month] = [Number(digits.slice(8, 12)), Number(digits.slice(12, 14))]
  const isContract = month > 12
  if (month < 1 || (!isContract && `${digits.slice(8, 12)}-${digits.slice(12, 14)}` > today.slice(0, 7))) {
    return 'appointment'
  }
  const age = year - Number(digits.slice(0, 4))
  return age < 17 || age > 65 ? 'age' : null
}

function bare(nip: string): string {
  return nip.replace(/[\s.]/g, '')
}

function isDay(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
