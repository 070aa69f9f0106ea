import Value from 'typebox/value'
import { PushAddress } from '../../contract/channels.ts'
import type { NewOwnAddress, OwnAddress } from '../../contract/push.ts'
import { letterChannels } from '../../domain/reach/message.ts'
import type { AddressRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { OwnAddressCases } from '../app.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { pushOf } from './push-keys.ts'

/** A person has a few phones and computers; of more, the oldest makes room. */
const mostBrowsers = 10

/** Where the one who asks is reached, as they set it themselves. */
export function ownAddressCases(parts: Parts): OwnAddressCases {
  const { store } = parts
  return {
    async pushKey({ officeId }) {
      const { setup, enabled } = await pushOf(parts, officeId)
      return { publicKey: setup.publicKey, enabled }
    },
    async list({ officeId, staffId }) {
      const rows = staffId === null ? [] : await store.addresses(officeId, staffId)
      const telegram = (await store.channels(officeId)).some(({ kind, enabled }) => kind === 'telegram' && enabled)
      return { items: rows.flatMap(present), next: null, telegram }
    },
    async add({ officeId, staffId }, body) {
      if (staffId === null) return refuse('notFound')
      const added = await store.write(officeId, async (tx): Promise<Answer<OwnAddress>> => {
        if ((await tx.staff(staffId))?.active !== true) return refuse('notFound')
        const [item] = present(await keep(tx, parts, staffId, body))
        return item === undefined ? refuse('notFound') : done(item)
      })
      if (added.ok) store.announce(officeId, 'channels')
      return added
    },
    async remove({ officeId, staffId }, addressId) {
      if (staffId === null) return refuse('notFound')
      const removed = await store.write(officeId, async (tx) => {
        const own = (await tx.addresses(staffId)).some(({ id }) => id === addressId)
        return own && tx.removeAddress(addressId)
      })
      if (!removed) return refuse('notFound')
      store.announce(officeId, 'channels')
      return done(null)
    },
  }
}

/** Keeps a browser once: with whom it was before, it is not any more. */
async function keep(tx: OfficeTx, parts: Parts, staffId: string, body: NewOwnAddress): Promise<AddressRow> {
  const { subscription, label } = body
  const browsers = (await tx.addresses()).filter(({ channel }) => channel === 'push')
  const same = browsers.filter(({ address }) => endpointOf(address) === subscription.endpoint)
  const own = same.find((row) => row.staffId === staffId)
  const others = browsers.filter((row) => row.staffId === staffId && row !== own)
  const surplus = others.slice(0, Math.max(0, others.length + 1 - mostBrowsers))
  for (const { id } of [...same.filter((row) => row !== own), ...surplus]) await tx.removeAddress(id)
  const { endpoint, keys } = subscription
  const row = {
    id: own?.id ?? parts.newId(),
    staffId,
    channel: 'push',
    address: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } },
    label,
    createdAt: own?.createdAt ?? parts.clock(),
    okAt: own?.okAt ?? null,
    goneAt: null,
  } as const
  await tx.putAddress(row)
  return row
}

function endpointOf(address: unknown): string | null {
  return Value.Check(PushAddress, address) ? address.endpoint : null
}

function present({ id, channel, address, label, createdAt, okAt }: AddressRow): OwnAddress[] {
  const known = letterChannels.find((one) => one === channel)
  if (known === undefined) return []
  const endpoint = known === 'push' ? endpointOf(address) : null
  return [{ id, channel: known, label, createdAt: iso(createdAt), okAt: okAt === null ? null : iso(okAt), endpoint }]
}
