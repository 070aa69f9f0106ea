import type { Visit as Answered } from '../../contract/visit.ts'
import { limitSeconds } from '../../domain/sop/duration.ts'
import { flowOf, stepOf } from '../../domain/sop/flow.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { OfficeHours } from '../../domain/sop/working-time.ts'
import { type Attention, attentionOf } from '../../domain/visit/attention.ts'
import { clocksOf } from '../../domain/visit/clocks.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { railOf } from '../../domain/visit/rail.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { progressOf } from '../../domain/visit/walk.ts'
import { limitWords } from '../../text/limit-words.ts'
import type { Locale } from '../../text/locale.ts'
import { iso } from '../instants.ts'

/** What an answer tells of where the visit stands along its SOP, and of its clocks. */
export type Stands = Pick<Answered, 'attention' | 'step' | 'steps' | 'rail' | 'standards'>

/** Where the visit stands, whose turn it is, and how much of each limit is used. */
export function tellStanding(visit: Visit, sop: Sop, hours: OfficeHours, now: Instant, locale: Locale): Stands {
  const progress = progressOf(visit, sop, hours)
  const clocks = clocksOf(visit, progress, sop, hours, now)
  const flow = flowOf(sop, visit.kind, visit.leftOut)
  return {
    attention: tellAttention(attentionOf(visit, progress, sop), sop, locale),
    step: progress.step,
    steps: clocks.passes.map((pass) => ({
      no: pass.no,
      short: textIn(stepOf(flow, pass.no)?.short ?? '', locale),
      startedAt: orNull(pass.startedAt),
      endedAt: orNull(pass.endedAt),
      limitSeconds: pass.limitSeconds,
      dueAt: orNull(pass.dueAt),
      elapsedSeconds: pass.elapsedSeconds,
      verdict: pass.verdict,
      binds: pass.binds,
    })),
    rail: railOf(visit, progress, sop).map(({ no, short, limit, state, pass }) => ({
      no,
      short: textIn(short, locale),
      state,
      pass,
      limitSeconds: limit === null ? null : limitSeconds(limit),
      limitText: limit === null ? null : limitWords(limit, locale),
      limit: limit === null ? null : { ...limit },
    })),
    standards: clocks.standards.map((standard) => ({
      name: textIn(standard.name, locale),
      limitSeconds: standard.limitSeconds,
      usedSeconds: standard.usedSeconds,
      running: standard.openSince !== null,
      verdict: standard.verdict,
    })),
  }
}

const orNull = (at: Instant | null) => (at === null ? null : iso(at))

/** A person by their name; a function, or one of several officers, by its label in the SOP. */
function tellAttention({ group, turn, since }: Attention, sop: Sop, locale: Locale): Stands['attention'] {
  const actor = sop.actors.find((one) => one.key === turn.actor)
  const several = sop.actors.filter((one) => one.role === 'officer').length > 1
  const named = actor !== undefined && (actor.role === 'staff' || (actor.role === 'officer' && several))
  const name = turn.name ?? (named ? textIn(actor.label, locale) : null)
  return {
    group,
    turn: { role: turn.role, name, post: actor?.post ?? null, ...(turn.rung && { rung: turn.rung }) },
    since: iso(since),
  }
}
