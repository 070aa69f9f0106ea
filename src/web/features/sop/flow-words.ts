/** The flow in words, for those who do not see the drawing: who does it, whom they ask, where it leads. */
import type { SopChart, SopInForce } from '../../../contract/sop.ts'
import type { Translator } from '../../../text/index.ts'

/** What the drawing says of one row. */
export function flowWords(t: Translator, chart: SopChart, no: number): readonly string[] {
  const row = chart.rows.find((one) => one.no === no)
  if (!row) return []
  const actor = (column: number) => chart.columns[column]?.label ?? ''
  return [
    t('sopPage.flow.by', { actor: actor(row.main.column) }),
    ...row.companions.map(({ part, column }) =>
      part === 'asked'
        ? t('sopPage.flow.asked', { actor: actor(column) })
        : t('sopPage.flow.with', { actor: actor(column) }),
    ),
    ...chart.lines
      .filter((line) => line.from === no)
      .map(({ to, word: answer }) => {
        if (answer !== null) {
          const word = t(`sopPage.flow.${answer}`)
          return to === 'end'
            ? t('sopPage.flow.wordToEnd', { word })
            : t('sopPage.flow.wordToStep', { word, to: String(to) })
        }
        return to === 'end' ? t('sopPage.flow.toEnd') : t('sopPage.flow.toStep', { to: String(to) })
      }),
  ]
}

/** The words of the drawing itself. */
export function chartWords(t: Translator) {
  return {
    start: t('sopPage.flow.start'),
    end: t('sopPage.flow.end'),
    yes: t('sopPage.flow.yes'),
    no: t('sopPage.flow.no'),
    asks: t('sopPage.flow.asks'),
  }
}

/** How many visitors stand in each step, where any do. */
export function captionsOf(t: Translator, { steps }: SopInForce): ReadonlyMap<number, string> {
  const standing = steps.filter((step) => step.standing > 0)
  return new Map(standing.map((step) => [step.no, t('sopPage.flow.standing', { n: step.standing })]))
}
