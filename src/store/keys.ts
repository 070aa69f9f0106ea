import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UnreadableKey } from './errors.ts'

export type Bytes = Uint8Array<ArrayBufferLike>
/** The key that wraps the keys of persons; with it comes the path that errors name. */
export type MasterKey = { readonly key: Bytes; readonly path: string }

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
const keyLength = 32

/** Where a data folder keeps its master key. */
export function masterKeyPath(dataDir: string): string {
  return join(dataDir, 'keys', 'master.key')
}

/** Reads the master key of a data folder; null where there is none. */
export function findMasterKey(dataDir: string): MasterKey | null {
  const path = masterKeyPath(dataDir)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return null
    throw new UnreadableKey(path, code === 'EACCES' || code === 'EPERM' ? 'noPermission' : 'damaged')
  }
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== keyLength) throw new UnreadableKey(path, 'damaged')
  return { key, path }
}

/** Makes the master key of a data folder, on disk before it is used; of two that try at once the first one counts. */
export function makeMasterKey(dataDir: string): MasterKey {
  const path = masterKeyPath(dataDir)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const key = randomBytes(keyLength)
  // Written aside and linked into place, so that a power cut leaves a whole key or none.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${key.toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(path))
  syncFolder(dataDir)
  return findMasterKey(dataDir) ?? { key, path }
}

/** A value that tells one master key from another without telling the key. */
export function keyCheck(master: MasterKey): string {
  return createHmac('sha256', master.key).update('lawang master key').digest('hex')
}

/** A new key for one person. */
export function newPersonKey(): Bytes {
  return randomness(keyLength)
}

/** Encrypts `text`; `about` is bound to it, so that sealed bytes cannot be moved elsewhere. */
export function seal(key: Bytes, about: string, text: string | Bytes): Bytes {
  const nonce = randomness(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(Buffer.from(about))
  const body = typeof text === 'string' ? cipher.update(text, 'utf8') : cipher.update(text)
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `seal` made; throws when the bytes, the key or `about` are not the same. */
export function unseal(key: Bytes, about: string, sealed: Bytes): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  const body = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength))
  return Buffer.concat([body, decipher.final()])
}

let pool = new Uint8Array(0)

/** Random bytes, each given once, from a stock fetched in one go: asking the system for each costs more than sealing. */
function randomness(length: number): Bytes {
  // Not a Buffer: its `slice` would share memory with what is wiped next.
  if (pool.length < length) pool = crypto.getRandomValues(new Uint8Array(8192))
  const taken = Uint8Array.from(pool.subarray(0, length))
  pool.fill(0, 0, length)
  pool = pool.subarray(length)
  return taken
}

/** A file's name is on disk only once its folder is; not every system can say so of a folder. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch (error) {
    if (process.platform !== 'win32') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
