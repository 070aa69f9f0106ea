import type { Visit } from '../../../contract/visit.ts'
import type { Translator } from '../../../text/index.ts'
import { spokenName } from '../visit/person-name.ts'
import { hostName, turnName } from '../visit/words.ts'
import { type Rung, reachedAs } from './turn.ts'

/** Somebody on the ladder by name with the part that they play; the desk, and whoever has no name, by the part alone. */
export function rungName(t: Translator, { kind, name }: Rung): string {
  const part = t(`reach.rung.${kind}`)
  if (name === null) return part
  return kind === 'host' ? spokenName(name) : t('reach.turn.person', { name: spokenName(name), rung: part })
}

/** Who has not done what, and of what they were reminded when. `times` puts hours into one phrase. */
export function beyondWords(t: Translator, visit: Visit, times: (at: readonly string[]) => string): string {
  const words = t(`reach.beyond.${reachedAs(visit)}`, { who: turnName(t, visit) })
  const reminders = visit.reach?.reminders ?? []
  return reminders.length === 0
    ? t('reach.beyond.notReminded', { words })
    : t('reach.beyond.reminded', { words, times: times(reminders) })
}

/** A sentence for the visitor, by its name. */
export type Sentence = 'wait' | 'late' | 'choose' | 'no' | 'absent'

/** What can be said to the visitor now, the likeliest first. */
export function sentencesFor(visit: Visit, beyond: boolean): readonly Sentence[] {
  switch (visit.question.state === 'answered' ? visit.answer?.answer : undefined) {
    case 'no':
      return ['no', 'choose']
    case 'absent':
      return ['absent', 'choose']
    default:
      return beyond ? ['late', 'choose'] : ['wait', 'choose']
  }
}

/** The sentence in words; `limit` is the time that the office promises. */
export function sentenceOf(t: Translator, sentence: Sentence, visit: Visit, limit: string): string {
  const person = visit.host?.kind === 'staff' || visit.host?.kind === 'named'
  const host = person ? t('reach.tell.sir', { name: hostName(t, visit) }) : (visit.host?.name ?? t('reach.tell.office'))
  return t(`reach.tell.${sentence}`, { host, limit })
}
