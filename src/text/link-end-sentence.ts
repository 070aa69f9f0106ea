import { type LinkEnd, linkEnds } from '../domain/reach/link-end.ts'
import { translator } from './index.ts'
import type { Locale } from './locale.ts'

/** Why a link or a button records nothing any more, in the reader's language. */
export function linkEndSentence(because: unknown, locale: Locale): string {
  const t = translator(locale)
  const end: LinkEnd = linkEnds.find((one) => one === because) ?? 'tooOld'
  const why = t(`answer.end.${end}.title`)
  return end === 'signIn' ? `${why} ${t('answer.end.signIn.what')}` : `${why} ${t('problems.linkClosed')}`
}
