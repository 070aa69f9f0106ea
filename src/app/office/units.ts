import type { UnitItem } from '../../contract/staff.ts'
import type { UnitRow } from '../../store/rows.ts'
import type { UnitCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** The units to which staff belong. */
export function unitCases(parts: Parts): UnitCases {
  return {
    async list(caller) {
      return { items: await unitItems(parts, caller), next: null }
    },
    async add(caller, { name }) {
      if (name === '') return refuse('nameRequired', { field: 'name' })
      const units = await parts.store.units(caller.officeId)
      if (isTaken(units, name)) return refuse('nameTaken', { name })
      const position = units.reduce((last, unit) => Math.max(last, unit.position), 0) + 1
      const id = parts.newId()
      await parts.store.write(caller.officeId, (tx) => tx.addUnit({ id, name, position, active: true }))
      parts.store.announce(caller.officeId, 'units')
      return done({ id, name, staffCount: 0 })
    },
    async rename(caller, unitId, { name }) {
      if (name === '') return refuse('nameRequired', { field: 'name' })
      const others = (await parts.store.units(caller.officeId)).filter((unit) => unit.id !== unitId)
      if (isTaken(others, name)) return refuse('nameTaken', { name })
      const changed = await parts.store.write(caller.officeId, (tx) => tx.changeUnit(unitId, { name }))
      const item = changed ? (await unitItems(parts, caller)).find((unit) => unit.id === unitId) : undefined
      if (item === undefined) return refuse('notFound')
      parts.store.announce(caller.officeId, 'units')
      return done(item)
    },
    async remove(caller, unitId) {
      const unit = (await unitItems(parts, caller)).find((one) => one.id === unitId)
      if (unit === undefined) return refuse('notFound')
      if (unit.staffCount > 0) return refuse('inUse', { name: unit.name })
      await parts.store.write(caller.officeId, (tx) => tx.changeUnit(unitId, { active: false }))
      parts.store.announce(caller.officeId, 'units')
      return done(null)
    },
  }
}

async function unitItems(parts: Parts, caller: Caller): Promise<UnitItem[]> {
  const [units, staff] = await Promise.all([parts.store.units(caller.officeId), parts.store.staff(caller.officeId)])
  return units
    .filter((unit) => unit.active)
    .map((unit) => ({
      id: unit.id,
      name: unit.name,
      staffCount: staff.filter((member) => member.active && member.unitId === unit.id).length,
    }))
}

function isTaken(units: readonly UnitRow[], name: string): boolean {
  const wanted = name.toLowerCase()
  return units.some((unit) => unit.active && unit.name.toLowerCase() === wanted)
}
