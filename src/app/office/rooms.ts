import type { RoomItem } from '../../contract/office.ts'
import type { RoomCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** The rooms in which visitors wait. */
export function roomCases(parts: Parts): RoomCases {
  return {
    async list(caller) {
      return { items: (await rooms(parts, caller)).map(({ name, waiting }) => ({ name, waiting })), next: null }
    },
    async add(caller, { name }) {
      if (name === '') return refuse('nameRequired', { field: 'name' })
      const added = await parts.store.write(caller.officeId, async (tx) => {
        const there = await tx.rooms()
        const position = there.reduce((last, room) => Math.max(last, room.position), 0) + 1
        return tx.addRoom({ id: parts.newId(), name, position })
      })
      if (added === 'nameTaken') return refuse('nameTaken', { name })
      parts.store.announce(caller.officeId, 'rooms')
      return done({ name, waiting: 0 })
    },
    async remove(caller, name) {
      const room = (await rooms(parts, caller)).find((one) => one.name === name)
      if (room === undefined) return refuse('notFound')
      if (room.waiting > 0) return refuse('inUse', { name })
      await parts.store.write(caller.officeId, (tx) => tx.removeRoom(room.id))
      parts.store.announce(caller.officeId, 'rooms')
      return done(null)
    },
  }
}

async function rooms(parts: Parts, caller: Caller): Promise<readonly (RoomItem & { readonly id: string })[]> {
  const [rows, visits] = await Promise.all([parts.store.rooms(caller.officeId), parts.openVisits(caller.officeId)])
  const waitingIn = (name: string) =>
    visits.filter(({ visit }) => visit.place.at === 'room' && visit.place.room === name).length
  return rows.map(({ id, name }) => ({ id, name, waiting: waitingIn(name) }))
}
