import { hash, verify } from '@node-rs/argon2'

/** Whether a password is strong enough to be taken: long, not the username, none that everybody tries. */
export function isStrong(password: string, username: string): boolean {
  const plain = fold(password)
  if ([...plain].length < 10) return false
  if (plain === fold(username)) return false
  return !tooCommon.has(plain) && new Set(plain).size > 2
}

/** The argon2id string under which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'))
}

/** Whether a password is the one kept; without a kept one it takes as long and answers no. */
export async function isPassword(keptHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(keptHash ?? (await decoy()), password.normalize('NFC'))
  return matches && keptHash !== null
}

/** A hash that nobody's password made, so that an unknown name costs what a known one does. */
function decoy(): Promise<string> {
  decoyHash ??= hash(crypto.randomUUID())
  return decoyHash
}
let decoyHash: Promise<string> | undefined

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

const tooCommon: ReadonlySet<string> = new Set([
  '0123456789',
  '0987654321',
  '1234567890',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  'abcdefghij',
  'admin12345',
  'administrator',
  'iloveyou123',
  'password12',
  'password123',
  'password1234',
  'passwordpassword',
  'qwerty12345',
  'qwertyuiop',
])
