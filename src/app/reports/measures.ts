import type { ComplianceReport, MeasureItem } from '../../contract/reports.ts'
import { limitSeconds } from '../../domain/sop/duration.ts'
import type { Duration, Sop } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { Measure } from '../../domain/visit/measured.ts'
import { limitWords } from '../../text/limit-words.ts'
import type { Locale } from '../../text/locale.ts'

/** Everything that a version measures, in the order of its file: its steps, then its standards. */
export function measuresOf(sop: Sop, locale: Locale): MeasureItem[] {
  const guests = new Set(sop.actors.flatMap(({ key, role }) => (role === 'visitor' ? [key] : [])))
  return [
    ...sop.steps.map(({ no, short, actor, limit }) => ({
      ...named(`step:${no}`, limit, locale),
      of: 'step' as const,
      no,
      name: textIn(short, locale),
      binds: guests.has(actor) ? ('guest' as const) : ('office' as const),
    })),
    ...sop.standards.map(({ name, limit, binds }, at) => ({
      ...named(`standard:${at}`, limit, locale),
      of: 'standard' as const,
      no: null,
      name: textIn(name, locale),
      binds,
    })),
  ]
}

/** What the office promises of a visit as a whole: the sum of all its steps, else the first standard that binds the office. */
export function promiseOf({ standards }: Sop): Measure | null {
  const ofOffice = standards.map((standard, at) => ({ ...standard, at })).filter(({ binds }) => binds === 'office')
  const whole = ofOffice.find(({ measure }) => 'steps' in measure && measure.steps === 'all') ?? ofOffice[0]
  return whole === undefined ? null : `standard:${whole.at}`
}

/** The labels of kinds, of the versions given; a later one's word holds. */
export function kindNames(sops: readonly Sop[], locale: Locale): ReadonlyMap<string, string> {
  return new Map(sops.flatMap(({ kinds }) => kinds.map(({ key, label }) => [key, textIn(label, locale)] as const)))
}

export type Version = ComplianceReport['versions'][number]

function named(measure: Measure, limit: Duration | undefined, locale: Locale) {
  return {
    measure,
    limitSeconds: limit === undefined ? null : limitSeconds(limit),
    limitText: limit === undefined ? null : limitWords(limit, locale),
  }
}
