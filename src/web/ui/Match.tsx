import styles from './Match.module.css'
import { matched } from './match.ts'

/** A text with what was typed underlined in it. */
export function Match({ text, query }: { text: string; query: string }) {
  return matched(text, query).map((piece) =>
    piece.hit ? (
      <mark key={piece.from} className={styles['hit']}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
