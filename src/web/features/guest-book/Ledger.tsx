/** The ledger: lines under the bands of their days, double rules, initials as they were drawn, old words struck with the number of their note. */
import { type ReactNode, useRef } from 'react'
import type { GuestBookLine } from '../../../contract/guest-book.ts'
import { serverNow } from '../../api/clock.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Initials } from '../../ui/Initials.tsx'
import { Table } from '../../ui/Table.tsx'
import { noonOf } from '../host/days.ts'
import styles from './Ledger.module.css'
import { byDay, writtenOf } from './lines.ts'
import type { Lines } from './useLines.ts'
import { usePageTurn } from './usePageTurn.ts'

interface Props {
  readonly label: string
  readonly lines: Lines
  readonly shown: readonly GuestBookLine[]
  readonly chosen: string | null
  /** A search is read from its newest hit; a month ends with its last line. */
  readonly searching: boolean
  /** A single day needs no band. */
  readonly banded: boolean
  readonly onChoose: (visitId: string) => void
}

const widths = [66, 66, 196, 0, 168, 70, 66, 122]

/** The lines of a place. */
export function Ledger({ label, lines, shown, chosen, searching, banded, onChoose }: Props) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const onScroll = usePageTurn(place, {
    asked: lines.asked,
    first: shown[0]?.visitId ?? null,
    last: shown.at(-1)?.visitId ?? null,
    fromEnd: !searching,
  })
  const turn = lines.more && (
    <div className={styles['more']}>
      <Button size="small" busy={lines.fetching} onClick={lines.fetchMore}>
        {t(searching ? 'guestBook.more.later' : 'guestBook.more.earlier')}
      </Button>
    </div>
  )
  const focusable = shown.some((line) => line.visitId === chosen) ? chosen : shown.at(searching ? 0 : -1)?.visitId
  return (
    <div ref={place} className={styles['place']} onScroll={onScroll}>
      {!searching && turn}
      <Table look="ledger" label={label} widths={widths} head={<Head />}>
        {byDay(shown).map(({ day, lines: inside }) => (
          <DayLines key={day} day={day} banded={banded}>
            {inside.map((line) => (
              <Line
                key={line.visitId}
                line={line}
                chosen={line.visitId === chosen}
                focusable={line.visitId === focusable}
                onChoose={onChoose}
              />
            ))}
          </DayLines>
        ))}
      </Table>
      {searching && turn}
    </div>
  )
}

function Head() {
  const t = useText()
  const columns = ['number', 'arrived', 'visitor', 'purpose', 'host', 'initials', 'left', 'outcome'] as const
  return (
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col" className={cx(column === 'number' && styles['number'])}>
          {t(`guestBook.head.${column}`)}
        </th>
      ))}
    </tr>
  )
}

function DayLines({ day, banded, children }: { day: string; banded: boolean; children: ReactNode }) {
  const format = useFormat()
  const noon = noonOf(day, format.timeZone)
  const thisYear = format.isoDay(serverNow()).slice(0, 4) === day.slice(0, 4)
  return (
    <>
      {banded && (
        <tr className={styles['band']}>
          <th colSpan={widths.length} scope="rowgroup">
            {thisYear ? format.dayOfYear(noon) : format.longDate(noon)}
          </th>
        </tr>
      )}
      {children}
    </>
  )
}

interface LineProps {
  readonly line: GuestBookLine
  readonly chosen: boolean
  readonly focusable: boolean
  readonly onChoose: (visitId: string) => void
}

function Line({ line, chosen, focusable, onChoose }: LineProps) {
  const t = useText()
  const format = useFormat()
  const { name, institution } = line.visitor
  const number = format.count(line.number)
  return (
    <tr className={styles['line']} aria-selected={chosen} data-line={line.visitId}>
      <th scope="row">
        <button
          type="button"
          tabIndex={focusable ? 0 : -1}
          aria-label={t('guestBook.line.label', { number, name })}
          aria-pressed={chosen}
          onClick={() => onChoose(line.visitId)}
        >
          {number}
        </button>
      </th>
      <td className="num">{format.timeOfDay(Date.parse(line.arrivedAt))}</td>
      <td>
        <b>
          <Mended line={line} field="name">
            {name}
          </Mended>
          {line.companions > 0 && (
            <span className={styles['more-people']}>
              <span aria-hidden> {t('guestBook.line.companions', { n: String(line.companions) })}</span>
              <span className="sr"> {t('guestBook.line.companionsLong', { n: line.companions })}</span>
            </span>
          )}
        </b>
        <small>
          <Mended line={line} field="institution">
            {institution}
          </Mended>
        </small>
      </td>
      <td>
        <Mended line={line} field="purpose">
          {line.purpose}
        </Mended>
      </td>
      <td>
        <Mended line={line} field="host">
          {line.host?.name}
        </Mended>
      </td>
      <td className={styles['initials']}>
        {line.initials === null ? (
          <span className="sr">{t('guestBook.line.noInitials')}</span>
        ) : (
          <Initials path={line.initials} label={t('guestBook.line.initials', { name })} />
        )}
      </td>
      <td className="num">{line.leftAt && format.timeOfDay(Date.parse(line.leftAt))}</td>
      <td className={cx(styles['outcome'], line.outcome !== null && line.outcome !== 'met' && styles['other'])}>
        {line.outcome === null ? t('guestBook.line.inside') : t(`guestBook.outcome.${line.outcome}`)}
      </td>
    </tr>
  )
}

/** The words of a field; where they were corrected, the first ones struck and the numbers of the notes. */
function Mended({ line, field, children }: { line: GuestBookLine; field: string; children: ReactNode }) {
  const { old, notes } = writtenOf(line, field)
  if (notes.length === 0) return children
  return (
    <>
      {old !== null && <del>{old}</del>}
      {children}
      <sup className="num">{notes.join(', ')}</sup>
    </>
  )
}
