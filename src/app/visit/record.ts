import { createHash } from 'node:crypto'
import type { Player } from '../../domain/access/functions.ts'
import { inForceAt } from '../../domain/sop/in-force.ts'
import type { Sop } from '../../domain/sop/sop.ts'
import type { Command } from '../../domain/visit/command.ts'
import { decide } from '../../domain/visit/decide.ts'
import { evolve } from '../../domain/visit/evolve.ts'
import type { Moment } from '../../domain/visit/moment.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import type { OfficeRow } from '../../store/rows.ts'
import type { OfficeTx } from '../../store/store.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { type FollowUp, follow } from '../reach/follow.ts'
import { contextOf, playersFor, type Surroundings } from './context.ts'
import { setLostCardsAside } from './lost-cards.ts'
import { lawang, onDuty } from './who.ts'

/** A command on its way to the ledger. */
export type Task = {
  readonly officeId: string
  readonly commandId: string
  /** The command whose commit this belongs to, where it is not one of its own. */
  readonly within?: string
  readonly bodyHash: string
  readonly visitId: string
  readonly opens: boolean
  readonly who: Surroundings['who']
  readonly post?: string
  /** Whether the one who commands may know of the visit; `players` are those of the office's functions. */
  readonly sees: (visit: Visit, sop: Sop, players: readonly Player[]) => boolean
  /** The domain's command, with what it names found in the office. */
  readonly command: (tx: OfficeTx, office: OfficeRow) => Promise<Answer<Command>>
}

/** The visit after a command; `repeated` where it had happened before and did not happen again. */
export type Recorded =
  | {
      readonly repeated: false
      readonly visit: Visit
      readonly firstSeq: number
      readonly lastSeq: number
      readonly office: OfficeRow
    }
  | { readonly repeated: true; readonly visitId: string }

/** Loads, decides and saves in one transaction of the office; a command that was carried out before is not carried out again. */
export function record(parts: Parts, task: Task): Promise<Answer<Recorded>> {
  return parts.store.write(task.officeId, (tx) => recordIn(tx, parts, task))
}

/** The same within a transaction that is under way. */
export async function recordIn(tx: OfficeTx, parts: Parts, task: Task): Promise<Answer<Recorded>> {
  const known = await tx.findCommand(task.commandId)
  if (known !== undefined) {
    if (known.bodyHash !== task.bodyHash) return refuse('commandReused')
    return done({ repeated: true, visitId: known.visitId })
  }
  const before = task.opens ? null : await tx.loadVisit(task.visitId)
  if (before === undefined) return refuse('notFound')
  const office = await tx.office()
  const now = parts.clock()
  const version = before?.sopVersion ?? inForceAt(await tx.sopStarts(), now, office.timeZone)
  if (version === undefined) return refuse('notSetUp')
  const sop = await parts.sops.within(tx, version)
  const players = await playersFor(tx, sop.sop)
  if (before !== null && !task.sees(before, sop.sop, players)) return refuse('notFound')
  const command = await task.command(tx, office)
  if (!command.ok) return command
  const surroundings: Surroundings = {
    office,
    sop,
    players,
    who: onDuty(task.who, players, before ?? command.value),
    before,
    now,
    commandId: task.within ?? task.commandId,
    visitId: task.visitId,
    ...(task.post === undefined ? {} : { post: task.post }),
  }
  const decided = decide(before, command.value, await contextOf(tx, surroundings, command.value))
  if ('refused' in decided) {
    const around = { words: surroundings.sop.sop.words, timeZone: office.timeZone }
    return { ok: false, trouble: { code: decided.refused, facts: decided.facts, around } }
  }
  const saved = await save(tx, task, before, decided, surroundings)
  const followUps = await follow(tx, parts, {
    before,
    after: saved.visit,
    moments: decided,
    firstSeq: saved.firstSeq,
    sop: sop.sop,
    players,
    now,
  })
  return done(await recordFollowUps(tx, parts, task, saved, followUps))
}

/** What Lawang adds to the command: it stands in the same commit, and the sender sees it. */
async function recordFollowUps(
  tx: OfficeTx,
  parts: Parts,
  { officeId, commandId, visitId }: Task,
  saved: Extract<Recorded, { repeated: false }>,
  followUps: readonly FollowUp[],
): Promise<Recorded> {
  let last: Extract<Recorded, { repeated: false }> = saved
  for (const [index, command] of followUps.entries()) {
    const recorded = await recordIn(tx, parts, {
      officeId,
      commandId: `${commandId}+${index}`,
      within: commandId,
      bodyHash: 'ladder',
      visitId,
      opens: false,
      who: lawang,
      sees: () => true,
      command: async () => done(command),
    })
    if (recorded.ok && !recorded.value.repeated) last = recorded.value
  }
  return last
}

/** What makes a body the same body: its content, in whatever order its keys were sent. */
export function hashOfBody(visitId: string | null, body: object): string {
  return createHash('sha256')
    .update(JSON.stringify([visitId, sorted(body)]))
    .digest('hex')
}

async function save(
  tx: OfficeTx,
  task: Task,
  before: Visit | null,
  moments: readonly Moment[],
  { sop, now, office }: Surroundings,
): Promise<Extract<Recorded, { repeated: false }>> {
  const beginning = { visitId: task.visitId, sopVersion: before?.sopVersion ?? sop.version }
  const after = moments.reduce<Visit | null>((visit, moment) => evolve(visit, moment, beginning), before)
  if (after === null) throw new Error('A command that opens a visit was decided without a moment')
  const { firstSeq, lastSeq } = await tx.append({ before, after, moments })
  await setLostCardsAside(tx, before, after)
  await tx.rememberCommand({
    commandId: task.commandId,
    bodyHash: task.bodyHash,
    visitId: task.visitId,
    firstSeq,
    lastSeq,
    at: now,
  })
  return { repeated: false, visit: after, firstSeq, lastSeq, office }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
