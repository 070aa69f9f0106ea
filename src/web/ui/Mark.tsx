/** The doorway of Lawang with its word beside it or, without `word`, as a drawing that `name` describes. Never under 20 px. */
import styles from './Mark.module.css'

interface Props {
  readonly size: number
  readonly name: string
  readonly word?: boolean
}

/** Lawang's mark, in the colour of the words around it. */
export function Mark({ size, name, word = false }: Props) {
  return (
    <span className={styles['mark']}>
      <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label={name} aria-hidden={word}>
        <path d="M7 26.5V14.5a9 9 0 0 1 18 0v12" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d="M10.5 26.5v-12A5.5 5.5 0 0 1 16 9v17.5z" fill="currentColor" />
        <path d="M3 28h26" stroke="currentColor" strokeWidth="3" />
      </svg>
      {word && <span className={styles['word']}>{name}</span>}
    </span>
  )
}
