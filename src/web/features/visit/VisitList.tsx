/** The visits in the building, grouped by what the officer does next: a grid with one tab stop, moved in by the desk's keys. */
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { cx } from '../../ui/cx.ts'
import { GridPart } from '../../ui/GridPart.tsx'
import { type Group, inRows, type VisitGroup } from './groups.ts'
import styles from './VisitList.module.css'
import { VisitRow } from './VisitRow.tsx'

interface Props {
  readonly groups: readonly VisitGroup[]
  readonly selected: string | null
  readonly asOf: number | null
  readonly onChoose: (id: string) => void
  readonly onPoint: (id: string | null) => void
  /** What opens under the row that is chosen. */
  readonly below?: (visit: Visit, columns: number) => ReactNode
}

const columns = 8
const outside: readonly Group[] = ['expected', 'requests', 'later', 'done']

/** The list; empty groups are left out. */
export function VisitList({ groups, selected, asOf, onChoose, onPoint, below }: Props) {
  const t = useText()
  const fresh = useFresh(groups)
  return (
    <GridPart is="grid" aria-label={t('desk.list.grid')} aria-colcount={columns} className={styles['grid']}>
      <ListHead groups={groups} />
      {groups.map(({ group, visits }) => (
        <GridPart is="rowgroup" key={group} aria-label={t(`visit.groups.${group}.name`)}>
          <GroupHead group={group} count={visits.length} />
          {visits.map((visit) => (
            <Fragment key={visit.id}>
              <VisitRow
                visit={visit}
                selected={visit.id === selected}
                fresh={fresh.has(visit.id)}
                asOf={asOf}
                onChoose={onChoose}
                onPoint={onPoint}
              />
              {visit.id === selected && below?.(visit, columns)}
            </Fragment>
          ))}
        </GridPart>
      ))}
    </GridPart>
  )
}

function ListHead({ groups }: { groups: readonly VisitGroup[] }) {
  const t = useText()
  const format = useFormat()
  const inside = inRows(groups.filter((one) => !outside.includes(one.group))).length
  const hosts = inRows(groups).some((visit) => visit.host !== null)
  const head = (words: string, name?: string) => (
    <GridPart is="columnheader" className={cx(name && styles[name])}>
      {words}
    </GridPart>
  )
  return (
    <GridPart is="row" className={styles['head']}>
      <GridPart is="columnheader" className="sr">
        {t('desk.list.number')}
      </GridPart>
      <GridPart is="columnheader" className={styles['title']}>
        <h1>
          {t('desk.list.inside')} <span className="num">{format.count(inside)}</span>
        </h1>
      </GridPart>
      {head(t('desk.list.purpose'), 'purpose')}
      {head(t(hosts ? 'desk.list.host' : 'desk.list.about'))}
      {head(t('desk.list.step'))}
      {head(t('desk.list.clock'))}
      {head(t('desk.list.slot'), 'plate')}
      {head(t('desk.list.card'), 'plate')}
    </GridPart>
  )
}

function GroupHead({ group, count }: { group: Group; count: number }) {
  const t = useText()
  const format = useFormat()
  return (
    <GridPart is="row" className={styles['group']}>
      <GridPart is="rowheader" aria-colspan={columns}>
        {t(`visit.groups.${group}.name`)} <b className="num">{format.count(count)}</b>
        <small>{t(`visit.groups.${group}.hint`)}</small>
      </GridPart>
    </GridPart>
  )
}

/** The visits that came in since the list was first shown. */
function useFresh(groups: readonly VisitGroup[]): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const ids = inRows(groups).map((visit) => visit.id)
    const before = known.current
    known.current = new Set([...(before ?? []), ...ids])
    const came = before === null ? [] : ids.filter((id) => !before.has(id))
    if (came.length > 0) setFresh(new Set(came))
  }, [groups])
  return fresh
}
