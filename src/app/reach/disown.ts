import { translator } from '../../text/index.ts'
import { done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { record } from '../visit/record.ts'
import { lawang } from '../visit/who.ts'
import type { Asking } from './read-link.ts'
import { viaOf } from './use-link.ts'

/** Somebody says that a message reached the wrong person: its address is written to no more, and the desk reads why. */
export async function disown(parts: Parts, asking: Asking): Promise<void> {
  const { officeId, visitId, id, channel } = asking
  const wrong = await parts.store.write(officeId, async (tx) => {
    const message = await tx.message(id)
    if (message === undefined || message.disownedAt !== null) return null
    const now = parts.clock()
    await tx.changeMessage(id, { disownedAt: now })
    const address = (await tx.addresses(asking.staffId)).find((one) => one.id === asking.addressId)
    if (address !== undefined) await tx.putAddress({ ...address, goneAt: now })
    const { settings } = await tx.office()
    const staff = await tx.staff(asking.staffId)
    return { locale: settings.locale, name: staff?.name ?? '', address: address?.label ?? 'none' }
  })
  if (wrong === null) return
  const t = translator(wrong.locale)
  const { name, address } = wrong
  const text = t('answer.note.disowned', { via: t(`visit.via.${viaOf(channel)}`), name, address })
  await record(parts, {
    officeId,
    commandId: `disowned-${id}`,
    bodyHash: 'disowned',
    visitId,
    opens: false,
    who: lawang,
    sees: () => true,
    command: async () => done({ type: 'note', text }),
  })
  parts.store.announce(officeId, 'outbox')
}
