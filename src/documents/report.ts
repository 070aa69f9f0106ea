import type { ReportView } from '../app/app.ts'
import type { Figure, MeasureItem } from '../contract/reports.ts'
import { percentOf, shareOf } from '../domain/figures/figure.ts'
import type { Instant } from '../domain/visit/moment.ts'
import { calendarDay, decimal, duration, monthName, shortDate } from '../text/format.ts'
import { compilePdf } from './compiler.ts'
import { dateAndTime, officePlace, plainNumber } from './figures.ts'
import type { Letterhead } from './office.ts'

/** What the printed report needs beside its figures. */
export type ReportInput = Pick<ReportView, 'report' | 'periods' | 'arrivals'> & {
  readonly letterhead: Letterhead
  readonly timeZone: string
  readonly printedAt: Instant
  /** By what the visits were chosen, in the words of who chose. */
  readonly filter: string | null
}

/** How the SOP was kept in a time, for the head of the office: A4, charts as vectors, findings in plain words. */
export async function renderReport(input: ReportInput): Promise<Uint8Array<ArrayBuffer>> {
  return compilePdf('report', view(input), input.printedAt)
}

type Version = ReportInput['report']['versions'][number]
type Named = { readonly measure: MeasureItem; readonly figure: Figure }

function view(input: ReportInput) {
  const { report, letterhead, printedAt, timeZone } = input
  const version = report.versions[0]
  const measured = version === undefined ? [] : measuredOf(report.figures, version)
  const promise = measured.find(({ measure }) => measure.measure === version?.promise)
  const steps = measured.filter(({ measure }) => measure.of === 'step')
  return {
    letterhead,
    period: periodWords(report.from, report.to),
    filter: input.filter,
    made: dateAndTime(printedAt, officePlace(timeZone)),
    visits: plainNumber(report.visits),
    promise: promise === undefined ? null : promiseView(promise),
    figures: figuresView(report.visits, promise),
    points: promise === undefined || version === undefined ? [] : pointsOf(input, version, promise.measure.measure),
    'points-by': input.periods.by === 'day' ? 'per hari' : 'per bulan',
    'worst-step': worstStep(steps),
    'steps-judged': steps.some(({ figure }) => figure.within + figure.beyond > 0),
    'worst-unit': worstUnit(input, version, promise),
    peak: peakOf(input),
    steps: measured.map(measureView),
    units: report.groups.map((group) => {
      const figure = group.figures.find((one) => isOf(one, version, promise))
      return {
        name: group.key === null ? 'Tanpa bidang' : (group.name ?? '–'),
        percent: figure === undefined ? null : percentOf(figure),
        share: figure === undefined ? 0 : (shareOf(figure) ?? 0) * 100,
        say: groupWords(group.visits, figure),
      }
    }),
    hours: hoursOf(input),
    outcomes: report.outcomes
      .toSorted((a, b) => b.count - a.count)
      .map(({ outcome, count }) => ({
        outcome,
        count: plainNumber(count),
        share: `${decimal((count / report.visits) * 100, 'id')}%`,
      })),
    versions: versionWords(report.versions),
  }
}

function measuredOf(figures: readonly Figure[], { version, measures }: Version): readonly Named[] {
  return measures.flatMap((measure) => {
    const figure = figures.find((one) => one.version === version && one.measure === measure.measure)
    return figure === undefined ? [] : [{ measure, figure }]
  })
}

const isOf = (figure: Figure, version: Version | undefined, promise: Named | undefined) =>
  figure.version === version?.version && figure.measure === promise?.measure.measure

function promiseView({ measure, figure }: Named) {
  const judged = figure.within + figure.beyond
  return {
    name: measure.name,
    percent: percentOf(figure),
    within: plainNumber(figure.within),
    judged: plainNumber(judged),
    count: `${plainNumber(figure.within)} dari ${plainNumber(judged)} kunjungan`,
  }
}

function figuresView(visits: number, promise: Named | undefined) {
  const told: [string, string][] = [[plainNumber(visits), 'kunjungan diarsipkan']]
  if (promise === undefined) return told
  const { medianSeconds, p90Seconds, beyond } = promise.figure
  if (medianSeconds !== null) told.push([duration(medianSeconds), 'median'])
  if (p90Seconds !== null) told.push([duration(p90Seconds), '9 dari 10'])
  told.push([plainNumber(beyond), `lewat ${promise.measure.limitText ?? 'batas'}`])
  return told
}

