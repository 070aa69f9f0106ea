import type { Visit as Answered } from '../../contract/visit.ts'
import { type LetterChannel, letterChannels } from '../../domain/reach/message.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { wentOnTo } from '../../domain/visit/question.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { MessageRow } from '../../store/reach/rows.ts'
import { iso } from '../instants.ts'

type Told = NonNullable<Answered['reach']>

/** How the question that is out reached the one whose turn it is: the letter that came furthest, and the reminders. */
export function tellReach(visit: Visit, letters: readonly MessageRow[], toDesk: boolean): Told | null {
  const { question } = visit
  if (question.state !== 'open') return null
  const since = question.since
  const of = letters.filter(({ stage, createdAt }) => stage === question.stage && createdAt >= since)
  const on = wentOnTo(visit)?.to
  const asked = of.filter(({ kind, staffId }) => kind === 'asked' && (on?.kind !== 'staff' || staffId === on.staffId))
  const best = asked.toSorted((a, b) => reached(b) - reached(a) || (b.sentAt ?? 0) - (a.sentAt ?? 0))[0]
  return {
    state: best === undefined ? 'none' : stateOf(best),
    channel: best === undefined ? null : channelOf(best),
    lastSentAt: isoOrNull(best?.sentAt ?? null),
    openedAt: isoOrNull(best?.openedAt ?? null),
    failure: toDesk && best?.state === 'failed' ? best.reply : null,
    reminders: remindersIn(of).map(iso),
  }
}

const isoOrNull = (at: Instant | null) => (at === null ? null : iso(at))

function stateOf({ state, deliveredAt, openedAt }: MessageRow): Told['state'] {
  if (openedAt !== null) return 'opened'
  if (deliveredAt !== null) return 'delivered'
  switch (state) {
    case 'waiting':
    case 'sending':
      return 'waiting'
    case 'sent':
      return 'sent'
    case 'failed':
      return 'failed'
    case 'cancelled':
      return 'none'
    default: {
      const never: never = state
      return never
    }
  }
}

const ranks: readonly Told['state'][] = ['none', 'failed', 'waiting', 'sent', 'delivered', 'opened']

function reached(row: MessageRow): number {
  return ranks.indexOf(stateOf(row))
}

function channelOf({ channel }: MessageRow): LetterChannel | null {
  return letterChannels.find((one) => one === channel) ?? null
}

/** One that went out through several channels was one reminder. */
function remindersIn(letters: readonly MessageRow[]): readonly Instant[] {
  const sent = letters.filter(({ kind, sentAt }) => kind === 'reminder' && sentAt !== null)
  const byCause = Map.groupBy(sent, ({ createdAt, staffId }) => `${createdAt} ${staffId}`)
  return [...byCause.values()]
    .map((ones) => Math.min(...ones.map(({ sentAt }) => sentAt ?? 0)))
    .toSorted((a, b) => a - b)
}
