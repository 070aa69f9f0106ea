import type { Visit } from '../../domain/visit/visit.ts'
import type { CommittedEvent } from '../../store/rows.ts'
import type { AppEvent } from '../app.ts'
import type { Caller } from '../caller.ts'
import { callNewsOf, concerns } from '../intercom/announcement.ts'
import type { Parts } from '../parts.ts'

/** One thing that happened in an office, with the visit it happened to (asked for only by readers who may not see all). */
export type Happening = {
  readonly event: AppEvent
  readonly visit: (() => Promise<Visit | undefined>) | null
  /** Whom it concerns, where that is not everybody in the office. */
  readonly concerns?: (caller: Caller) => boolean
}

/** What happens in the offices, told once to all who listen: whatever it costs is paid once per commit, not once per screen. */
export type Feed = {
  listen(officeId: string, listener: (happening: Happening) => void): () => void
}

/** A feed of the store's commits and of what changed outside the ledger. */
export function createFeed(parts: Parts): Feed {
  const listeners = new Map<string, Set<(happening: Happening) => void>>()
  const tell = (officeId: string, happening: Happening) => {
    for (const listener of listeners.get(officeId) ?? []) listener(happening)
  }
  parts.store.onCommitted((events) => {
    for (const commit of commitsOf(events)) {
      if (listeners.has(commit.officeId)) tell(commit.officeId, happeningOf(parts, commit))
    }
  })
  parts.store.onAnnounced(({ officeId, what }) => tell(officeId, announced(what)))
  return {
    listen(officeId, listener) {
      const there = listeners.getOrInsertComputed(officeId, () => new Set())
      there.add(listener)
      return () => {
        there.delete(listener)
        if (there.size === 0 && listeners.get(officeId) === there) listeners.delete(officeId)
      }
    },
  }
}

function announced(what: string): Happening {
  const news = callNewsOf(what)
  if (news === null) return { event: officeEvent(what), visit: null }
  const event: AppEvent = { id: null, data: { kind: 'call', callId: news.callId } }
  return { event, visit: null, concerns: (caller) => concerns(news, caller) }
}

/** Says that something of the office changed; `everything` tells a reader that fell behind to ask anew for all it shows. */
export function officeEvent(what: string, id: number | null = null): AppEvent {
  return { id, data: { kind: 'office', what } }
}

/** The events of moments, those of one commit taken together: what Lawang adds to a command belongs to who gave it. */
export function commitsOf(events: readonly CommittedEvent[]): readonly Commit[] {
  const commits: Commit[] = []
  for (const { officeId, visitId, seq, type, byAccountId } of events) {
    const last = commits.at(-1)
    const continues = last?.officeId === officeId && last.visitId === visitId
    if (continues && (byAccountId === null || byAccountId === last.byAccountId)) {
      commits[commits.length - 1] = { ...last, seq, types: [...last.types, type] }
    } else {
      commits.push({ officeId, visitId, seq, types: [type], byAccountId })
    }
  }
  return commits
}

export type Commit = {
  readonly officeId: string
  readonly visitId: string
  readonly seq: number
  readonly types: readonly string[]
  readonly byAccountId: string | null
}

/** A commit as readers hear of it; the visit is read at most once, however many ask. */
export function happeningOf(parts: Parts, commit: Commit): Happening {
  const { officeId, visitId, seq, types, byAccountId } = commit
  let reading: Promise<Visit | undefined> | undefined
  return {
    event: { id: seq, data: { kind: 'visit', visitId, seq, types: [...types], byAccountId } },
    visit: () => {
      reading ??= parts.store.visit(officeId, visitId).then((row) => row?.visit)
      return reading
    },
  }
}
