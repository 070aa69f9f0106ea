/** A line of the form: its name at the left; what it holds, or, while it is open, what one types and chooses. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../../text/TextProvider.tsx'
import { textOf, written } from './draft.ts'
import { useForm } from './form-context.ts'
import styles from './lines.module.css'
import { PlacedRefusal } from './PlacedRefusal.tsx'

interface Props {
  readonly name: string
  readonly label: string
  /** What it holds; null while that is nothing. */
  readonly value: ReactNode
  /** In place of nothing. */
  readonly ghost: ReactNode
  /** At the right of what it holds. */
  readonly aside?: ReactNode
  /** Under the line, open or not. */
  readonly below?: ReactNode
  /** The open line; its first field takes the focus by itself. */
  readonly children: ReactNode
}

/** One line. Tab leaves it without choosing and opens the next, Shift and Tab the one before. */
export function Line({ name, label, value, ghost, aside, below, children }: Props) {
  const { draft, beside, openLine } = useForm()
  const id = useId()
  const line = useRef<HTMLDivElement>(null)
  const open = draft.open === name
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return
    const stops = stopsIn(line.current)
    const way = event.shiftKey ? -1 : 1
    if (event.target !== stops.at(way === 1 ? -1 : 0)) return
    if (beside(name, way)) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Tab is heard on its way from the fields inside
    <div ref={line} className={styles['line']} data-open={open || undefined} onKeyDown={onKeyDown}>
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      <div className={styles['held']}>
        {open ? (
          children
        ) : (
          <p className={styles['value']}>
            <button
              type="button"
              className={styles['open']}
              aria-labelledby={`${id}-label ${id}-value`}
              onClick={() => openLine(name)}
            >
              <span id={`${id}-value`} dir="auto">
                {value ?? <span className={styles['ghost']}>{ghost}</span>}
              </span>
            </button>
            {aside}
          </p>
        )}
        {below}
        <PlacedRefusal place={name} />
      </div>
    </div>
  )
}

interface TextLineProps {
  readonly field: string
  readonly label: string
  readonly required: boolean
  readonly kind?: 'text' | 'tel' | 'email'
}

/** A line of text. */
export function TextLine({ field, label, required, kind = 'text' }: TextLineProps) {
  const t = useText()
  const { draft, change } = useForm()
  const text = textOf(draft, field)
  return (
    <Line
      name={field}
      label={label}
      value={text.trim() === '' ? null : <b>{text}</b>}
      ghost={required ? t('register.lines.required') : t('register.lines.optional')}
    >
      <LineInput
        label={label}
        kind={kind}
        value={text}
        onChange={(next) => change((was) => written(was, field, next))}
      />
      {!required && text === '' && <p className={styles['hint']}>{t('register.lines.optional')}</p>}
    </Line>
  )
}

/** The field of an open line. Enter in it sends the form around, which accepts the line. */
export function LineInput({
  label,
  kind = 'text',
  value,
  onChange,
  focus = true,
}: {
  label: string
  kind?: 'text' | 'tel' | 'email'
  value: string
  onChange: (text: string) => void
  focus?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) input.current?.focus()
  }, [focus])
  return (
    <input
      ref={input}
      className={styles['input']}
      type="text"
      inputMode={kind}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function stopsIn(line: HTMLElement | null): readonly Element[] {
  return [...(line?.querySelectorAll('input:not([type=hidden]), button, select, textarea') ?? [])].filter(
    (one) => one instanceof HTMLElement && one.tabIndex >= 0 && !one.matches(':disabled'),
  )
}
