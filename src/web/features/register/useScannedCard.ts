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
  const before = useDraftBeforeDigits(store)
  useScan((code, inField) => {
    const cards = stock.cards ?? []
    const scan = scannedCard(code, cards, plan)
    switch (scan.kind) {
      case 'unknown':
        if (inField) return false
        setTold(t('register.card.unknown', { code }))
        return true
      case 'elsewhere':
        setTold(t('register.card.elsewhere', { number: scan.number }))
        putBack(store, before.current)
        return true
      case 'card': {
        const { pool, number } = scan
        const item = cards.find((card) => card.pool === pool && card.number === number)
        putBack(store, before.current)
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

/** The form as it was when the last run of digits began. */
function useDraftBeforeDigits(store: RegisterStore) {
  const before = useRef<Draft>(store.get().draft)
  useEffect(() => {
    let lastAt = Number.NEGATIVE_INFINITY
    const listen = (event: KeyboardEvent) => {
      if (!/^[0-9]$/.test(event.key)) return
      if (event.timeStamp - lastAt >= scannerPace) before.current = store.get().draft
      lastAt = event.timeStamp
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [store])
  return before
}

/** After the field has been rid of the code: its change would otherwise come later and win. */
function putBack(store: RegisterStore, draft: Draft): void {
  queueMicrotask(() => store.change(({ commandId, unsettled }) => ({ ...draft, commandId, unsettled })))
}
