import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
/** A network that the operator opened: an address and the number of bits that count. */
export type Network = readonly [Address, number]

/** Reads a list of networks such as `10.20.0.0/16, fd00::/8, 192.168.1.5`; null where one cannot be read. */
export function networksOf(text: string): readonly Network[] | null {
  const networks = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(networkOf)
  return networks.every((network) => network !== null) ? networks : null
}

/** Whether an address stands for itself on the public network: everything else is somebody's inside. */
export function isPublic(text: string): boolean {
  const address = addressOf(text)
  if (address === null || address.range() !== 'unicast') return false
  // Only 2000::/3 is given out; what an odd notation hides elsewhere (`::127.0.0.1`) is nobody's.
  return address.kind() === 'ipv4' || address.match(ipaddr.IPv6.parse('2000::'), 3)
}

/** Whether the operator opened a network that holds this address. */
export function isOpened(text: string, opened: readonly Network[]): boolean {
  const address = addressOf(text)
  return address !== null && opened.some((network) => holds(network, address))
}

function holds([base, bits]: Network, address: Address): boolean {
  if (base instanceof ipaddr.IPv4) return address instanceof ipaddr.IPv4 && address.match(base, bits)
  return address instanceof ipaddr.IPv6 && address.match(base, bits)
}

function networkOf(text: string): Network | null {
  const [base = '', bits, ...rest] = text.split('/')
  const address = addressOf(base)
  if (address === null || rest.length > 0) return null
  const most = address.kind() === 'ipv4' ? 32 : 128
  if (bits === undefined) return [address, most]
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? [address, Number(bits)] : null
}

/** The address that is meant: an IPv4 address in the clothes of IPv6 (mapped, translated) is taken out of them. */
function addressOf(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text)
  if (!ipaddr.IPv6.isValid(text)) return null
  const address = ipaddr.IPv6.parse(text)
  if (address.isIPv4MappedAddress()) return address.toIPv4Address()
  const translated = ['rfc6052', 'rfc6145'].includes(address.range())
  return translated ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address
}
