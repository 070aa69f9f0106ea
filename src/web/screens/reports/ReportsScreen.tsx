/** The figures of the office: how its SOP was kept in a day, a week, a month or a year. */
import IconDownload from '@tabler/icons-react/icons/IconDownload'
import IconPrinter from '@tabler/icons-react/icons/IconPrinter'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ComplianceReport } from '../../../contract/reports.ts'
import { useNow } from '../../api/clock.ts'
import { Reading } from '../../features/office/Reading.tsx'
import { GroupsPart } from '../../features/reports/GroupsPart.tsx'
import { HoursPart } from '../../features/reports/HoursPart.tsx'
import { MeansPart } from '../../features/reports/MeansPart.tsx'
import { addressOf, PeriodPicker } from '../../features/reports/PeriodPicker.tsx'
import { PromisePart } from '../../features/reports/PromisePart.tsx'
import { cutOf, periodBeside, spans } from '../../features/reports/period.ts'
import { ReportFilters } from '../../features/reports/ReportFilters.tsx'
import { askedOf, isNarrowed, type ReportPlace, reportPlaceOf } from '../../features/reports/report-place.ts'
import { complianceQuery } from '../../features/reports/report-queries.ts'
import { StepsPart } from '../../features/reports/StepsPart.tsx'
import { useReportsLive } from '../../features/reports/useReportsLive.ts'
import { WorstPart } from '../../features/reports/WorstPart.tsx'
import { periodWords } from '../../features/reports/words.ts'
import { OfficeShell } from '../../shell/OfficeShell.tsx'
import { type Go, useAddress } from '../../shell/useAddress.ts'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { AnchorButton, Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { KeyBar, KeyHint } from '../../ui/Key.tsx'
import { Bone } from '../../ui/Skeleton.tsx'
import { useKeys } from '../../ui/useKeys.ts'
import styles from './ReportsScreen.module.css'

/** The screen at `/reports`. */
export function ReportsScreen() {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const [search, go] = useAddress()
  const today = format.isoDay(useNow(60_000))
  const place = reportPlaceOf(search, today)
  const report = useQuery(complianceQuery(askedOf(place).toString(), cutOf(place.period), locale))
  const filters = useRef<HTMLDivElement>(null)
  useReportsLive()
  useReportKeys(place, today, go, () => filters.current?.querySelector('select')?.focus())
  return (
    <OfficeShell
      title={t('reports.titleOf', { period: periodWords(t, format, place.period) })}
      top={<PeriodPicker period={place.period} today={today} go={go} />}
      keys={<Keys />}
    >
      <div className={styles['screen']}>
        <h1 className="sr">{t('reports.title')}</h1>
        <div className={styles['bar']}>
          <ReportFilters ref={filters} place={place} versions={report.data?.versions ?? []} go={go} />
          <Files place={place} />
        </div>
        <Reading query={report} bones={<Bones />}>
          {(data) => <Report report={data} place={place} today={today} go={go} />}
        </Reading>
      </div>
    </OfficeShell>
  )
}

const printOf = (place: ReportPlace) => `/api/reports/compliance.pdf?${askedOf(place)}`

function Files({ place }: { place: ReportPlace }) {
  const t = useText()
  return (
    <div className={styles['files']}>
      <AnchorButton icon={IconDownload} href={`/api/reports/compliance.xlsx?${askedOf(place)}&by=${place.by}`} download>
        {t('reports.sheet')}
      </AnchorButton>
      <AnchorButton icon={IconPrinter} keyHint="C" href={printOf(place)} target="_blank" rel="noopener">
        {t('reports.print')}
      </AnchorButton>
    </div>
  )
}

interface ReportProps {
  readonly report: ComplianceReport
  readonly place: ReportPlace
  readonly today: string
  readonly go: Go
}

function Report({ report, place, today, go }: ReportProps) {
  const version = report.versions.find((one) => one.version === place.version) ?? report.versions[0]
  if (version === undefined) return <Nothing place={place} today={today} go={go} />
  const chosen =
    version.measures.find(({ measure }) => measure === (place.measure ?? version.promise)) ?? version.measures[0]
  return (
    <div className={styles['parts']}>
      <PromisePart report={report} version={version} period={place.period} />
      <StepsPart
        report={report}
        version={version}
        chosen={chosen?.measure ?? null}
        onChoose={(measure) => go({ measure: measure === version.promise ? null : measure }, 'replace')}
      />
      {chosen && <GroupsPart place={place} version={version} measure={chosen} go={go} />}
      <HoursPart place={place} />
      {chosen && <WorstPart place={place} version={version} measure={chosen} />}
      <MeansPart />
    </div>
  )
}

function Nothing({ place, today, go }: Omit<ReportProps, 'report'>) {
  const t = useText()
  const format = useFormat()
  const before = periodBeside(place.period, -1, today)
  return (
    <div className={styles['empty']}>
      <Empty
        title={t('reports.empty.titleOf', { period: periodWords(t, format, place.period) })}
        actions={
          before && (
            <Button onClick={() => go(addressOf(before, today))}>
              {t('reports.empty.before', { period: periodWords(t, format, before) })}
            </Button>
          )
        }
      >
        {t(isNarrowed(place) ? 'reports.empty.narrowed' : 'reports.empty.words')}
      </Empty>
    </div>
  )
}

function useReportKeys(place: ReportPlace, today: string, go: Go, filter: () => void): void {
  const turn = (by: -1 | 1) => () => {
    const next = periodBeside(place.period, by, today)
    if (next) go(addressOf(next, today))
  }
  const to = (at: number) => () => {
    const span = spans[at]
    if (span !== undefined) go({ period: span, day: today < place.period.to ? null : place.period.to })
  }
  useKeys({
    ArrowLeft: turn(-1),
    ArrowRight: turn(1),
    '1': to(0),
    '2': to(1),
    '3': to(2),
    '4': to(3),
    f: filter,
    c: () => void window.open(printOf(place), '_blank', 'noopener'),
  })
}

function Keys() {
  const t = useText()
  return (
    <KeyBar end={t('reports.counted')}>
      <KeyHint keys={['←', '→']}>{t('reports.keys.period')}</KeyHint>
      <KeyHint keys={['1', '4']} between="–">
        {t('reports.keys.span')}
      </KeyHint>
      <KeyHint keys={['F']}>{t('reports.keys.filter')}</KeyHint>
      <KeyHint keys={['C']}>{t('reports.keys.print')}</KeyHint>
    </KeyBar>
  )
}

function Bones() {
  return (
    <div className={styles['bones']}>
      <Bone width={180} height={18} />
      <Bone width={220} height={84} />
      {[420, 380, 440, 400].map((width) => (
        <Bone key={width} width={width} />
      ))}
    </div>
  )
}
