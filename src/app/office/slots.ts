import type { NewSlots, NumberedChange, SlotItem, SlotPage } from '../../contract/office.ts'
import { anyItem, type Supply } from '../../store/rows.ts'
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
    async change(caller, number, body) {
      const changed = await parts.store.write(caller.officeId, (tx) => change(tx, number, body))
      if (changed.ok) parts.store.announce(caller.officeId, 'slots')
      return changed
    },
    async remove(caller, number) {
      const removed = await parts.store.write(caller.officeId, async (tx) => {
        const slot = (await tx.supply()).slots.find((one) => one.number === number)
        return slot === undefined ? 'unknown' : tx.removeSlot(slot.item, number)
      })
      if (removed === 'unknown') return refuse('notFound')
      if (removed === 'inUse') return refuse('inUse', { name: number })
      parts.store.announce(caller.officeId, 'slots')
      return done(null)
    },
  }
}

async function addRange(parts: Parts, caller: Caller, body: NewSlots): Promise<Answer<SlotPage>> {
  const numbers = numbersOf(body)
  if (numbers === null) return refuse('badBody', { field: 'from' })
  const added = await parts.store.write(caller.officeId, async (tx) => {
    const { slots } = await tx.supply()
    const taken = slots.find((slot) => numbers.includes(slot.number))
    if (taken !== undefined) return refuse('numberTaken', { number: taken.number })
    const last = slots.reduce((position, slot) => Math.max(position, slot.position), 0)
    await tx.putSlots(
      numbers.map((number, index) => ({
        item: filled(body.item) ?? anyItem,
        number,
        post: filled(body.post),
        position: last + index + 1,
        outOfUse: false,
      })),
    )
    return done(page(await tx.supply()))
  })
  if (added.ok) parts.store.announce(caller.officeId, 'slots')
  return added
}

const filled = (text: string | null | undefined) => (text === undefined || text === '' ? null : text)

async function change(tx: OfficeTx, number: string, body: NumberedChange): Promise<Answer<SlotItem>> {
  const slot = (await tx.supply()).slots.find((one) => one.number === number)
  if (slot === undefined) return refuse('notFound')
  if (body.outOfUse === true && slot.heldFor !== null) return refuse('inUse', { name: number })
  const { heldFor, ...row } = slot
  const changed = {
    ...row,
    outOfUse: body.outOfUse ?? slot.outOfUse,
    post: body.post === undefined ? slot.post : filled(body.post),
  }
  await tx.putSlots([changed])
  return done(present({ ...changed, heldFor }))
}

function page(supply: Supply): SlotPage {
  return { items: supply.slots.map(present), next: null }
}

function present(slot: Supply['slots'][number]): SlotItem {
  const { heldFor } = slot
  return {
    number: slot.number,
    post: slot.post,
    item: slot.item === anyItem ? null : slot.item,
    state: heldFor !== null ? 'taken' : slot.outOfUse ? 'outOfUse' : 'free',
    visitId: heldFor?.visitId ?? null,
    visitorName: heldFor?.visitorName ?? null,
    since: heldFor === null ? null : iso(heldFor.since),
  }
}
