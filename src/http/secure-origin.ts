/** Where Lawang speaks https: said by the office, or by Lawang itself on a port of its own. */
export type SecurePlace = { readonly publicUrl: URL | undefined; readonly ownPort: number | null }

/** The https address under which somebody who came by `hostname` finds Lawang; null where there is none. */
export function secureOrigin(hostname: string, { publicUrl, ownPort }: SecurePlace): string | null {
  if (publicUrl?.protocol === 'https:') return publicUrl.origin
  if (ownPort === null) return null
  return `https://${hostname}${ownPort === 443 ? '' : `:${ownPort}`}`
}
