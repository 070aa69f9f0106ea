import type { AnswerLink } from '../../contract/answer.ts'
import type { Locale } from '../../text/locale.ts'
import { type Answer, done, refuse } from '../outcome.ts'
import type { Parts } from '../parts.ts'
import { createThrottle } from '../sign-in/throttle.ts'
import type { AnswerCases, LinkReader } from './answer-cases.ts'
import { answerInChat } from './chat-answer.ts'
import { disown } from './disown.ts'
import { presentLink } from './present-link.ts'
import { type Asking, askingOf, linkOf } from './read-link.ts'
import { messageOfToken } from './token.ts'
import { callIn, giveAnswer } from './use-link.ts'

/** Answers without signing in: the link, or the button of a chat, is the right to give one. */
export function answerCases(parts: Parts): AnswerCases {
  const misses = createThrottle(parts.clock)
  /** Does something with the message of a token. Only wrong tokens are counted: the phones of an office share an address. */
  const withMessage = async <T>(
    token: string,
    { address }: LinkReader,
    use: (asking: Asking) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const asking = askingOf(await messageOfToken(parts.store, token))
    if (asking !== null) return use(asking)
    const seconds = misses.begin(address)
    if (seconds > 0) return refuse('tooManyTries', { seconds })
    misses.end(address, false)
    return refuse('linkUnknown')
  }
  return {
    look: (token, reader) => withMessage(token, reader, (asking) => look(parts, asking, reader.locale)),
    opened: (token, reader) =>
      withMessage(token, reader, async (asking) => {
        await noteOpened(parts, asking)
        return done(null)
      }),
    give: (token, body, reader) =>
      withMessage(token, reader, async (asking) => {
        const recorded = await giveAnswer(parts, asking, body)
        return recorded.ok ? look(parts, asking, reader.locale) : recorded
      }),
    receive: (token, body, reader) =>
      withMessage(token, reader, async (asking) => {
        const recorded = await callIn(parts, asking, body)
        return recorded.ok ? look(parts, asking, reader.locale) : recorded
      }),
    disown: (token, reader) =>
      withMessage(token, reader, async (asking) => {
        await disown(parts, asking)
        return look(parts, asking, reader.locale)
      }),
    answerBy: (token, answer, press) => answerInChat(parts, token, answer, press),
  }
}

async function look(parts: Parts, asking: Asking, locale: Locale): Promise<Answer<AnswerLink>> {
  // Read anew: what was just done with the message is part of what it shows.
  const now = askingOf(await parts.store.messageById(asking.id))
  const link = now === null ? null : await linkOf(parts, now)
  return link === null ? refuse('linkUnknown') : done(await presentLink(parts, link, locale))
}

/** A page that a person sees was opened; whatever fetches links to look into them opens none. */
async function noteOpened(parts: Parts, { officeId, id, openedAt }: Asking): Promise<void> {
  if (openedAt !== null) return
  await parts.store.write(officeId, (tx) => tx.changeMessage(id, { openedAt: parts.clock() }))
  parts.store.announce(officeId, 'outbox')
}
