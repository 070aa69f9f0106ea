/** What happened in a rehearsal so far, under the steps in which it came. */
import { flowOf, stepOf } from '../../../../domain/sop/flow.ts'
import type { Sop, StepNo } from '../../../../domain/sop/sop.ts'
import { textIn } from '../../../../domain/sop/text.ts'
import type { Moment } from '../../../../domain/visit/moment.ts'
import type { Standing } from '../../../../domain/visit/rehearsal.ts'
import { momentTitle } from '../../../../text/moment-words.ts'
import { useFormat, useLocale, useText } from '../../../text/TextProvider.tsx'
import { Story, StoryGroup, StoryMoment } from '../../../ui/Story.tsx'
import pane from '../ViewPane.module.css'
import styles from './RehearsalView.module.css'

interface Props {
  readonly sop: Sop
  readonly standing: Standing
}

/** The moments in their order. */
export function RehearsalStory({ sop, standing: { visit, progress } }: Props) {
  const t = useText()
  const format = useFormat()
  const { locale } = useLocale()
  const flow = flowOf(sop, visit.kind, visit.leftOut)
  const labelOf = (key: string) => {
    const actor = sop.actors.find((one) => one.key === key)
    return actor === undefined ? key : textIn(actor.label, locale)
  }
  return (
    <section className={styles['story']}>
      <h3 className={pane['sub']}>{t('sopEditor.rehearsal.story')}</h3>
      <Story label={t('sopEditor.rehearsal.story')}>
        {groupsOf(visit.moments, progress.stepOf).map(({ first, no, moments }) => {
          const step = no === null ? undefined : stepOf(flow, no)
          return (
            <StoryGroup
              key={first}
              title={
                step === undefined
                  ? t('sopEditor.rehearsal.between')
                  : t('visit.rail.now', { no: String(step.no), name: textIn(step.short, locale) })
              }
              note={step && labelOf(step.actor)}
            >
              {moments.map((moment, place) => (
                <StoryMoment
                  // biome-ignore lint/suspicious/noArrayIndexKey: moments are only ever added at the end
                  key={first + place}
                  time={format.timeOfDay(moment.at)}
                  title={momentTitle(told(moment), { t, locale, words: sop.words })}
                >
                  {moment.type === 'answered' && labelOf(moment.stage)}
                </StoryMoment>
              ))}
            </StoryGroup>
          )
        })}
      </Story>
    </section>
  )
}

/** A moment as the words of a story take it: what was shown lies beside what happened. */
function told(moment: Moment): { type: string; facts: Record<string, unknown> } {
  return { type: moment.type, facts: { ...moment, ...('identity' in moment ? moment.identity : {}) } }
}

interface Group {
  /** The place of its first moment. */
  readonly first: number
  readonly no: StepNo | null
  readonly moments: readonly Moment[]
}

function groupsOf(moments: readonly Moment[], steps: readonly (StepNo | null)[]): readonly Group[] {
  const groups: Group[] = []
  for (const [first, moment] of moments.entries()) {
    const no = steps[first] ?? null
    const last = groups.at(-1)
    if (last?.no === no) groups[groups.length - 1] = { ...last, moments: [...last.moments, moment] }
    else groups.push({ first, no, moments: [moment] })
  }
  return groups
}
