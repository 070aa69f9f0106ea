/** Sending by a link: one thing at a time, each under one command id, kept as it was chosen until it is recorded. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LinkAnswer } from '../../../contract/answer.ts'
import { ApiProblem, type Failure, Offline } from '../../api/failure.ts'
import { newId } from '../../api/ids.ts'
import { queries } from '../../api/queries.ts'
import { type LinkSend, linkQuery, sendByLink } from './link-calls.ts'

/** An answer without its command id. */
type LinkAnswerBody = Omit<LinkAnswer, 'commandId'>

interface Sending {
  readonly what: LinkSend
  readonly state: 'sending' | 'stuck' | 'refused'
  readonly failure: Failure | null
}

export interface Sender {
  readonly sending: Sending | null
  readonly busy: boolean
  readonly answer: (body: LinkAnswerBody) => void
  readonly receive: () => void
  readonly disown: () => void
  /** Sends what got stuck again: the same, under the same id. */
  readonly again: () => void
  readonly dismiss: () => void
}

const retryAfter = 3_000

/** The sending of one link; `onRecorded` hears of what was recorded, at once or after a while. */
export function useLinkSend(token: string, onRecorded: () => void): Sender {
  const [sending, setSending] = useState<Sending | null>(null)
  const under = useRef(false)
  const recorded = useEffectEvent(onRecorded)
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (done > 0) recorded()
  }, [done])
  const send = useCallback(
    async (what: LinkSend): Promise<void> => {
      if (under.current) return
      under.current = true
      setSending({ what, state: 'sending', failure: null })
      try {
        await sendByLink(token, what)
        setSending(null)
        setDone((count) => count + 1)
      } catch (cause) {
        if (!(cause instanceof ApiProblem || cause instanceof Offline)) throw cause
        const stuck = cause instanceof Offline || cause.status >= 500 || cause.status === 429
        setSending({ what, state: stuck ? 'stuck' : 'refused', failure: cause })
        // What was shown is not how things stand.
        if (!stuck) void queries.invalidateQueries({ queryKey: linkQuery(token).queryKey })
      } finally {
        under.current = false
      }
    },
    [token],
  )
  const stuck = sending?.state === 'stuck' ? sending.what : null
  const resend = useEffectEvent(() => (stuck === null ? undefined : void send(stuck)))
  useEffect(() => {
    if (stuck === null) return
    const timer = setTimeout(() => resend(), retryAfter)
    return () => clearTimeout(timer)
  }, [stuck])
  return {
    sending,
    busy: sending?.state === 'sending',
    answer: (body) => void send({ to: '', body: { ...body, commandId: newId() } }),
    receive: () => void send({ to: '/receive', body: { commandId: newId() } }),
    disown: () => void send({ to: '/disown', body: undefined }),
    again: () => (stuck === null ? undefined : void send(stuck)),
    dismiss: () => setSending(null),
  }
}
