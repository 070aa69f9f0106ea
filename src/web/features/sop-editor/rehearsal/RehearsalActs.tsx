/** What could be done now in a rehearsal, whose act each is, and at the end the outcome. */
import { textIn } from '../../../../domain/sop/text.ts'
import { type Choice, choicesOf, type Words } from '../../../../domain/visit/rehearsal/choices.ts'
import { doerOf } from '../../../../domain/visit/rehearsal/doer.ts'
import { choiceName } from '../../../../domain/visit/rehearsal/replay.ts'
import type { Rehearsal, Standing } from '../../../../domain/visit/rehearsal.ts'
import { useLocale, useText } from '../../../text/TextProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { cx } from '../../../ui/cx.ts'
import pane from '../ViewPane.module.css'
import { choiceLabel } from './choice-label.ts'
import { lateSteps } from './limits.ts'
import styles from './RehearsalView.module.css'

interface Props {
  readonly at: Rehearsal
  readonly standing: Standing
  readonly words: Words
  readonly onChoice: (choice: string) => void
}

/** Buttons for the way on, the rest behind "other". */
export function RehearsalActs({ at, standing, words, onChoice }: Props) {
  const t = useText()
  const { filing } = standing.visit
  if (filing.state === 'filed') {
    return (
      <p className={cx(pane['signed'], styles['outcome'])} tabIndex={-1} data-next>
        <b>{t('moments.story.archived', { outcome: t(`visit.outcome.${filing.outcome}`) })}</b>{' '}
        {t('sopEditor.rehearsal.late', { n: lateSteps(standing) })}
      </p>
    )
  }
  const choices = choicesOf(at, words).filter((choice) => !isSaid(choice, standing))
  const onward = choices.filter(leadsOn)
  const others = choices.filter((choice) => !leadsOn(choice))
  return (
    <section className={styles['acts']} aria-label={t('visit.acts.label')}>
      <Choices at={at} choices={onward} onChoice={onChoice} main />
      {others.length > 0 && (
        <details>
          <summary>{t('sopEditor.rehearsal.others', { n: others.length })}</summary>
          <Choices at={at} choices={others} onChoice={onChoice} />
        </details>
      )}
    </section>
  )
}

interface ChoicesProps {
  readonly at: Rehearsal
  readonly choices: readonly Choice[]
  readonly onChoice: (choice: string) => void
  readonly main?: boolean
}

function Choices({ at, choices, onChoice, main = false }: ChoicesProps) {
  const t = useText()
  const { locale } = useLocale()
  const reader = { t, locale, words: at.sop.words }
  return (
    <ul className={styles['choices']}>
      {choices.map((choice, place) => {
        const name = choiceName(choice)
        const doer = doerOf(choice, at)
        return (
          <li key={name}>
            <Button
              wide
              size="tall"
              tone={main && place === 0 ? 'primary' : 'outline'}
              data-next={(main && place === 0) || undefined}
              onClick={() => onChoice(name)}
            >
              {choiceLabel(choice, reader, at.sop.actors)}
              <small>{doer === undefined ? t('visit.who.officer') : textIn(doer.label, locale)}</small>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

/** An answer that stands already. */
function isSaid({ command }: Choice, { visit: { question } }: Standing): boolean {
  if (command.type !== 'answer' || question.state !== 'answered') return false
  return question.last.stage === command.stage && question.last.answer === command.answer
}

/** What the step waits for, and the visitor's own way through the house. */
function leadsOn({ offer }: Choice): boolean {
  return offer.how !== 'besides' || walk.has(offer.type)
}

const walk: ReadonlySet<Choice['offer']['type']> = new Set([
  'arrive',
  'seat',
  'receive',
  'endMeeting',
  'reportBack',
  'checkOut',
])
