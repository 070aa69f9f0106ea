/** The guest book: the lines of a month or of a search, the one that is looked at, its print. */
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useConnection } from '../../api/events.ts'
import { Beside } from '../../features/guest-book/Beside.tsx'
import { BookHead } from '../../features/guest-book/BookHead.tsx'
import { type BookPlace, isFiltered, placeOf, printOf } from '../../features/guest-book/book-place.ts'
import { Ledger } from '../../features/guest-book/Ledger.tsx'
import { useBookKeys } from '../../features/guest-book/useBookKeys.ts'
import { type Lines, useLines } from '../../features/guest-book/useLines.ts'
import { useVisitActs, type VisitActs } from '../../features/visit/useVisitActs.ts'
import { visitQuery } from '../../features/visit/visit-queries.ts'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { type Go, useAddress } from '../../shell/useAddress.ts'
import { useFormat, useText } from '../../text/TextProvider.tsx'
import { AnchorButton, Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Find } from '../../ui/Find.tsx'
import { KeyBar, KeyHint } from '../../ui/Key.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Bone, Skeleton } from '../../ui/Skeleton.tsx'
import styles from './GuestBookScreen.module.css'

const nothing = () => undefined

/** The screen at `/guest-book`. */
export function GuestBookScreen() {
  const t = useText()
  const format = useFormat()
  const [search, go] = useAddress()
  const today = format.isoDay(useNow(60_000))
  const place = placeOf(search, today)
  const chosen = search.get('line')
  const lines = useLines(place)
  const visit = useChosen(chosen)
  const acts = useCorrecting(visit)
  const find = useRef<HTMLInputElement>(null)
  const filters = useRef<HTMLDivElement>(null)
  const choose = (id: string | null) => go({ line: id }, 'replace')
  useBookKeys({ place, today, lines: lines.lines ?? [], chosen, acts, go, choose, find, filters })
  return (
    <OfficeShell
      title={t('guestBook.titleOf', { month: format.monthName(place.month), year: String(place.year) })}
      top={<Top place={place} go={go} find={find} />}
      keys={<Keys />}
    >
      <div className={styles['book']}>
        <section className={styles['page']} aria-label={t('guestBook.title')}>
          <BookHead place={place} today={today} total={lines.lines && lines.total} go={go} filters={filters} />
          <LinesPart place={place} lines={lines} chosen={chosen} onChoose={choose} />
        </section>
        <Beside chosen={chosen} visit={visit} acts={acts} onClose={() => choose(null)} />
      </div>
    </OfficeShell>
  )
}

function Top({ place, go, find }: { place: BookPlace; go: Go; find: RefObject<HTMLInputElement | null> }) {
  const t = useText()
  const [typed, setTyped] = useState(place.q)
  const [asked, setAsked] = useState(place.q)
  // The address changed by itself, on the way back for instance: the field follows it.
  if (asked !== place.q) {
    setAsked(place.q)
    setTyped(place.q)
  }
  useEffect(() => {
    const q = typed.trim()
    if (q === place.q) return
    const timer = setTimeout(() => {
      setAsked(q)
      go({ q: q === '' ? null : q, line: null }, place.q === '' ? 'push' : 'replace')
    }, 250)
    return () => clearTimeout(timer)
  }, [typed, place.q, go])
  return (
    <>
      <div className={styles['find']}>
        <Find ref={find} label={t('guestBook.find')} value={typed} onChange={setTyped} keyHint="/" maxLength={200} />
      </div>
      <AnchorButton icon={IconPrinter} keyHint="C" href={printOf(place)} target="_blank" rel="noopener">
        {t('guestBook.print')}
      </AnchorButton>
    </>
  )
}

interface LinesProps {
  readonly place: BookPlace
  readonly lines: Lines
  readonly chosen: string | null
  readonly onChoose: (visitId: string) => void
}

function LinesPart({ place, lines, chosen, onChoose }: LinesProps) {
  const t = useText()
  if (lines.failed) {
    return (
      <div className={styles['notice']}>
        <Notice title={t('guestBook.failed')} action={<Button onClick={lines.retry}>{t('guestBook.retry')}</Button>}>
          {t('guestBook.failedSafe')}
        </Notice>
      </div>
    )
  }
  if (lines.lines === null) return <Bones />
  if (lines.lines.length === 0) return <NoLines place={place} />
  return (
    <Ledger
      label={t('guestBook.title')}
      lines={lines}
      shown={lines.lines}
      chosen={chosen}
      searching={place.q !== ''}
      banded={place.day === null || place.q !== ''}
      onChoose={onChoose}
    />
  )
}

function NoLines({ place }: { place: BookPlace }) {
  const t = useText()
  if (place.q !== '') return <Empty title={t('guestBook.empty.found')}>{t('guestBook.empty.foundNote')}</Empty>
  if (isFiltered(place)) return <Empty title={t('guestBook.empty.filtered')} />
  return <Empty title={t(place.day === null ? 'guestBook.empty.month' : 'guestBook.empty.day')} />
}

function Bones() {
  const t = useText()
  return (
    <div className={styles['notice']}>
      <Skeleton words={t('guestBook.more.fetching')}>
        {[520, 610, 480, 560].map((width) => (
          <div key={width} className={styles['bone']}>
            <Bone width={44} />
            <Bone width={width} />
          </div>
        ))}
      </Skeleton>
    </div>
  )
}

function Keys() {
  const t = useText()
  return (
    <KeyBar end={t('guestBook.recorded')}>
      <KeyHint keys={['↑', '↓']}>{t('guestBook.keys.line')}</KeyHint>
      <KeyHint keys={['←', '→']}>{t('guestBook.keys.month')}</KeyHint>
      <KeyHint keys={['Enter']}>{t('guestBook.keys.open')}</KeyHint>
      <KeyHint keys={['/']}>{t('guestBook.keys.find')}</KeyHint>
      <KeyHint keys={['F']}>{t('guestBook.keys.filter')}</KeyHint>
      <KeyHint keys={['C']}>{t('guestBook.keys.print')}</KeyHint>
    </KeyBar>
  )
}

/** The visit of the line that is chosen; undefined while it is read. A line that one only passes by is not opened: opening is recorded. */
function useChosen(chosen: string | null): Visit | null | undefined {
  const [rested, setRested] = useState(chosen)
  useEffect(() => {
    const timer = setTimeout(() => setRested(chosen), 250)
    return () => clearTimeout(timer)
  }, [chosen])
  const { data, isError } = useQuery({ ...visitQuery(rested ?? ''), enabled: rested !== null })
  if (chosen === null) return null
  if (chosen !== rested) return undefined
  return data ?? (isError ? null : undefined)
}

function useCorrecting(visit: Visit | null | undefined): VisitActs {
  const online = useConnection().state !== 'lost'
  return useVisitActs({ visit: visit ?? null, rooms: 0, ownStaffId: null, online, onRegister: nothing })
}
