import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { SopInForce } from '../../../contract/sop.ts'
import type { Visit } from '../../../contract/visit.ts'
import { useConnection, useEvents } from '../../api/events.ts'
import { usePost } from '../post/usePost.ts'
import { bodyOf, missingIn, registerBodyOf } from './body.ts'
import { type Draft, isSomebody, passedBy, textOf, withNewVisitor } from './draft.ts'
import type { Form, Pick } from './form-context.ts'
import { isFilled, lineAfter, lineBeside, linesOf, planOf } from './plan.ts'
import { withProposals } from './proposals.ts'
import { cardsQuery, refreshForm, slotsQuery } from './queries.ts'
import type { Register, RegisterStore } from './store.ts'

/** Puts the form together: what the SOP asks, what the office has to give, and what Enter and Tab do. */
export function useMakeForm(sop: SopInForce, visit: Visit | null, register: Register, store: RegisterStore): Form {
  const { draft, status } = register
  const planFor = ({ kind, ahead }: Draft) => planOf(sop, kind, visit !== null, ahead !== null)
  const plan = planFor(draft)
  const { post } = usePost()
  const stock = { slots: useQuery(slotsQuery).data ?? null, cards: useQuery(cardsQuery).data ?? null, post }
  const [pick, setPick] = useState<Pick | null>(null)
  const [told, setTold] = useState<readonly string[]>([])
  useProposing(register, store, (before) => withProposals(before, planFor(before), stock))
  useSendingAgain(register, store)
  useEvents(({ kind }) => void refreshForm(kind === 'office'))

  const accept = (line: string, how: (draft: Draft) => Draft = (same) => same) => {
    setPick(null)
    store.change((before) => {
      const next = how(before)
      const now = planFor(next)
      const lacks = linesOf(now, next).some(
        (one) => one.name === line && one.need === 'required' && !isFilled(line, now, next),
      )
      if (lacks) return next
      const passed = passedBy(next, line)
      return { ...passed, open: lineAfter(line, now, passed) }
    })
  }
  const openLine = (line: string) => {
    setPick(null)
    store.change((before) => ({ ...left(before), open: line }))
  }
  const beside = (line: string, way: 1 | -1) => {
    const next = left(store.get().draft)
    const to = lineBeside(line, way, planFor(next), next)
    setPick(null)
    store.change(() => ({ ...next, open: to ?? next.open }))
    return to !== null
  }
  const send = () => {
    store.change(left)
    const now = store.get().draft
    const lacking = missingIn(now, planFor(now))
    const [first] = lacking
    setTold(lacking)
    if (first === undefined) {
      const body = visit === null ? bodyOf(now, planFor(now)) : registerBodyOf(now, planFor(now))
      store.send({ ...body, ...(post !== null && { post }) })
    } else if (linesOf(planFor(now), now).some((one) => one.name === first)) openLine(first)
  }
  return {
    ...{ draft, plan, status, stock, visit, accept, openLine, beside, pick, setPick },
    change: store.change,
    missing: missingIn(draft, plan).filter((place) => told.includes(place)),
    register: send,
    dismiss: store.dismiss,
  }
}

/** The open line as Tab leaves it: nothing is chosen, what was typed holds. */
function left(draft: Draft): Draft {
  const { open } = draft
  if (open === null) return draft
  const someone = open !== 'name' || isSomebody(draft) || textOf(draft, 'name').trim() === ''
  return passedBy(someone ? draft : withNewVisitor(draft), open)
}

/** Proposes anew whenever the office's things change, unless something is under way. */
function useProposing({ status, draft }: Register, store: RegisterStore, how: (draft: Draft) => Draft): void {
  const propose = useEffectEvent(() => store.propose(how))
  const next = status.state === 'editing' ? how(draft) : draft
  const wanted = next !== draft
  useEffect(() => {
    if (wanted) propose()
  }, [wanted])
  const refused = status.state === 'refused'
  useEffect(() => {
    // The SOP may have changed as well: another version may have taken force under the open form.
    if (refused) void refreshForm(true)
  }, [refused])
}

/** Sends again as soon as the server is there. */
function useSendingAgain({ status }: Register, store: RegisterStore): void {
  const connection = useConnection()
  const offline = status.state === 'waiting' && status.why === 'offline'
  const connectedAt = connection.state === 'connected' ? connection.since : null
  const resend = useEffectEvent(() => {
    if (offline) store.resend()
  })
  // Only a connection that is new tells anything: the one that stands may be what just failed.
  useEffect(() => {
    if (connectedAt !== null) resend()
  }, [connectedAt])
}
