import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Ladder } from '../../../../../contract/ladders.ts'
import { useFormat, useText } from '../../../../text/TextProvider.tsx'
import { Arcade } from '../../../../ui/Doorway.tsx'
import { Beside } from '../../../office/Beside.tsx'
import { Reading } from '../../../office/Reading.tsx'
import shared from '../../admin.module.css'
import { Rows } from '../../Rows.tsx'
import styles from '../NewsTab.module.css'
import { laddersQuery } from '../news-queries.ts'
import { LadderExample } from './LadderExample.tsx'
import { LadderSheet } from './LadderSheet.tsx'
import own from './LaddersPart.module.css'
import { changeOf, draftOf, minutesOf } from './ladder-draft.ts'

const keyOf = ({ unit }: Ladder) => unit?.id ?? 'office'

/** How questions are pursued, for the office and its units; the chosen one at the right, with an example. */
export function LaddersPart({ head }: { head: (title: string) => ReactNode }) {
  const t = useText()
  const ladders = useQuery(laddersQuery)
  const [chosen, setChosen] = useState('office')
  return (
    <div className={shared['two']} data-wide>
      <section className={shared['main']} aria-label={t('news.ladders.title')}>
        {head(t('news.ladders.title'))}
        <p className={styles['lead']}>{t('news.ladders.lead')}</p>
        <Reading query={ladders}>
          {(items) => {
            const ladder = items.find((one) => keyOf(one) === chosen)
            return (
              <>
                <List items={items} chosen={chosen} onChoose={setChosen} />
                {ladder && (
                  <LadderExample key={chosen} unitId={ladder.unit?.id ?? null} ladder={changeOf(draftOf(ladder))} />
                )}
              </>
            )
          }}
        </Reading>
      </section>
      <Beside shows={chosen}>
        <Reading query={ladders}>
          {(items) => {
            const ladder = items.find((one) => keyOf(one) === chosen) ?? items[0]
            const [office] = items
            return ladder === undefined || office === undefined ? null : (
              <LadderSheet key={`${keyOf(ladder)} ${ladder.own}`} ladder={ladder} office={office} />
            )
          }}
        </Reading>
      </Beside>
    </div>
  )
}

interface ListProps {
  readonly items: readonly Ladder[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

function List({ items, chosen, onChoose }: ListProps) {
  const t = useText()
  const format = useFormat()
  const columns = ['whose', 'way', 'total'] as const
  return (
    <Rows
      label={t('news.ladders.list')}
      widths={[0, 250, 110]}
      columns={columns.map((key) => ({ key, label: t(`news.ladders.columns.${key}`) }))}
      items={items}
      keyOf={keyOf}
      chosen={chosen}
      onChoose={onChoose}
      name={({ unit }) => unit?.name ?? t('news.ladders.office')}
      under={({ unit, own: itsOwn, whenOut }) =>
        [
          ...(unit === null ? [] : [itsOwn ? t('news.ladders.own') : t('news.ladders.follows')]),
          ...(whenOut === 'absent' ? [t('news.ladders.whenOutShort')] : []),
        ].join(' · ')
      }
      cells={({ rungs, own: itsOwn }) => [
        <span key="way" className={own['way']} data-quiet={!itsOwn || undefined}>
          <Arcade steps={rungs.map(() => ({ state: itsOwn ? 'done' : 'toCome' }))} />
          <span className="num">{rungs.map(({ seconds }) => minutesOf(seconds)).join(' → ')}</span>
        </span>,
        format.durationWords(rungs.reduce((sum, { seconds }) => sum + seconds, 0)),
      ]}
    />
  )
}
