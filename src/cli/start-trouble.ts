import {
  DatabaseUnreachable,
  DataFolderInUse,
  DiskFull,
  NewerDatabase,
  OlderDatabase,
  UnreadableKey,
} from '../store/errors.ts'
import type { Translator } from '../text/index.ts'
import { BadCertificate } from './certificate-files.ts'
import { NoData } from './no-data.ts'
import { BadSetting, type Settings } from './settings.ts'

/** Why Lawang does not start, in one sentence that says what to do; null for what nobody foresaw. */
export function startTrouble(error: unknown, settings: Settings | null, t: Translator): string | null {
  if (error instanceof BadSetting) return t(`cli.setting.${error.setting}`, { value: error.value })
  if (error instanceof DataFolderInUse) return t('cli.start.dataInUse', { path: error.dataDir })
  if (error instanceof NewerDatabase)
    return t('cli.start.dataNewer', { found: String(error.found), known: String(error.known) })
  if (error instanceof OlderDatabase)
    return t('cli.start.dataOlder', { found: String(error.found), known: String(error.known) })
  if (error instanceof UnreadableKey) return t(`cli.start.key.${error.reason}`, { path: error.path })
  if (error instanceof BadCertificate) return t(`cli.start.tls.${error.reason}`, { path: error.path })
  if (error instanceof NoData) return t('cli.start.dataMissing', { path: error.dataDir })
  if (error instanceof DiskFull) return t('cli.start.diskFull')
  if (settings === null) return null
  if (error instanceof DatabaseUnreachable) return diskTrouble(error.cause, settings, t) ?? t('cli.start.unreachable')
  return listenTrouble(error, settings, t) ?? diskTrouble(error, settings, t)
}

/** What the system says of the port and the address. */
function listenTrouble(error: unknown, settings: Settings, t: Translator): string | null {
  const { host } = settings
  const port = portOf(error) ?? settings.port
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return t('cli.start.portTaken', { port: String(port) })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return t('cli.start.hostUnknown', { host })
    case 'EACCES':
      return isListening(error) ? t('cli.start.portForbidden', { port: String(port) }) : null
    default:
      return null
  }
}

/** What the system says of the data folder. */
function diskTrouble(error: unknown, { dataDir }: Settings, t: Translator): string | null {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return t('cli.start.diskFull')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
      return t('cli.start.dataForbidden', { path: dataDir })
    default:
      return null
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Of two ports, the one that it is about. */
function portOf(error: unknown): number | null {
  return error instanceof Error && 'port' in error && typeof error.port === 'number' ? error.port : null
}

function isListening(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen'
}
