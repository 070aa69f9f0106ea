import {
  answerWords,
  besideTheFlow,
  isMomentName,
  movements,
  openings,
  partsOf,
  plainLasting,
  turns,
} from '../moment-name.ts'
import type { Exit, Intake, Kind, MomentName, Text } from '../sop.ts'
import type { SopErrorCode } from '../sop-error.ts'
import { entriesOf, isEmpty, isMapping, plainIn, type Reading, type Value, writtenIn, wrongType } from './reading.ts'
import { type Word, wordsIn } from './values.ts'

/** What a file could have meant by a moment's name, once its things, cards and activities are known. */
export function momentNames(intakes: readonly Intake[], words: Readonly<Record<string, Text>>): readonly string[] {
  const things = new Set(intakes.flatMap((intake) => Object.keys(intake.keeps)))
  const cards = new Set(intakes.flatMap((intake) => Object.keys(intake.issues)))
  const activities = Object.keys(words).filter((name) => !things.has(name) && !cards.has(name))
  return [
    ...openings,
    ...plainLasting,
    ...movements,
    ...turns,
    ...answerWords.map((answer) => `answered.${answer}`),
    ...[...things].flatMap((thing) => [`deposited.${thing}`, `handedBack.${thing}`, `handedBack.${thing}.processed`]),
    ...[...cards].flatMap((card) => [`issued.${card}`, `takenBack.${card}`]),
    ...activities.flatMap((name) => [`performed.${name}`, `performed.${name}.passed`, `performed.${name}.failed`]),
  ]
}

/** All intakes of a file: the office's and those of its kinds. */
export function intakesOf(office: Intake, kinds: readonly Kind[]): readonly Intake[] {
  return [office, ...kinds.map((kind) => kind.intake)]
}

/** One moment, where anything in the flow may be named. */
export function momentOf(value: Value, names: readonly string[], reading: Reading): MomentName | undefined {
  const written = !isEmpty(value) ? writtenIn(value) : undefined
  if (written === undefined) {
    wrongType(value, 'moments', reading)
    return undefined
  }
  return known({ written, offset: value.offset }, names, reading)
}

/** The moments that must have happened before a step may end. */
export function needsOf(value: Value, names: readonly string[], reading: Reading): readonly MomentName[] {
  return wordsIn(value, reading, 'moments').flatMap((word) => {
    if (isBeside(word.written)) return refused('noNeed', word, reading)
    const moment = known(word, names, reading)
    if (moment === undefined) return []
    return canBeNeeded(moment) ? moment : refused('noNeed', word, reading)
  })
}

/** The lines that end a step, in the order of the file. */
export function exitsOf(value: Value, names: readonly string[], reading: Reading): readonly Exit[] {
  const entries = entriesOf(value, reading)
  if (isMapping(value) && entries.length === 0) reading.report('missing', value.offset, { key: value.key })
  return entries.flatMap((entry) => {
    const moment = endOf({ written: entry.key, offset: entry.keyOffset }, names, reading)
    const to = targetOf(entry.value, reading)
    return moment === undefined || to === undefined ? [] : [{ moment, to }]
  })
}

function endOf(word: Word, names: readonly string[], reading: Reading): MomentName | undefined {
  if (isBeside(word.written) || word.written === 'requested') {
    refused('noEnd', word, reading)
    return undefined
  }
  return known(word, names, reading)
}

function targetOf(value: Value, reading: Reading): Exit['to'] | undefined {
  const plain = plainIn(value)
  if (plain === 'end') return 'end'
  if (typeof plain === 'number' && Number.isInteger(plain)) return plain
  if (isEmpty(value)) reading.report('missing', value.offset, { key: value.key })
  else if (typeof plain === 'string' || typeof plain === 'number') {
    reading.report('unknownStep', value.offset, { step: writtenIn(value) ?? '' })
  } else wrongType(value, 'whole', reading)
  return undefined
}

function known(word: Word, names: readonly string[], reading: Reading): MomentName | undefined {
  if (isMomentName(word.written)) return word.written
  reading.report('unknownMoment', word.offset, reading.named(word.written, names))
  return undefined
}

function refused(code: SopErrorCode, word: Word, reading: Reading): readonly never[] {
  reading.report(code, word.offset, { name: word.written })
  return []
}

function canBeNeeded(moment: MomentName): boolean {
  const parts = partsOf(moment)
  if (parts.type === 'requested' || parts.type === 'answered' || parts.group === 'turn') return false
  return parts.type !== 'performed' || parts.result !== 'failed'
}

function isBeside(written: string): boolean {
  const head = written.split('.', 1)[0] ?? ''
  return besideTheFlow.some((name) => name === head)
}
