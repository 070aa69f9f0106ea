import { problemCodes } from '../../contract/problem.ts'
import type { AnswerWord } from '../../domain/sop/sop.ts'
import type { Instant } from '../../domain/visit/moment.ts'
import type { RefusalCode } from '../../domain/visit/refusal.ts'
import type { Answer as Given } from '../../domain/visit/visit.ts'
import { timeOfDay } from '../../text/format.ts'
import { translator } from '../../text/index.ts'
import { linkEndSentence } from '../../text/link-end-sentence.ts'
import type { Locale } from '../../text/locale.ts'
import { refusalSentence } from '../../text/refusal-sentence.ts'
import type { Trouble } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import type { ChatReply, Press } from './answer-cases.ts'
import { type Link, linkState, type OpenLink } from './link.ts'
import { type Asking, askingOf, linkOf } from './read-link.ts'
import { messageOfToken } from './token.ts'
import { giveAnswer } from './use-link.ts'

/** What the button of a chat does, and the sentence that the chat is told, in the language of the one who pressed it. */
export async function answerInChat(
  parts: Parts,
  token: string,
  answer: AnswerWord,
  { via, arrival }: Press,
): Promise<ChatReply> {
  const asking = askingOf(await messageOfToken(parts.store, token))
  const link = asking === null ? null : await linkOf(parts, asking)
  if (asking === null || link === null) return { went: 'unknown', sentence: translator('id')('answer.chat.unknown') }
  const speech = await speechOf(parts, link)
  const state = linkState(link)
  if (state.end !== null) return { went: 'closed', sentence: speech.closed(state.end) }
  const given = state.given
  if (given?.own && given.answer.answer === answer) return { went: 'recorded', sentence: speech.same(answer) }
  const recorded = await giveAnswer(parts, asking, { commandId: `chat-${arrival.digest}`, answer }, via, arrival)
  if (recorded.ok) {
    const after = await stateNow(parts, asking)
    return { went: 'recorded', sentence: speech.recorded(answer, after?.given?.until ?? null) }
  }
  const { trouble } = recorded
  if (trouble.code === 'commandReused') return { went: 'again', sentence: '' }
  if (trouble.code === 'alreadyAnswered') {
    const first = (await stateNow(parts, asking))?.given?.answer
    if (first !== undefined) return { went: 'answered', sentence: speech.other(first) }
  }
  return { went: 'closed', sentence: speech.refused(trouble) }
}

async function stateNow(parts: Parts, asking: Asking): Promise<OpenLink | null> {
  const link = await linkOf(parts, asking)
  const state = link === null ? null : linkState(link)
  return state?.end === null ? state : null
}

type Speech = {
  closed(because: unknown): string
  same(answer: AnswerWord): string
  recorded(answer: AnswerWord, until: Instant | null): string
  other(given: Given): string
  refused(trouble: Trouble): string
}

async function speechOf({ store }: Parts, { office, staff }: Link): Promise<Speech> {
  const account = (await store.accounts(office.id)).find((one) => one.staffId === staff.id)
  const locale: Locale = account?.locale ?? office.settings.locale
  const t = translator(locale)
  const place = { locale, timeZone: office.timeZone }
  const word = (answer: AnswerWord) => t(`visit.answer.${answer}`).toLocaleLowerCase(locale)
  return {
    closed: (because) => linkEndSentence(because, locale),
    same: (answer) => t('answer.chat.same', { answer: word(answer) }),
    recorded: (answer, until) =>
      t('answer.chat.recorded', {
        answer: word(answer),
        until: until === null ? 'none' : timeOfDay(until, place),
      }),
    other: ({ answer, givenByName, recordedBy, at }) =>
      t('answer.chat.other', {
        who: givenByName ?? (recordedBy === '' ? 'none' : recordedBy),
        time: timeOfDay(at, place),
        answer: word(answer),
      }),
    refused: ({ code, facts = {}, around }) => {
      if (isRefusal(code)) return refusalSentence({ refused: code, facts }, locale, around)
      if (code === 'linkClosed') return linkEndSentence(facts['because'], locale)
      return t('answer.chat.failed')
    },
  }
}

function isRefusal(code: Trouble['code']): code is RefusalCode {
  return !problemCodes.some((known) => known === code)
}
