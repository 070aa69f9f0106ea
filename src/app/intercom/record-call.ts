import { type Call, type CallEnd, talkedFor } from '../../domain/intercom/call.ts'
import type { Who } from '../../domain/visit/command.ts'
import type { CallResult, HostRef } from '../../domain/visit/moment.ts'
import { done } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { record } from '../visit/record.ts'

/**
 * Puts an ended call on its visit, in the name of who called: that they spoke and for how long, or that they did not. The command
 * is the call's own, so it happens once, whichever server process does it and however often. What was said is nowhere.
 */
export async function recordCall(parts: Parts, officeId: string, call: Call): Promise<void> {
  const { stage } = call
  if (stage.state !== 'ended') return
  const commandId = `call-${call.id}`
  await record(parts, {
    officeId,
    commandId,
    bodyHash: commandId,
    visitId: call.visitId,
    opens: false,
    who: whoCalled(call),
    // They saw the visit when they called; what became of the call stands on it whatever they may see by now.
    sees: () => true,
    command: async () =>
      done({
        type: 'speak',
        via: 'intercom',
        result: told(stage.result),
        seconds: talkedFor(call),
        with: withWhom(call),
      }),
  })
}

/** Lawang records it, as done by the one who called. */
function whoCalled({ caller: { accountId, name, staffId } }: Call): Who {
  return {
    role: 'system',
    by: { kind: 'account', accountId, name, ...(staffId === null ? {} : { staffId }) },
    headOf: [],
    duties: [],
  }
}

/** The one at the other end; of a unit as a whole, the head who answered. */
function withWhom({ to, stage }: Call): HostRef | null {
  if (to === null || to.kind === 'staff') return to
  const callee = stage.state === 'ended' ? stage.talk?.callee : undefined
  return callee?.staffId ? { kind: 'staff', staffId: callee.staffId, name: callee.name } : to
}

/** Whoever gave up before it was answered was not answered. */
function told(result: CallEnd): CallResult {
  return result === 'cancelled' ? 'noAnswer' : result
}
