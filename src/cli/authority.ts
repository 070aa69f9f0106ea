// The makers of certificates look for it as they are loaded.
import 'reflect-metadata'
import { BlockList, isIP } from 'node:net'
import { AsnConvert } from '@peculiar/asn1-schema'
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** A certificate and its key, both in PEM. */
export type Made = { readonly cert: string; readonly key: string }

const day = 86_400_000
/** Long enough that nobody has to visit every phone again soon. */
const authorityDays = 3_650
/** Browsers refuse longer ones. */
const serverDays = 397
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** The addresses of networks that belong to nobody: every office's own. */
const insideNetworks = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
]

/**
 * Makes an authority of the office's own. It may vouch for these names, for names that end in `.local` and for addresses of inner
 * networks, and for nothing else: a phone that trusts it cannot be misled about any other site.
 */
export async function makeAuthority(name: string, names: readonly string[], now: Date): Promise<Made> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ O: ['Lawang'] }, { CN: [name] }],
    keys,
    notBefore: shortlyBefore(now),
    notAfter: after(now, authorityDays),
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraintsFor(names))),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { cert: certificate.toString('pem'), key: await pemOf(keys.privateKey) }
}

/** Makes a certificate for a server's names, vouched for by an authority; the authority's own follows it in the file. */
export async function makeCertificate(authority: Made, names: readonly string[], now: Date): Promise<Made> {
  const vouching = new X509Certificate(authority.cert)
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const signingKey = await crypto.subtle.importKey('pkcs8', bytesOf(authority.key), algorithm, false, ['sign'])
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [names[0] ?? 'Lawang'] }],
    issuer: vouching.subject,
    publicKey: keys.publicKey,
    signingKey,
    notBefore: shortlyBefore(now),
    notAfter: new Date(Math.min(after(now, serverDays).getTime(), vouching.notAfter.getTime())),
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((name) => ({ type: isIP(name) === 0 ? ('dns' as const) : ('ip' as const), value: name })),
      ),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(vouching.publicKey),
    ],
  })
  return { cert: `${certificate.toString('pem')}\n${authority.cert.trim()}\n`, key: await pemOf(keys.privateKey) }
}

/** The names that an authority may not vouch for. */
export function beyond({ cert }: Made, names: readonly string[]): readonly string[] {
  const extension = new X509Certificate(cert).getExtension(id_ce_nameConstraints)
  if (extension === null) return []
  const permitted = AsnConvert.parse(extension.value, NameConstraints).permittedSubtrees ?? []
  const domains = permitted.map(({ base }) => base.dNSName).filter((domain) => domain !== undefined)
  const networks = new BlockList()
  for (const { base } of permitted) {
    if (base.iPAddress === undefined) continue
    const [address = '', bits = ''] = base.iPAddress.split('/')
    networks.addSubnet(address, Number(bits), familyOf(address))
  }
  return names.filter((name) =>
    isIP(name) === 0
      ? !domains.some((domain) => name === domain || name.endsWith(`.${domain}`))
      : !networks.check(name, familyOf(name)),
  )
}

function constraintsFor(names: readonly string[]): NameConstraints {
  const domains = new Set(['localhost', 'local', ...names.filter((name) => isIP(name) === 0)])
  const addresses = names.filter((name) => isIP(name) !== 0).map((name) => `${name}/${isIP(name) === 4 ? 32 : 128}`)
  const bases = [
    ...[...domains].map((dNSName) => new GeneralName({ dNSName })),
    ...[...insideNetworks, ...addresses].map((iPAddress) => new GeneralName({ iPAddress })),
  ]
  return new NameConstraints({
    permittedSubtrees: new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base }))),
  })
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}

/** A phone's clock may be behind. */
function shortlyBefore(now: Date): Date {
  return new Date(now.getTime() - 3_600_000)
}

function after(now: Date, days: number): Date {
  return new Date(shortlyBefore(now).getTime() + days * day)
}

async function pemOf(key: CryptoKey): Promise<string> {
  return `${PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`
}

function bytesOf(pem: string): ArrayBuffer {
  const [bytes] = PemConverter.decode(pem)
  if (bytes === undefined) throw new Error('The key of the authority is no PEM')
  return bytes
}
