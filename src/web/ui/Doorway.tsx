/**
 * The doorway: straight walls, a round top, standing on a line. `Doorway` is one of them, `Arcade` the row of small ones that a
 * list shows for the steps of a visit. Filled is passed, present or chosen; a leaf growing from the left is where something stands,
 * the leaf being the share of the limit used; hatched red is beyond the limit; empty is to come, absent or not chosen.
 */
import type { CSSProperties, ReactNode } from 'react'
import styles from './Doorway.module.css'

/** How far along a limit is: well within, from three quarters on, beyond. */
export type Tone = 'calm' | 'soon' | 'over'

/** What a doorway says. `used` is the share of the limit, 0 to 1; without a limit the leaf stands still in the middle. */
export type DoorwayState =
  | { readonly state: 'done'; readonly late?: boolean }
  | { readonly state: 'now'; readonly used?: number | null; readonly tone?: Tone }
  | { readonly state: 'toCome' }
  | { readonly state: 'half' }

/** The tone that a used share of a limit has; no limit is always calm. */
export function toneOf(used: number | null | undefined): Tone {
  if (used === null || used === undefined || used < 0.75) return 'calm'
  return used < 1 ? 'soon' : 'over'
}

/** One doorway, `width` and `height` in px at normal text size; a number or a check may stand in it. */
export function Doorway({
  is,
  width = 9,
  height,
  children,
}: {
  is: DoorwayState
  width?: number
  height?: number
  children?: ReactNode
}) {
  const size = { '--w': rem(width), '--h': rem(height ?? width * 1.5), '--edge': width < 20 ? '1.5px' : '2px' }
  const leaf = is.state === 'now' ? { '--used': Math.min(is.used ?? 0.5, 1) } : {}
  return (
    <i
      className={styles['arch']}
      data-state={is.state}
      data-tone={is.state === 'now' ? (is.tone ?? toneOf(is.used)) : undefined}
      data-late={(is.state === 'done' && is.late) || undefined}
      style={{ ...size, ...leaf } as CSSProperties}
    >
      {children}
    </i>
  )
}

/** The steps of one row as small doorways on a line, 9 px wide, 7 from seven steps on, 6 from nine. The step's name is beside it, so readers skip it. */
export function Arcade({ steps }: { steps: readonly DoorwayState[] }) {
  const width = steps.length > 8 ? 6 : steps.length > 6 ? 7 : 9
  return (
    <span className={styles['arcade']} data-many={steps.length > 8 || undefined} aria-hidden>
      {steps.map((is, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a visit have no identity but their place
        <Doorway key={at} is={is} width={width} height={9 * 1.5} />
      ))}
    </span>
  )
}

function rem(px: number): string {
  return `${px / 16}rem`
}
