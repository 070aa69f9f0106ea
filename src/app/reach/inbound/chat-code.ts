import { createHash, randomInt } from 'node:crypto'
import Value from 'typebox/value'
import { TelegramAddress } from '../../../contract/channels.ts'
import type { Instant } from '../../../domain/visit/moment.ts'
import type { Parts } from '../../parts.ts'
import type { Sender } from './inbound.ts'

/** Without letters and digits that are taken for one another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 8
const holdsFor = 10 * 60_000

/** Makes a code by which a member of staff links a chat of theirs: for ten minutes, for one chat. */
export async function newChatCode(
  { store, clock }: Parts,
  officeId: string,
  staffId: string,
): Promise<{ readonly code: string; readonly expiresAt: Instant } | null> {
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
  const expiresAt = clock() + holdsFor
  const isKept = await store.write(officeId, async (tx) => {
    if ((await tx.staff(staffId))?.active !== true) return false
    await tx.addChatCode({ digest: digestOf(code), staffId, expiresAt })
    return true
  })
  return isKept ? { code, expiresAt } : null
}

/** Links the chat of whoever sends the code; the name of the member of staff, or null where the code does not hold. */
export async function linkChat(parts: Parts, officeId: string, code: string, from: Sender): Promise<string | null> {
  const { store, clock, newId } = parts
  const name = await store.write(officeId, async (tx) => {
    const now = clock()
    const taken = await tx.takeChatCode(digestOf(code), now)
    const staff = taken === undefined ? undefined : await tx.staff(taken.staffId)
    if (taken === undefined || taken.expiresAt < now || staff?.active !== true) return null
    const isKnown = (await tx.addresses(staff.id)).some(
      (one) => one.channel === 'telegram' && isChat(one.address, from),
    )
    if (isKnown) return staff.name
    await tx.putAddress({
      id: newId(),
      staffId: staff.id,
      channel: 'telegram',
      address: { chatId: from.address },
      label: from.name === '' ? 'Telegram' : from.name,
      createdAt: now,
      okAt: null,
      goneAt: null,
    })
    return staff.name
  })
  if (name !== null) store.announce(officeId, 'channels')
  return name
}

/** Whether an address is the chat of whoever wrote. */
export function isChat(address: unknown, from: Sender): boolean {
  return Value.Check(TelegramAddress, address) && address.chatId === from.address
}

function digestOf(code: string): string {
  return createHash('sha256').update(code.toUpperCase()).digest('base64url')
}
