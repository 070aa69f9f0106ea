import { playersOf } from '../../domain/access/functions.ts'
import { dueAt } from '../../domain/intercom/call.ts'
import { limitSeconds } from '../../domain/sop/duration.ts'
import { flowOf, stepOf } from '../../domain/sop/flow.ts'
import type { AnswerWord, Sop } from '../../domain/sop/sop.ts'
import { askedToWait } from '../../domain/visit/attention.ts'
import { roleOf } from '../../domain/visit/decide/desk.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import { hasLeft, waitedFor } from '../../domain/visit/question.ts'
import type { Visit } from '../../domain/visit/visit.ts'
import { walkOf } from '../../domain/visit/walk.ts'
import type { MessageRow } from '../../store/reach/rows.ts'
import type { OfficeRow } from '../../store/rows.ts'
import { timeOfDay } from '../../text/format.ts'
import { type Translator, translator } from '../../text/index.ts'
import type { Locale } from '../../text/locale.ts'
import type { Parts } from '../parts.ts'
import type { Letter, LetterButton } from './letter.ts'
import { answerToken } from './token.ts'

/**
 * A message in words, as they are now: who came, from where and why. Never an identity number, a telephone number or an
 * address. Null where it has lost its reason: the question was answered, the visitor has left.
 */
export async function letterOf(parts: Parts, message: MessageRow): Promise<Letter | null> {
  const { store, sops } = parts
  const { officeId, visitId, kind } = message
  const office = await store.office(officeId)
  if (office === undefined || kind === 'event') return null
  const locale = await localeOf(parts, message, office)
  const t = translator(locale)
  const usefulSeconds = Math.max(0, Math.round((message.giveUpAt - parts.clock()) / 1000))
  // what a call has to say stands apart from the question and its buttons
  const topic = kind === 'rings' || kind === 'called' ? `call-${visitId}` : visitId
  const about = { id: message.id, kind, locale, tag: topic ?? message.id, usefulSeconds }
  if (kind === 'test') {
    const words = { title: t('letters.test.title', { office: office.shortName }), body: t('letters.test.body') }
    return { ...about, ...words, link: linkTo(parts, message, '/'), buttons: [] }
  }
  if (kind === 'rings') return ringing(parts, message, about, t)
  const row = visitId === null ? undefined : await store.visit(officeId, visitId)
  if (row === undefined) return null
  const { sop } = await sops.version(officeId, row.visit.sopVersion)
  const reader = { t, locale, office, now: parts.clock(), sop }
  const asks = kind === 'asked' || kind === 'reminder'
  if (asks && !(await isStillAsked(parts, message, row.visit, sop))) return null
  const words = wordsOf(message, row.visit, reader)
  if (words === null) return null
  const token = answerToken(store, message.id)
  return {
    ...about,
    ...words,
    link: linkTo(parts, message, asks ? `/j/${token}` : '/host'),
    buttons: asks ? buttonsOf(parts, message, token, t) : [],
  }
}

/** Somebody at the desk calls: of use while it rings, and no longer. */
async function ringing(
  parts: Parts,
  message: MessageRow,
  about: Pick<Letter, 'id' | 'kind' | 'locale' | 'tag' | 'usefulSeconds'>,
  t: Translator,
): Promise<Letter | null> {
  const { store, clock } = parts
  const { officeId, visitId } = message
  const call = (await store.calls(officeId)).find((one) => one.visitId === visitId && one.stage.state === 'ringing')
  if (call === undefined || dueAt(call) <= clock()) return null
  const visitor = (await store.visit(officeId, call.visitId))?.visit.visitor?.name ?? t('letters.someone')
  return {
    ...about,
    title: t('letters.rings.title', { name: call.caller.name }),
    body: t('letters.rings.body', { visitor }),
    link: linkTo(parts, message, `/host?visit=${call.visitId}`),
    buttons: [],
  }
}

type Reader = {
  readonly t: Translator
  readonly locale: Locale
  readonly office: OfficeRow
  readonly now: Instant
  readonly sop: Sop
}
type Words = Pick<Letter, 'title' | 'body'>

function wordsOf(message: MessageRow, visit: Visit, reader: Reader): Words | null {
  const { kind } = message
  const { t, office, now } = reader
  const visitor = visit.visitor?.name ?? t('letters.someone')
  const time = (at: Instant) => timeOfDay(at, { locale: reader.locale, timeZone: office.timeZone })
  switch (kind) {
    case 'asked':
    case 'reminder':
      return questionWords(message, visit, visitor, reader)
    case 'answered': {
      const answer = message.stage === null ? undefined : visit.answers[message.stage]
      if (answer === undefined) return null
      const by = answer.givenByName ?? answer.recordedBy
      return {
        title: t(`letters.answered.${answer.answer}`, { visitor }),
        body: t('letters.answered.body', { by: by === '' ? 'none' : by, time: time(answer.at) }),
      }
    }
    case 'left':
      // a departure that was taken back is none
      if (!hasLeft(visit)) return null
      return {
        title: t('letters.left.title', { visitor }),
        body: t('letters.left.body', { time: time(leftAt(visit, now)) }),
      }
    case 'said': {
      const said = visit.moments.findLast(
        (moment) => moment.type === 'said' && moment.from === 'desk' && moment.at === message.createdAt,
      )
      if (said?.type !== 'said') return null
      return { title: t('letters.said.title', { visitor }), body: said.text }
    }
    case 'called':
      return { title: t('letters.called.title'), body: t('letters.called.body', { visitor }) }
    case 'rings':
    case 'test':
    case 'event':
      return null
    default: {
      const never: never = kind
      return never
    }
  }
}

