/** All grids of an office with what each holds in figures, and what their looks mean. */
import type { ReactNode } from 'react'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { thingWord } from '../sop/sop-words.ts'
import { ThingGrid } from './ThingGrid.tsx'
import styles from './ThingGroups.module.css'
import { countIn, isSame, type Thing, type ThingGroup } from './things.ts'

interface Props {
  readonly group: ThingGroup
  readonly chosen: Thing | null
  readonly now: number
  readonly onChoose: (thing: Thing) => void
  readonly onOpen?: (thing: Thing) => void
  /** At the right of its heading. */
  readonly action?: ReactNode
}

/** A group: its name, its figures, its grid. */
export function ThingGroupPart({ group, chosen, now, onChoose, onOpen, action }: Props) {
  const t = useText()
  const { key, kind, pool, things } = group
  const name = kind === 'slot' ? t('cards.slots.title') : thingWord(t, pool ?? '')
  const own = chosen !== null && things.some((thing) => isSame(thing, chosen)) ? chosen : null
  return (
    <section className={styles['group']} aria-labelledby={`things-${key}`}>
      <header className={styles['head']}>
        <h2 id={`things-${key}`}>{name}</h2>
        {things.length > 0 && <Figures group={group} />}
        {action && <span className={styles['action']}>{action}</span>}
      </header>
      {things.length > 0 ? (
        <ThingGrid group={group} chosen={own} now={now} onChoose={onChoose} {...(onOpen && { onOpen })} />
      ) : (
        <p className={styles['none']}>{kind === 'slot' ? t('cards.slots.empty') : t('cards.pool.empty')}</p>
      )}
    </section>
  )
}

function Figures({ group }: { group: ThingGroup }) {
  const t = useText()
  const format = useFormat()
  const words = group.kind === 'slot' ? 'slots' : 'pool'
  const figures = [
    { key: 'free', n: countIn(group, 'there'), always: true },
    { key: 'taken', n: countIn(group, 'out'), always: true },
    { key: 'left', n: countIn(group, 'late'), always: false },
    { key: 'off', n: countIn(group, 'off'), always: false },
  ] as const
  const lost = group.kind === 'card' ? countIn(group, 'lost') : 0
  return (
    <>
      {figures
        .filter(({ n, always }) => always || n > 0)
        .map(({ key, n }) => (
          <p key={key} data-tone={key}>
            {t.rich(`cards.${words}.${key}`, { n: format.count(n), b })}
          </p>
        ))}
      {lost > 0 && <p data-tone="left">{t.rich('cards.pool.lost', { n: format.count(lost), b })}</p>}
    </>
  )
}

function b(words: ReactNode) {
  return <b className="num">{words}</b>
}

/** What the looks of the tiles mean. */
export function ThingLegend() {
  const t = useText()
  return (
    <ul className={styles['legend']} aria-label={t('cards.legend.label')}>
      {(['there', 'out', 'late', 'lost', 'off'] as const).map((state) => (
        <li key={state}>
          <i data-state={state} />
          {t(`cards.legend.${state}`)}
        </li>
      ))}
    </ul>
  )
}
