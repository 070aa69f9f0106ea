import { X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { domainToASCII } from 'node:url'
import { beyond, type Made, makeAuthority, makeCertificate } from './authority.ts'
import { networkAddresses } from './network-addresses.ts'
import type { Settings } from './settings.ts'
import type { Voice } from './voice.ts'

/**
 * Makes a certificate for this server, vouched for by an authority of the office's own that is made with the first one and kept:
 * devices that trust the authority trust every certificate that follows.
 */
export async function certificate(settings: Settings, voice: Voice, more: readonly string[]): Promise<number> {
  const { t, say, complain } = voice
  const wanted = more.map(serverName)
  const odd = more.filter((_, at) => wanted[at] === null)
  if (odd.length > 0) {
    complain(t('cli.certificate.noName', { names: odd.join(', ') }))
    return 1
  }
  const names = [...new Set([...usualNames(), ...wanted.filter((name) => name !== null)])]
  const folder = join(settings.dataDir, 'https')
  const now = new Date()
  if (existsSync(join(folder, 'authority.crt')) !== existsSync(join(folder, 'authority.key'))) {
    complain(t('cli.certificate.halfAuthority', { files: join(folder, 'authority.*') }))
    return 1
  }
  const authority = keptAuthority(folder) ?? (await newAuthority(folder, names, now))
  const outside = beyond(authority, names)
  if (outside.length > 0) {
    complain(t('cli.certificate.beyond', { names: outside.join(', '), files: join(folder, 'authority.*') }))
    return 1
  }
  if (new X509Certificate(authority.cert).validToDate <= now) {
    complain(t('cli.certificate.authorityEnded', { files: join(folder, 'authority.*') }))
    return 1
  }
  const made = await makeCertificate(authority, names, now)
  keep(join(folder, 'lawang'), made)
  say(t('cli.certificate.made', { names: names.join(', '), day: dayOf(new X509Certificate(made.cert)) }))
  say(t('cli.certificate.settings'))
  say(`  LAWANG_TLS_CERT=${join(folder, 'lawang.crt')}`)
  say(`  LAWANG_TLS_KEY=${join(folder, 'lawang.key')}`)
  say('  LAWANG_HTTP_PORT=3080')
  // As the page shows it, so that an eye can compare them.
  const fingerprint = new X509Certificate(authority.cert).fingerprint256.replaceAll(':', ' ')
  say(t('cli.certificate.fingerprint', { fingerprint }))
  say(t('cli.certificate.risk', { file: join(folder, 'authority.key') }))
  return 0
}

/** What this machine is called and where it is reached, as far as it knows. */
function usualNames(): readonly string[] {
  const own = serverName(hostname())
  const names = own === null || isIP(own) !== 0 ? [] : own.endsWith('.local') ? [own] : [own, `${own}.local`]
  return ['localhost', ...names, '127.0.0.1', '::1', ...networkAddresses()]
}

/** A name or address as it stands in a certificate; null for what is neither. */
function serverName(text: string): string | null {
  if (isIP(text) !== 0) return text
  const name = domainToASCII(text.toLowerCase())
  const label = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/
  return name !== '' && name.length <= 253 && name.split('.').every((part) => label.test(part)) ? name : null
}

function keptAuthority(folder: string): Made | null {
  const [cert, key] = [join(folder, 'authority.crt'), join(folder, 'authority.key')]
  if (!existsSync(cert)) return null
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }
}

async function newAuthority(folder: string, names: readonly string[], now: Date): Promise<Made> {
  const made = await makeAuthority(`Lawang ${hostname()} ${now.getFullYear()}`, names, now)
  keep(join(folder, 'authority'), made)
  return made
}

/** Writes the key first: until the certificate follows, a running server goes on with what it has. */
function keep(path: string, { cert, key }: Made): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  replace(`${path}.key`, key, 0o600)
  replace(`${path}.crt`, cert, 0o644)
}

function replace(path: string, text: string, mode: number): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode, flush: true })
  chmodSync(draft, mode)
  renameSync(draft, path)
}

function dayOf({ validToDate }: X509Certificate): string {
  return validToDate.toISOString().slice(0, 10)
}
