import type { Sop } from '../domain/sop/sop.ts'
import { outcomes, vias } from '../domain/visit/moment.ts'
import type { Refusal } from '../domain/visit/refusal.ts'
import { longDate, timeOfDay, weekday } from './format.ts'
import { translator } from './index.ts'
import type { Locale } from './locale.ts'
import { momentWord, type Reader, wordOf } from './moment-words.ts'

/** What surrounds a refusal: the office's own words and its clock. Without them the sentence says a little less. */
export type Surroundings = { readonly words?: Sop['words']; readonly timeZone?: string }

type Facts = Refusal['facts']

/** Why a command was refused, what is safe and what to do, in the reader's language. */
export function refusalSentence({ refused, facts }: Refusal, locale: Locale, around: Surroundings = {}): string {
  const t = translator(locale)
  const reader: Reader = { t, locale, words: around.words ?? {} }
  switch (refused) {
    case 'unknownKind':
      return t('refusals.unknownKind', { kind: one(facts, 'kind') })
    case 'fieldRequired':
      return t('refusals.fieldRequired', { field: wordOf(one(facts, 'field'), reader) })
    case 'hostRequired':
      return t(`refusals.${hostKeys[one(facts, 'host')] ?? 'hostRequired'}`)
    case 'initialsRequired':
      return t('refusals.initialsRequired', { given: one(facts, 'given'), wanted: one(facts, 'wanted') })
    case 'resultRequired':
    case 'noResult':
    case 'unknownActivity':
      return t(`refusals.${refused}`, {
        activity: activityWord(one(facts, 'activity'), reader),
      })
    case 'tooManyPeople':
      return t('refusals.tooManyPeople', { people: one(facts, 'people'), limit: one(facts, 'limit') })
    case 'hourFull':
      return t('refusals.hourFull', { limit: one(facts, 'limit') })
    case 'notOnThisDay':
    case 'notAtThisHour':
    case 'noticeTooShort':
      return ofTime(refused, facts, reader)
    case 'needsFirst':
      return t('refusals.needsFirst', { missing: listed(facts['missing'], reader) })
    case 'notNow': {
      const awaited = listed(facts['awaited'], reader)
      return awaited === '' ? t('refusals.notNow') : t('refusals.notNowAwaited', { awaited })
    }
    case 'noYes':
      return t(`refusals.${noYesKeys[one(facts, 'answer')] ?? 'noYes'}`)
    case 'sameHost':
      return t('refusals.sameHost', { name: one(facts, 'name') })
    case 'badOutcome':
      return t('refusals.badOutcome', {
        possible: join(
          many(facts, 'possible').map((word) => outcomeWord(word, reader)),
          reader,
        ),
      })
    case 'unknownRoom':
      return t('refusals.unknownRoom', { room: one(facts, 'room') })
    case 'alreadyAnswered':
      return answeredBefore(facts, reader, around.timeZone)
    case 'alreadyHeld':
    case 'notHeld':
    case 'notKept':
    case 'noSlotFree':
    case 'slotTaken':
    case 'slotUnknown':
    case 'alreadyOut':
    case 'notOut':
    case 'notIssued':
    case 'noCardFree':
    case 'cardTaken':
    case 'cardUnknown':
    case 'outOfUse':
    case 'thingsOut':
      return ofThings(refused, facts, reader)
    case 'kindRequired':
    case 'nameRequired':
    case 'identityRequired':
    case 'reasonRequired':
    case 'viaRequired':
    case 'nobodyAsked':
    case 'notYours':
    case 'notHere':
    case 'turnedAway':
    case 'alreadyHere':
    case 'alreadyRegistered':
    case 'alreadyReceived':
    case 'notWaivable':
    case 'badAnswer':
    case 'visitEnded':
    case 'undoTooLate':
    case 'undoNotYours':
    case 'undoImpossible':
    case 'notCorrectable':
    case 'unchanged':
    case 'textRequired':
    case 'messageRequired':
    case 'dayPast':
      return t(`refusals.${refused}`)
    default: {
      const never: never = refused
      return never
    }
  }
}

const hostKeys: Readonly<Record<string, 'unitRequired' | 'namedRequired'>> = {
  unit: 'unitRequired',
  named: 'namedRequired',
}

const noYesKeys: Readonly<Record<string, 'noYesButNo' | 'noYesButAbsent' | 'noYesButLater'>> = {
  no: 'noYesButNo',
  absent: 'noYesButAbsent',
  later: 'noYesButLater',
}

