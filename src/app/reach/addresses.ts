import type { NewStaffAddress, StaffAddress } from '../../contract/addresses.ts'
import { type LetterChannel, letterChannels } from '../../domain/reach/message.ts'
import type { AddressRow } from '../../store/reach/rows.ts'
import { maskPhone } from '../../text/format.ts'
import type { AddressCases } from '../app.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { typedAddress } from './channels.ts'
import { newChatCode } from './inbound/chat-code.ts'

/** Where members of staff are reached, as the secretariat keeps it. */
export function addressCases(parts: Parts): AddressCases {
  const { store } = parts
  return {
    async list({ officeId }, staffId) {
      if ((await store.staffMember(officeId, staffId)) === undefined) return refuse('notFound')
      return done({ items: (await store.addresses(officeId, staffId)).flatMap(present), next: null })
    },
    async add({ officeId }, staffId, body) {
      const added = await store.write(officeId, async (tx): Promise<Answer<StaffAddress>> => {
        if ((await tx.staff(staffId))?.active !== true) return refuse('notFound')
        const address = typedAddress(body.channel, body.address)
        if (address === null) return refuse('badAddress', { field: 'address' })
        const known = await tx.addresses(staffId)
        if (known.length >= mostAddresses) return refuse('tooMany')
        const row = newRow(parts, staffId, body, address)
        const same = known.find((one) => one.channel === row.channel && isSame(one.address, address))
        if (same === undefined) await tx.putAddress(row)
        const [item] = present(same ?? row)
        return item === undefined ? refuse('notFound') : done(item)
      })
      if (added.ok) store.announce(officeId, 'channels')
      return added
    },
    async remove({ officeId }, staffId, addressId) {
      const removed = await store.write(officeId, async (tx) => {
        const own = (await tx.addresses(staffId)).some(({ id }) => id === addressId)
        return own && tx.removeAddress(addressId)
      })
      if (!removed) return refuse('notFound')
      store.announce(officeId, 'channels')
      return done(null)
    },
    async chatCode({ officeId, role, staffId: own }, staffId) {
      if (role !== 'secretariat' && staffId !== own) return refuse('notFound')
      const made = await newChatCode(parts, officeId, staffId)
      if (made === null) return refuse('notFound')
      const setup = (await store.channels(officeId)).find(({ kind, enabled }) => kind === 'telegram' && enabled)?.setup
      const bot = setup === undefined ? null : await parts.chats.botName(setup)
      const link = bot === null ? null : `https://t.me/${bot}?start=${made.code}`
      return done({ code: made.code, until: iso(made.expiresAt), bot, link })
    },
  }
}

const mostAddresses = 20

function newRow(
  { newId, clock }: Parts,
  staffId: string,
  { channel, address: typed }: NewStaffAddress,
  address: unknown,
): AddressRow {
  const label = channel === 'email' ? maskedEmail(typed) : maskPhone(typed)
  return { id: newId(), staffId, channel, address, label, createdAt: clock(), okAt: null, goneAt: null }
}

/** A mail address of which the person's part shows its first letter only: `e••••@kalteng.go.id`. */
function maskedEmail(address: string): string {
  return address.replace(/^(.)[^@]*/u, '$1••••')
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function present({ id, channel, label, createdAt, okAt }: AddressRow): StaffAddress[] {
  const kind: LetterChannel | undefined = letterChannels.find((one) => one === channel)
  if (kind === undefined) return []
  return [{ id, channel: kind, label, createdAt: iso(createdAt), okAt: okAt === null ? null : iso(okAt) }]
}
