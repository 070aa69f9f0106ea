import type { Change } from '../domain/sop/difference/change.ts'
import type { Sop } from '../domain/sop/sop.ts'
import { textIn } from '../domain/sop/text.ts'
import { identityWords } from './sop-change/identity.ts'
import { intakeWords } from './sop-change/intake.ts'
import { actorWords, kindWords, standardWords } from './sop-change/lists.ts'
import type { Of, Reader, Worded } from './sop-change/reader.ts'
import { stepWords } from './sop-change/steps.ts'

/** A change as a screen shows it: what it is about, what it was (null: it is new), what it becomes (null: it is gone). */
export type ChangeWords = {
  readonly mark: Change['mark']
  /** `mark` as a word: ubah, tambah … */
  readonly markWord: string
  readonly title: string
  readonly before: string | null
  readonly after: string | null
  /** All of it in one sentence. */
  readonly sentence: string
}

/**
 * A change between two SOPs (see `difference`) in the reader's language. A screen that uses it wants the texts `sopChanges`,
 * `sopPage`, `moments` and `visit`.
 */
export function changeWords(
  change: Change,
  sops: { readonly before: Sop; readonly after: Sop },
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): ChangeWords {
  const was = { sop: sops.before, t, locale, words: sops.before.words }
  const is = { sop: sops.after, t, locale, words: sops.after.words }
  const { title, before, after } = worded(change, was, is)
  const { mark } = change
  const sentence = t(`sopChanges.sentence.${mark}`, { title, before: before ?? '', after: after ?? '' })
  return { mark, markWord: t(`sopChanges.mark.${mark}`), title, before, after, sentence }
}

function worded(change: Change, was: Reader, is: Reader): Worded {
  switch (change.of) {
    case 'step':
    case 'way':
    case 'wayOrder':
    case 'numbering':
      return stepWords(change, was, is)
    case 'actor':
    case 'actorOrder':
      return actorWords(change, was, is)
    case 'kind':
    case 'kindOrder':
      return kindWords(change, was, is)
    case 'standard':
    case 'standardOrder':
      return standardWords(change, was, is)
    case 'word':
      return wordWords(change, was, is)
    case 'title':
      return {
        title: is.t('sopChanges.title'),
        before: textIn(change.before, was.locale),
        after: textIn(change.after, is.locale),
      }
    case 'identity':
      return identityWords(change, was, is)
    default:
      return intakeWords(change, was, is)
  }
}

function wordWords(change: Of<'word'>, was: Reader, is: Reader): Worded {
  return {
    title: is.t('sopChanges.word', { name: change.name }),
    before: change.mark === 'added' ? null : textIn(change.before, was.locale),
    after: change.mark === 'removed' ? null : textIn(change.after, is.locale),
  }
}
