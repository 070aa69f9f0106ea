/**
 * The form of one account while the page is open: its draft, what is happening to it, and the sending. It lives outside of the
 * panel, so that leaving the form for the desk stops neither. Every draft has one command id, kept until the server has said yes
 * or no: what a lost network, a stopped server or an ended session interrupted is sent again and is recorded once.
 */
import type { Visit } from '../../../contract/visit.ts'
import { ApiProblem, Offline } from '../../api/failure.ts'
import { type Draft, type FormBody, isEmpty, type Unsettled } from './draft.ts'
import { type Keep, keptFor } from './keep.ts'

/** What is happening to the form. */
export type Status =
  | { readonly state: 'editing' }
  | { readonly state: 'sending' }
  /** Nobody answered, or the session ended: it is sent again by itself. */
  | { readonly state: 'waiting'; readonly why: 'offline' | 'signedOut'; readonly since: number }
  /** The server said no. `round` counts, so that the same refusal speaks up anew. */
  | { readonly state: 'refused'; readonly problem: ApiProblem; readonly round: number }
  /** `changedSince`: what was written after it was sent is not in it. */
  | { readonly state: 'recorded'; readonly visit: Visit; readonly changedSince: boolean }

/** The form as the panel shows it. */
export interface Register {
  readonly draft: Draft
  readonly status: Status
  /** What was emptied a moment ago, to be taken back. */
  readonly emptied: Draft | null
  /** What this computer kept is known. Before that nothing may be shown: whatever it changed would be kept in place of that. */
  readonly read: boolean
}

/** What the store needs of the world around it. */
export interface Around {
  readonly keep: Keep
  readonly post: (body: FormBody) => Promise<Visit>
  readonly newId: () => string
  /** The form as it begins, under an id. */
  readonly fresh: (commandId: string) => Draft
  /** By the server's clock, which the visit's clock will be judged by. */
  readonly now: () => number
  /** Answers what calls it off. */
  readonly later: (act: () => void, ms: number) => () => void
  /** Tells the rest of the screen of what was recorded. */
  readonly recorded: (visit: Visit) => void
}

/** The form and everything that can be done to it. */
export interface RegisterStore {
  readonly get: () => Register
  readonly subscribe: (listener: () => void) => () => void
  /** The panel is there: the clock begins where it does not run yet. Answers what to call when it goes. */
  readonly open: () => () => void
  readonly change: (how: (draft: Draft) => Draft) => void
  /** The same for what Lawang proposes by itself: nobody has written anything. */
  readonly propose: (how: (draft: Draft) => Draft) => void
  readonly send: (body: FormBody) => void
  /** Sends at once what waits to be sent again. */
  readonly resend: () => void
  /** Closes a refusal. */
  readonly dismiss: () => void
  /** Empties the form; `restore` takes that back. */
  readonly empty: () => void
  readonly restore: () => void
  /** The panel has handed on what was recorded. */
  readonly acknowledge: () => void
}

const again = 3_000

