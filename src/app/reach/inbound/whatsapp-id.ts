import { createHash } from 'node:crypto'

/** WhatsApp's id of a message has the number of the telephone in it: a digest of it is kept, enough to know it again. */
export function whatsappId(wamid: string): string {
  return createHash('sha256').update(wamid).digest('base64url')
}
