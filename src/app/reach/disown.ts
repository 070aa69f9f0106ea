import type { OfficeTx } from '../../store/store.ts'
import { translator } from '../../text/index.ts'
import { done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { recordIn } from '../visit/record.ts'
import { lawang } from '../visit/who.ts'
import type { Asking } from './read-link.ts'
import { viaOf } from './use-link.ts'

/**
 * Somebody says that a message reached the wrong person: its address is written to no more, whatever was written there
 * opens nothing, and the desk reads why.
 */
export async function disown(parts: Parts, asking: Asking): Promise<void> {
  await parts.store.write(asking.officeId, async (tx) => {
    const message = await tx.message(asking.id)
    if (message === undefined || message.disownedAt !== null) return
    const now = parts.clock()
    await tx.changeMessage(asking.id, { disownedAt: now })
    if (asking.addressId !== null) await tx.disownMessages(asking.addressId, now)
    const address = (await tx.addresses(asking.staffId)).find((one) => one.id === asking.addressId)
    if (address !== undefined) await tx.putAddress({ ...address, goneAt: now })
    const text = await sentenceFor(tx, asking, address?.label ?? 'none')
    await recordIn(tx, parts, {
      officeId: asking.officeId,
      commandId: `disowned-${asking.id}`,
      bodyHash: 'disowned',
      visitId: asking.visitId,
      opens: false,
      who: lawang,
      sees: () => true,
      command: async () => done({ type: 'note', text }),
    })
  })
  parts.store.announce(asking.officeId, 'outbox')
}

/** A remark on the visit, in the language of the office. */
async function sentenceFor(tx: OfficeTx, { staffId, channel }: Asking, address: string): Promise<string> {
  const { settings } = await tx.office()
  const staff = await tx.staff(staffId)
  const t = translator(settings.locale)
  return t('answer.note.disowned', { via: t(`visit.via.${viaOf(channel)}`), name: staff?.name ?? '', address })
}
