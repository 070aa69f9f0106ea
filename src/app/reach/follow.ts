import type { Player } from '../../domain/access/functions.ts'
import { planOf } from '../../domain/ladder/plan.ts'
import { begin, nextAt, whoseTurn } from '../../domain/ladder/pursuit.ts'
import { flowOf, stepOf } from '../../domain/sop/flow.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import { askedToWait } from '../../domain/visit/attention.ts'
import type { Command } from '../../domain/visit/command.ts'
import type { Instant, Moment } from '../../domain/visit/moment.ts'
import { hasLeft, waitedFor } from '../../domain/visit/question.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { walkOf } from '../../domain/visit/walk.ts'
import type { NewMessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { Parts } from '../parts.ts'
import { staffRefOf } from '../visit/staff-ref.ts'
import { reachableFor } from './people.ts'
import { post } from './post.ts'

/** What was just appended to a visit. */
export type Commit = {
  readonly before: Visit | null
  readonly after: Visit
  readonly moments: readonly Moment[]
  readonly firstSeq: number
  readonly sop: Sop
  readonly players: readonly Player[]
  readonly now: Instant
}

/** What Lawang itself records next, as part of the same commit. */
export type FollowUp = Extract<Command, { type: 'escalate' | 'answer' }>

/**
 * What a commit means for those outside: programs hear of every moment, a question begins to climb its ladder or has ended,
 * messages go to the host. All of it is written in the transaction of the moments themselves.
 */
export async function follow(tx: OfficeTx, parts: Parts, commit: Commit): Promise<readonly FollowUp[]> {
  await tellPrograms(tx, parts, commit)
  await tellMoments(tx, parts, commit)
  const { before, after, sop } = commit
  const [was, is] = [before === null ? null : outOf(before, sop), outOf(after, sop)]
  if (was?.key === is?.key) return []
  if (was !== null) await endQuestion(tx, parts, commit, was.stage)
  if (is === null) return []
  return 'asked' in is ? beginQuestion(tx, parts, commit, is.asked) : beginWaiting(tx, commit, is.toWait)
}

/** What the visitor waits for, and by what it is told from what they waited for before. */
type Out = { readonly key: string; readonly stage: string } & (
  | { readonly asked: Extract<Visit['question'], { state: 'open' }> }
  | { readonly toWait: NonNullable<ReturnType<typeof askedToWait>> }
)

/** The question that is out, the same one to another host being another one; or the wish that the visitor wait. */
function outOf(visit: Visit, sop: Sop): Out | null {
  const asked = waitedFor(visit)
  if (asked !== null) {
    const { stage, since, to } = asked
    const whom = to?.kind === 'staff' ? to.staffId : (to?.name ?? '')
    // a visitor who came meanwhile waits in person: from now on the minutes of the ladder count
    return { key: `${stage} ${since} ${whom} ${visit.arrivedAt === undefined ? 'ahead' : 'here'}`, stage, asked }
  }
  const toWait = askedToWait(visit, sop)
  return toWait === null || visit.arrivedAt === undefined
    ? null
    : { key: `${toWait.stage} waits ${toWait.at}`, stage: toWait.stage, toWait }
}

const minute = 60
/** Whoever asked a visitor to wait is reminded after so long, again and again, and is taken for absent in the end. */
const patience = { first: 10 * minute, every: 10 * minute, times: 6 }

/** Somebody asked the visitor to wait: they are reminded from the time that they named, so that nobody is forgotten. */
async function beginWaiting(
  tx: OfficeTx,
  { after }: Commit,
  { stage, at, proposedAt, givenBy }: NonNullable<ReturnType<typeof askedToWait>>,
): Promise<readonly FollowUp[]> {
  const id = givenBy ?? (after.host?.kind === 'staff' ? after.host.staffId : null)
  const giver = id === null ? undefined : await tx.staff(id)
  const first = Math.max(patience.first, proposedAt === undefined ? 0 : Math.round((proposedAt - at) / 1000))
  const reminders = Array.from({ length: patience.times }, (_, nth) => first + nth * patience.every)
  const seconds = first + patience.times * patience.every
  const rung = { kind: 'host', to: giver === undefined ? null : staffRefOf(giver), seconds, reminders } as const
  const pursuit = { stage, since: at, rungs: [rung], index: 0, rungSince: at, reminded: 0 }
  await tx.putPursuit(after.id, { pursuit, nextAt: nextAt(pursuit) })
  return []
}

/** A question that is out and climbs no ladder (it was asked before there was one) begins to climb now. */
export async function takeUp(tx: OfficeTx, parts: Parts, commit: Commit): Promise<readonly FollowUp[]> {
  const out = outOf(commit.after, commit.sop)
  if (out === null || !('asked' in out) || (await tx.pursuit(commit.after.id)) !== undefined) return []
  return beginQuestion(tx, parts, commit, { ...out.asked, since: commit.now })
}

async function beginQuestion(
  tx: OfficeTx,
  parts: Parts,
  { after, sop, players, now, firstSeq }: Commit,
  { stage, since }: Extract<Visit['question'], { state: 'open' }>,
): Promise<readonly FollowUp[]> {
  const reachable = await reachableFor(tx, { visit: after, stage, sop, players, now })
  if (reachable === null) return []
  const { rule, people, first, standings } = reachable
  // a question that comes back (asked ahead, taken back) is asked anew
  const cause = String(firstSeq)
  const asking = { kind: 'asked', visitId: after.id, seq: firstSeq, stage, cause, now } as const
  if (!climbs(after, stage, sop)) {
    await post(tx, parts, { ...asking, staffIds: first })
    return []
  }
  const plan = planOf(rule, people, standings)
  if (plan.kind === 'absent') return [{ type: 'answer', answer: 'absent', stage, at: now }]
  // asked ahead, the minutes begin when the visitor is there
  const { pursuit, happened } = begin(plan, stage, Math.max(since, after.arrivedAt ?? since))
  await tx.putPursuit(after.id, { pursuit, nextAt: nextAt(pursuit) })
  const away = happened.find((event) => event.kind === 'moved')
  if (away?.kind !== 'moved') {
    await post(tx, parts, { ...asking, staffIds: first })
    return []
  }
  return [{ type: 'escalate', stage, rung: away.to.kind, to: away.to.to, because: away.because, at: away.at }]
}

/** Minutes are climbed while the visitor waits; a question asked days ahead, or with days to answer it, is not. */
function climbs(visit: Visit, stage: string, sop: Sop): boolean {
  if (visit.arrivedAt === undefined) return false
  const standing = walkOf(visit, sop).standing
  const step = standing === null ? undefined : stepOf(flowOf(sop, visit.kind, visit.leftOut), standing.no)
  return step?.asks !== stage || step.limit?.unit !== 'day'
}

/** The question has ended: what is still on its way is called back, and whoever was asked in vain hears how it ended. */
async function endQuestion(tx: OfficeTx, parts: Parts, commit: Commit, stage: string): Promise<void> {
  const { after, moments, firstSeq, now } = commit
  await tx.putPursuit(after.id, null)
  const told = new Set<string>()
  for (const message of await tx.messagesOfVisit(after.id)) {
    if (message.stage !== stage || (message.kind !== 'asked' && message.kind !== 'reminder')) continue
    if (message.state === 'waiting') await tx.changeMessage(message.id, { state: 'cancelled', dueAt: null })
    else if (message.staffId !== null && (message.state === 'sent' || message.state === 'sending')) {
      told.add(message.staffId)
    }
  }
  const giver = giverIn(moments)
  const staffIds = [...told].filter((staffId) => staffId !== giver)
  if (staffIds.length === 0) return
  const kind = hasLeft(after) ? 'left' : 'answered'
  if (kind === 'answered' && after.question.state !== 'answered') return
  await post(tx, parts, { kind, visitId: after.id, seq: firstSeq, stage, cause: String(firstSeq), staffIds, now })
}

/** Whose answer it is knows it; an answer of nobody in particular is news to all. */
function giverIn(moments: readonly Moment[]): string | null {
  const answered = moments.findLast((moment) => moment.type === 'answered')
  return answered?.type === 'answered' ? answered.givenBy : null
}

/** The question that went on, a message of the desk, a call that nobody took. */
async function tellMoments(tx: OfficeTx, parts: Parts, commit: Commit): Promise<void> {
  const { after, moments, firstSeq, now } = commit
  for (const [index, moment] of moments.entries()) {
    const seq = firstSeq + index
    const about = { visitId: after.id, seq, cause: String(seq), now }
    switch (moment.type) {
      case 'escalated':
        // what the ladder passed while nobody ran it is not told after the fact: only whoever is asked now
        if (moment.to?.kind === 'staff' && (await isTheirTurn(tx, after.id, moment.to.staffId))) {
          await post(tx, parts, { ...about, kind: 'asked', stage: moment.stage, staffIds: [moment.to.staffId] })
        }
        break
      case 'said':
        if (after.conversation.findLast(({ commandId }) => commandId === moment.commandId)?.from === 'desk') {
          await post(tx, parts, { ...about, kind: 'said', stage: null, staffIds: await hostSide(tx, commit) })
        }
        break
      case 'spoke':
        if (moment.result === 'noAnswer' && moment.with?.kind === 'staff') {
          await post(tx, parts, { ...about, kind: 'called', stage: null, staffIds: [moment.with.staffId] })
        }
        break
      default:
        break
    }
  }
}

async function isTheirTurn(tx: OfficeTx, visitId: string, staffId: string): Promise<boolean> {
  const row = await tx.pursuit(visitId)
  return row !== undefined && whoseTurn(row.pursuit).rung.to?.staffId === staffId
}

/** Those whom the question was put to, and whoever it went to last. */
async function hostSide(tx: OfficeTx, { after, sop, players, now }: Commit): Promise<readonly string[]> {
  const { question, host, standIns } = after
  const stage = question.state === 'open' ? question.stage : question.state === 'answered' ? question.last.stage : null
  const asked = stage === null ? null : await reachableFor(tx, { visit: after, stage, sop, players, now })
  const last = standIns.at(-1)
  return [
    ...(asked?.first ?? (host?.kind === 'staff' ? [host.staffId] : [])),
    ...(last === undefined ? [] : [last.staffId]),
  ]
}

/** Programs are patient: what they missed is worth telling for days. */
const eventDays = 3

async function tellPrograms(tx: OfficeTx, parts: Parts, { after, moments, firstSeq, now }: Commit): Promise<void> {
  const hooks = (await tx.hooks()).filter(({ enabled }) => enabled)
  if (hooks.length === 0) return
  const rows = hooks.flatMap(({ id: hookId, types }) =>
    moments.flatMap((moment, index): NewMessageRow[] => {
      if (types.length > 0 && !types.includes(moment.type)) return []
      const seq = firstSeq + index
      return [
        {
          id: parts.newId(),
          cause: `event ${seq} ${hookId}`,
          channel: 'webhook',
          kind: 'event',
          visitId: after.id,
          seq,
          stage: null,
          staffId: null,
          addressId: null,
          hookId,
          dueAt: now,
          giveUpAt: now + eventDays * 86_400_000,
          createdAt: now,
        },
      ]
    }),
  )
  if (rows.length > 0) await tx.addMessages(rows)
}
