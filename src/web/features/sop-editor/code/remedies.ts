/** Ways to mend a fault of an SOP file, as changes of its text. */
import type { Sop } from '../../../../domain/sop/sop.ts'
import type { SopError } from '../../../../domain/sop/sop-error.ts'
import { textIn } from '../../../../domain/sop/text.ts'
import type { Translator } from '../../../../text/index.ts'
import type { Locale } from '../../../../text/locale.ts'

/** A change with the words of its button. */
export interface FaultRemedy {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Where a fault stands in a text: the word, or the one sign, at its line and column. */
export function placeOf(
  text: string,
  { line, column }: Pick<SopError, 'line' | 'column'>,
): { from: number; to: number } {
  const start = startOfLine(text, line)
  const end = endOfLine(text, start)
  const from = Math.min(start + column - 1, end)
  const rest = text.slice(from, end)
  const word = /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,:{}[\]"'#]+)/.exec(rest)?.[0] ?? rest.slice(0, 1)
  return { from, to: from + word.length }
}

/** At most three ways; none where only the writer can know. */
export function remediesOf(
  error: SopError,
  text: string,
  sketch: Sop | undefined,
  words: { readonly t: Translator; readonly locale: Locale },
): readonly FaultRemedy[] {
  const { t, locale } = words
  const place = placeOf(text, error)
  const use = (insert: string): FaultRemedy => ({
    ...place,
    insert,
    label: t('sopEditor.remedy.use', { name: insert }),
  })
  const { meant, choices } = error.facts
  if (typeof meant === 'string' && meant !== '') return [use(meant)]
  if (Array.isArray(choices)) return choices.slice(0, 3).map((choice: string) => use(choice))
  if (error.code === 'unknownStep' && sketch !== undefined) {
    const wanted = Number(error.facts['step'])
    const near = sketch.steps
      .toSorted((a, b) => Math.abs(a.no - wanted) - Math.abs(b.no - wanted) || a.no - b.no)
      .slice(0, 1)
      .map(({ no, short }) => ({
        ...place,
        insert: String(no),
        label: t('sopEditor.remedy.toStep', { no: String(no), short: textIn(short, locale) }),
      }))
    return [...near, { ...place, insert: 'end', label: t('sopEditor.remedy.toEnd') }]
  }
  return []
}

function startOfLine(text: string, line: number): number {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start)
    if (next < 0) return start
    start = next + 1
  }
  return start
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}