function questionWords({ kind, staffId }: MessageRow, visit: Visit, visitor: string, reader: Reader): Words {
  const { t, office, now, locale } = reader
  const place = { locale, timeZone: office.timeZone }
  const since = visit.question.state === 'open' ? visit.question.since : (visit.arrivedAt ?? now)
  const limit = limitOf(visit, reader.sop)
  const due = limit === null ? 'none' : timeOfDay(since + limit * 1000, place)
  const said = [visit.visitor?.institution, visit.purpose].filter((words) => words !== undefined && words !== '')
  const about = said.map((words) => `${words}. `).join('')
  if (kind === 'reminder') {
    const minutes = Math.max(1, Math.round((now - since) / 60_000))
    return {
      title: t('letters.reminder.title', { visitor, minutes }),
      body: t('letters.reminder.body', { about, limit: limit === null ? 0 : Math.round(limit / 60) }),
    }
  }
  const standsIn =
    visit.host?.kind === 'staff'
      ? visit.host.staffId !== staffId
      : visit.standIns.some((one) => one.staffId === staffId)
  const expected = visit.arrivedAt === undefined
  const came = timeOfDay(visit.arrivedAt ?? since, place)
  return {
    title:
      standsIn && visit.host !== undefined
        ? t('letters.asked.forOther', { visitor, host: visit.host.name })
        : t(expected ? 'letters.asked.ahead' : 'letters.asked.title', { visitor }),
    body: expected ? t('letters.asked.bodyAhead', { about }) : t('letters.asked.body', { about, time: came, due }),
  }
}

/** The limit of the step that waits for the answer, in seconds; null where it has none that minutes tell. */
function limitOf(visit: Visit, sop: Sop): number | null {
  const { standing } = walkOf(visit, sop)
  if (standing === null) return null
  const { limit } = stepOf(flowOf(sop, visit.kind, visit.leftOut), standing.no) ?? {}
  return limit === undefined ? null : limitSeconds(limit)
}

/** Whether the question is still out, and to the one to whom the letter goes: a sheet that went on is not theirs any more. */
async function isStillAsked(
  { store }: Parts,
  { officeId, staffId, stage }: MessageRow,
  visit: Visit,
  sop: Sop,
): Promise<boolean> {
  if (staffId === null || stage === null || outTo(visit, sop) !== stage) return false
  const { host, standIns } = visit
  if (standIns.some((one) => one.stage === stage && one.staffId === staffId)) return true
  if (roleOf(sop, stage) === 'staff') {
    return playersOf(await store.functions(officeId), stage, host).some((player) => player.staffId === staffId)
  }
  if (host?.kind === 'staff') return host.staffId === staffId
  if (host?.kind !== 'unit') return false
  return (await store.staffMember(officeId, staffId))?.headOf.includes(host.unitId) === true
}

/** The actor whose answer is waited for: asked and silent, or asked to wait and silent since. */
function outTo(visit: Visit, sop: Sop): string | null {
  return waitedFor(visit)?.stage ?? askedToWait(visit, sop)?.stage ?? null
}

function leftAt(visit: Visit, now: Instant): Instant {
  if (visit.place.at === 'turnedAway') return visit.place.since
  return visit.filing.state === 'filed' ? visit.filing.at : now
}

const buttons = [
  ['yes', 'y'],
  ['later', 'l'],
  ['no', 'n'],
  ['absent', 'a'],
] as const satisfies readonly (readonly [AnswerWord, string])[]

function buttonsOf(parts: Parts, message: MessageRow, token: string, t: Translator): readonly LetterButton[] {
  return buttons.map(([answer, letter]) => ({
    answer,
    label: t(`letters.buttons.${answer}`),
    data: `${token}:${letter}`,
    link: linkTo(parts, message, `/j/${token}?a=${answer}`) ?? '',
  }))
}

/** A link that the reader can open: a browser that was here knows where Lawang is, anybody else needs its whole address. */
function linkTo({ publicOrigin }: Parts, { channel }: MessageRow, path: string): string | null {
  if (publicOrigin !== null) return `${publicOrigin}${path}`
  return channel === 'push' ? path : null
}

async function localeOf({ store }: Parts, { officeId, staffId }: MessageRow, office: OfficeRow): Promise<Locale> {
  if (staffId === null) return office.settings.locale
  const account = (await store.accounts(officeId)).find((one) => one.staffId === staffId && !one.disabled)
  return account?.locale ?? office.settings.locale
}