/** Makes the store of an account's form, with what this computer kept of it. */
export function createRegisterStore(around: Around): RegisterStore {
  const { keep, newId, fresh, now, later } = around
  const listeners = new Set<() => void>()
  let register: Register = {
    draft: keep.load() ?? fresh(newId()),
    status: { state: 'editing' },
    emptied: null,
    read: false,
  }
  let panels = 0
  let edited = false
  let callOff = nothing
  let expiry = nothing

  const tell = (next: Partial<Register>) => {
    register = { ...register, ...next }
    for (const listener of listeners) listener()
  }
  const begin = () => {
    callOff()
    keep.erase()
    tell({ draft: fresh(newId()), status: { state: 'editing' } })
  }
  const saved = (draft: Draft): Draft => {
    const stamped = { ...draft, savedAt: now() }
    expiry()
    expiry = later(begin, keptFor)
    if (isEmpty(stamped) && stamped.unsettled === null) keep.erase()
    else keep.save(stamped)
    return stamped
  }

  const attempt = async (body: FormBody): Promise<void> => {
    const { status, draft } = register
    const since = status.state === 'waiting' ? status.since : null
    callOff()
    tell({ status: { state: 'sending' }, emptied: null, draft: saved(withSent(draft, body, now())) })
    try {
      done(await around.post(body))
    } catch (failure) {
      if (failure instanceof Offline) wait('offline', since ?? now())
      else if (failure instanceof ApiProblem) judged(failure, body, since)
      else throw failure
    }
  }
  const done = (visit: Visit) => {
    around.recorded(visit)
    begin()
    if (panels > 0) tell({ status: { state: 'recorded', visit, changedSince: edited } })
  }
  const wait = (why: 'offline' | 'signedOut', since: number) => {
    tell({ status: edited ? { state: 'editing' } : { state: 'waiting', why, since } })
    if (why === 'offline' && !edited) callOff = later(resend, again)
  }
  const judged = (problem: ApiProblem, body: FormBody, since: number | null) => {
    if (problem.status === 401) return wait('signedOut', since ?? now())
    const other = problem.code === 'commandReused' ? nextSent(register.draft.unsettled, body) : null
    if (other !== null) {
      // What was sent before did arrive: asking for it again answers with it.
      edited = true
      return void attempt(other)
    }
    tell({ status: { state: 'refused', problem, round: round() } })
    // A server that failed may have recorded it all the same: then the id must stay.
    if (problem.status < 500) tell({ draft: saved({ ...register.draft, commandId: newId(), unsettled: null }) })
  }
  const resend = () => {
    const last = register.draft.unsettled?.bodies[0]
    if (register.status.state === 'waiting' && last) void attempt(last)
  }

  return {
    get: () => register,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: () => {
      panels += 1
      beginClock()
      if (!register.read) void readDisk()
      return () => {
        panels -= 1
      }
    },
    change: (how) => {
      const draft = how(register.draft)
      if (draft === register.draft) return
      edited = true
      const { state } = register.status
      if (state === 'waiting') callOff()
      const status = state === 'waiting' || state === 'refused' ? { status: { state: 'editing' } as const } : {}
      tell({ draft: saved(draft), emptied: isEmpty(draft) ? register.emptied : null, ...status })
    },
    propose: (how) => {
      const draft = how(register.draft)
      if (draft !== register.draft) tell({ draft: saved(draft) })
    },
    send: (body) => {
      if (register.status.state === 'sending') return
      edited = false
      void attempt({ ...body, commandId: register.draft.commandId })
    },
    resend,
    dismiss: () => {
      if (register.status.state === 'refused') tell({ status: { state: 'editing' } })
    },
    empty: () => {
      const { draft } = register
      begin()
      tell({ draft: { ...register.draft, arrivedAt: now() }, emptied: draft })
    },
    restore: () => {
      const { emptied } = register
      if (emptied !== null) tell({ draft: saved(emptied), emptied: null })
    },
    acknowledge: () => {
      if (register.status.state === 'recorded') tell({ status: { state: 'editing' } })
    },
  }

  /** After a power cut the disk may know more than what was at hand. */
  async function readDisk(): Promise<void> {
    const kept = await keep.loadFromDisk()
    const isNewer = kept !== null && kept.savedAt > register.draft.savedAt
    if (!register.read) tell({ read: true, ...(isNewer && { draft: kept }) })
  }

  function beginClock(): void {
    const { draft } = register
    if (draft.savedAt > 0 && now() - draft.savedAt >= keptFor) begin()
    if (register.draft.arrivedAt !== null && !(isEmpty(draft) && draft.unsettled === null)) return
    tell({ draft: { ...register.draft, arrivedAt: now() } })
  }
}

let rounds = 0

function round(): number {
  rounds += 1
  return rounds
}

function nothing(): void {}

/** A body that was sent before keeps its place: the order tells which one to ask for next. */
function withSent(draft: Draft, body: FormBody, now: number): Draft {
  const { bodies, at } = draft.unsettled ?? { bodies: [], at: now }
  return bodies.some((one) => isSame(one, body)) ? draft : { ...draft, unsettled: { bodies: [body, ...bodies], at } }
}

/** What else was sent under this id, once `body` turned out not to be what was recorded. */
function nextSent(unsettled: Unsettled | null, body: FormBody): FormBody | null {
  const bodies = unsettled?.bodies ?? []
  return bodies[bodies.findIndex((one) => isSame(one, body)) + 1] ?? null
}

function isSame(one: FormBody, other: FormBody): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
