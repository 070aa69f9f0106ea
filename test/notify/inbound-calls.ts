import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { App } from '../../src/app/app.ts'

type Office = { readonly app: App; readonly officeId: string; now(): number }
type Told = { readonly messages?: readonly object[]; readonly statuses?: readonly object[] }

/** A call of the Cloud API's webhook, signed as Meta signs, from the one telephone that the tests have. */
export function whatsappSays(
  { app, officeId }: Office,
  { phoneNumberId, appSecret }: { readonly phoneNumberId: string; readonly appSecret: string },
  { messages = [], statuses = [] }: Told,
) {
  const number = '6281251000003'
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '6255100000', phone_number_id: phoneNumberId },
    contacts: [{ profile: { name: 'Erwin' }, wa_id: number }],
    messages: messages.map((message) => ({
      from: number,
      id: `wamid.${crypto.randomUUID()}`,
      timestamp: '1795000000',
      ...message,
    })),
    statuses,
  }
  const event = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  const body = Buffer.from(JSON.stringify(event))
  const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
  return app.inbound.whatsapp(officeId, signature, body)
}

/** A note of the office's gateway, signed by Standard Webhooks. */
export function gatewaySays(
  { app, officeId, now }: Office,
  secret: string,
  note: object,
  id: string = crypto.randomUUID(),
) {
  const body = JSON.stringify(note)
  const seconds = Math.floor(now() / 1000)
  const signature = new Webhook(secret).sign(id, new Date(seconds * 1000), body)
  return app.inbound.gateway(officeId, { id, timestamp: String(seconds), signature }, Buffer.from(body))
}
