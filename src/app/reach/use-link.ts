import type { LinkAnswer, LinkCommand } from '../../contract/answer.ts'
import type { ChannelKind } from '../../domain/reach/message.ts'
import type { Command } from '../../domain/visit/command.ts'
import type { Via } from '../../domain/visit/moment.ts'
import type { OfficeTx } from '../../store/store.ts'
import { instantOf } from '../instants.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { filled } from '../visit/intent-of.ts'
import { hashOfBody, type Recorded, recordIn, type Task } from '../visit/record.ts'
import { whoOfStaff } from '../visit/who.ts'
import type { Arrival } from './inbound/arrival.ts'
import { linkState, type OpenLink } from './link.ts'
import { type Asking, linkIn } from './read-link.ts'

/** Records an answer of the one to whom the message went. */
export function giveAnswer(
  parts: Parts,
  asking: Asking,
  body: LinkAnswer,
  via: Via = viaOf(asking.channel),
  arrival: Arrival | null = null,
): Promise<Answer<Recorded>> {
  return use(parts, asking, { body, arrival }, ({ stage, given }) => {
    const { answer, reason, message, anew } = body
    // Pressed twice at once, it is one answer.
    if (arrival !== null && given?.own && given.answer.answer === answer) return refuse('commandReused')
    const proposedAt = body.proposedAt === undefined ? undefined : instantOf(body.proposedAt)
    if (proposedAt === null) return refuse('badBody', { field: 'proposedAt' })
    return done({
      type: 'answer',
      stage,
      answer,
      via,
      ...filled({ reason, message }),
      ...(proposedAt === undefined ? {} : { proposedAt }),
      // One's own answer is changed as a matter of course, another's only knowingly.
      ...(given?.own || anew === true ? { anew: true } : {}),
    })
  })
}

/** Calls the visitor in, by the one who said yes. */
export function callIn(parts: Parts, asking: Asking, body: LinkCommand): Promise<Answer<Recorded>> {
  return use(parts, asking, { body, arrival: null }, ({ given, mayReceive }) => {
    if (mayReceive) return done({ type: 'receive' })
    return given?.own ? refuse('noYes', { answer: given.answer.answer }) : refuse('notYours')
  })
}

/** Through what an answer comes that a message of this channel asked for, be it by its button or by its link. */
export function viaOf(channel: ChannelKind): Via {
  switch (channel) {
    case 'push':
    case 'email':
    case 'telegram':
    case 'whatsapp':
      return channel
    case 'gateway':
      return 'whatsapp'
    case 'webhook':
      return 'link'
    default: {
      const never: never = channel
      return never
    }
  }
}

/** Whatever a link does is judged in the transaction that records it: what was shown may be over by then. */
async function use(
  parts: Parts,
  asking: Asking,
  { body, arrival }: { readonly body: LinkCommand; readonly arrival: Arrival | null },
  commandFor: (state: OpenLink) => Answer<Command>,
): Promise<Answer<Recorded>> {
  const { officeId, visitId, staffId } = asking
  const staff = await parts.store.staffMember(officeId, staffId)
  if (staff === undefined) return refuse('linkUnknown')
  const task: Task = {
    officeId,
    commandId: body.commandId,
    bodyHash: hashOfBody(visitId, { ...body, link: asking.id }),
    visitId,
    opens: false,
    who: whoOfStaff(staff),
    sees: () => true,
    command: async (tx) => {
      const link = await linkIn(parts, tx, asking)
      if (link === null) return refuse('linkUnknown')
      const state = linkState(link)
      return state.end === null ? commandFor(state) : refuse('linkClosed', { because: state.end })
    },
  }
  return parts.store.write(officeId, async (tx) => {
    // What brought the answer is taken together with it: what comes again answers nothing more.
    if (arrival !== null && !(await tx.takeArrival(arrival))) return refuse('commandReused')
    const recorded = await recordIn(tx, parts, task)
    if (recorded.ok && !recorded.value.repeated) await noteUsed(parts, tx, asking)
    return recorded
  })
}

async function noteUsed(parts: Parts, tx: OfficeTx, { id, openedAt, answeredAt }: Asking): Promise<void> {
  const now = parts.clock()
  await tx.changeMessage(id, { answeredAt: answeredAt ?? now, openedAt: openedAt ?? now })
}
