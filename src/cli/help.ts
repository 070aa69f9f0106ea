import { standard } from './settings.ts'
import type { Voice } from './voice.ts'

const commandNames = ['serve', 'demo', 'verify', 'rebuild', 'certificate', 'help'] as const

/** Lists the commands and the settings. */
export function help({ t, say }: Voice): void {
  const rows = (entries: readonly (readonly [string, string])[]) => {
    const width = Math.max(...entries.map(([name]) => name.length)) + 2
    for (const [name, meaning] of entries) say(`  ${name.padEnd(width)}${meaning}`)
  }
  say(t('cli.help.usage'))
  say('')
  say(t('cli.help.commands'))
  rows(commandNames.map((name) => [name === 'help' ? '--help' : name, t(`cli.help.${name}`)] as const))
  say('')
  say(t('cli.help.settings'))
  rows([
    ['PORT', t('cli.help.PORT', { standard: standard.PORT })],
    ['HOST', t('cli.help.HOST', { standard: standard.HOST })],
    ['LAWANG_DATA', t('cli.help.LAWANG_DATA', { standard: standard.LAWANG_DATA })],
    ['LAWANG_DATABASE_URL', t('cli.help.LAWANG_DATABASE_URL', { example: 'postgres://lawang:…@localhost/lawang' })],
    ['LAWANG_PUBLIC_URL', t('cli.help.LAWANG_PUBLIC_URL', { example: 'https://tamu.contoh.go.id' })],
    ['LAWANG_ALLOW_NETWORKS', t('cli.help.LAWANG_ALLOW_NETWORKS', { example: '10.20.0.0/16' })],
    ['LAWANG_TLS_CERT', t('cli.help.LAWANG_TLS_CERT')],
    ['LAWANG_TLS_KEY', t('cli.help.LAWANG_TLS_KEY')],
    ['LAWANG_HTTP_PORT', t('cli.help.LAWANG_HTTP_PORT', { page: '/trust' })],
    ['LAWANG_PROXY', t('cli.help.LAWANG_PROXY', { example: '10.0.0.5' })],
    ['LAWANG_TURN_URL', t('cli.help.LAWANG_TURN_URL', { example: 'turn:turn.contoh.go.id:3478' })],
    ['LAWANG_TURN_USERNAME', t('cli.help.LAWANG_TURN_USERNAME')],
    ['LAWANG_TURN_PASSWORD', t('cli.help.LAWANG_TURN_PASSWORD')],
  ])
}
