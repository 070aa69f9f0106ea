import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The secret that signs session cookies, made with the first start. Servers that share an office share this file; without it
 * everybody only has to sign in again.
 */
export function cookieSecret(dataDir: string): string {
  const path = join(dataDir, 'keys', 'cookie.key')
  const known = read(path)
  if (known !== null) return known
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch {
    // Another process was first, and its secret counts; a damaged one, or a disk without links, is written over.
    if (read(path) === null) renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
  const made = read(path)
  if (made === null) throw new Error('The secret of the cookies cannot be read back')
  return made
}

function read(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim()
    return text.length >= 32 ? text : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
