import type { Player } from '../../domain/access/functions.ts'
import { planOf } from '../../domain/ladder/plan.ts'
import { begin, nextAt } from '../../domain/ladder/pursuit.ts'
import { flowOf, stepOf } from '../../domain/sop/flow.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Command } from '../../domain/visit/command.ts'
import type { Instant, Moment } from '../../domain/visit/moment.ts'
import { waitedFor } from '../../domain/visit/question.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { walkOf } from '../../domain/visit/walk.ts'
import type { NewMessageRow } from '../../store/reach/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import type { Parts } from '../parts.ts'
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
  const { before, after } = commit
  if (keyOf(before) === keyOf(after)) return []
  const ended = before === null ? null : waitedFor(before)
  if (ended !== null) await endQuestion(tx, parts, commit, ended.stage)
  const begun = waitedFor(after)
  return begun === null ? [] : beginQuestion(tx, parts, commit, begun)
}

/** Which question is out: the same one to another host is another one. */
function keyOf(visit: Visit | null): string | null {
  const question = visit === null ? null : waitedFor(visit)
  if (visit === null || question === null) return null
  const { stage, since, to } = question
  const whom = to?.kind === 'staff' ? to.staffId : (to?.name ?? '')
  // a visitor who came meanwhile waits in person: from now on the minutes of the ladder count
  return `${stage} ${since} ${whom} ${visit.arrivedAt === undefined ? 'ahead' : 'here'}`
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
  // one who was asked ahead is asked once more when the visitor stands at the desk
  const cause = `${stage} ${since}${after.arrivedAt === undefined ? '' : ' here'}`
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
  return [{ type: 'escalate', stage, rung: away.to.kind, to: away.to.to, because: 'out', at: away.at }]
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

function hasLeft({ filing, place }: Visit): boolean {
  return filing.state === 'filed' || place.at === 'turnedAway'
}

/** The question that went on, a message of the desk, a call that nobody took. */
async function tellMoments(tx: OfficeTx, parts: Parts, { after, moments, firstSeq, now }: Commit): Promise<void> {
  for (const [index, moment] of moments.entries()) {
    const seq = firstSeq + index
    const about = { visitId: after.id, seq, cause: String(seq), now }
    switch (moment.type) {
      case 'escalated':
        // what the ladder passed while nobody ran it is not told after the fact
        if (moment.to?.kind === 'staff' && moment.at > now - 60_000) {
          await post(tx, parts, { ...about, kind: 'asked', stage: moment.stage, staffIds: [moment.to.staffId] })
        }
        break
      case 'said':
        if (after.conversation.findLast(({ commandId }) => commandId === moment.commandId)?.from === 'desk') {
          await post(tx, parts, { ...about, kind: 'said', stage: null, staffIds: hostSide(after) })
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

/** The host, or whoever the question went to last. */
function hostSide({ host, standIns }: Visit): readonly string[] {
  const last = standIns.at(-1)
  return [...(host?.kind === 'staff' ? [host.staffId] : []), ...(last === undefined ? [] : [last.staffId])]
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
