import { networkInterfaces } from 'node:os'

/** The addresses by which the rest of the network reaches this machine. */
export function networkAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.flatMap(({ family, internal, address }) => (internal || family !== 'IPv4' ? [] : [address]))
}
