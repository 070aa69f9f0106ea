import type { StepPart } from '../../domain/sop/difference/change.ts'
import { formatDuration } from '../../domain/sop/duration.ts'
import type { Exit, Step } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import {
  actorIn,
  changed,
  inList,
  kindIn,
  momentIn,
  type Of,
  type Reader,
  textsOf,
  titled,
  type Worded,
} from './reader.ts'

/** Changes of steps, their ways out and their numbers. */
export function stepWords(change: Of<'step' | 'way' | 'wayOrder' | 'numbering'>, was: Reader, is: Reader): Worded {
  switch (change.of) {
    case 'step':
      return ofStep(change, was, is)
    case 'way':
      return ofWay(change, was, is)
    case 'wayOrder':
      return {
        title: partTitle(change.after, 'wayOrder', is),
        before: waysIn(change.before, was),
        after: waysIn(change.after, is),
      }
    case 'numbering':
      return { title: is.t('sopChanges.step.numbering'), before: inList(change.before), after: inList(change.after) }
  }
}

function ofStep(change: Of<'step'>, was: Reader, is: Reader): Worded {
  const { t } = is
  switch (change.mark) {
    case 'added':
      return { title: stepTitle(change.after, is), before: null, after: summary(change.after, is) }
    case 'removed':
      return { title: stepTitle(change.before, was), before: summary(change.before, was), after: null }
    case 'moved': {
      const { follows } = change
      const after =
        follows === null ? t('sopChanges.step.first') : t('sopChanges.step.follows', { step: stepTitle(follows, is) })
      return { title: stepTitle(change.after, is), before: null, after }
    }
    case 'changed':
      return {
        title: partTitle(change.after, change.part, is),
        ...changed(stepPart(change.before, change.part, was), stepPart(change.after, change.part, is), t),
      }
  }
}

/** A part of a step, as lines. */
function stepPart(step: Step, part: StepPart, reader: Reader): readonly string[] {
  const { t, locale } = reader
  switch (part) {
    case 'short':
    case 'activity':
      return [textIn(step[part], locale)]
    case 'output':
    case 'remark':
      return textsOf(step[part] === undefined ? [] : [step[part]], locale)
    case 'requirements':
      return textsOf(step.requirements, locale)
    case 'actor':
      return [actorIn(step.actor, reader)]
    case 'with':
      return step.with.map((key) => actorIn(key, reader))
    case 'asks':
      return step.asks === undefined ? [] : [actorIn(step.asks, reader)]
    case 'only':
      return step.only?.map((key) => kindIn(key, reader)) ?? [t('sopChanges.step.allKinds')]
    case 'from':
      return [step.from === undefined ? t('sopChanges.step.usualStart') : momentIn(step.from, reader)]
    case 'needs':
      return step.needs.map((moment) => momentIn(moment, reader))
    case 'limit':
      return step.limit === undefined ? [] : [formatDuration(step.limit, locale)]
  }
}

/** What a step is, in a line. */
function summary(step: Step, reader: Reader): string {
  const { t, locale } = reader
  return [
    textIn(step.activity, locale),
    ...(step.asks === undefined ? [] : [t('sopChanges.step.asks', { actor: actorIn(step.asks, reader) })]),
    ...(step.limit === undefined ? [] : [t('sopChanges.step.limited', { limit: formatDuration(step.limit, locale) })]),
  ].join('; ')
}

function ofWay(change: Of<'way'>, was: Reader, is: Reader): Worded {
  return {
    title: partTitle(change.step, 'way', is),
    before: change.mark === 'added' ? null : wayIn(change.before, was),
    after: change.mark === 'removed' ? null : wayIn(change.after, is),
  }
}

function wayIn({ moment, to }: Exit, reader: Reader): string {
  const { t, sop, locale } = reader
  const step = sop.steps.find((one) => one.no === to)
  const lead =
    step === undefined
      ? t('sopChanges.step.end')
      : t('sopChanges.step.number', { no: String(step.no), short: textIn(step.short, locale) })
  return t('sopChanges.step.way', { moment: momentIn(moment, reader), to: lead })
}

function waysIn(step: Step, reader: Reader): string {
  return inList(step.until.map(({ moment }) => momentIn(moment, reader)))
}

function stepTitle({ no, short }: Step, { t, locale }: Reader): string {
  return t('sopChanges.step.title', { no: String(no), short: textIn(short, locale) })
}

function partTitle(step: Step, part: StepPart | 'way' | 'wayOrder', reader: Reader): string {
  return titled(stepTitle(step, reader), reader.t(`sopChanges.step.parts.${part}`), reader)
}
