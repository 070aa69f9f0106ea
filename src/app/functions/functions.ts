import type { FunctionChange, FunctionItem, FunctionPage } from '../../contract/functions.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { FunctionRow, StaffRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { FunctionCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import { officeOf } from '../office/office.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'

/** The functions that the SOP names (actors of role `staff`), and who plays them. */
export function functionCases(parts: Parts): FunctionCases {
  return {
    list: (caller) => list(parts, caller),
    async put(caller, body) {
      const put = await parts.store.write(caller.officeId, (tx) => putPlayers(tx, body))
      if (!put.ok) return put
      parts.store.announce(caller.officeId, 'functions')
      return done(await list(parts, caller))
    },
  }
}

async function list(parts: Parts, caller: Caller): Promise<FunctionPage> {
  const { store } = parts
  const [sop, rows, staff, units] = await Promise.all([
    sopInForce(parts, caller),
    store.functions(caller.officeId),
    store.staff(caller.officeId),
    store.units(caller.officeId),
  ])
  const member = new Map(staff.map((one) => [one.id, one]))
  const unitName = new Map(units.map(({ id, name }) => [id, name]))
  const playing = (actor: string) =>
    rows.filter((row) => row.actor === actor).flatMap((row) => presentPlayer(row, member, unitName))
  const wanted = sop?.actors.filter(({ role }) => role === 'staff') ?? []
  const earlier = [...new Set(rows.map(({ actor }) => actor))].filter((key) => !wanted.some((one) => one.key === key))
  const items: FunctionItem[] = [
    ...wanted.map(({ key, label, optional }) => ({
      actor: key,
      label: textIn(label, caller.locale),
      optional,
      inForce: true,
      players: playing(key),
    })),
    ...earlier.map((key) => ({ actor: key, label: key, optional: false, inForce: false, players: playing(key) })),
  ]
  return { items, next: null }
}

async function sopInForce(parts: Parts, caller: Caller): Promise<Sop | null> {
  return (await parts.sops.inForce(await officeOf(parts, caller), parts.clock()))?.sop ?? null
}

function presentPlayer(
  { staffId, unitId, hostId }: FunctionRow,
  staff: ReadonlyMap<string, StaffRow>,
  unitName: ReadonlyMap<string, string>,
): FunctionItem['players'] {
  const member = staff.get(staffId)
  if (member === undefined) return []
  return [
    {
      staffId,
      name: member.name,
      title: member.title ?? '',
      unit: unitId === null ? null : { id: unitId, name: unitName.get(unitId) ?? '' },
      host: hostId === null ? null : { id: hostId, name: staff.get(hostId)?.name ?? '' },
    },
  ]
}

async function putPlayers(tx: OfficeTx, { actor, players }: FunctionChange): Promise<Answer<null>> {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(actor)) return refuse('badBody', { field: 'actor' })
  const before = (await tx.functions()).filter((row) => row.actor === actor)
  const rows: FunctionRow[] = []
  for (const { staffId, unitId = null, hostId = null } of players) {
    if (unitId !== null && hostId !== null) return refuse('badBody', { field: 'players' })
    const isSame = (row: FunctionRow) => row.staffId === staffId && row.unitId === unitId && row.hostId === hostId
    // What stood there stays, even for somebody who has left meanwhile: it must not keep others from being changed.
    const isNew = !before.some(isSame)
    for (const id of hostId === null ? [staffId] : [staffId, hostId]) {
      if (isNew && (await tx.staff(id))?.active !== true) return refuse('unknownHost')
    }
    if (isNew && unitId !== null && (await tx.unit(unitId))?.active !== true) return refuse('unknownUnit')
    if (!rows.some(isSame)) rows.push({ actor, staffId, unitId, hostId })
  }
  await tx.putFunction(actor, rows)
  return done(null)
}
