import { Webhook, WebhookVerificationError } from 'standardwebhooks'

/** The headers by which a receiver recognises a message of ours, by the Standard Webhooks specification. */
export function signatureOf(secret: string, id: string, body: string, now: number): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, new Date(now), body),
  }
}

/** Whether a message that came in was signed with our secret, no more than five minutes ago. */
export function isSigned(secret: string, body: string, headers: Readonly<Record<string, string>>): boolean {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}
