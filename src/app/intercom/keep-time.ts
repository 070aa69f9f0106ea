import { byClock, type Call, dueAt } from '../../domain/intercom/call.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { CallDue } from '../../store/rows.ts'
import type { Parts } from '../parts.ts'
import { announcementOf, callNewsOf } from './announcement.ts'
import { recordCall } from './record-call.ts'

const afterTrouble = 5_000

/**
 * Does to the calls what the clock does: those that nobody answers end, so do those whose screens are gone, and what has ended is
 * recorded once and forgotten. Sleeps while there is no call. Answers how to stop, after what is under way.
 */
export function keepTime(parts: Parts, report: (error: unknown) => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = Promise.resolve()
  let stopped = false
  const wakeAt = (at: Instant) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(wake, Math.max(0, at - parts.clock()))
  }
  const work = async () => {
    try {
      const next = await settleDue(parts, report)
      if (next !== null) wakeAt(next)
    } catch (error) {
      report(error)
      wakeAt(parts.clock() + afterTrouble)
    }
  }
  const wake = () => {
    running = running.then(work)
  }
  // A call that another server process took may outlive that process.
  const deaf = parts.store.onAnnounced(({ what }) => {
    if (callNewsOf(what) !== null) wake()
  })
  wake()
  return async () => {
    stopped = true
    deaf()
    clearTimeout(timer)
    await running
  }
}

/** Settles every call that is due; answers when the next one is, or null without any. */
async function settleDue(parts: Parts, report: (error: unknown) => void): Promise<Instant | null> {
  for (const { officeId, callId } of dueNow(await parts.store.callsDue(), parts.clock())) {
    await settle(parts, officeId, callId).catch(report)
  }
  const left = await parts.store.callsDue()
  const now = parts.clock()
  // One that cannot be settled now is tried again, but not at once and for ever.
  return left.length === 0
    ? null
    : Math.max(left[0]?.dueAt ?? now, dueNow(left, now).length > 0 ? now + afterTrouble : now)
}

/** Brings one call to where the clock has it, and what has ended onto its visit: however many do this at once, it happens once. */
export async function settle(parts: Parts, officeId: string, callId: string): Promise<void> {
  const call = await parts.store.write(officeId, async (tx): Promise<Call | null> => {
    const found = (await tx.calls()).find(({ id }) => id === callId)
    if (found === undefined) return null
    const now = parts.clock()
    if (found.stage.state === 'ended' && found.stage.recorded && now >= dueAt(found)) {
      await tx.removeCall(callId)
      return null
    }
    const call = byClock(found, now)
    if (call !== found) await tx.putCall(call)
    return call
  })
  if (call === null || call.stage.state !== 'ended' || call.stage.recorded) return
  await recordCall(parts, officeId, call)
  const recorded: Call = { ...call, stage: { ...call.stage, recorded: true } }
  await parts.store.write(officeId, (tx) => tx.putCall(recorded))
  parts.store.announce(officeId, announcementOf(recorded))
}

function dueNow(all: readonly CallDue[], now: Instant): readonly CallDue[] {
  return all.filter(({ dueAt: at }) => at <= now)
}
