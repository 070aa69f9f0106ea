import type { NewNumbers, SlotItem, SlotPage } from '../../contract/office.ts'
import type { Supply } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { SlotCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { iso } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { numbersOf } from './numbers.ts'

/** The numbered places where visitors' things are kept. */
export function slotCases(parts: Parts): SlotCases {
  return {
    async list(caller) {
      return page(await parts.store.supply(caller.officeId))
    },
    addRange: (caller, body) => addRange(parts, caller, body),
    async change(caller, number, { outOfUse }) {
      const changed = await parts.store.write(caller.officeId, (tx) => setOutOfUse(tx, number, outOfUse))
      if (changed.ok) parts.store.announce(caller.officeId, 'slots')
      return changed
    },
    async remove(caller, number) {
      const removed = await parts.store.write(caller.officeId, (tx) => tx.removeSlot(slotItem, number))
      if (removed === 'unknown') return refuse('notFound')
      if (removed === 'inUse') return refuse('inUse', { name: number })
      parts.store.announce(caller.officeId, 'slots')
      return done(null)
    },
  }
}

/** The holder at the desk was made for identity cards; whatever else is kept lies in the same numbered places. */
export const slotItem = 'identityCard'

async function addRange(parts: Parts, caller: Caller, body: NewNumbers): Promise<Answer<SlotPage>> {
  const numbers = numbersOf(body)
  if (numbers === null) return refuse('badBody', { field: 'from' })
  const added = await parts.store.write(caller.officeId, async (tx) => {
    const { slots } = await tx.supply()
    const taken = slots.find((slot) => numbers.includes(slot.number))
    if (taken !== undefined) return refuse('numberTaken', { number: taken.number })
    const last = slots.reduce((position, slot) => Math.max(position, slot.position), 0)
    await tx.putSlots(
      numbers.map((number, index) => ({
        item: slotItem,
        number,
        post: null,
        position: last + index + 1,
        outOfUse: false,
      })),
    )
    return done(page(await tx.supply()))
  })
  if (added.ok) parts.store.announce(caller.officeId, 'slots')
  return added
}

async function setOutOfUse(tx: OfficeTx, number: string, outOfUse: boolean): Promise<Answer<SlotItem>> {
  const slot = (await tx.supply()).slots.find((one) => one.number === number)
  if (slot === undefined) return refuse('notFound')
  if (outOfUse && slot.heldFor !== null) return refuse('inUse', { name: number })
  const { heldFor, ...row } = slot
  await tx.putSlots([{ ...row, outOfUse }])
  return done(present({ ...slot, outOfUse }))
}

function page(supply: Supply): SlotPage {
  return { items: supply.slots.map(present), next: null }
}

function present(slot: Supply['slots'][number]): SlotItem {
  const { heldFor } = slot
  return {
    number: slot.number,
    state: heldFor !== null ? 'taken' : slot.outOfUse ? 'outOfUse' : 'free',
    visitId: heldFor?.visitId ?? null,
    visitorName: heldFor?.visitorName ?? null,
    since: heldFor === null ? null : iso(heldFor.since),
  }
}
