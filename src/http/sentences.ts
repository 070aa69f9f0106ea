import type { Trouble } from '../app/outcome.ts'
import { type ProblemCode, problemCodes } from '../contract/problem.ts'
import { id } from '../text/id/index.ts'
import { type Translator, translator } from '../text/index.ts'
import { linkEndSentence } from '../text/link-end-sentence.ts'
import type { Locale } from '../text/locale.ts'
import { refusalSentence } from '../text/refusal-sentence.ts'
import type { Fault } from './faults.ts'

/** What a trouble says to a person. `reference` is the code under which the log tells more of it. */
export function sentenceOf(trouble: Trouble, locale: Locale, reference: string): string {
  const { code, facts = {} } = trouble
  // Of a guest the refusal speaks; of staff, rooms and accounts the sentence about the field does.
  if (code === 'nameRequired' && facts['field'] !== undefined) return translator(locale)('problems.badBody')
  if (!isProblemCode(code)) return refusalSentence({ refused: code, facts }, locale, trouble.around)
  if (code === 'linkClosed') return linkEndSentence(facts['because'], locale)
  const seconds = Number(facts['seconds'] ?? 60)
  const { lines } = facts
  const named = Array.isArray(lines) && lines.length > 0 ? lines.join(', ') : 'none'
  const by = String(facts['by'] ?? 'none')
  return translator(locale)(`problems.${code}`, { seconds, reference, lines: named, by })
}

/** What is wrong with one field, in a sentence that names it. */
export function faultSentence(fault: Fault, locale: Locale): string {
  const t = translator(locale)
  const field = fieldWord(fault.path, t)
  switch (fault.code) {
    case 'wrongType':
      return t('request.fault.wrongType', { field, expected: fault.expected })
    case 'notOneOf':
      return t('request.fault.notOneOf', { field, choices: fault.choices.join(', ') })
    case 'tooLong':
    case 'tooShort':
    case 'tooMany':
    case 'tooSmall':
    case 'tooLarge':
      return t(`request.fault.${fault.code}`, { field, limit: fault.limit })
    case 'nul':
    case 'loneSurrogate':
    case 'missing':
    case 'notADay':
    case 'notAnInstant':
    case 'badForm':
      return t(`request.fault.${fault.code}`, { field })
  }
}

/** Whether a code is one of the interface's own problems; all others are refusals of the domain. */
export function isProblemCode(code: Trouble['code']): code is ProblemCode {
  return problemCodes.some((known) => known === code)
}

/** The word for a field, by the last name in its path (`companions.0.name`); a field without a word is named as it is sent. */
function fieldWord(path: string, t: Translator): string {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name))
  const name = names.at(-1) ?? ''
  if (name === '') return t('request.field.body')
  return hasWord(name) ? t(`request.field.${name}`) : `"${path}"`
}

function hasWord(name: string): name is keyof typeof id.request.field {
  return Object.hasOwn(id.request.field, name)
}
