import { expect, test } from 'vitest'
import { botToken } from '../../../test/notify/bot-api.ts'
import { fetchHere, question } from '../../../test/notify/letter.ts'
import { listening } from '../../../test/notify/listening.ts'
import { telegramServer } from '../../../test/notify/telegram-server.ts'
import type { TelegramSetup } from '../../contract/channels.ts'
import { telegram } from './telegram.ts'
import { botCaller } from './telegram-bot.ts'

const channel = telegram(botCaller(fetchHere))
const erwin = { chatId: '501234567' }

async function server() {
  const bot = await telegramServer()
  const setup: TelegramSetup = { apiBase: bot.apiBase, token: botToken, updates: 'polling', updateSecret: 's' }
  return { ...bot, setup }
}

test('a question has its four answers as buttons, in pairs, and its title in bold', async () => {
  const { setup, of } = await server()
  const letter = question()
  expect(await channel.send(setup, erwin, letter)).toEqual({
    went: 'through',
    remoteId: '101',
    reply: 'ok, message_id 101',
  })
  const [yes, no, later, absent] = letter.buttons.map(({ label, data }) => ({ text: label, callback_data: data }))
  expect(of('sendMessage')).toEqual([
    {
      chat_id: '501234567',
      text: `${letter.title}\n${letter.body}\nBuka: ${letter.link}`,
      entities: [{ type: 'bold', offset: 0, length: letter.title.length }],
      link_preview_options: { is_disabled: true },
      reply_markup: {
        inline_keyboard: [
          [yes, no],
          [later, absent],
        ],
      },
    },
  ])
})

test('a notice has no buttons, and a very long one is cut', async () => {
  const { setup, of } = await server()
  const letter = question({ kind: 'left', buttons: [], link: null, body: 'x'.repeat(5000) })
  expect(await channel.send(setup, erwin, letter)).toMatchObject({ went: 'through' })
  expect(of('sendMessage')[0]).not.toHaveProperty('reply_markup')
})

test('429 is waited out for as long as Telegram says', async () => {
  const { setup, refuseWith } = await server()
  const parameters = { retry_after: 17 }
  refuseWith({ error_code: 429, description: 'Too Many Requests: retry after 17', parameters })
  expect(await channel.send(setup, erwin, question())).toEqual({
    went: 'wrong',
    again: true,
    afterSeconds: 17,
    reply: '429 Too Many Requests: retry after 17',
  })
})

test.each([
  [403, 'Forbidden: bot was blocked by the user'],
  [403, 'Forbidden: user is deactivated'],
  [400, 'Bad Request: chat not found'],
])('%i %s: the chat is gone', async (error_code, description) => {
  const { setup, refuseWith } = await server()
  refuseWith({ error_code, description })
  const reply = `${error_code} ${description}`
  expect(await channel.send(setup, erwin, question())).toEqual({
    went: 'wrong',
    again: false,
    addressGone: true,
    reply,
  })
})

test('a wrong token is told and not tried again; trouble at Telegram is tried again', async () => {
  const { setup, refuseWith } = await server()
  const token = botToken.replace('8123456789', '8123456780')
  const refused = await channel.send({ ...setup, token }, erwin, question())
  expect(refused).toEqual({ went: 'wrong', again: false, reply: '401 Unauthorized' })
  refuseWith({ error_code: 502, description: 'Bad Gateway' })
  expect(await channel.send(setup, erwin, question())).toEqual({ went: 'wrong', again: true, reply: '502 Bad Gateway' })
})

test('the token is in no answer, whatever the other side repeats and whatever address was set up', async () => {
  const { setup } = await server()
  const [, secret = ''] = botToken.split(':')
  const repeats = await listening((request, response) => void response.writeHead(404).end(`Cannot POST ${request.url}`))
  const leads = await listening(
    (request, response) => void response.writeHead(301, { location: `https://telegram.test${request.url}` }).end(),
  )
  for (const apiBase of [
    `http://telegram.test:${repeats}`,
    `http://telegram.test:${leads}`,
    'https://bot:pw@telegram.test',
    'https://telegram.test:99999',
  ]) {
    const { reply } = await channel.send({ ...setup, apiBase }, erwin, question())
    expect(reply).not.toContain(secret)
    expect(reply).not.toContain('pw')
    expect(reply.length).toBeGreaterThan(10)
  }
})

test('a button that Telegram would not take is refused by the server of the test too', async () => {
  const { setup } = await server()
  const [button] = question().buttons
  const buttons = button === undefined ? [] : [{ ...button, data: 'x'.repeat(65) }]
  expect(await channel.send(setup, erwin, question({ buttons }))).toMatchObject({ went: 'wrong', again: false })
})
