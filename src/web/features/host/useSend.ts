/** Sends what a host decides about one visit: once, and not while it is known that nobody would hear it. */
import type { Visit } from '../../../contract/visit.ts'
import { type CommandBody, dismiss, type Sending, sendCommand, useSending } from '../visit/sending.ts'

export interface HostSend {
  readonly sending: Sending | null
  readonly online: boolean
  /** On its way, or stuck on it. */
  readonly busy: boolean
  /** True once it is recorded. */
  readonly send: (body: CommandBody, label: string) => Promise<boolean>
}

/** The sending of one visit. */
export function useSend(visit: Visit, online: boolean): HostSend {
  const sending = useSending(visit.id)
  const send = async (body: CommandBody, label: string) => {
    if (!online) return false
    // A refusal stands until something else is tried.
    if (sending?.state === 'refused') dismiss(visit.id)
    return (await sendCommand(visit.id, body, label)) !== null
  }
  return { sending, online, busy: sending !== null && sending.state !== 'refused', send }
}
