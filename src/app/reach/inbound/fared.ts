import type { MessageChange, MessageRow } from '../../../store/reach/rows.ts'
import type { Parts } from '../../parts.ts'
import type { Inbound } from './inbound.ts'
import { whatsappId } from './whatsapp-id.ts'
import type { ChatChannel } from './write-back.ts'

type Fared = Extract<Inbound, { type: 'fared' }>

/** Notes how a message fared; of one that is not known, or is another office's, nothing. */
export async function noteFared(parts: Parts, officeId: string, channel: ChatChannel, fared: Fared): Promise<void> {
  const { store } = parts
  const remoteId = channel === 'whatsapp' ? whatsappId(fared.about) : fared.about
  const found = (await store.messageById(fared.about)) ?? (await store.messageByRemoteId(officeId, channel, remoteId))
  if (found === undefined || found.officeId !== officeId || found.channel !== channel) return
  await store.write(officeId, async (tx) => {
    const message = await tx.message(found.id)
    if (message !== undefined) await tx.changeMessage(message.id, changesOf(message, fared))
  })
  store.announce(officeId, 'messages')
}

/** The first time counts; what was delivered did not fail, whatever comes later. */
function changesOf({ deliveredAt, openedAt }: MessageRow, { state, at, reply }: Fared): MessageChange {
  switch (state) {
    case 'sent':
      return {}
    case 'delivered':
      return { deliveredAt: deliveredAt ?? at }
    case 'read':
      return { deliveredAt: deliveredAt ?? at, openedAt: openedAt ?? at }
    case 'failed':
      return deliveredAt === null ? { state: 'failed', dueAt: null, reply } : {}
    default: {
      const never: never = state
      return never
    }
  }
}
