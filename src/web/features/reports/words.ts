/** The words of periods, measures and figures that several parts of the reports say. */
import type { ComplianceReport } from '../../../contract/reports.ts'
import { percentOf, shareOf } from '../../../domain/figures/figure.ts'
import type { Translator } from '../../../text/index.ts'
import type { Formats } from '../../text/formats.ts'
import { noonOf } from '../host/days.ts'
import { mondayOf, type Period } from './period.ts'

export type Figure = ComplianceReport['figures'][number]
export type Version = ComplianceReport['versions'][number]
export type MeasureItem = Version['measures'][number]

/** "November 2026", "Selasa, 24 November", "23 Nov – 29 Nov", "2026". */
export function periodWords(t: Translator, format: Formats, { span, from, to }: Period): string {
  const [year = '', month = '1'] = from.split('-')
  switch (span) {
    case 'day':
      return format.longDate(noonOf(from, format.timeZone))
    case 'week': {
      const [begin, end] = [noonOf(from, format.timeZone), noonOf(to, format.timeZone)]
      return t('reports.period.weekOf', { from: format.shortDate(begin, end), to: format.shortDate(end, end) })
    }
    case 'month':
      return `${format.monthName(Number(month))} ${year}`
    case 'year':
      return year
    default:
      return span satisfies never
  }
}

/** The name of a group that is a day or a week, as it stands at a line. */
export function pointName(format: Formats, key: string): string {
  const at = noonOf(key.includes('W') ? mondayOf(key) : key, format.timeZone)
  return format.shortDate(at, at)
}

/** "94%", or nothing where nothing could be judged. */
export function shareWords(t: Translator, figure: Pick<Figure, 'within' | 'beyond'>): string | null {
  const percent = percentOf(figure)
  return percent === null ? null : t('reports.percent', { percent: String(percent) })
}

/** Whether fewer than nine in ten were within: then the ninetieth percentile is beyond the limit, and the figure turns red. */
export function isLate(figure: Pick<Figure, 'within' | 'beyond'>): boolean {
  return (shareOf(figure) ?? 1) < 0.9
}

/** A length as a figure, or a dash. */
export const lengthWords = (format: Formats, seconds: number | null): string =>
  seconds === null ? '–' : format.duration(seconds)

/** The limit as the clock shows it, or as the SOP says it where it is no plain length. */
export function limitWords(format: Formats, { limitSeconds, limitText }: MeasureItem): string | null {
  return limitSeconds === null ? limitText : format.duration(limitSeconds)
}

/** The figures of one measure of a version, where there are any. */
export function figureOf<Of extends { readonly version: number; readonly measure: string }>(
  figures: readonly Of[],
  version: number,
  measure: string,
): Of | undefined {
  return figures.find((figure) => figure.version === version && figure.measure === measure)
}
