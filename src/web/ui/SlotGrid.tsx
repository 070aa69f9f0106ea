/**
 * The numbered places of a holder, in the order of the real thing. `<SlotGrid label={…} columns={6} slots={[{ number: '07', state: 'free' }]}
 * words={{ free: 'kosong', … }} onChoose={(number) => …} />`. Without `onChoose` it only shows. With it, the grid is one stop for Tab,
 * arrows move in it as it lies, Enter and Space choose a free place.
 */
import { type KeyboardEvent, useRef, useState } from 'react'
import { arrowIn } from './grid-keys.ts'
import styles from './SlotGrid.module.css'

/** What a place is: free, proposed for this, holding something, out of use, or refused a moment ago. */
export type SlotState = 'free' | 'proposed' | 'used' | 'off' | 'refused'

/** A numbered place. */
interface Slot {
  readonly number: string
  readonly state: SlotState
}

interface Props {
  readonly label: string
  readonly slots: readonly Slot[]
  readonly columns?: number
  /** The states in words, for those who do not see hatching. */
  readonly words: Readonly<Record<SlotState, string>>
  readonly onChoose?: (number: string) => void
}

/** A grid of places. */
export function SlotGrid({ label, slots, columns = 6, words, onChoose }: Props) {
  const grid = useRef<HTMLUListElement>(null)
  const proposed = slots.findIndex((slot) => slot.state === 'proposed')
  const [moved, setMoved] = useState<number | null>(null)
  const stop = moved ?? Math.max(proposed, 0)
  const move = (event: KeyboardEvent) => {
    const to = arrowIn(event.key, stop, slots.length, columns)
    if (to === null) return
    event.preventDefault()
    setMoved(to)
    grid.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <ul
      ref={grid}
      className={styles['grid']}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      aria-label={label}
      onKeyDown={move}
    >
      {slots.map((slot, at) => (
        <li key={slot.number}>
          {onChoose ? (
            <button
              type="button"
              className={styles['slot']}
              data-state={slot.state}
              tabIndex={at === stop ? 0 : -1}
              aria-pressed={slot.state === 'proposed'}
              aria-disabled={!choosable(slot)}
              aria-label={`${slot.number}, ${words[slot.state]}`}
              onFocus={() => setMoved(at)}
              onClick={() => choosable(slot) && onChoose(slot.number)}
            >
              {slot.number}
            </button>
          ) : (
            <span className={styles['slot']} data-state={slot.state}>
              {slot.number}
              <span className="sr">{words[slot.state]}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function choosable(slot: Slot): boolean {
  return slot.state === 'free' || slot.state === 'proposed'
}
