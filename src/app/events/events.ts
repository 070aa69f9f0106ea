import type { Visit } from '../../domain/visit/visit.ts'
import type { AppEvent, EventCases } from '../app.ts'
import type { Caller } from '../caller.ts'
import type { Parts } from '../parts.ts'
import { isTheirs, seesEveryVisit, sightOf } from '../visit/sight.ts'
import { commitsOf, createFeed, type Happening, happeningOf, officeEvent } from './feed.ts'
import { createQueue } from './queue.ts'

/** A reader who missed more than this asks anew for what it shows instead of hearing of each. */
const mostMissed = 500
const mostWaiting = 1000

/** What happens, as it happens, to those who may see it. */
export function eventCases(parts: Parts): EventCases {
  const feed = createFeed(parts)
  return {
    async *subscribe(caller, afterSeq, signal) {
      const queue = createQueue<Happening>(signal, mostWaiting, { event: officeEvent('everything'), visit: null })
      const stop = feed.listen(caller.officeId, queue.push)
      try {
        let told = 0
        if (afterSeq !== null) {
          for await (const event of missed(parts, caller, afterSeq)) {
            told = Math.max(told, event.id ?? 0)
            yield event
          }
        }
        for await (const happening of queue) {
          const { id } = happening.event
          if (id !== null && id <= told) continue
          if (await sees(parts, caller, happening)) yield happening.event
        }
      } finally {
        stop()
      }
    },
  }
}

async function* missed(parts: Parts, caller: Caller, afterSeq: number): AsyncGenerator<AppEvent> {
  const last = await parts.store.lastSeq(caller.officeId)
  if (afterSeq === last) return
  // ahead of the ledger: the database is another one than the reader knew
  if (afterSeq > last || last - afterSeq > mostMissed) {
    yield officeEvent('everything', last)
    return
  }
  for (const commit of commitsOf(await parts.store.eventsAfter(caller.officeId, afterSeq, mostMissed))) {
    const happening = happeningOf(parts, commit)
    if (await sees(parts, caller, happening)) yield happening.event
  }
}

async function sees(parts: Parts, caller: Caller, { event, visit, concerns }: Happening): Promise<boolean> {
  if (concerns !== undefined && !concerns(caller)) return false
  if (visit === null || seesEveryVisit(caller)) return true
  const there = await visit()
  if (there === undefined) return false
  return (await sightOf(parts, caller)(there)) || (isForwarding(event) && wasTheirs(caller, there))
}

/** Whoever had a visit until it was sent on must hear that it is gone from their list. */
function isForwarding({ data }: AppEvent): boolean {
  return data.kind === 'visit' && data.types.includes('forwarded')
}

function wasTheirs(caller: Caller, visit: Visit): boolean {
  const last = visit.moments.findLast((moment) => moment.type === 'forwarded')
  return last?.type === 'forwarded' && last.from !== null && isTheirs(caller, { host: last.from })
}
