/** Fields of the form, each over one place of the file. What is typed goes into the file a moment later, and when one leaves. */
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import { type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react'
import { withValue } from '../../../../domain/sop/edit/change.ts'
import { withoutLine } from '../../../../domain/sop/edit/kinds.ts'
import { withEntry, withEntryAt, withoutEntry } from '../../../../domain/sop/edit/lists.ts'
import { isPlainMap, type Path } from '../../../../domain/sop/edit/plain.ts'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SelectField, TextField } from '../../../ui/Field.tsx'
import styles from './form.module.css'
import { useSopForm } from './form-context.ts'
import { at, listAt, textAt } from './form-data.ts'

const patience = 500

interface LineProps {
  readonly label: ReactNode
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly hint?: string
  readonly type?: string
  readonly maxLength?: number
}

/** A line that commits what was typed a moment after the last letter, and when one leaves it. */
function Line({ label, value, onCommit, hint, type, maxLength }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = useEffectEvent(() => {
    if (typed === null) return
    setTyped(null)
    if (typed !== value) onCommit(typed)
  })
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => commit(), patience)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => commit(), [])
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={() => commit()}
      autoComplete="off"
      {...(type && { type })}
      {...(maxLength && { maxLength })}
    />
  )
}

interface PartProps {
  readonly label: string
  readonly path: Path
  readonly hint?: string
}

/** A text of the office: a line, or two where it is written in both languages. Emptied, its key goes. */
export function TextPart({ label, path, hint }: PartProps & { readonly type?: string }) {
  const t = useText()
  const { file, edit } = useSopForm()
  const value = at(file, path)
  if (isPlainMap(value)) {
    return (
      <>
        {(['id', 'en'] as const).map((language) => (
          <Line
            key={language}
            label={t('sopEditor.form.inLanguage', { label, language })}
            value={textAt(value, [language])}
            onCommit={(text) => edit((now) => withValue(now, [...path, language], text))}
          />
        ))}
      </>
    )
  }
  return <LinePart label={label} path={path} {...(hint && { hint })} />
}

/** One line in one language, a number or a date. */
export function LinePart({ label, path, hint, type }: PartProps & { readonly type?: string }) {
  const { file, edit } = useSopForm()
  return (
    <Line
      label={label}
      value={textAt(file, path)}
      onCommit={(text) =>
        edit((now) =>
          text.trim() === ''
            ? withoutLine(now, path)
            : withValue(now, path, type === 'number' ? Number(text) : text.trim()),
        )
      }
      {...(hint && { hint })}
      {...(type && { type })}
    />
  )
}

interface SelectPartProps extends PartProps {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The words of leaving it open; without them something must be chosen. */
  readonly none?: string
  /** What holds where the file says nothing. */
  readonly fallback?: string
}

/** One of a few; what the file says and nobody knows stays in the list. */
export function SelectPart({ label, path, options, none, fallback = '', hint }: SelectPartProps) {
  const { file, edit } = useSopForm()
  const written = textAt(file, path)
  const value = written === '' ? fallback : written
  const all = [
    ...(none === undefined && value !== '' ? [] : [{ value: '', label: none ?? '' }]),
    ...options,
    ...(value === '' || options.some((one) => one.value === value) ? [] : [{ value, label: value }]),
  ]
  return (
    <SelectField
      label={label}
      {...(hint && { hint })}
      value={value}
      options={all}
      onChange={(next) => edit((now) => (next === '' ? withoutLine(now, path) : withValue(now, path, plain(next))))}
    />
  )
}

/** Yes and no stand in the file without quotes. */
function plain(value: string): string | boolean {
  return value === 'true' || value === 'false' ? value === 'true' : value
}

/** A list of texts, a line each; `more` names the field that adds one. */
export function ListPart({ label, path, more }: PartProps & { readonly more?: string }) {
  const t = useText()
  const { file, edit } = useSopForm()
  const items = listAt(file, path)
  return (
    <fieldset className={styles['lines']}>
      <legend>{label}</legend>
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <div key={place} className={styles['line']}>
          <Line
            label={<span className="sr">{t('sopEditor.form.lineOf', { label, n: place + 1 })}</span>}
            value={textAt(item, [])}
            onCommit={(text) =>
              edit((now) =>
                text.trim() === ''
                  ? withoutEntry(now, path, place)
                  : withEntryAt(now, path, isPlainMap(item) ? [place, 'id'] : [place], text.trim()),
              )
            }
          />
          <Button
            tone="plain"
            aria-label={t('sopEditor.form.removeLine', { label, n: place + 1 })}
            onClick={() => edit((now) => withoutEntry(now, path, place))}
          >
            {t('sopEditor.form.remove')}
          </Button>
        </div>
      ))}
      <AddLine
        label={more ?? t('sopEditor.form.addTo', { label })}
        onAdd={(text) => edit((now) => withEntry(now, path, text))}
      />
    </fieldset>
  )
}

/** A field and a button that add one more. */
export function AddLine({ label, onAdd }: { readonly label: string; readonly onAdd: (text: string) => void }) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return document.getElementById(id)?.focus()
    onAdd(text.trim())
    setText('')
  }
  return (
    <div className={styles['line']}>
      <TextField
        id={id}
        label={label}
        value={text}
        onChange={setText}
        autoComplete="off"
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Button icon={IconPlus} aria-label={`${t('sopEditor.form.add')}: ${label}`} onClick={add}>
        {t('sopEditor.form.add')}
      </Button>
    </div>
  )
}

/** The name of one of several, and a button that takes it away. */
export function Head({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useText()
  return (
    <div className={styles['head']}>
      <b className={styles['named']}>{name}</b>
      <Button tone="plain" aria-label={t('sopEditor.form.removeNamed', { name })} onClick={onRemove}>
        {t('sopEditor.form.remove')}
      </Button>
    </div>
  )
}
