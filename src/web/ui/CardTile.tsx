/**
 * A card or a slot of a pool with its state, for grids of them: `<CardTile shape="card" number="027" state="out" note="SR · 14 mnt" says="di luar" />`.
 * Give `onPress` where it can be chosen; the grid around it moves the focus (`arrowIn` of grid-keys.ts).
 */
import type { ReactNode, Ref } from 'react'
import styles from './CardTile.module.css'

/** At its place, with somebody, not come back in time, lost, out of use. */
export type TileState = 'there' | 'out' | 'late' | 'lost' | 'off'

interface Props {
  readonly shape: 'card' | 'slot'
  readonly number: string
  readonly state: TileState
  /** The state in words, for screen readers. */
  readonly says: string
  /** With whom and since when, in short. */
  readonly note?: ReactNode
  readonly chosen?: boolean
  readonly tabIndex?: 0 | -1
  readonly onPress?: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** One of the office's numbered things. */
export function CardTile({ shape, number, state, says, note, chosen = false, tabIndex = 0, onPress, ref }: Props) {
  const look = {
    className: styles['tile'],
    'data-shape': shape,
    'data-state': state,
    'data-chosen': chosen || undefined,
  }
  const inside = (
    <>
      <b className="num">{number}</b>
      {note && <span className={styles['note']}>{note}</span>}
      <span className="sr">{says}</span>
    </>
  )
  if (!onPress) return <span {...look}>{inside}</span>
  return (
    <button type="button" {...look} {...(ref && { ref })} aria-pressed={chosen} tabIndex={tabIndex} onClick={onPress}>
      {inside}
    </button>
  )
}