type OfThings =
  | ('alreadyHeld' | 'notHeld' | 'notKept' | 'noSlotFree' | 'slotTaken' | 'slotUnknown' | 'outOfUse')
  | ('alreadyOut' | 'notOut' | 'notIssued' | 'noCardFree' | 'cardTaken' | 'cardUnknown' | 'thingsOut')

function ofThings(refused: OfThings, facts: Facts, reader: Reader): string {
  const { t } = reader
  const number = one(facts, 'number')
  const thing = wordOf(one(facts, 'item') || one(facts, 'pool'), reader)
  const [takenBy, free] = [orNone(facts, 'takenBy'), orNone(facts, 'free')]
  switch (refused) {
    case 'alreadyHeld':
    case 'notHeld':
    case 'notKept':
    case 'noSlotFree':
    case 'notOut':
    case 'notIssued':
    case 'noCardFree':
      return t(`refusals.${refused}`, { thing })
    case 'alreadyOut':
      return t('refusals.alreadyOut', { thing, number })
    case 'slotTaken':
      return t('refusals.slotTaken', { number, takenBy, free })
    case 'slotUnknown':
    case 'outOfUse':
      return t(`refusals.${refused}`, { number, free })
    case 'cardTaken':
      return t('refusals.cardTaken', { thing, number, takenBy, free })
    case 'cardUnknown':
      return t('refusals.cardUnknown', { thing, number, free })
    case 'thingsOut': {
      const held = many(facts, 'held').map((item, at) => `${wordOf(item, reader)} ${many(facts, 'slots')[at] ?? ''}`)
      const out = many(facts, 'out').map((pool, at) => `${wordOf(pool, reader)} ${many(facts, 'numbers')[at] ?? ''}`)
      return t('refusals.thingsOut', { things: join([...held, ...out], reader) })
    }
    default: {
      const never: never = refused
      return never
    }
  }
}

function ofTime(refused: 'notOnThisDay' | 'notAtThisHour' | 'noticeTooShort', facts: Facts, reader: Reader): string {
  const { t, locale } = reader
  const place = { locale, timeZone: 'UTC' }
  switch (refused) {
    case 'notOnThisDay':
      // 5 January 2026 was a Monday
      return t('refusals.notOnThisDay', {
        days: join(
          many(facts, 'days').map((day) => weekday(Date.UTC(2026, 0, 4 + Number(day)), place)),
          reader,
        ),
      })
    case 'notAtThisHour':
      return t('refusals.notAtThisHour', { hours: join(many(facts, 'hours'), reader) })
    case 'noticeTooShort': {
      const day = Date.parse(one(facts, 'earliest'))
      const earliest = Number.isNaN(day) ? one(facts, 'earliest') : longDate(day, place)
      return t('refusals.noticeTooShort', { earliest })
    }
    default: {
      const never: never = refused
      return never
    }
  }
}

function answeredBefore(facts: Facts, { t, locale }: Reader, timeZone: string | undefined): string {
  const answer = (['yes', 'no', 'absent', 'later'] as const).find((word) => word === facts['answer']) ?? 'yes'
  const via = vias.find((one) => one === facts['via']) ?? (facts['via'] === 'rule' ? 'rule' : 'ladder')
  const recorder = one(facts, 'recordedBy')
  const { at } = facts
  return t('refusals.alreadyAnswered', {
    name: orNone(facts, 'name'),
    answer: t(`visit.answer.${answer}`).toLocaleLowerCase(locale),
    time: timeZone === undefined || typeof at !== 'number' ? 'none' : timeOfDay(at, { locale, timeZone }),
    via: t(`visit.via.${via}`),
    recordedBy: recorder === '' || recorder === facts['name'] ? 'none' : recorder,
  })
}

/** The sentences quote an activity themselves. */
function activityWord(activity: string, reader: Reader): string {
  return reader.words[activity] === undefined ? activity : wordOf(activity, reader)
}

function outcomeWord(word: string, { t }: Reader): string {
  const outcome = outcomes.find((one) => one === word)
  return outcome === undefined ? word : t(`visit.outcome.${outcome}`)
}

function listed(names: Facts[string] | undefined, reader: Reader): string {
  return typeof names === 'object'
    ? join(
        names.map((name) => momentWord(name, reader)),
        reader,
      )
    : ''
}

function join(words: readonly string[], { locale }: Reader): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(words)
}

function many(facts: Facts, key: string): readonly string[] {
  const value = facts[key]
  return typeof value === 'object' ? value : []
}

function one(facts: Facts, key: string): string {
  const value = facts[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function orNone(facts: Facts, key: string): string {
  return one(facts, key) || 'none'
}
