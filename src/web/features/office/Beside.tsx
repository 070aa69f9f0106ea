import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Beside.module.css'

/**
 * What stands beside a list. Where the screen is narrow it stands under it: then it comes into view when what it shows changes.
 */
export function Beside({ shows, children }: { shows: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(shows)
  useEffect(() => {
    if (shown.current === shows) return
    shown.current = shows
    if (matchMedia('(max-width: 1000px)').matches) place.current?.scrollIntoView({ block: 'start' })
  }, [shows])
  return (
    <div ref={place} className={styles['beside']}>
      {children}
    </div>
  )
}
