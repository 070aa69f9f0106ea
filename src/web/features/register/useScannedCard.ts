import { useEffect, useRef, useState } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { scannerPace } from '../keys/digits.ts'
import { useScan } from '../keys/KeysProvider.tsx'
import { type Draft, withWaiver } from './draft.ts'
import type { Form } from './form-context.ts'
import { scannedCard } from './scan.ts'
import type { RegisterStore } from './store.ts'

/**
 * A scan anywhere in the form sets the card. A scanner types into whatever has the focus: what it typed there, and what it typed
 * over, is put back. A card that is with another visitor is left to the desk, which opens that visit. Answers what to say of a scan
 * that was of no use here.
 */
export function useScannedCard({ plan, stock }: Form, store: RegisterStore): string | null {
  const t = useText()
  const [told, setTold] = useState<string | null>(null)
  const draftBefore = useDraftBeforeDigits(store)
  useScan((code, inField) => {
    const before = draftBefore()
    const cards = stock.cards ?? []
    const scan = scannedCard(code, cards, plan)
    switch (scan.kind) {
      case 'unknown':
        if (inField) return false
        setTold(t('register.card.unknown', { code }))
        return true
      case 'elsewhere':
        setTold(t('register.card.elsewhere', { number: scan.number }))
        putBack(store, before)
        return true
      case 'card': {
        const { pool, number } = scan
        const item = cards.find((card) => card.pool === pool && card.number === number)
        putBack(store, before)
        if (item?.state === 'taken') return false
        setTold(null)
        queueMicrotask(() =>
          store.change((draft) => ({
            ...withWaiver(draft, `issued.${pool}`, null),
            cards: { ...draft.cards, [pool]: { number, how: 'scanned' } },
          })),
        )
        return true
      }
      default:
        return scan satisfies never
    }
  })
  return told
}

/** Answers the form as it was when the last run of digits began, and ends that run: the next code may follow at once. */
function useDraftBeforeDigits(store: RegisterStore): () => Draft {
  const run = useRef({ before: store.get().draft, lastAt: Number.NEGATIVE_INFINITY })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!/^[0-9]$/.test(event.key)) return
      if (event.timeStamp - run.current.lastAt >= scannerPace) run.current.before = store.get().draft
      run.current.lastAt = event.timeStamp
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [store])
  return () => {
    run.current.lastAt = Number.NEGATIVE_INFINITY
    return run.current.before
  }
}

/** After the field has been rid of the code: its change would otherwise come later and win. */
function putBack(store: RegisterStore, draft: Draft): void {
  queueMicrotask(() => store.change(({ commandId, unsettled }) => ({ ...draft, commandId, unsettled })))
}
