import { waitedFor } from '../../domain/visit/question.ts'
import type { VisitRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import { done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { playersFor } from '../visit/context.ts'
import { recordIn } from '../visit/record.ts'
import { lawang } from '../visit/who.ts'
import { takeUp } from './follow.ts'

/** Lets every question climb that is out and climbs no ladder: those asked before the office had one. Answers how many. */
export async function takeUpAll(parts: Parts): Promise<number> {
  let taken = 0
  for (const { id: officeId } of await parts.store.offices()) {
    const climbing = new Set((await parts.store.pursuits(officeId)).map(({ visitId }) => visitId))
    for (const row of await parts.store.openVisits(officeId)) {
      if (climbing.has(row.visit.id) || waitedFor(row.visit) === null) continue
      taken += await parts.store.write(officeId, (tx) => takeUpOne(tx, parts, row))
    }
  }
  return taken
}

async function takeUpOne(tx: OfficeTx, parts: Parts, { visit: { id }, lastSeq }: VisitRow): Promise<number> {
  const visit = await tx.loadVisit(id)
  if (visit === undefined) return 0
  const { sop } = await parts.sops.within(tx, visit.sopVersion)
  const now = parts.clock()
  const commit = { before: null, after: visit, moments: [], firstSeq: lastSeq, sop, now }
  const followUps = await takeUp(tx, parts, { ...commit, players: await playersFor(tx, sop) })
  for (const [index, command] of followUps.entries()) {
    await recordIn(tx, parts, {
      officeId: tx.officeId,
      commandId: `ladder ${id} ${now} taken up ${index}`,
      bodyHash: 'ladder',
      visitId: id,
      opens: false,
      who: lawang,
      sees: () => true,
      command: async () => done(command),
    })
  }
  return (await tx.pursuit(id)) === undefined && followUps.length === 0 ? 0 : 1
}
