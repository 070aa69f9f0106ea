import { stringify } from 'yaml'
import { formatDuration } from './duration.ts'
import { formatHours, formatWeekday } from './open-hours.ts'
import type { Admits, Intake, Kind, Sop, Standard, Step } from './sop.ts'

/** Writes an SOP as a file that reads back as the same SOP. Kinds are written with every line of their intake. */
export function writeSop(sop: Sop, locale: 'id' | 'en' = 'id'): string {
  const lists = Object.entries(sop.identity).filter(([, part]) => !Array.isArray(part) || part.length > 0)
  const file = {
    sop: sop.format,
    name: sop.name,
    identity: Object.fromEntries(lists),
    actors: Object.fromEntries(sop.actors.map(({ key, ...actor }) => [key, actor])),
    kinds: Object.fromEntries(sop.kinds.map((kind) => [kind.key, writtenKind(kind, locale)])),
    words: { ...sop.words },
    ...writtenIntake(sop.intake, locale),
    steps: sop.steps.map((step) => writtenStep(step, locale)),
    standards: sop.standards.map((standard) => writtenStandard(standard, locale)),
  }
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false })
}

function writtenKind(kind: Kind, locale: 'id' | 'en') {
  const { label, requirements, recorded, intake } = kind
  return { label, requirements, recorded, ...writtenIntake(intake, locale) }
}

function writtenIntake(intake: Intake, locale: 'id' | 'en') {
  return {
    fields: { host: intake.fields.host, ...intake.fields.values },
    keeps: { ...intake.keeps },
    issues: { ...intake.issues },
    signs: intake.signs,
    admits: writtenAdmits(intake.admits, locale),
  }
}

function writtenAdmits({ notice, days, hours, ...rest }: Admits, locale: 'id' | 'en') {
  return {
    ...rest,
    ...(notice === undefined ? {} : { notice: formatDuration(notice, locale) }),
    ...(days === undefined ? {} : { days: days.map((day) => formatWeekday(day, locale)) }),
    ...(hours === undefined ? {} : { hours: hours.map(formatHours) }),
  }
}

function writtenStep({ limit, until, ...step }: Step, locale: 'id' | 'en') {
  return {
    ...step,
    until: Object.fromEntries(until.map((exit) => [exit.moment, exit.to])),
    ...(limit === undefined ? {} : { limit: formatDuration(limit, locale) }),
  }
}

function writtenStandard({ measure, limit, ...standard }: Standard, locale: 'id' | 'en') {
  return { ...standard, ...measure, limit: formatDuration(limit, locale) }
}
