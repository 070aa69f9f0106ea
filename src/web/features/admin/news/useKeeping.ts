import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { serverNow } from '../../../api/clock.ts'
import type { Failure } from '../../../api/failure.ts'

/** What is typed into a form that saves itself, and how the saving stands. */
export type Keeping<Answer> = {
  readonly unsaved: boolean
  readonly saving: boolean
  readonly savedAt: number | null
  readonly error: Failure | null
  readonly submittedAt: number
  /** Saves what is not saved yet; false where that cannot be done. */
  keep(): Promise<boolean>
  readonly answer: Answer | undefined
}

interface Options<Body, Answer> {
  /** What would be sent; null while it cannot be. */
  readonly body: Body | null
  /** Whether it differs from what the server has. */
  readonly changed: boolean
  readonly send: (body: Body) => Promise<Answer>
  readonly onKept: (answer: Answer, body: Body) => void
}

/** Saves a form when the focus leaves one of its fields (`onBlur={keep}`), and only what differs. */
export function useKeeping<Body, Answer>({ body, changed, send, onKept }: Options<Body, Answer>): Keeping<Answer> {
  const id = useId()
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const { mutateAsync, isPending, error, submittedAt, data } = useMutation<Answer, Failure, Body>({
    mutationFn: send,
    onSuccess: (answer, sent) => {
      setSavedAt(serverNow())
      onKept(answer, sent)
    },
    // What was typed while something was being saved is saved after it, never before.
    scope: { id },
  })
  const running = useRef<{ readonly key: string; readonly kept: Promise<boolean> } | null>(null)
  return {
    unsaved: changed,
    saving: isPending,
    savedAt,
    error,
    submittedAt,
    answer: data,
    async keep() {
      if (!changed) return true
      if (body === null) return false
      const key = JSON.stringify(body)
      if (isPending && running.current?.key === key) return running.current.kept
      const kept = mutateAsync(body).then(
        () => true,
        () => false,
      )
      running.current = { key, kept }
      return kept
    },
  }
}
