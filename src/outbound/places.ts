import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isOpened, isPublic, type Network } from './networks.ts'

/** Finds every address of a name. */
export type Resolver = (name: string) => Promise<readonly string[]>

/** Where a name leads to: addresses that may be gone to, all of them. */
export type Places =
  | { readonly found: true; readonly addresses: readonly [string, ...string[]]; readonly opened: boolean }
  | { readonly found: false; readonly because: 'notAllowed' | 'unknownName' | 'timeout' }

/** Asks the system. */
export const systemResolver: Resolver = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

/**
 * Looks up once where a host is. The answer is what is connected to: nobody asks again, so a name that leads elsewhere the next
 * time leads nowhere. A name with one forbidden address among its addresses is refused whole. `opened`: the operator opened all of them.
 */
export async function placesOf(host: string, allowed: readonly Network[], resolve: Resolver): Promise<Places> {
  const [first, ...rest] = await addressesOf(host, resolve)
  if (first === undefined) return { found: false, because: 'unknownName' }
  const all = [first, ...rest]
  const opened = all.every((address) => isOpened(address, allowed))
  if (!opened && !all.every((address) => isPublic(address) || isOpened(address, allowed)))
    return { found: false, because: 'notAllowed' }
  return { found: true, addresses: [first, ...rest], opened }
}

async function addressesOf(host: string, resolve: Resolver): Promise<readonly string[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return [bare]
  try {
    return await resolve(bare)
  } catch {
    return []
  }
}