function measureView({ measure, figure }: Named) {
  const { within, beyond, count, unrecorded, waived } = figure
  const judged = within + beyond
  const beside = [
    judged > 0 ? `${plainNumber(within)} dari ${plainNumber(judged)}` : `${plainNumber(count)} kali`,
    ...(unrecorded > 0 ? [`${plainNumber(unrecorded)} tak tercatat`] : []),
    ...(waived > 0 ? [`${plainNumber(waived)} dikecualikan`] : []),
  ]
  return {
    name: measure.no === null ? measure.name : `${measure.no}. ${measure.name}`,
    limit: measure.limitSeconds,
    'limit-say': measure.limitText === null ? null : limitWords(measure),
    median: figure.medianSeconds,
    'median-say': figure.medianSeconds === null ? null : duration(figure.medianSeconds),
    low: figure.p10Seconds ?? 0,
    high: figure.p90Seconds ?? 0,
    percent: percentOf(figure),
    say: beside.join(', '),
  }
}

const limitWords = ({ limitText, binds }: MeasureItem) => `${limitText}${binds === 'guest' ? ', bagi tamu' : ''}`

/** The step of the office that was beyond its limit most often, by its share. */
function worstStep(steps: readonly Named[]) {
  const late = steps
    .filter(({ measure, figure }) => measure.binds === 'office' && figure.beyond > 0)
    .toSorted((a, b) => (a.figure.share ?? 1) - (b.figure.share ?? 1))[0]
  if (late === undefined) return null
  const { within, beyond } = late.figure
  return { name: late.measure.name, beyond: plainNumber(beyond), judged: plainNumber(within + beyond) }
}

function worstUnit({ report }: ReportInput, version: Version | undefined, promise: Named | undefined) {
  const judged = report.groups.flatMap(({ key, name, figures }) => {
    const figure = figures.find((one) => isOf(one, version, promise))
    return key === null || figure === undefined || figure.share === null ? [] : [{ name: name ?? '–', figure }]
  })
  const lowest = judged.toSorted((a, b) => (a.figure.share ?? 1) - (b.figure.share ?? 1))[0]
  if (lowest === undefined || judged.length < 2 || lowest.figure.beyond === 0) return null
  return { name: lowest.name, percent: percentOf(lowest.figure) }
}

function pointsOf({ periods, timeZone }: ReportInput, { version }: Version, measure: string) {
  return periods.of.groups.flatMap(({ key, figures }) => {
    const figure = figures.find((one) => one.version === version && one.measure === measure)
    const share = figure === undefined ? null : shareOf(figure)
    if (key === null || figure === undefined || share === null) return []
    return [{ name: pointName(key, timeZone), share: share * 100, percent: percentOf(figure) }]
  })
}

function pointName(key: string, timeZone: string): string {
  const [year = '', month = '1', day] = key.split('-')
  if (day === undefined) return `${monthName(Number(month), 'id', 'short')} ${year}`
  const at = Temporal.PlainDate.from(key).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds
  return shortDate(at, at, officePlace(timeZone))
}

function groupWords(visits: number, figure: Figure | undefined): string {
  const counted = `${plainNumber(visits)} kunjungan`
  return figure?.medianSeconds == null ? counted : `${counted}, median ${duration(figure.medianSeconds)}`
}

const days = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
/** A working day is shown whole, however few came. */
const usual = { from: 7, to: 15, days: 5 }

function hoursOf({ arrivals: { cells } }: ReportInput) {
  const from = Math.min(usual.from, ...cells.map(({ hour }) => hour))
  const to = Math.max(usual.to, ...cells.map(({ hour }) => hour))
  const last = Math.max(usual.days, ...cells.map(({ weekday }) => weekday))
  const hours = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return {
    head: hours.map((hour) => String(hour).padStart(2, '0')),
    rows: days.slice(0, last).map((day, at) => ({
      day: day.slice(0, 3),
      counts: hours.map((hour) => cells.find((cell) => cell.weekday === at + 1 && cell.hour === hour)?.count ?? 0),
    })),
  }
}

function peakOf({ arrivals: { cells } }: ReportInput) {
  const [most] = cells.toSorted((a, b) => b.count - a.count)
  if (most === undefined) return null
  const hour = (at: number) => `${String(at).padStart(2, '0')}.00`
  return { day: days[most.weekday - 1] ?? '', from: hour(most.hour), to: hour(most.hour + 1) }
}

/** Which versions the visits began under, where that is more than one. */
function versionWords(versions: readonly Version[]): string | null {
  if (versions.length < 2) return null
  const told = versions.map(({ version, visits }) => `versi ${version}: ${plainNumber(visits)}`)
  return `${told.join(', ')}; angka di atas menurut versi ${versions[0]?.version}`
}

/** "November 2026", "2026", or from when to when. */
export function periodWords(from: string, to: string): string {
  const [year = '', month = '1', day] = from.split('-')
  const end = Temporal.PlainDate.from(to)
  if (from === to) return calendarDay(from, 'id')
  if (day === '01' && to.slice(0, 7) === from.slice(0, 7) && end.day === end.daysInMonth) {
    return `${monthName(Number(month), 'id')} ${year}`
  }
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  return `${calendarDay(from, 'id')} sampai ${calendarDay(to, 'id')}`
}
