import { memo } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { cx } from '../../ui/cx.ts'
import { Arcade } from '../../ui/Doorway.tsx'
import { GridPart } from '../../ui/GridPart.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { hasEnded } from '../reach/turn.ts'
import { unreadOf } from '../talk/conversation.ts'
import { cardShown, type NumberShown, slotShown } from './custody.ts'
import { railOf, stepNow } from './rail.ts'
import { VisitClock } from './VisitClock.tsx'
import styles from './VisitList.module.css'
import { turnShort, visitorName } from './words.ts'

interface Props {
  readonly visit: Visit
  readonly selected: boolean
  /** Came in while the list was open: its edge grows in once. */
  readonly fresh: boolean
  /** While the connection is lost: since when what is shown may be old. */
  readonly asOf: number | null
  readonly onChoose: (id: string) => void
  readonly onPoint: (id: string | null) => void
}

/** One visit in the list: who, to whom, where it stands, how long, whose turn it is, what is kept. */
export const VisitRow = memo(function VisitRow({ visit, selected, fresh, asOf, onChoose, onPoint }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <GridPart
      is="row"
      id={rowId(visit.id)}
      tabIndex={selected ? 0 : -1}
      aria-selected={selected}
      data-fresh={fresh || undefined}
      className={styles['row']}
      onClick={() => onChoose(visit.id)}
      onPointerMove={() => onPoint(visit.id)}
      onPointerLeave={() => onPoint(null)}
    >
      <GridPart is="gridcell" className={cx('num', styles['number'])}>
        {visit.number === null ? (visit.place.ticket ?? t('desk.list.noNumber')) : format.count(visit.number)}
      </GridPart>
      <VisitorCell visit={visit} />
      <GridPart is="gridcell" className={cx(styles['text'], styles['purpose'])}>
        {visit.purpose}
      </GridPart>
      <AboutCell visit={visit} />
      <StepCell visit={visit} />
      <GridPart is="gridcell" className={styles['clock']}>
        <VisitClock visit={visit} />
        <small>
          {asOf === null
            ? hasEnded(visit)
              ? t('reach.ended.row', { time: format.timeOfDay(Date.parse(visit.answer?.at ?? visit.now)) })
              : t('visit.turn.short', {
                  who: turnShort(t, visit),
                  time: format.timeOfDay(Date.parse(visit.attention.since)),
                })
            : t('visit.clock.asOf', { time: format.timeOfDay(asOf) })}
        </small>
      </GridPart>
      <GridPart is="gridcell" className={styles['plate']}>
        <NumberPlate kind="slot" shown={slotShown(visit)} />
      </GridPart>
      <GridPart is="gridcell" className={styles['plate']}>
        <NumberPlate kind="card" shown={cardShown(visit)} />
      </GridPart>
    </GridPart>
  )
})

/** The id of a row in the page, for the focus to go to. */
export function rowId(visitId: string): string {
  return `visit-${visitId}`
}

/** Whom the visit is to; where the office receives for nobody in particular, what it is about. */
function AboutCell({ visit: { host, kind, purpose } }: { visit: Visit }) {
  const [first, second] = host
    ? [host.name, host.unit ?? host.title]
    : [kind?.label ?? purpose, kind === null ? null : purpose]
  return (
    <GridPart is="gridcell" className={styles['text']}>
      {first}
      <small>{second}</small>
    </GridPart>
  )
}

function VisitorCell({ visit }: { visit: Visit }) {
  const t = useText()
  const more = visit.headCount - 1
  const unread = unreadOf(visit).length
  return (
    <GridPart is="rowheader" className={styles['text']}>
      <b>{visitorName(t, visit)}</b>
      {more > 0 && (
        <em>
          <span aria-hidden>{t('desk.list.companions', { n: String(more) })}</span>
          <span className="sr">{t('desk.list.companionsLong', { n: more })}</span>
        </em>
      )}
      {unread > 0 && <em data-unread="">{t('talk.unread', { n: unread })}</em>}
      {visit.origin !== 'desk' && <em>{t(`visit.sheet.origin.${visit.origin}`)}</em>}
      <small>{underName(visit)}</small>
    </GridPart>
  )
}

/** Where they are from; beside a host the kind of visit has no column of its own. */
function underName({ visitor, kind, host }: Visit): string {
  return [visitor?.institution, host === null ? null : kind?.label].filter(Boolean).join(' · ')
}

function StepCell({ visit }: { visit: Visit }) {
  const t = useText()
  const now = useNow(5_000)
  return (
    <GridPart is="gridcell" className={styles['step']}>
      <Arcade steps={railOf(visit, now).map((door) => door.is)} />
      <small>{stepNow(visit) ?? t(`visit.placeName.${visit.place.at}`)}</small>
    </GridPart>
  )
}

function NumberPlate({ kind, shown }: { kind: 'slot' | 'card'; shown: NumberShown }) {
  const t = useText()
  if (shown.state === 'none') return <Plate kind={kind} state="none" says={t('desk.list.notYet')} />
  if (shown.state === 'back') return <Plate kind={kind} state="back" says={t('desk.list.returned')} />
  return (
    <Plate kind={kind}>
      {shown.more > 0 ? t('desk.list.several', { first: shown.number, n: String(shown.more) }) : shown.number}
    </Plate>
  )
}
