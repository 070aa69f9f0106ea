import type { Change } from '../../domain/sop/difference/change.ts'
import { parseMoment } from '../../domain/sop/moment-name.ts'
import type { MomentName, Sop, StepNo, Text } from '../../domain/sop/sop.ts'
import { textIn } from '../../domain/sop/text.ts'
import type { Translator } from '../index.ts'
import type { Locale } from '../locale.ts'
import { momentWord, wordOf } from '../moment-words.ts'

/** Who reads one of the two SOPs, with the words of that SOP. */
export type Reader = {
  readonly sop: Sop
  readonly t: Translator
  readonly locale: Locale
  readonly words: Sop['words']
}
/** A change in words; a side that is not there is null. */
export type Worded = { readonly title: string; readonly before: string | null; readonly after: string | null }
/** The changes of one subject. */
export type Of<Subject extends Change['of']> = Extract<Change, { readonly of: Subject }>

/** A title of a part of something. */
export function titled(step: string, part: string, { t }: Reader): string {
  return t('sopChanges.step.part', { step, part })
}

/** The two sides of a part. Of long lists only what differs is shown, where that tells it. */
export function changed(
  was: readonly string[],
  is: readonly string[],
  t: Translator,
): Pick<Worded, 'before' | 'after'> {
  const [gone, come] = [was.filter((line) => !is.includes(line)), is.filter((line) => !was.includes(line))]
  const whole = gone.length + come.length === 0 || was.length + is.length <= 4
  return { before: orNothing(whole ? was : gone, t), after: orNothing(whole ? is : come, t) }
}

/** Lines in one; a word for none. */
export function orNothing(lines: readonly string[], t: Translator): string {
  return lines.length === 0 ? t('sopChanges.nothing') : lines.join('; ')
}

/** A moment as a step waits for it. */
export function momentIn(moment: MomentName, reader: Reader): string {
  const { t } = reader
  const parts = parseMoment(moment)
  if (parts?.type === 'answered') {
    return t('sopChanges.step.answered', { answer: t(`visit.answer.${parts.answer}`).toLowerCase() })
  }
  if (parts?.type === 'handedBack' && parts.processed) {
    return t('sopChanges.step.processed', { thing: wordOf(parts.thing, reader) })
  }
  return momentWord(moment, reader)
}

/** The label of an actor; its key where the SOP does not know it. */
export function actorIn(key: string, { sop, locale }: Reader): string {
  const actor = sop.actors.find((one) => one.key === key)
  return actor === undefined ? key : textIn(actor.label, locale)
}

/** The label of a kind; its key where the SOP does not know it. */
export function kindIn(key: string, { sop, locale }: Reader): string {
  const kind = sop.kinds.find((one) => one.key === key)
  return kind === undefined ? key : textIn(kind.label, locale)
}

/** Yes or no. */
export function yesOrNo(truth: boolean, t: Translator): string {
  return truth ? t('sopChanges.yes') : t('sopChanges.no')
}

/** Texts in the language of the reader. */
export function textsOf(texts: readonly Text[], locale: Locale): readonly string[] {
  return texts.map((text) => textIn(text, locale))
}

/** Short items in one line. */
export function inList(items: readonly (string | StepNo)[]): string {
  return items.join(', ')
}
