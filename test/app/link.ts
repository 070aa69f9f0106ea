import { answerToken } from '../../src/app/reach/token.ts'
import type { ChannelKind } from '../../src/domain/reach/message.ts'
import type { NewMessageRow } from '../../src/store/reach/rows.ts'
import type { Store } from '../../src/store/store.ts'

/** A message that asked somebody, as if it had been sent: with its token. */
export type SentLink = { readonly token: string; readonly messageId: string; readonly addressId: string }

type To = {
  readonly officeId: string
  readonly visitId: string
  readonly staffId: string
  readonly at: number
  readonly channel?: Exclude<ChannelKind, 'webhook'>
  readonly stage?: string | null
  /** One that was written to before. */
  readonly addressId?: string
}

/** Writes a sent question and the address it went to. */
export async function sendLink(
  store: Store,
  { officeId, visitId, staffId, at, channel = 'whatsapp', stage = 'host', addressId = crypto.randomUUID() }: To,
): Promise<SentLink> {
  const messageId = crypto.randomUUID()
  const message: NewMessageRow = {
    id: messageId,
    cause: messageId,
    channel,
    kind: 'asked',
    visitId,
    seq: 1,
    stage,
    staffId,
    addressId,
    hookId: null,
    dueAt: at,
    giveUpAt: at + 3_600_000,
    createdAt: at,
  }
  await store.write(officeId, async (tx) => {
    await tx.putAddress({
      id: addressId,
      staffId,
      channel,
      address: { phone: '081255513314' },
      label: '0812 •••• 14',
      createdAt: at,
      okAt: null,
      goneAt: null,
    })
    await tx.addMessages([message])
    await tx.changeMessage(messageId, { state: 'sent', dueAt: null, sentAt: at })
  })
  return { token: answerToken(store, messageId), messageId, addressId }
}
