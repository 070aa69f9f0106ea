import { parseMoment } from '../domain/sop/moment-name.ts'
import type { Sop } from '../domain/sop/sop.ts'
import { textIn } from '../domain/sop/text.ts'
import { identityKinds, outcomes, rungKinds } from '../domain/visit/moment.ts'
import { duration, longDate, timeOfDay } from './format.ts'
import { id } from './id/index.ts'
import type { Translator } from './index.ts'
import type { Locale } from './locale.ts'

/** Who reads: the words, the language, and what the office calls the names that it made up. */
export type Reader = { readonly t: Translator; readonly locale: Locale; readonly words: Sop['words'] }

/** A moment as the interface tells it: its type and what it carries. */
export type ToldMoment = { readonly type: string; readonly facts: Readonly<Record<string, unknown>> }

/** What to call a thing, a card, an activity or a field: the office's word, else Lawang's own. */
export function wordOf(name: string, { t, locale, words }: Reader): string {
  const own = words[name]
  if (own !== undefined) return textIn(own, locale)
  if (isThing(name)) return t(`visit.things.${name}`)
  return isField(name) ? t(`visit.fields.${name}`) : t('moments.quoted', { name })
}

/** What a step waits for, by its name in the SOP file; or what was left out this once. */
export function momentWord(name: string, reader: Reader): string {
  const { t } = reader
  const parts = parseMoment(name)
  if (parts === undefined) return waivedWord(name, reader)
  switch (parts.type) {
    case 'deposited':
    case 'handedBack':
      return t(`moments.awaited.${parts.type}`, { thing: wordOf(parts.thing, reader) })
    case 'issued':
    case 'takenBack':
      return t(`moments.awaited.${parts.type}`, { thing: wordOf(parts.card, reader) })
    case 'performed':
      return t(`moments.awaited.${parts.result ?? 'performed'}`, { activity: wordOf(parts.activity, reader) })
    default:
      return t(`moments.awaited.${parts.type}`)
  }
}

/** A line of a visit's story: what happened, in few words. */
export function momentTitle({ type, facts }: ToldMoment, reader: Reader): string {
  const { t } = reader
  switch (type) {
    case 'requested':
      return t(`moments.story.requested.${oneOf(id.moments.story.requested, facts['origin'], 'other')}`)
    case 'arrived':
      return t(`moments.story.arrived.${oneOf(id.moments.story.arrived, facts['origin'], 'other')}`)
    case 'queued':
      return t('moments.story.queued', { ticket: said(facts, 'ticket') })
    case 'called': {
      const ticket = said(facts, 'ticket')
      return ticket === '' ? t('moments.story.calledByName') : t('moments.story.called', { ticket })
    }
    case 'registered':
      return t('moments.story.registered', { number: said(facts, 'number') })
    case 'performed': {
      const result = facts['result'] === 'passed' || facts['result'] === 'failed' ? facts['result'] : 'performed'
      return t(`moments.story.${result}`, { activity: wordOf(said(facts, 'activity'), reader) })
    }
    case 'hostAsked': {
      const name = nameIn(facts['to'])
      return name === '' ? t('moments.story.questionAsked') : t('moments.story.hostAsked', { name })
    }
    case 'forwarded':
      return t('moments.story.forwarded', { name: nameIn(facts['to']) })
    case 'answered':
      return t(`moments.story.answered.${oneOf(id.moments.story.answered, facts['answer'], 'yes')}`)
    case 'seated': {
      const room = said(facts, 'room')
      return room === '' ? t('moments.story.seatedSomewhere') : t('moments.story.seated', { room })
    }
    case 'turnedAway':
    case 'received':
    case 'meetingEnded':
    case 'reportedBack':
    case 'noted':
      return t(`moments.story.${type}`)
    case 'said':
      return t('moments.story.said')
    case 'escalated':
      return escalatedTitle(facts, reader)
    case 'spoke':
      return callTitle(facts, reader)
    case 'waived':
      return t('moments.story.waived', { what: momentWord(said(facts, 'what'), reader) })
    case 'archived': {
      const outcome = outcomes.find((one) => one === facts['outcome']) ?? 'met'
      return t('moments.story.archived', { outcome: t(`visit.outcome.${outcome}`) })
    }
    case 'corrected':
      if (facts['kind'] === 'appointment') return t('moments.story.moved', { when: agreedWords(facts, reader) })
      return facts['kind'] === 'undo'
        ? t('moments.story.undone')
        : t('moments.story.corrected', { field: wordOf(said(facts, 'field'), reader) })
    default:
      return thingTitle(type, facts, reader)
  }
}

