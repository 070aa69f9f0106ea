/**
 * Commands on their way. One at a time for a visit: a second press while the first is under way does nothing. Every intent has one
 * command id, kept until the server has answered, so that what is sent again after a break is recorded once. What the network or an
 * ended session stopped is sent again by itself; what was refused stays until it is closed or something else is tried.
 */
import { useSyncExternalStore } from 'react'
import type { VisitCommand } from '../../../contract/commands.ts'
import type { Visit, VisitAnswered } from '../../../contract/visit.ts'
import { post } from '../../api/client.ts'
import { ApiProblem, type Failure, Offline } from '../../api/failure.ts'
import { newId } from '../../api/ids.ts'
import { keepVisit, refreshDesk } from './visit-queries.ts'

/** What a command carries beside its id. */
export type CommandBody = Omit<VisitCommand, 'commandId'>

/** A command of a visit that has not been recorded yet. `label` is its button's, in the language it was pressed in. */
export interface Sending {
  readonly visitId: string
  readonly commandId: string
  readonly body: CommandBody
  readonly label: string
  readonly state: 'sending' | 'stuck' | 'refused'
  readonly failure: Failure | null
}

/** What was recorded last from this screen. */
export interface Recorded {
  readonly visitId: string
  readonly name: string
  readonly commandId: string
  readonly body: CommandBody
  readonly label: string
  readonly at: number
  /** Until when it can be taken back; null where it cannot. */
  readonly undoUntil: number | null
  /** The visit is filed with it. */
  readonly filed: boolean
  /** Still worth a line of its own; afterwards only its time is. */
  readonly open: boolean
}

const again = 3_000

const listeners = new Set<() => void>()
const waiting = new Map<string, (visit: Visit | null) => void>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
let all: ReadonlyMap<string, Sending> = new Map()
let last: Recorded | null = null
const own = new Set<string>()

/** Sends a command. Resolves with the visit once it is recorded, with null when it is refused, given up, or another one is under way. */
export function sendCommand(visitId: string, body: CommandBody, label: string): Promise<Visit | null> {
  const before = all.get(visitId)
  if (before?.state === 'sending' || before?.state === 'stuck') return Promise.resolve(null)
  const sending: Sending = {
    visitId,
    commandId: newId(),
    body,
    label,
    state: 'sending',
    failure: null,
  }
  return new Promise((resolve) => {
    waiting.set(sending.commandId, resolve)
    void attempt(sending)
  })
}

/** Sends what got stuck again, at once. */
export async function resend(visitId: string): Promise<void> {
  const sending = all.get(visitId)
  if (sending?.state === 'stuck') await attempt(sending)
}

/** Sends everything that got stuck again: the connection is back, or somebody signed in. */
export async function resendAll(): Promise<void> {
  await Promise.all([...all.keys()].map((visitId) => resend(visitId)))
}

/** Gives up what got stuck, or closes a refusal. */
export function dismiss(visitId: string): void {
  clearTimeout(timers.get(visitId))
  settle(all.get(visitId)?.commandId, null)
  const rest = new Map(all)
  rest.delete(visitId)
  tell(rest)
}

/** The command of a visit that is not recorded yet. */
export function useSending(visitId: string | null): Sending | null {
  return useSyncExternalStore(subscribe, () => (visitId === null ? null : (all.get(visitId) ?? null)))
}

/** Whether any command is on its way. */
export function useAnySending(): boolean {
  return useSyncExternalStore(subscribe, () => [...all.values()].some((one) => one.state !== 'refused'))
}

/** What was recorded last from this screen. */
export function useRecorded(): Recorded | null {
  return useSyncExternalStore(subscribe, () => last)
}

/** Remembers that this screen made a visit what it is now. */
export function markOwn(visit: Visit): void {
  own.add(`${visit.id} ${visit.seq}`)
}

/** Whether a visit stands as a command of this screen left it: nobody else has done anything since. */
export function wasOwn(visit: Visit): boolean {
  return own.has(`${visit.id} ${visit.seq}`)
}

/** What was recorded last is read by now, and the time to take it back is over. */
export function closeRecorded(): void {
  if (last?.open) last = { ...last, open: false }
  tell(all)
}

async function attempt(sending: Sending): Promise<void> {
  put({ ...sending, state: 'sending', failure: null })
  try {
    const { commandId, visitId, body } = sending
    const { visit } = await post<VisitAnswered>(`/api/visits/${visitId}/commands`, { commandId, ...body })
    markOwn(visit)
    await keepVisit(visit)
    settle(commandId, visit)
    recorded(sending, visit)
    void refreshDesk()
  } catch (cause) {
    failed(sending, cause)
  }
}

/** Answers the one who waits for a command. */
function settle(commandId: string | undefined, visit: Visit | null): void {
  if (commandId === undefined) return
  waiting.get(commandId)?.(visit)
  waiting.delete(commandId)
}

function failed(sending: Sending, cause: unknown): void {
  if (!(cause instanceof ApiProblem || cause instanceof Offline)) throw cause
  if (all.get(sending.visitId)?.commandId !== sending.commandId) return
  const stuck = cause instanceof Offline || cause.status === 401 || cause.status >= 500
  put({ ...sending, state: stuck ? 'stuck' : 'refused', failure: cause })
  if (unreachable(cause)) {
    timers.set(
      sending.visitId,
      setTimeout(() => void resend(sending.visitId), again),
    )
  }
  if (!stuck) {
    settle(sending.commandId, null)
    void refreshDesk()
  }
}

/** Whether nobody answered: no network, or a proxy that has nobody behind it. */
export function unreachable(failure: Failure): boolean {
  return failure instanceof Offline || [502, 503, 504].includes(failure.status)
}

function recorded({ commandId, body, label }: Sending, visit: Visit): void {
  const undo = visit.offers.find((offer) => offer.type === 'undo' && offer.commandId === commandId)
  last = {
    visitId: visit.id,
    name: visit.visitor?.name ?? '',
    commandId,
    body,
    label,
    at: Date.parse(visit.now),
    undoUntil: undo?.until ? Date.parse(undo.until) : null,
    filed: visit.archive !== null,
    open: true,
  }
  // In one go, so that nobody sees it neither under way nor recorded.
  const rest = new Map(all)
  if (rest.get(visit.id)?.commandId === commandId) rest.delete(visit.id)
  tell(rest)
}

function put(sending: Sending): void {
  clearTimeout(timers.get(sending.visitId))
  tell(new Map(all).set(sending.visitId, sending))
}

function tell(next: ReadonlyMap<string, Sending>): void {
  all = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
