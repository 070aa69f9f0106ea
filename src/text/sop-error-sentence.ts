import type { SopError } from '../domain/sop/sop-error.ts'
import { type Translator, translator } from './index.ts'
import type { Locale } from './locale.ts'

/** What is wrong at one place of an SOP file, in the reader's language. */
export function sopErrorSentence(error: Pick<SopError, 'code' | 'facts'>, locale: Locale): string {
  return sopErrorWords(error, translator(locale))
}

/** The same for whoever has the words of one language at hand. */
export function sopErrorWords({ code, facts }: Pick<SopError, 'code' | 'facts'>, t: Translator): string {
  const [name, key] = [written(facts['name']), written(facts['key'])]
  switch (code) {
    case 'syntax':
      return t('sopErrors.syntax', { reason: written(facts['reason']), name })
    case 'tooBig':
      return t('sopErrors.tooBig', { kilobytes: written(facts['kilobytes']) })
    case 'yamlTrick':
      return t('sopErrors.yamlTrick', { trick: written(facts['trick']) })
    case 'version':
      return t('sopErrors.version', { version: written(facts['version']), known: written(facts['known']) })
    case 'missing':
      return t('sopErrors.missing', { key })
    case 'wrongType':
      return t('sopErrors.wrongType', { key, expected: written(facts['expected']) })
    case 'notOneOf':
      return t('sopErrors.notOneOf', { name, choices: written(facts['choices']), ...guessOf(facts) })
    case 'tooLong':
      return t('sopErrors.tooLong', { key, longest: written(facts['longest']) })
    case 'short':
      return t('sopErrors.short', { name, longest: written(facts['longest']) })
    case 'hasSteps':
    case 'standard':
      return t(`sopErrors.${code}`)
    case 'unknownKey':
    case 'unknownMoment':
    case 'unknownActor':
    case 'unknownKind':
    case 'unknownWord':
    case 'unknownThing':
    case 'unknownPool':
      return t(`sopErrors.${code}`, { name, ...guessOf(facts) })
    case 'noEnd':
    case 'noNeed':
    case 'idleActor':
    case 'notRecorded':
    case 'limit':
    case 'days':
      return t(`sopErrors.${code}`, { name })
    default:
      return sentenceOfSteps(code, facts, t)
  }
}

type Facts = SopError['facts']
type StepCode =
  | ('duplicateNo' | 'order' | 'unknownStep' | 'asksNothing' | 'asksInVain' | 'archivedNotEnd' | 'fromIsEnd')
  | ('neverComes' | 'oneAnswer' | 'overlap' | 'unreached' | 'noWayOut' | 'usualWay' | 'turnsAlone' | 'noAnswer')
  | ('noMeeting' | 'neverBack' | 'neverTaken')

/** What is wrong with a step, or with the ways between them. */
function sentenceOfSteps(code: StepCode, facts: Facts, t: Translator): string {
  const [name, step] = [written(facts['name']), written(facts['step'])]
  switch (code) {
    case 'duplicateNo':
    case 'order':
    case 'unknownStep':
    case 'asksNothing':
    case 'asksInVain':
    case 'archivedNotEnd':
    case 'fromIsEnd':
      return t(`sopErrors.${code}`, { step })
    case 'neverComes':
      return t('sopErrors.neverComes', { name, because: written(facts['because']) })
    case 'oneAnswer':
      return t('sopErrors.oneAnswer', { step, name })
    case 'overlap':
      return t('sopErrors.overlap', { name, other: written(facts['other']) })
    case 'unreached':
    case 'noWayOut':
    case 'usualWay':
    case 'turnsAlone':
    case 'noAnswer':
    case 'noMeeting':
      return t(`sopErrors.${code}`, { step, ...whereOf(facts) })
    case 'neverBack':
    case 'neverTaken':
      return t(`sopErrors.${code}`, { name, ...whereOf(facts) })
    default: {
      const never: never = code
      return never
    }
  }
}

function written(fact: Facts[string] | undefined): string {
  if (fact === undefined) return ''
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : fact.join(', ')
}

function guessOf(facts: Facts): { guess: 'yes' | 'no'; meant: string } {
  const meant = written(facts['meant'])
  return { guess: meant === '' ? 'no' : 'yes', meant }
}

/** Of which visits a fault of the flow is true: all, those of some kinds, or those for whom nobody plays an actor. */
function whereOf(facts: Facts): { where: string; kinds: string; without: string } {
  const [kinds, without] = [written(facts['kinds']), written(facts['without'])]
  if (kinds === '') return { where: without === '' ? 'all' : 'without', kinds, without }
  return { where: without === '' ? 'kinds' : 'both', kinds, without }
}
