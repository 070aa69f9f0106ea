/** One of a few ways, each with a title and a line; the chosen one's doorway is filled. `<DoorOptions label={…} value={…} options={[{ value, title, note }]} onChange={…} />`. */
import { type ReactNode, useId } from 'react'
import styles from './DoorOptions.module.css'
import { Doorway } from './Doorway.tsx'

interface Props<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly title: ReactNode; readonly note: ReactNode }[]
  readonly onChange: (value: V) => void
}

/** Radio buttons as doors beside each other. */
export function DoorOptions<V extends string>({ label, value, options, onChange }: Props<V>) {
  const name = useId()
  return (
    <div className={styles['options']} role="radiogroup" aria-label={label}>
      {options.map((option) => {
        const chosen = option.value === value
        return (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              className="sr"
              name={name}
              value={option.value}
              checked={chosen}
              onChange={() => onChange(option.value)}
            />
            <span className={styles['face']}>
              <Doorway is={{ state: chosen ? 'done' : 'toCome' }} width={26} height={36} />
              <span>
                <b>{option.title}</b>
                <small>{option.note}</small>
              </span>
            </span>
          </label>
        )
      })}
    </div>
  )
}
