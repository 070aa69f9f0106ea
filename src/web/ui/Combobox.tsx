/**
 * A field that suggests while one types. The first suggestion is selected, Enter takes it, ↑ ↓ move, the last row is free:
 * `<Combobox label={…} listLabel={…} value={query} onChange={setQuery} items={people} keyOf={(p) => p.id} stale={isFetching}
 *   row={(p) => <><b><Match text={p.name} query={query} /></b><small>{p.unit}</small></>} onChoose={take}
 *   free={{ title: t('…new', { name: query }), note: …, onChoose: () => … }} />`.
 * In a row, `<b>` is the name, what follows it stands beside it, `<small>` is the second line.
 * `stale` says that the items still answer an older query: an Enter pressed meanwhile waits for the right ones and takes the first.
 * `failed` says that they could not be fetched: such an Enter takes nothing then.
 */
import { Autocomplete } from '@base-ui/react/autocomplete'
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import styles from './Combobox.module.css'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'
import { Key } from './Key.tsx'

interface Props<T> {
  readonly label: ReactNode
  /** Where the label stands elsewhere on the screen: screen readers alone hear it here. */
  readonly labelHidden?: boolean
  readonly listLabel: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly row: (item: T) => ReactNode
  readonly onChoose: (item: T) => void
  /** The last row: what is typed, taken as it stands. */
  readonly free?: { readonly title: ReactNode; readonly note?: ReactNode; readonly onChoose: () => void } | undefined
  readonly stale?: boolean
  /** Why nobody knows what matches; it stands over what can be chosen all the same. */
  readonly failed?: ReactNode
  /** Which row Enter would take, whenever that changes: a button beside the field may say it and do the same. */
  readonly onHighlight?: (row: T | 'free' | null) => void
  /** In the list's place when it has no row. */
  readonly empty?: ReactNode
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly inputMode?: 'text' | 'tel' | 'numeric'
  readonly size?: 'desk' | 'phone'
  readonly onBlur?: () => void
  readonly onFocus?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

const free = Symbol('free')

/** A text field with a list of suggestions beneath it, in the flow of the form. */
export function Combobox<T>(props: Props<T>) {
  const { label, labelHidden = false, value, onChange, items, keyOf, stale = false, empty, size = 'desk', ref } = props
  const id = useId()
  const rows: readonly (T | typeof free)[] = props.free ? [...items, free] : items
  const take = (row: T | typeof free | undefined) => {
    if (row === free) props.free?.onChoose()
    else if (row !== undefined) props.onChoose(row)
  }
  const wait = useWaitingEnter(stale, () => !props.failed && take(rows[0]))
  const last = useRef<string | null>(null)
  // The list says it again at every drawing; the screen wants to hear of changes.
  const highlighted = (row: T | typeof free | undefined) => {
    const key = row === undefined ? null : row === free ? 'free' : `row ${keyOf(row)}`
    if (key === last.current) return
    last.current = key
    props.onHighlight?.(row === free ? 'free' : (row ?? null))
  }
  return (
    <Autocomplete.Root
      inline
      open
      items={rows}
      filter={null}
      mode="none"
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(row: T | typeof free) => (row === free ? value : keyOf(row))}
      value={value}
      // Choosing a row would write it into the field: what the field shows then is the form's to say.
      onValueChange={(text, { reason }) => reason === 'input-change' && onChange(text)}
      onItemHighlighted={(row: T | typeof free | undefined) => highlighted(row)}
    >
      <label htmlFor={id} className={cx(styles['label'], labelHidden && 'sr')}>
        {label}
      </label>
      <Autocomplete.Input
        {...inputProps(props)}
        {...(ref && { ref })}
        id={id}
        className={styles['input']}
        data-size={size}
        {...(rows.length === 0 && { 'aria-expanded': false })}
        onKeyDown={(event) => {
          if (!stale || !isPlainEnter(event)) return
          event.preventBaseUIHandler()
          event.preventDefault()
          wait()
        }}
      />
      {props.failed && (
        <p role="status" className={styles['empty']}>
          {props.failed}
        </p>
      )}
      {rows.length > 0 ? (
        <Rows {...props} rows={rows} take={take} />
      ) : (
        empty && <p className={styles['empty']}>{empty}</p>
      )}
    </Autocomplete.Root>
  )
}

type RowsProps<T> = Props<T> & {
  readonly rows: readonly (T | typeof free)[]
  readonly take: (row: T | typeof free) => void
}

function Rows<T>({ rows, take, keyOf, row, listLabel, stale = false, free: last }: RowsProps<T>) {
  return (
    <Autocomplete.List className={styles['list']} aria-label={listLabel} aria-busy={stale}>
      {rows.map((one, at) => (
        <Autocomplete.Item
          key={one === free ? 'free' : keyOf(one)}
          value={one}
          index={at}
          className={cx(styles['row'], one === free && styles['free'])}
          onClick={() => take(one)}
        >
          {one === free ? (
            <>
              <Icon of={IconPlus} size={16} />
              <b>{last?.title}</b>
              {last?.note && <small>{last.note}</small>}
            </>
          ) : (
            <span className={styles['words']}>{row(one)}</span>
          )}
          <span className={styles['enter']}>
            <Key name="Enter" />
          </span>
          <span className={styles['down']}>
            <Key name="↓" />
          </span>
        </Autocomplete.Item>
      ))}
    </Autocomplete.List>
  )
}

/** Keeps an Enter that came too early, and lets it act once on what arrives. */
function useWaitingEnter(stale: boolean, act: () => void): () => void {
  const [waiting, setWaiting] = useState(false)
  const actNow = useEffectEvent(act)
  useEffect(() => {
    if (!waiting || stale) return
    setWaiting(false)
    actNow()
  }, [waiting, stale])
  return () => setWaiting(true)
}

function inputProps<T>({ placeholder, maxLength, autoFocus, inputMode, onBlur, onFocus }: Props<T>) {
  return {
    autoComplete: 'off',
    dir: 'auto',
    spellCheck: false,
    ...(placeholder !== undefined && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
    ...(autoFocus !== undefined && { autoFocus }),
    ...(inputMode !== undefined && { inputMode }),
    ...(onBlur && { onBlur }),
    ...(onFocus && { onFocus }),
  }
}

function isPlainEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing
}
