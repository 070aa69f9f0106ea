/** The desk's one field: a number is a card, `l12` a slot, `#6412` a line, words a name, an institution or a command. */
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Find } from '../../ui/Find.tsx'
import { Key } from '../../ui/Key.tsx'
import { Match } from '../../ui/Match.tsx'
import { useKey } from '../keys/KeysProvider.tsx'
import { actLabel, visitorName } from '../visit/words.ts'
import styles from './SearchBox.module.css'
import type { Hit } from './search-hits.ts'

interface Props {
  readonly typed: string
  readonly hits: readonly Hit[]
  readonly onType: (typed: string) => void
  readonly onTake: (hit: Hit) => void
  /** Esc: back to the list, what was typed stays. */
  readonly onLeave: () => void
  readonly ref: Ref<HTMLInputElement>
}

/** A field with its hits beneath it. */
export function SearchBox({ typed, hits, onType, onTake, onLeave, ref }: Props) {
  const t = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const shown = open && typed.trim() !== ''
  const active = Math.min(at, hits.length - 1)
  const take = (hit: Hit | undefined) => {
    if (hit === undefined) return
    setOpen(false)
    onType('')
    onTake(hit)
  }
  useKey(
    'close',
    open
      ? () => {
          setOpen(false)
          onLeave()
        }
      : null,
  )
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(Math.max(0, Math.min(hits.length - 1, active + step)))
    else if (event.key === 'Enter') take(hits[active])
    else return
    event.preventDefault()
  }
  return (
    <div className={styles['search']}>
      <Find
        ref={ref}
        label={t('desk.search.label')}
        value={typed}
        onChange={(next) => {
          onType(next)
          setAt(0)
          setOpen(true)
        }}
        keyHint="/"
        role="combobox"
        aria-expanded={shown && hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        aria-activedescendant={shown && hits[active] ? `${id}-${active}` : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div className={styles['float']} hidden={!shown}>
        <div id={`${id}-hits`} role="listbox" aria-label={t('desk.search.results')} className={styles['hits']}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose the hits
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active hit
            <div
              key={keyOf(hit)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles['hit']}
              // The field would lose the focus, and the list with it, before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setAt(index)}
              onClick={() => take(hit)}
            >
              <HitWords hit={hit} typed={typed} />
              {index === active && <Key name="Enter" />}
            </div>
          ))}
        </div>
        {hits.length === 0 && <p className={styles['none']}>{t('desk.search.none', { typed })}</p>}
        <p className={styles['hints']}>{t.rich('desk.search.hints', { b: (words) => <b>{words}</b> })}</p>
      </div>
    </div>
  )
}

function HitWords({ hit, typed }: { hit: Hit; typed: string }) {
  const t = useText()
  const format = useFormat()
  if (hit.kind === 'command') {
    return (
      <>
        <span className={styles['who']}>
          <b>{hit.command.words}</b>
        </span>
        <Key name={hit.command.keyHint} />
      </>
    )
  }
  const { visit, act, does } = hit
  const verb = act === null ? t('desk.search.open') : actLabel(t, act, visit)
  const kept = [
    ...visit.held.map(({ slot }) => t('desk.search.inPlace', { slot })),
    ...visit.out.map(({ number }) => t('desk.search.withCard', { number })),
    ...(visit.archive === null
      ? []
      : [t('desk.search.earlier', { time: format.timeOfDay(Date.parse(visit.archive.at)) })]),
  ]
  return (
    <>
      <span className={styles['who']}>
        <b>
          <Match text={visitorName(t, visit)} query={typed} />
        </b>{' '}
        <span className="muted">{visit.visitor?.institution}</span>
        <small className="num">
          {visit.number !== null && `${format.count(visit.number)} · `}
          {kept.join(', ')}
        </small>
      </span>
      <span className={styles['verb']}>{does || act === null ? verb : t('desk.search.opens', { verb })}</span>
    </>
  )
}

function keyOf(hit: Hit): string {
  return hit.kind === 'visit' ? hit.visit.id : hit.command.key
}
