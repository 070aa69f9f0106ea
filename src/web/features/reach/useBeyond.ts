import type { Visit } from '../../../contract/visit.ts'
import { useNow } from '../../api/clock.ts'
import { useFormat, useLocale, useText } from '../../text/TextProvider.tsx'
import { beyondWords } from './reach-words.ts'
import { silenceOf } from './turn.ts'

/** A visit whose answer is not coming, in words; null while there is still time. */
export function useBeyond(visit: Visit) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const silence = silenceOf(visit, useNow())
  if (silence === null) return null
  if (silence.kind === 'ended') {
    const time = format.timeOfDay(Date.parse(silence.at))
    return { kind: silence.kind, title: t('reach.ended.title', { time }), words: t('reach.ended.further') }
  }
  const times = (at: readonly string[]) =>
    new Intl.ListFormat(locale).format(at.map((one) => format.timeOfDay(Date.parse(one))))
  const title = t('reach.beyond.title', {
    over: format.duration(silence.overSeconds),
    limit: format.durationWords(silence.limitSeconds),
  })
  return { kind: silence.kind, title, words: beyondWords(t, visit, times) }
}
