import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { type Picked, type Ready, readyOf } from '../visit/picked.ts'
import { readsOf } from '../visit/reads.ts'
import { isOwn } from '../visit/reasons.ts'
import { useWhen } from '../visit/useWhen.ts'
import type { Reasoned } from './answers.ts'

/** What is picked, in words. */
export interface Said {
  readonly ready: Ready
  readonly reason: string
  /** What the visitor will read. */
  readonly reads: string
}

/** Says what is picked; `host` is who is spoken of, null where it is no person. */
export function useSaid(kind: Reasoned, picked: Picked, host: string | null): Said {
  const t = useText()
  const { timeZone } = useFormat()
  const when = useWhen()
  const ready = readyOf(picked, serverNow(), timeZone)
  const at = ready.ready ? ready.at : null
  const own = isOwn(picked.reason)
  const known = picked.reason === 'anotherAnswered' || own ? '' : t(`visit.reasons.${picked.reason}.pick`)
  const reason = own ? picked.words.trim() : known
  const words = reason === '' ? '…' : reason
  const reads = readsOf(t, { kind, reason: picked.reason, words, host, when: at === null ? null : when(at) })
  return { ready, reason, reads }
}
