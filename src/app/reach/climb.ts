import { advance, type LadderEvent, nextAt, type Pursuit, skip } from '../../domain/ladder/pursuit.ts'
import type { Command, Who } from '../../domain/visit/command.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { OfficeTx } from '../../store/store.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { type Recorded, recordIn } from '../visit/record.ts'
import { lawang } from '../visit/who.ts'
import { post } from './post.ts'

/** So many questions are moved on in one transaction. */
const atOnce = 100
/** A reminder that is older than this is no reminder any more: nobody was there to send it. */
const stillNews = 60_000

/** Moves on every question of an office whose deadline has passed; answers how many it looked at. */
export function climbDue(parts: Parts, officeId: string): Promise<number> {
  return parts.store.write(officeId, async (tx) => {
    const now = parts.clock()
    const rows = await tx.duePursuits(now, atOnce)
    for (const { visitId, pursuit } of rows) {
      const { pursuit: still, happened } = advance(pursuit, now)
      await keep(tx, visitId, still)
      await tell(tx, parts, { officeId, visitId, stage: pursuit.stage, who: lawang, now }, pursuit, happened)
    }
    return rows.length
  })
}

/** Passes over whoever is asked now, on the word of the desk. */
export function skipRung(
  parts: Parts,
  officeId: string,
  visitId: string,
  { who, commandId }: { readonly who: Who; readonly commandId: string },
): Promise<Answer<Recorded>> {
  return parts.store.write(officeId, async (tx) => {
    const known = await tx.findCommand(commandId)
    if (known !== undefined) {
      return known.visitId === visitId ? done({ repeated: true, visitId }) : refuse('commandReused')
    }
    const row = await tx.pursuit(visitId)
    if (row === undefined) return refuse('nobodyAsked')
    const now = parts.clock()
    const { pursuit: still, happened } = skip(row.pursuit, now)
    await keep(tx, visitId, still)
    const at = { officeId, visitId, stage: row.pursuit.stage, who, now, commandId }
    return (await tell(tx, parts, at, row.pursuit, happened)) ?? refuse('nobodyAsked')
  })
}

type At = {
  readonly officeId: string
  readonly visitId: string
  readonly stage: string
  readonly who: Who
  readonly now: Instant
  /** Of the desk, for the last of what happens. */
  readonly commandId?: string
}

async function keep(tx: OfficeTx, visitId: string, pursuit: Pursuit | null): Promise<void> {
  await tx.putPursuit(visitId, pursuit === null ? null : { pursuit, nextAt: nextAt(pursuit) })
}

/** Records what the ladder did, at its own instants; answers what the last of it recorded. */
async function tell(
  tx: OfficeTx,
  parts: Parts,
  at: At,
  { since, stage }: Pursuit,
  happened: readonly LadderEvent[],
): Promise<Answer<Recorded> | null> {
  let last: Answer<Recorded> | null = null
  for (const [index, event] of happened.entries()) {
    if (event.kind === 'reminder') {
      await remind(tx, parts, at, event)
      continue
    }
    const isSkip = index === happened.length - 1 && at.commandId !== undefined
    last = await recordIn(tx, parts, {
      officeId: at.officeId,
      commandId: isSkip && at.commandId !== undefined ? at.commandId : `ladder ${at.visitId} ${since} ${event.at}`,
      bodyHash: 'ladder',
      visitId: at.visitId,
      opens: false,
      who: isSkip && event.kind === 'moved' ? at.who : lawang,
      sees: () => true,
      command: async () => done(commandOf(stage, event)),
    })
  }
  return last
}

function commandOf(stage: string, event: Exclude<LadderEvent, { kind: 'reminder' }>): Command {
  if (event.kind === 'ranOut') return { type: 'answer', answer: 'absent', stage, at: event.at }
  const { to, because, at } = event
  return { type: 'escalate', stage, rung: to.kind, to: to.to, because, at }
}

async function remind(
  tx: OfficeTx,
  parts: Parts,
  { visitId, stage, now }: At,
  { rung, at }: Extract<LadderEvent, { kind: 'reminder' }>,
): Promise<void> {
  if (rung.to === null || at < now - stillNews) return
  await post(tx, parts, {
    kind: 'reminder',
    visitId,
    seq: null,
    stage,
    cause: String(at),
    staffIds: [rung.to.staffId],
    now,
  })
}
