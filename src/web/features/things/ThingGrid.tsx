/** One grid of cards or slots, in the order of the real thing: one stop for Tab, arrows move and choose in it as it lies. */
import { type KeyboardEvent, useRef } from 'react'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { CardTile } from '../../ui/CardTile.tsx'
import { arrowIn } from '../../ui/grid-keys.ts'
import { thingWord } from '../sop/sop-words.ts'
import styles from './ThingGrid.module.css'
import { initialsOf, isSame, type Thing, type ThingGroup } from './things.ts'

interface Props {
  readonly group: ThingGroup
  readonly chosen: Thing | null
  readonly now: number
  readonly onChoose: (thing: Thing) => void
  /** Enter on the one chosen. */
  readonly onOpen?: (thing: Thing) => void
}

/** The things of a group as tiles. */
export function ThingGrid({ group, chosen, now, onChoose, onOpen }: Props) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const { things, kind } = group
  const at = chosen === null ? -1 : things.findIndex((thing) => isSame(thing, chosen))
  const stop = Math.max(0, at)
  const press = (event: KeyboardEvent) => {
    const here = things[at]
    if (event.key === 'Enter' && here && onOpen) {
      event.preventDefault()
      onOpen(here)
      return
    }
    const to = list.current && arrowIn(event.key, stop, things.length, columnsOf(list.current))
    const next = to === null ? undefined : things[to]
    if (to === null || next === undefined) return
    event.preventDefault()
    onChoose(next)
    list.current?.querySelectorAll('button')[to]?.focus()
  }
  const range = { from: things[0]?.number ?? '', to: things.at(-1)?.number ?? '' }
  return (
    <ul
      ref={list}
      className={styles['grid']}
      data-kind={kind}
      aria-label={
        kind === 'slot'
          ? t('cards.slots.label', range)
          : t('cards.pool.label', { name: thingWord(t, group.pool ?? ''), ...range })
      }
      onKeyDown={press}
    >
      {things.map((thing, index) => (
        <li key={thing.number}>
          <Tile
            thing={thing}
            now={now}
            chosen={index === at}
            tabIndex={index === stop ? 0 : -1}
            onPress={() => onChoose(thing)}
          />
        </li>
      ))}
    </ul>
  )
}

interface TileProps {
  readonly thing: Thing
  readonly now: number
  readonly chosen: boolean
  readonly tabIndex: 0 | -1
  readonly onPress: () => void
}

function Tile({ thing, now, chosen, tabIndex, onPress }: TileProps) {
  const t = useText()
  const format = useFormat()
  const { kind, number, state, visitorName, since } = thing
  const name = visitorName ?? t('cards.state.someone')
  const short =
    since === null ? '' : state === 'late' ? format.shortDate(since, now) : format.wholeMinutes(shortly(now - since))
  const says =
    state === 'out' || state === 'late'
      ? t(`cards.state.${kind}.${state}`, { name, since: short })
      : state === 'lost'
        ? t(`cards.state.${kind}.lost`, { name })
        : t(`cards.state.${kind}.${state}`)
  const note =
    state === 'there' || state === 'off' ? null : state === 'lost' ? (
      t('cards.state.lostShort')
    ) : (
      <>
        {initialsOf(name)}
        <br />
        {short}
      </>
    )
  return (
    <CardTile
      shape={kind}
      number={number}
      state={state}
      says={says}
      note={note && <span aria-hidden>{note}</span>}
      chosen={chosen}
      tabIndex={tabIndex}
      onPress={onPress}
    />
  )
}

/** How many tiles stand beside each other now. */
function columnsOf(list: HTMLElement): number {
  return getComputedStyle(list).gridTemplateColumns.split(' ').length
}

/** Seconds as a tile has room for them: from an hour on, whole hours. */
function shortly(length: number): number {
  const seconds = Math.max(0, length / 1000)
  return seconds < 3600 ? seconds : Math.floor(seconds / 3600) * 3600
}
