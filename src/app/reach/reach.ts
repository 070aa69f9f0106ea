import type { ReachCases } from '../app.ts'
import { callNewsOf } from '../intercom/announcement.ts'
import { done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { sightOf } from '../visit/sight.ts'
import { viewOf } from '../visit/view.ts'
import { whoOf } from '../visit/who.ts'
import { climbDue, skipRung } from './climb.ts'
import { claim, settle } from './outbox.ts'
import { takeUpAll } from './take-up.ts'

/** How hosts are reached: the ladder of a question, and what is on its way to them. */
export function reachCases(parts: Parts): ReachCases {
  const { store, clock } = parts
  const listeners: ((error: unknown) => void)[] = []
  const report = (error: unknown) => {
    for (const listener of listeners) listener(error)
  }
  return {
    dueOffices: (lane) => store.dueOffices(lane, clock()),
    nextDue: (lane) => store.nextDue(lane),
    climb: (officeId) => climbDue(parts, officeId),
    takeUp: () => takeUpAll(parts),
    claim: (officeId, lane, limit, except = []) => claim(parts, officeId, { lane, limit, except, report }),
    settle: (officeId, results) => settle(parts, officeId, results),
    onDue(listener) {
      const stops = [
        store.onCommitted(() => listener()),
        store.onAnnounced(({ what }) => {
          if (what === 'outbox' || callNewsOf(what) !== null) listener()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    onWordless: (listener) => void listeners.push(listener),
    async skip(caller, visitId, { commandId }) {
      const row = await store.visit(caller.officeId, visitId)
      if (row === undefined || !(await sightOf(parts, caller)(row.visit))) return refuse('notFound')
      const skipped = await skipRung(parts, caller.officeId, visitId, { who: whoOf(caller), commandId })
      if (!skipped.ok) return skipped
      const now = skipped.value.repeated ? await store.visit(caller.officeId, visitId) : skipped.value
      return now === undefined ? refuse('notFound') : done({ visit: await viewOf(parts, caller, now) })
    },
  }
}
