import { type MomentParts, parseMoment } from '../../../../domain/sop/moment-name.ts'
import type { Text } from '../../../../domain/sop/sop.ts'
import { momentWord } from '../../../../text/moment-words.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { useSopForm } from './form-context.ts'
import { mapAt, momentsOf, textAt } from './form-data.ts'

/** The moments of the file as choices, in words. */
export function useMomentWords(): readonly { readonly value: string; readonly label: string }[] {
  const t = useText()
  const { locale } = useLocale()
  const { file } = useSopForm()
  const words: Record<string, Text> = Object.fromEntries(
    Object.keys(mapAt(file, ['words'])).map((name) => [name, textAt(file, ['words', name])]),
  )
  const said = (name: string) => {
    const parts: MomentParts | undefined = parseMoment(name)
    if (parts?.type === 'answered') return t(`sopEditor.form.answers.${parts.answer}`)
    const word = momentWord(name, { t, locale, words })
    return name.endsWith('.processed') ? t('sopEditor.form.processed', { word }) : word
  }
  return momentsOf(file).map((value) => ({ value, label: said(value) }))
}
