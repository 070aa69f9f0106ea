import { join } from 'node:path'
import { expect, test } from 'vitest'
import { networksOf } from '../outbound/networks.ts'
import { BadSetting, settingsOf, unknownSettings } from './settings.ts'

test('everything may be left out, or empty', () => {
  const bare = { port: 3000, host: '0.0.0.0', dataDir: join(process.cwd(), 'data'), allowNetworks: [] }
  expect(settingsOf({})).toEqual(bare)
  expect(settingsOf({ PORT: '', LAWANG_PUBLIC_URL: ' ' })).toEqual(bare)
})

test('what is given is read', () => {
  const settings = settingsOf({
    PORT: '0',
    HOST: '::1',
    LAWANG_DATA: '/var/lib/lawang',
    LAWANG_DATABASE_URL: 'postgresql://lawang:secret@db/lawang',
    LAWANG_PUBLIC_URL: 'https://tamu.contoh.go.id/',
    LAWANG_TLS_CERT: '/etc/lawang/tamu.crt',
    LAWANG_TLS_KEY: '/etc/lawang/tamu.key',
    LAWANG_HTTP_PORT: '3080',
    LAWANG_PROXY: '10.0.0.5, 172.18.0.0/16',
    LAWANG_ALLOW_NETWORKS: '10.20.0.0/16, 127.0.0.1',
  })
  expect(settings).toEqual({
    port: 0,
    host: '::1',
    dataDir: '/var/lib/lawang',
    databaseUrl: 'postgresql://lawang:secret@db/lawang',
    publicUrl: new URL('https://tamu.contoh.go.id/'),
    tls: { certFile: '/etc/lawang/tamu.crt', keyFile: '/etc/lawang/tamu.key' },
    httpPort: 3080,
    proxies: ['10.0.0.5', '172.18.0.0/16'],
    allowNetworks: networksOf('10.20.0.0/16,127.0.0.1/32'),
  })
})

test.each([
  { PORT: 'http' },
  { PORT: '65536' },
  { PORT: '-1' },
  { HOST: 'a b' },
  { LAWANG_DATABASE_URL: 'mysql://x' },
  { LAWANG_DATABASE_URL: 'secret' },
  { LAWANG_PUBLIC_URL: 'tamu.contoh.go.id' },
  { LAWANG_PUBLIC_URL: 'ftp://tamu' },
  { LAWANG_PUBLIC_URL: 'https://tamu/lawang' },
  { LAWANG_TLS_CERT: 'tamu.crt' },
  { LAWANG_TLS_KEY: 'tamu.key' },
  { LAWANG_HTTP_PORT: '3080' },
  { LAWANG_HTTP_PORT: 'http', LAWANG_TLS_CERT: 'tamu.crt', LAWANG_TLS_KEY: 'tamu.key' },
  { LAWANG_PROXY: 'nginx' },
  { LAWANG_PROXY: '10.0.0.0/33' },
  { LAWANG_ALLOW_NETWORKS: '10.20.0.0/33' },
  { LAWANG_ALLOW_NETWORKS: 'kantor' },
])('%j is refused by name', (environment) => {
  expect(() => settingsOf(environment)).toThrow(BadSetting)
})

test('an address of a database that cannot be used is not repeated: it may hold a password', () => {
  const caught = (() => {
    try {
      return settingsOf({ LAWANG_DATABASE_URL: 'postgress://lawang:secret@db' })
    } catch (error) {
      return error
    }
  })()
  expect(JSON.stringify(caught)).not.toContain('secret')
})

test('a relay of voices wants its address, a name and a password, and shows the password to nobody', () => {
  const relay = { LAWANG_TURN_URL: 'turn:turn.contoh.go.id:3478?transport=udp', LAWANG_TURN_USERNAME: 'lawang' }
  expect(settingsOf({ ...relay, LAWANG_TURN_PASSWORD: 'secret' }).turn).toEqual({
    urls: 'turn:turn.contoh.go.id:3478?transport=udp',
    username: 'lawang',
    credential: 'secret',
  })
  expect(() => settingsOf(relay)).toThrow('LAWANG_TURN_PASSWORD')
  expect(() => settingsOf({ ...relay, LAWANG_TURN_URL: 'https://turn' })).toThrow('LAWANG_TURN_URL')
  expect(settingsOf({ LAWANG_TURN_PASSWORD: 'secret' }).turn).toBeUndefined()
})

test('a slip of the pen in a name is seen', () => {
  const environment = { LAWANG_PORT: '1', LAWANG_DATA: '.', LAWANG_TEST_DATABASE: 'sqlite', HOME: '/' }
  expect(unknownSettings(environment)).toEqual(['LAWANG_PORT'])
})
