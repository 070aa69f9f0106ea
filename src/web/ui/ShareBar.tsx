/** A part of a whole: green what was kept, striped red what was not. Decoration beside its figure: `<ShareBar share={0.94} />`. */
import styles from './ShareBar.module.css'

/** A bar of one share, 0 to 1. */
export function ShareBar({ share }: { share: number }) {
  return (
    <span className={styles['bar']} aria-hidden>
      <i style={{ width: `${share * 100}%` }} />
      <b style={{ width: `${(1 - share) * 100}%` }} />
    </span>
  )
}
