/**
 * A mobile number as the world dials it, `+6281255513378`: `0812…` and `62812…` are Indonesian, another country's begins with
 * `+`. Null for what is none: a number of the office's own exchange takes no messages.
 */
export function mobileNumber(typed: string): string | null {
  if (!/^\+?[\d\s().\-/]+$/.test(typed.trim())) return null
  const digits = typed.replace(/\D/g, '')
  const abroad = typed.trim().startsWith('+') && !digits.startsWith('62')
  if (abroad) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null
  const own = digits.replace(/^(?:62|0)+/, '')
  return /^8[1-9]\d{7,10}$/.test(own) && /^(?:62|0)/.test(digits) ? `+62${own}` : null
}
