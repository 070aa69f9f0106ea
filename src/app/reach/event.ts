import type { Instant } from '../../domain/visit/moment.ts'
import type { MessageRow } from '../../store/reach/rows.ts'
import { instantOf, iso } from '../instants.ts'
import type { Parts } from '../parts.ts'
import { storyOf } from '../visit/story.ts'

/** What a program is told of one moment: the same every time it is told. */
export type ProgramEvent = {
  /** Stays the same when it is told again. */
  readonly id: string
  /** `visit.answered` */
  readonly type: string
  readonly at: Instant
  readonly data: {
    readonly officeId: string
    readonly visitId: string
    readonly seq: number
    readonly number: number | null
    readonly at: string
    readonly by: { readonly kind: string; readonly name: string | null }
    readonly post: string | null
    readonly facts: Readonly<Record<string, unknown>>
  }
}

/** The event of a message; null where its moment is no more. Identity and telephone numbers are masked as in the story. */
export async function eventOf({ store, sops }: Parts, message: MessageRow): Promise<ProgramEvent | null> {
  const { officeId, visitId, seq } = message
  if (visitId === null || seq === null) return testEvent(message)
  const [rows, known] = await Promise.all([store.ledgerOf(officeId, visitId), store.visit(officeId, visitId)])
  if (known === undefined) return null
  const { sop } = await sops.version(officeId, known.visit.sopVersion)
  const told = storyOf(rows, [], sop, 'id').find((one) => one.seq === seq)
  if (told === undefined) return null
  const { register } = known.visit
  return {
    id: message.id,
    type: `visit.${told.type}`,
    at: instantOf(told.at) ?? message.createdAt,
    data: {
      officeId,
      visitId,
      seq,
      number: register.state === 'signed' ? register.number : null,
      at: told.at,
      by: told.by,
      post: told.post,
      facts: told.facts,
    },
  }
}

/** Asked for by the secretariat, to see whether the program hears. */
function testEvent({ id, officeId, createdAt }: MessageRow): ProgramEvent {
  const by = { kind: 'system', name: null }
  const at = iso(createdAt)
  return {
    id,
    type: 'test',
    at: createdAt,
    data: { officeId, visitId: '', seq: 0, number: null, at, by, post: null, facts: {} },
  }
}
