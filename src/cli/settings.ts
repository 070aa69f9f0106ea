import { resolve } from 'node:path'
import { type Network, networksOf } from '../outbound/networks.ts'

/** What the environment says about how Lawang runs. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Folder of the embedded database and of the keys, in full. */
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly publicUrl?: URL
  /** Networks of the inside to which messages may go. */
  readonly allowNetworks: readonly Network[]
  /** Present where Lawang speaks https by itself. */
  readonly tls?: TlsFiles
  /** Where plain http leads on to https. */
  readonly httpPort?: number
  /** Proxies on other machines that are believed about where a request came from: addresses or ranges. */
  readonly proxies?: readonly string[]
  /** The relay of the intercom's voices. */
  readonly turn?: { readonly urls: string; readonly username: string; readonly credential: string }
}

/** The files of a certificate and of its key, in full. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string }

const settingNames = [
  'PORT',
  'HOST',
  'LAWANG_DATA',
  'LAWANG_DATABASE_URL',
  'LAWANG_PUBLIC_URL',
  'LAWANG_ALLOW_NETWORKS',
  'LAWANG_TLS_CERT',
  'LAWANG_TLS_KEY',
  'LAWANG_HTTP_PORT',
  'LAWANG_PROXY',
  'LAWANG_TURN_URL',
  'LAWANG_TURN_USERNAME',
  'LAWANG_TURN_PASSWORD',
] as const
type SettingName = (typeof settingNames)[number]

/** What holds where a setting is left out. */
export const standard = { PORT: '3000', HOST: '0.0.0.0', LAWANG_DATA: './data' } as const

/** A setting that cannot be used as it stands. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting'
  readonly setting: SettingName
  readonly value: string

  constructor(setting: SettingName, value: string) {
    super(`${setting} cannot be used`)
    this.setting = setting
    this.value = value
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings once; an empty one counts as left out. */
export function settingsOf(environment: Environment): Settings {
  const value = (name: SettingName) => environment[name]?.trim() || null
  const databaseUrl = value('LAWANG_DATABASE_URL')
  const publicUrl = value('LAWANG_PUBLIC_URL')
  const tls = tlsOf(value('LAWANG_TLS_CERT'), value('LAWANG_TLS_KEY'))
  const httpPort = value('LAWANG_HTTP_PORT')
  const proxies = value('LAWANG_PROXY')
  return {
    port: portOf('PORT', value('PORT') ?? standard.PORT),
    host: hostOf(value('HOST') ?? standard.HOST),
    dataDir: folderOf(value('LAWANG_DATA') ?? standard.LAWANG_DATA),
    allowNetworks: openedBy(value('LAWANG_ALLOW_NETWORKS') ?? ''),
    ...(databaseUrl === null ? {} : { databaseUrl: databaseUrlOf(databaseUrl) }),
    ...(publicUrl === null ? {} : { publicUrl: publicUrlOf(publicUrl) }),
    ...(tls === null ? {} : { tls }),
    ...(httpPort === null ? {} : { httpPort: httpPortOf(httpPort, tls) }),
    ...(proxies === null ? {} : { proxies: proxiesOf(proxies) }),
    ...turnOf(value),
  }
}

/** Names that look like settings of Lawang but are none: a slip of the pen would otherwise go unseen. */
export function unknownSettings(environment: Environment): readonly string[] {
  const known: ReadonlySet<string> = new Set(settingNames)
  const ours = Object.keys(environment).filter(
    (name) => name.startsWith('LAWANG_') && !/^LAWANG_(TEST_|CHROMIUM$)/.test(name),
  )
  return ours.filter((name) => !known.has(name))
}

function portOf(setting: 'PORT' | 'LAWANG_HTTP_PORT', text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new BadSetting(setting, text)
  return port
}

function hostOf(text: string): string {
  if (!/^[\w.:%-]+$/.test(text)) throw new BadSetting('HOST', text)
  return text
}

function folderOf(text: string): string {
  if (text.includes('\0')) throw new BadSetting('LAWANG_DATA', text)
  return resolve(text)
}

/** The value is never shown: it holds a password. */
function databaseUrlOf(text: string): string {
  const isPostgres = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
  if (!isPostgres) throw new BadSetting('LAWANG_DATABASE_URL', '')
  return text
}

function openedBy(text: string): readonly Network[] {
  const networks = networksOf(text)
  if (networks === null) throw new BadSetting('LAWANG_ALLOW_NETWORKS', text)
  return networks
}

function publicUrlOf(text: string): URL {
  if (!URL.canParse(text)) throw new BadSetting('LAWANG_PUBLIC_URL', text)
  const url = new URL(text)
  const isSite = /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
  if (!isSite || url.username !== '' || url.password !== '') throw new BadSetting('LAWANG_PUBLIC_URL', text)
  return url
}

/** A certificate and its key belong together: one alone is a slip. */
function tlsOf(certificate: string | null, key: string | null): TlsFiles | null {
  if (certificate === null && key === null) return null
  if (certificate === null || certificate.includes('\0')) throw new BadSetting('LAWANG_TLS_CERT', certificate ?? '')
  if (key === null || key.includes('\0')) throw new BadSetting('LAWANG_TLS_KEY', key ?? '')
  return { certFile: resolve(certificate), keyFile: resolve(key) }
}

/** Without https there is nothing to lead on to. */
function httpPortOf(text: string, tls: TlsFiles | null): number {
  if (tls === null) throw new BadSetting('LAWANG_HTTP_PORT', text)
  return portOf('LAWANG_HTTP_PORT', text)
}

function proxiesOf(text: string): readonly string[] {
  if (networksOf(text) === null) throw new BadSetting('LAWANG_PROXY', text)
  return text.split(',').map((proxy) => proxy.trim())
}

/** A relay wants all three; its password is never shown. */
function turnOf(value: (name: SettingName) => string | null): Pick<Settings, 'turn'> {
  const urls = value('LAWANG_TURN_URL')
  if (urls === null) return {}
  if (!/^turns?:[\w.[\]:%-]+(\?transport=(udp|tcp))?$/.test(urls)) throw new BadSetting('LAWANG_TURN_URL', urls)
  const username = value('LAWANG_TURN_USERNAME')
  if (username === null) throw new BadSetting('LAWANG_TURN_USERNAME', '')
  const credential = value('LAWANG_TURN_PASSWORD')
  if (credential === null) throw new BadSetting('LAWANG_TURN_PASSWORD', '')
  return { turn: { urls, username, credential } }
}
