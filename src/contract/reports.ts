import Type, { type Static } from 'typebox'
import { At, Day, Id, nullable } from './primitives.ts'
import { Outcome } from './visit.ts'

const groupings = ['day', 'week', 'month', 'year', 'unit', 'host', 'officer', 'kind'] as const
export type Grouping = (typeof groupings)[number]

const filters = {
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  version: Type.Optional(Type.Integer({ minimum: 1 })),
  unitId: Type.Optional(Id),
  hostId: Type.Optional(Id),
  officerId: Type.Optional(Id),
  kind: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
}
/** Which filed visits are meant; without days, those of this month. A visit is of the day on which the visitor came. */
export const ReportFilter = Type.Object(filters)
export type ReportFilter = Static<typeof ReportFilter>
export const ComplianceQuery = Type.Object({
  ...filters,
  by: Type.Optional(Type.Enum([...groupings], { description: 'the figures once more for each of these' })),
})
export type ComplianceQuery = Static<typeof ComplianceQuery>
export const WorstQuery = Type.Object({
  ...filters,
  measure: Type.String({ pattern: '^(step|standard):[0-9]{1,6}$', description: '`step:2`, `standard:0`' }),
  version: Type.Integer({ minimum: 1 }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
})
export type WorstQuery = Static<typeof WorstQuery>

const seconds = nullable(Type.Number())
const figure = {
  version: Type.Integer(),
  measure: Type.String(),
  count: Type.Integer({ description: 'certain: within, beyond, or without a limit' }),
  within: Type.Integer(),
  beyond: Type.Integer(),
  unrecorded: Type.Integer({ description: 'passed over, and nobody knows whether in time' }),
  leftOut: Type.Integer({ description: 'cut short before the limit: counts nowhere' }),
  waived: Type.Integer({ description: 'things left out this once, with a reason' }),
  share: nullable(Type.Number({ description: 'within ÷ (within + beyond), 0 to 1' })),
  medianSeconds: seconds,
  p10Seconds: seconds,
  p90Seconds: seconds,
}
/** One measure under one version of the SOP. */
export const Figure = Type.Object(figure, { $id: 'ComplianceFigure' })
export type Figure = Static<typeof Figure>

/** How the times are spread: counts of equal spans from 0 on; the last holds everything longer. */
const Spread = Type.Object({ width: Type.Number({ description: 'seconds' }), counts: Type.Array(Type.Integer()) })

/** A step or a standard as the file has it. */
export const MeasureItem = Type.Object({
  measure: Type.String(),
  of: Type.Enum(['step', 'standard']),
  no: nullable(Type.Integer()),
  name: Type.String(),
  limitSeconds: nullable(Type.Integer()),
  limitText: nullable(Type.String()),
  binds: Type.Enum(['office', 'guest']),
})
export type MeasureItem = Static<typeof MeasureItem>

export const ComplianceReport = Type.Object(
  {
    from: Day,
    to: Day,
    visits: Type.Integer({ description: 'filed visits' }),
    outcomes: Type.Array(Type.Object({ outcome: Outcome, count: Type.Integer() })),
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        name: Type.String(),
        effective: nullable(Day),
        visits: Type.Integer(),
        promise: nullable(Type.String({ description: 'the measure of the whole visit' })),
        measures: Type.Array(MeasureItem),
      }),
      { description: 'newest first; a visit counts under the version that it began under' },
    ),
    figures: Type.Array(Type.Object({ ...figure, spread: Spread })),
    groups: Type.Array(
      Type.Object({
        key: nullable(Type.String({ description: 'a day, `2026-W48`, `2026-11`, `2026`, or an id; null for none' })),
        name: nullable(Type.String()),
        visits: Type.Integer(),
        figures: Type.Array(Figure),
      }),
    ),
  },
  { $id: 'ComplianceReport' },
)
export type ComplianceReport = Static<typeof ComplianceReport>

export const ArrivalReport = Type.Object(
  {
    from: Day,
    to: Day,
    cells: Type.Array(
      Type.Object({
        weekday: Type.Integer({ description: '1 is Monday' }),
        hour: Type.Integer(),
        count: Type.Integer(),
      }),
    ),
  },
  { $id: 'ArrivalReport' },
)
export type ArrivalReport = Static<typeof ArrivalReport>

export const WorstReport = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        visitId: Id,
        day: Day,
        arrivedAt: At,
        number: nullable(Type.Integer()),
        visitor: nullable(Type.String()),
        host: nullable(Type.String()),
        unit: nullable(Type.String()),
        seconds: Type.Integer(),
      }),
    ),
  },
  { $id: 'WorstReport' },
)
export type WorstReport = Static<typeof WorstReport>
