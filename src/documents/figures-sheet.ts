import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'
import type { ReportSheetView } from '../app/app.ts'
import type { Figure, Grouping, MeasureItem } from '../contract/reports.ts'
import { translator } from '../text/index.ts'
import type { Locale } from '../text/locale.ts'

export type FiguresSheetInput = ReportSheetView & {
  readonly by: Grouping | undefined
  readonly locale: Locale
}

/**
 * The figures as a spreadsheet: real numbers, days and lengths of time, so that one can go on reckoning with them; what they
 * mean stands on the second sheet.
 */
export async function renderFiguresSheet(input: FiguresSheetInput): Promise<Buffer> {
  const t = translator(input.locale)
  const sheets = [
    {
      sheet: t('reports.file.figures'),
      data: [headOf(input), ...rowsOf(input)],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
    },
    {
      sheet: t('reports.means.title'),
      data: meansOf(input),
      columns: [{ width: 26 }, { width: 90 }],
      stickyRowsCount: 1,
    },
  ]
  return writeXlsxFile(sheets).toBuffer()
}

const widths = [26, 8, 26, 14, 10, 10, 10, 10, 12, 12, 14, 14, 14, 14]
const columns = [
  'group',
  'version',
  'measure',
  'limit',
  'visits',
  'count',
  'within',
  'beyond',
  'share',
  'median',
  'high',
  'unrecorded',
  'leftOut',
  'waived',
] as const
const time = '[h]:mm:ss'

function headOf({ locale }: FiguresSheetInput): Row {
  const t = translator(locale)
  return columns.map((name) => ({
    value: t(`reports.file.${name}`),
    fontWeight: 'bold' as const,
    backgroundColor: '#E3EEE7',
    bottomBorderStyle: 'thin' as const,
  }))
}

function rowsOf(input: FiguresSheetInput): Row[] {
  const { report, locale, by } = input
  const t = translator(locale)
  const measures = new Map(
    report.versions.flatMap(({ version, measures: of }) =>
      of.map((one) => [`${version} ${one.measure}`, one] as const),
    ),
  )
  const row = (group: Cell, visits: number, figure: Figure): Row[] => {
    const measure = measures.get(`${figure.version} ${figure.measure}`)
    return measure === undefined ? [] : [rowOf(group, visits, figure, measure)]
  }
  return [
    ...report.figures.flatMap((figure) => row(t('reports.file.all'), report.visits, figure)),
    ...report.groups.flatMap(({ key, name, visits, figures }) =>
      figures.flatMap((figure) => row(groupCell(input, by, key, name), visits, figure)),
    ),
  ]
}

function rowOf(group: Cell, visits: number, figure: Figure, measure: MeasureItem): Row {
  return [
    group,
    figure.version,
    measure.no === null ? measure.name : `${measure.no}. ${measure.name}`,
    measure.limitSeconds === null ? measure.limitText : lengthCell(measure.limitSeconds),
    visits,
    figure.count,
    figure.within,
    figure.beyond,
    figure.share === null ? null : { value: figure.share, type: Number, format: '0.0%' },
    lengthCell(figure.medianSeconds),
    lengthCell(figure.p90Seconds),
    figure.unrecorded,
    figure.leftOut,
    figure.waived,
  ]
}

/** A length of time as spreadsheets keep it: a part of a day. */
function lengthCell(seconds: number | null): Cell {
  return seconds === null ? null : { value: seconds / 86_400, type: Number, format: time }
}

function groupCell(
  { locale }: FiguresSheetInput,
  by: Grouping | undefined,
  key: string | null,
  name: string | null,
): Cell {
  const t = translator(locale)
  switch (by) {
    case 'day':
      return { value: new Date(`${key}T00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    case 'month':
      return { value: new Date(`${key}-01T00:00Z`), type: Date, format: 'yyyy-mm' }
    case 'year':
      return Number(key)
    case 'week':
      return key
    case 'unit':
    case 'host':
    case 'officer':
    case 'kind':
      return key === null ? t(`reports.groups.none.${by}`) : (name ?? t('reports.groups.gone'))
    case undefined:
      return null
    default:
      return by satisfies never
  }
}

const terms = ['share', 'median', 'unrecorded', 'waived', 'leftOut', 'day'] as const

function meansOf({ locale, report, office }: FiguresSheetInput): Row[] {
  const t = translator(locale)
  const bold = (value: string): Cell => ({ value, fontWeight: 'bold' })
  const date = (day: string): Cell => ({ value: new Date(`${day}T00:00Z`), type: Date, format: 'yyyy-mm-dd' })
  return [
    [bold(t('reports.file.about')), office.name],
    [bold(t('reports.file.from')), date(report.from)],
    [bold(t('reports.file.to')), date(report.to)],
    [bold(t('reports.file.visits')), report.visits],
    [],
    ...terms.map((term): Row => [bold(t(`reports.means.${term}`)), t(`reports.means.${term}Text`)]),
  ]
}
