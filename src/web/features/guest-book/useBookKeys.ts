/** The keys of the guest book: from line to line, from month to month, to the search, the filters, the print and the whole story. */
import { useRouter } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { GuestBookLine } from '../../../contract/guest-book.ts'
import type { Go } from '../../shell/useAddress.ts'
import { useKeys } from '../../ui/useKeys.ts'
import type { VisitActs } from '../visit/useVisitActs.ts'
import { type BookPlace, monthBeside, printOf } from './book-place.ts'
import { lineBeside } from './lines.ts'

interface BookKeys {
  readonly place: BookPlace
  readonly today: string
  readonly lines: readonly GuestBookLine[]
  readonly chosen: string | null
  readonly acts: VisitActs
  readonly go: Go
  readonly choose: (id: string | null) => void
  readonly find: RefObject<HTMLInputElement | null>
  readonly filters: RefObject<HTMLDivElement | null>
}

/** Binds them while the book is there. */
export function useBookKeys({ place, today, lines, chosen, acts, go, choose, find, filters }: BookKeys): void {
  const { history } = useRouter()
  const step = (way: 'up' | 'down' | 'first' | 'last') => () => {
    const line = lineBeside(lines, chosen, way)
    if (line === null) return
    choose(line.visitId)
    const row = document.querySelector<HTMLElement>(`[data-line="${line.visitId}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector('button')?.focus({ preventScroll: true })
  }
  const turn = (by: -1 | 1) => () => {
    const month = monthBeside(place, by, today)
    if (month) go({ year: String(month.year), month: String(month.month), day: null, q: null, line: null })
  }
  const open = chosen !== null && acts.panel === null
  useKeys({
    '/': () => find.current?.focus(),
    f: () => filters.current?.querySelector('select')?.focus(),
    c: () => void window.open(printOf(place), '_blank', 'noopener'),
    e: open ? () => acts.open('correct') : undefined,
    ArrowUp: step('up'),
    ArrowDown: step('down'),
    Home: step('first'),
    End: step('last'),
    ArrowLeft: turn(-1),
    ArrowRight: turn(1),
    Enter: open ? () => history.push(`/visits/${chosen}`) : undefined,
    Escape: open ? () => choose(null) : undefined,
  })
}
