/** Words of an SOP that Lawang knows by itself: fields, things and cards that the office did not name. */
import type { SopIntake } from '../../../contract/sop.ts'
import type { Translator } from '../../../text/index.ts'
import { fieldName } from '../visit/words.ts'

const things = ['identityCard', 'phone', 'bag', 'letter', 'visitorCard', 'lockerKey'] as const
const kept = ['held', 'offered', 'seen', 'none'] as const
const issued = ['worn', 'carried', 'spent', 'none'] as const
const signed = ['required', 'each', 'optional', 'none'] as const

/** A thing or a pool of cards: the office's own word, else Lawang's. */
export function thingWord(t: Translator, name: string, label: string | null = null): string {
  const known = things.find((one) => one === name)
  return label ?? (known ? t(`visit.things.${known}`) : name)
}

/** What is written in the guest book: first what must be, then what may be. The name is always written. */
export function fieldLines(t: Translator, { fields }: SopIntake): readonly string[] {
  const named = (need: 'required' | 'optional') =>
    fields.filter((field) => field.need === need).map(({ name, label }) => label ?? small(fieldName(t, name)))
  const lists = { required: [small(t('visit.fields.name')), ...named('required')], optional: named('optional') }
  return [
    t('sopPage.beyond.required', { list: lists.required.join(', ') }),
    ...(lists.optional.length > 0 ? [t('sopPage.beyond.optional', { list: lists.optional.join(', ') })] : []),
  ]
}

/** What of the visitor's is kept, and how. */
export function keepLines(t: Translator, { keeps }: SopIntake): readonly string[] {
  return keeps.flatMap(({ item, label, policy }) => {
    const known = kept.find((one) => one === policy)
    return known && known !== 'none' ? [t(`sopPage.beyond.keep.${known}`, { thing: thingWord(t, item, label) })] : []
  })
}

/** What of the office's is lent, and how. */
export function issueLines(t: Translator, { issues }: SopIntake): readonly string[] {
  return issues.flatMap(({ pool, label, policy }) => {
    const known = issued.find((one) => one === policy)
    return known && known !== 'none' ? [t(`sopPage.beyond.issue.${known}`, { thing: thingWord(t, pool, label) })] : []
  })
}

/** Who signs the book, and when. */
export function signLines(t: Translator, { signs }: SopIntake): readonly string[] {
  const entering = signed.find((one) => one === signs.entering) ?? 'none'
  const leaving = signed.find((one) => one === signs.leaving) ?? 'none'
  return [
    t(`sopPage.beyond.entering.${entering}`),
    t(`sopPage.beyond.leaving.${leaving === 'each' ? 'required' : leaving}`),
  ]
}

/** A word of a label as it stands within a line. */
function small(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1)
}
