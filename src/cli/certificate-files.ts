import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TlsFiles } from './settings.ts'

/** A certificate with its chain and its key, as they stand in their files, found to fit each other. */
export type Pair = {
  readonly cert: string
  readonly key: string
  /** The server's own certificate first, then those that vouch for it. */
  readonly chain: readonly [X509Certificate, ...X509Certificate[]]
}

/** A certificate or a key that cannot be served with. */
export class BadCertificate extends Error {
  override readonly name = 'BadCertificate'
  readonly reason: 'unreadable' | 'noCertificate' | 'noKey' | 'otherKey'
  readonly path: string

  constructor(reason: BadCertificate['reason'], path: string) {
    super(`${path} cannot be served with: ${reason}`)
    this.reason = reason
    this.path = path
  }
}

/** Reads certificate and key; throws `BadCertificate` where one cannot be read, or they do not belong together. */
export function readPair({ certFile, keyFile }: TlsFiles): Pair {
  const [cert, key] = [textOf(certFile), textOf(keyFile)]
  const chain = chainOf(cert, certFile)
  if (!chain[0].checkPrivateKey(keyOf(key, keyFile))) throw new BadCertificate('otherKey', keyFile)
  return { cert, key, chain }
}

/**
 * The office's own authority at the end of a chain: nobody but itself vouches for it, so whoever comes has to be told to trust
 * it. Null where a public authority vouches for the server, as its root is known to every phone and left out of the file.
 */
export function ownAuthority({ chain }: Pair): X509Certificate | null {
  return chain.findLast((one) => one.ca && one.checkIssued(one)) ?? null
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new BadCertificate('unreadable', path)
  }
}

function chainOf(text: string, path: string): Pair['chain'] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  try {
    const [first, ...others] = blocks.map((block) => new X509Certificate(block))
    if (first !== undefined) return [first, ...others]
  } catch {
    // Not what it says it is.
  }
  throw new BadCertificate('noCertificate', path)
}

function keyOf(text: string, path: string): KeyObject {
  try {
    return createPrivateKey(text)
  } catch {
    throw new BadCertificate('noKey', path)
  }
}
