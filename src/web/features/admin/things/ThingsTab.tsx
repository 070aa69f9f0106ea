/** What the desk works with: slots, cards, waiting rooms. Chosen at the left, changed at the right. */
import IconPlus from '@tabler/icons-react/icons/IconPlus'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useState } from 'react'
import { useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Beside } from '../../office/Beside.tsx'
import { Reading } from '../../office/Reading.tsx'
import { thingWord } from '../../sop/sop-words.ts'
import { ThingGroupPart, ThingLegend } from '../../things/ThingGroups.tsx'
import { isSame, type Thing, type ThingGroup } from '../../things/things.ts'
import { useThings } from '../../things/useThings.ts'
import shared from '../admin.module.css'
import { PrintPane } from './PrintPane.tsx'
import { RangePane } from './RangePane.tsx'
import { RoomsPart } from './RoomsPart.tsx'
import { ThingPane } from './ThingPane.tsx'
import styles from './ThingsTab.module.css'

type Pane =
  | { readonly is: 'none' }
  | { readonly is: 'thing'; readonly thing: Thing }
  | { readonly is: 'add' | 'print'; readonly group: string }

/** The tab of the equipment. */
export function ThingsTab() {
  const t = useText()
  const { groups, reading, now } = useThings()
  const [pane, setPane] = useState<Pane>({ is: 'none' })
  if (groups === null) return <Reading query={reading}>{() => null}</Reading>
  // What is done late closes its own pane, not the one that was opened since.
  const close = () => setPane((now) => (now === pane ? { is: 'none' } : now))
  const all = groups.flatMap((group) => group.things)
  const chosen = pane.is === 'thing' ? (all.find((thing) => isSame(thing, pane.thing)) ?? null) : null
  return (
    <div className={shared['two']}>
      <section className={shared['main']} aria-label={t('admin.things.title')}>
        <h1 className={shared['title']}>{t('admin.things.title')}</h1>
        {groups.map((group) => (
          <ThingGroupPart
            key={group.key}
            group={group}
            chosen={chosen}
            now={now}
            onChoose={(thing) => setPane({ is: 'thing', thing })}
            action={
              <GroupActs
                group={group}
                onAdd={() => setPane({ is: 'add', group: group.key })}
                onPrint={() => setPane({ is: 'print', group: group.key })}
              />
            }
          />
        ))}
        <ThingLegend />
        <RoomsPart />
      </section>
      <Beside shows={shownBy(pane)}>
        <PaneShown pane={pane} groups={groups} chosen={chosen} now={now} onClose={close} />
      </Beside>
    </div>
  )
}

interface ActsProps {
  readonly group: ThingGroup
  readonly onAdd: () => void
  readonly onPrint: () => void
}

function GroupActs({ group, onAdd, onPrint }: ActsProps) {
  const t = useText()
  return (
    <span className={shared['acts']}>
      {group.kind === 'card' && group.things.length > 0 && (
        <Button size="small" icon={IconPrinter} onClick={onPrint}>
          {t('admin.things.print')}
        </Button>
      )}
      <Button size="small" icon={IconPlus} onClick={onAdd}>
        {group.kind === 'slot' ? t('admin.things.addSlots') : t('admin.things.addCards')}
      </Button>
    </span>
  )
}

interface PaneProps {
  readonly pane: Pane
  readonly groups: readonly ThingGroup[]
  readonly chosen: Thing | null
  readonly now: number
  readonly onClose: () => void
}

function PaneShown({ pane, groups, chosen, now, onClose }: PaneProps) {
  const t = useText()
  const group = 'group' in pane ? groups.find((one) => one.key === pane.group) : undefined
  const name = group ? (group.kind === 'slot' ? t('cards.slots.title') : thingWord(t, group.pool ?? '')) : ''
  if (pane.is === 'add' && group) return <RangePane key={group.key} group={group} name={name} onClose={onClose} />
  if (pane.is === 'print' && group) return <PrintPane key={group.key} group={group} name={name} onClose={onClose} />
  if (chosen) return <ThingPane key={`${chosen.pool} ${chosen.number}`} thing={chosen} now={now} onGone={onClose} />
  return (
    <aside className={shared['side']} aria-label={t('admin.things.title')}>
      <p className={styles['none']}>{t('admin.things.none')}</p>
    </aside>
  )
}

function shownBy(pane: Pane): string {
  if (pane.is === 'thing') return `${pane.thing.pool} ${pane.thing.number}`
  return pane.is === 'none' ? '' : `${pane.is} ${pane.group}`
}
