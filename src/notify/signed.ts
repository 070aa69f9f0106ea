import { Webhook } from 'standardwebhooks'

/** The headers by which a receiver recognises a message of ours, by the Standard Webhooks specification. */
export function signatureOf(secret: string, id: string, body: string, now: number): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, new Date(now), body),
  }
}
