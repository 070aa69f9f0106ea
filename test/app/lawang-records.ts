import { evolve } from '../../src/domain/visit/evolve.ts'
import type { Occurrence } from '../../src/domain/visit/moment.ts'
import type { Store } from '../../src/store/store.ts'

type At = { readonly store: Store; readonly officeId: string; readonly visitId: string; readonly at: number }

/** Lawang itself records something of a visit, as its ladder does. */
export async function lawangRecords({ store, officeId, visitId, at }: At, occurrence: Occurrence): Promise<void> {
  await store.write(officeId, async (tx) => {
    const before = await tx.loadVisit(visitId)
    if (before === undefined) throw new Error('There is no such visit')
    const moment = { ...occurrence, at, by: { kind: 'system' }, commandId: crypto.randomUUID() } as const
    const after = evolve(before, moment, { visitId, sopVersion: before.sopVersion })
    await tx.append({ before, after, moments: [moment] })
  })
}
