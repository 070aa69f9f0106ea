/** Whether something is an address that can be called. */
export function isWebAddress(typed: string): boolean {
  const text = typed.trim()
  return /^https?:\/\/[^\s/?#\\@]+([/?#]|$)/.test(text) && URL.canParse(text)
}
