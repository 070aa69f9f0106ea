/** What happened at the desk that is worth a word or a sound: answers and messages that came, limits that are near or passed. Pure. */
import type { Visit } from '../../../contract/visit.ts'
import { newIn } from '../talk/conversation.ts'
import { runningPass } from '../visit/visit-clock.ts'

export type News =
  | { readonly kind: 'answered'; readonly visit: Visit }
  /** Nobody answered until the end of the ladder. */
  | { readonly kind: 'unanswered'; readonly visit: Visit }
  /** The question went on to somebody else, or to the desk. */
  | { readonly kind: 'wentOn'; readonly visit: Visit }
  | { readonly kind: 'came'; readonly visit: Visit }
  /** The host wrote to the desk. */
  | { readonly kind: 'said'; readonly visit: Visit; readonly text: string }
  /** A quarter of the limit is left. */
  | { readonly kind: 'quarter'; readonly visit: Visit; readonly leftSeconds: number }
  /** The limit has passed just now, or a multiple of five minutes ago. */
  | { readonly kind: 'over'; readonly visit: Visit; readonly overSeconds: number }

const fiveMinutes = 300_000

/** What changed between two readings of the list, as far as others did it; `own` knows what this screen recorded itself. */
export function changesIn(
  before: readonly Visit[],
  after: readonly Visit[],
  own: (visit: Visit) => boolean,
): readonly News[] {
  return after.flatMap((visit): readonly News[] => {
    if (own(visit)) return []
    const known = before.find((one) => one.id === visit.id)
    if (known === undefined) return [{ kind: 'came', visit }]
    const said = newIn(known, visit).map(({ text }): News => ({ kind: 'said', visit, text }))
    if (visit.answer !== null && visit.answer.at !== known.answer?.at) {
      return [{ kind: visit.answer.via === 'ladder' ? 'unanswered' : 'answered', visit }, ...said]
    }
    const { rung } = visit.attention.turn
    return rung !== undefined && rung !== known.attention.turn.rung ? [{ kind: 'wentOn', visit }, ...said] : said
  })
}

/** The limits that came near or passed after `from` and until `to`. */
export function limitsIn(visits: readonly Visit[], from: number, to: number): readonly News[] {
  return visits.flatMap((visit): readonly News[] => {
    const pass = runningPass(visit)
    if (!pass?.startedAt || !pass.dueAt) return []
    const [start, due] = [Date.parse(pass.startedAt), Date.parse(pass.dueAt)]
    const quarter = due - (due - start) / 4
    if (quarter > from && quarter <= to && to < due)
      return [{ kind: 'quarter', visit, leftSeconds: (due - quarter) / 1000 }]
    const times = Math.floor((to - due) / fiveMinutes)
    const mark = due + times * fiveMinutes
    return times >= 0 && mark > from ? [{ kind: 'over', visit, overSeconds: (mark - due) / 1000 }] : []
  })
}

/** Which news is spoken next: that of the selected visit first, else the oldest. */
export function nextNews(waiting: readonly News[], selected: string | null): News | null {
  return waiting.find((one) => one.visit.id === selected) ?? waiting[0] ?? null
}
