/** The address of a feed as it is read: `webcal` is https under another name. Null for what is no address. */
export function feedAddressOf(typed: string): string | null {
  const text = typed.trim().replace(/^webcals?:/i, 'https:')
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isFeed = /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === ''
  return isFeed ? url.href : null
}
