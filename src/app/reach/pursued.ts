import type { Visit as Answered } from '../../contract/visit.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'
import { seesEveryVisit } from '../visit/sight.ts'
import { tellLadder } from './present-ladder.ts'
import { tellReach } from './present-reach.ts'

/** How far a visit's question has climbed, and how it reached the one whose turn it is. */
export type Pursued = (visit: Visit) => Pick<Answered, 'ladder' | 'reach'>

/** Of many visits, read at once; only a question that is out is pursued. */
export async function pursuedOf({ store }: Parts, caller: Caller, visits: readonly Visit[]): Promise<Pursued> {
  const { officeId } = caller
  const asked = visits.filter(({ question, filing }) => question.state === 'open' && filing.state === 'open')
  const [one, ...more] = asked
  if (one === undefined) return () => ({ ladder: null, reach: null })
  const [rows, letters, staff] = await Promise.all([
    more.length > 0 ? store.pursuits(officeId) : store.pursuit(officeId, one.id).then((row) => (row ? [row] : [])),
    store.letters(
      officeId,
      asked.map(({ id }) => id),
    ),
    store.staff(officeId),
  ])
  const pursuits = new Map(rows.map(({ visitId, pursuit }) => [visitId, pursuit]))
  const members = new Map(staff.map((row) => [row.id, row]))
  const ofVisit = Map.groupBy(letters, ({ visitId }) => visitId)
  return (visit) => {
    if (!asked.includes(visit)) return { ladder: null, reach: null }
    const pursuit = pursuits.get(visit.id)
    return {
      ladder: pursuit === undefined ? null : tellLadder(visit, pursuit, members),
      reach: tellReach(visit, ofVisit.get(visit.id) ?? [], seesEveryVisit(caller)),
    }
  }
}
