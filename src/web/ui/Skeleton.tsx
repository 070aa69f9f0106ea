/**
 * Waiting for the first data: nothing for 150 ms, then the true shape of what comes in bones, after 2 s with words. Never a mark
 * that turns alone. `<Skeleton words={t('shell.loading')}><Bone width={112} /><Bone width={136} thin /></Skeleton>`.
 */
import type { ReactNode } from 'react'
import styles from './Skeleton.module.css'
import { useDelayed } from './useDelayed.ts'

/** The shape of what is coming. */
export function Skeleton({ words, children }: { words: ReactNode; children: ReactNode }) {
  const visible = useDelayed(true, 150)
  const long = useDelayed(true, 2000)
  return (
    <div aria-busy role="status">
      {visible && <div aria-hidden>{children}</div>}
      {long && <p className={styles['words']}>{words}</p>}
    </div>
  )
}

/** One bone, `width` and `height` in px at normal text size. */
export function Bone({ width, height = 12 }: { width: number | string; height?: number }) {
  return (
    <span
      className={styles['bone']}
      style={{ width: typeof width === 'number' ? `${width / 16}rem` : width, height: `${height / 16}rem` }}
    />
  )
}
