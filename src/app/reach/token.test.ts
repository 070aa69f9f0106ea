import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../new-id.ts'
import { answerToken, messageOfToken } from './token.ts'

const sign = (about: string, text: string) => createHmac('sha256', 'kunci').update(`${about}\n${text}`).digest()

/** A store that has a message for every id, and tells which was asked for. */
function reading() {
  const asked: string[] = []
  return {
    asked,
    sign,
    messageById: async (id: string) => {
      asked.push(id)
      return undefined
    },
  }
}

test('a token leads back to its message, and with an answer’s letter behind it fits the button of a chat', async () => {
  const store = reading()
  const id = newId()
  const token = answerToken(store, id)
  await messageOfToken(store, token)
  expect(store.asked).toEqual([id])
  expect(`${token}:y`.length).toBeLessThanOrEqual(64)
})

test('a token that is not ours never reaches the store: neither one changed in any place nor any other text', async () => {
  const store = reading()
  const token = answerToken(store, newId())
  // the last character carries bits that no byte uses
  for (let place = 0; place < token.length - 1; place += 1) {
    const other = token[place] === 'A' ? 'B' : 'A'
    await messageOfToken(store, token.slice(0, place) + other + token.slice(place + 1))
  }
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.base64String({ minLength: 40, maxLength: 48 })), async (text) => {
      await messageOfToken(store, text)
    }),
  )
  expect(store.asked).toEqual([])
})

test('a mark of another use or of another installation opens nothing', async () => {
  const store = reading()
  const id = newId()
  await messageOfToken(store, answerToken({ sign: (_, text) => sign('trust', text) }, id))
  const elsewhere = (about: string, text: string) => createHmac('sha256', 'lain').update(`${about}\n${text}`).digest()
  await messageOfToken(store, answerToken({ sign: elsewhere }, id))
  expect(store.asked).toEqual([])
})