function thingTitle(type: string, facts: ToldMoment['facts'], reader: Reader): string {
  const { t } = reader
  switch (type) {
    case 'identitySeen':
      return t(facts['digital'] === true ? 'moments.story.identityOnPhone' : 'moments.story.identitySeen', {
        thing: identityWord(facts, reader),
      })
    case 'deposited':
      return t('moments.story.deposited', {
        thing: facts['kind'] === undefined ? wordOf(said(facts, 'item'), reader) : identityWord(facts, reader),
        slot: said(facts, 'slot'),
      })
    case 'handedBack':
      return t(facts['processed'] === true ? 'moments.story.handedBackProcessed' : 'moments.story.handedBack', {
        thing: wordOf(said(facts, 'item'), reader),
      })
    case 'issued':
    case 'takenBack':
      return t(`moments.story.${type}`, {
        thing: wordOf(said(facts, 'pool'), reader),
        number: said(facts, 'number'),
      })
    case 'lost':
      return lostTitle(facts['what'], reader)
    default:
      return t('moments.quoted', { name: type })
  }
}

/** A day at the office, with the hour where one was agreed: written as they are, in no time zone. */
function agreedWords(facts: ToldMoment['facts'], { locale }: Reader): string {
  const [day, time] = [said(facts, 'day'), said(facts, 'time')]
  const at = Date.parse(`${day}T${time || '00:00'}Z`)
  if (Number.isNaN(at)) return day
  const place = { locale, timeZone: 'UTC' }
  return time === '' ? longDate(at, place) : `${longDate(at, place)}, ${timeOfDay(at, place)}`
}

function escalatedTitle(facts: ToldMoment['facts'], { t }: Reader): string {
  const name = nameIn(facts['to']) || t('moments.story.someone')
  const rung = rungKinds.find((one) => one === facts['rung']) ?? 'desk'
  return rung === 'desk' ? t('moments.story.escalated.desk') : t(`moments.story.escalated.${rung}`, { name })
}

function callTitle(facts: ToldMoment['facts'], { t }: Reader): string {
  const name = nameIn(facts['with']) || t('moments.story.theDesk')
  const { result, seconds } = facts
  if (result === 'declined' || result === 'busy' || result === 'noAnswer')
    return t(`moments.story.tried.${result}`, { name })
  const time = duration(typeof seconds === 'number' ? seconds : 0)
  return t(`moments.story.spoke.${facts['via'] === 'phone' ? 'phone' : 'intercom'}`, { name, time })
}

function lostTitle(what: unknown, reader: Reader): string {
  const { t } = reader
  const thing: Record<string, unknown> = typeof what === 'object' && what !== null ? { ...what } : {}
  return thing['of'] === 'office'
    ? t('moments.story.lostCard', { thing: wordOf(said(thing, 'pool'), reader), number: said(thing, 'number') })
    : t('moments.story.lostThing', { thing: wordOf(said(thing, 'item'), reader), slot: said(thing, 'slot') })
}

/** The kind of identity and, where it is known, the end of its number. */
function identityWord(facts: ToldMoment['facts'], { t }: Reader): string {
  const kind = identityKinds.find((one) => one === facts['kind']) ?? 'other'
  const digits = said(facts, 'lastDigits')
  return digits === '' ? t(`visit.identity.${kind}`) : `${t(`visit.identity.${kind}`)} •••• ${digits}`
}

function waivedWord(what: string, reader: Reader): string {
  const { t } = reader
  const [group, name = ''] = what.split('.')
  if (group === 'fields') return t('moments.waivable.field', { field: wordOf(name, reader) })
  if ((group === 'signs' || group === 'admits') && isWaivable(name)) return t(`moments.waivable.${name}`)
  return wordOf(what, reader)
}

type Waivable = Exclude<keyof typeof id.moments.waivable, 'field'>

function isWaivable(name: string): name is Waivable {
  return name !== 'field' && Object.hasOwn(id.moments.waivable, name)
}

function isThing(name: string): name is Exclude<keyof typeof id.visit.things, 'other'> {
  return name !== 'other' && Object.hasOwn(id.visit.things, name)
}

function isField(name: string): name is keyof typeof id.visit.fields {
  return Object.hasOwn(id.visit.fields, name)
}

function oneOf<Key extends string>(words: Readonly<Record<Key, string>>, wanted: unknown, otherwise: Key): Key {
  const isKey = (key: unknown): key is Key => typeof key === 'string' && Object.hasOwn(words, key)
  return isKey(wanted) ? wanted : otherwise
}

function nameIn(host: unknown): string {
  return typeof host === 'object' && host !== null ? said({ ...host }, 'name') : ''
}

function said(facts: Readonly<Record<string, unknown>>, key: string): string {
  const value = facts[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
