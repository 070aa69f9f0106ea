import { formatDuration } from '../../domain/sop/duration.ts'
import { formatHours, formatWeekday } from '../../domain/sop/open-hours.ts'
import type { Admits } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import { wordOf } from '../moment-words.ts'
import { inList, type Of, type Reader, type Worded } from './reader.ts'

type IntakeChange = Of<'host' | 'field' | 'keep' | 'issue' | 'entering' | 'leaving' | 'admits'>

/** Changes of what is asked for, kept, lent, signed and admitted. */
export function intakeWords(change: IntakeChange, was: Reader, is: Reader): Worded {
  const words = lineWords(change, was, is)
  const { kind } = change
  if (kind === null) return words
  const title = is.t('sopChanges.forKind', { title: words.title, kind: textIn(kind.label, is.locale) })
  return { ...words, title }
}

function lineWords(change: IntakeChange, was: Reader, is: Reader): Worded {
  const { t } = is
  // a name that only the SOP before knew has its word there
  const called = (name: string) => wordOf(name, is.words[name] === undefined ? was : is)
  switch (change.of) {
    case 'host':
      return {
        title: t('sopChanges.intake.host'),
        before: t(`sopPage.beyond.hosts.${change.before}`),
        after: t(`sopPage.beyond.hosts.${change.after}`),
      }
    case 'field':
      return {
        title: t('sopChanges.intake.field', { name: called(change.name) }),
        before: t(`sopChanges.intake.need.${change.before}`),
        after: t(`sopChanges.intake.need.${change.after}`),
      }
    case 'keep':
      return {
        title: t('sopChanges.intake.keep', { name: called(change.name) }),
        before: t(`sopChanges.intake.kept.${change.before}`),
        after: t(`sopChanges.intake.kept.${change.after}`),
      }
    case 'issue':
      return {
        title: t('sopChanges.intake.issue', { name: called(change.name) }),
        before: t(`sopChanges.intake.issued.${change.before}`),
        after: t(`sopChanges.intake.issued.${change.after}`),
      }
    case 'entering':
    case 'leaving':
      return {
        title: t(`sopChanges.intake.${change.of}`),
        before: t(`sopChanges.intake.need.${change.before}`),
        after: t(`sopChanges.intake.need.${change.after}`),
      }
    case 'admits':
      return {
        title: t(`sopChanges.intake.admits.${change.part}`),
        before: admitted(change.before, change.part, was),
        after: admitted(change.after, change.part, is),
      }
  }
}

function admitted(admits: Admits, part: keyof Admits, { t, locale }: Reader): string {
  const unbounded = t('sopChanges.intake.unbounded')
  switch (part) {
    case 'people':
    case 'atOnce':
      return admits[part] === undefined ? unbounded : String(admits[part])
    case 'notice':
      return admits.notice === undefined ? unbounded : formatDuration(admits.notice, locale)
    case 'days':
      return admits.days === undefined ? unbounded : inList(admits.days.map((day) => formatWeekday(day, locale)))
    case 'hours':
      return admits.hours === undefined ? unbounded : inList(admits.hours.map(formatHours))
  }
}
