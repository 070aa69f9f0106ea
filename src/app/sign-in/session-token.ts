import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: enough to know it again, not to make it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
