import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { bodyOf } from '../../test/notify/body-of.ts'
import { botToken } from '../../test/notify/bot-api.ts'
import { cloudServer } from '../../test/notify/cloud-server.ts'
import { fetchHere } from '../../test/notify/letter.ts'
import { listening } from '../../test/notify/listening.ts'
import { telegramServer } from '../../test/notify/telegram-server.ts'
import { newHookSecret } from '../app/reach/setups.ts'
import { botCaller } from './channels/telegram-bot.ts'
import { chatsOver } from './chats.ts'

const chats = chatsOver(fetchHere, botCaller(fetchHere), Date.now)
const erwin = { address: '501234567', name: 'Erwin', press: { id: 'p1', messageId: 101 } }

test('a pressed button stops waiting, the buttons go, and the chat keeps the sentence', async () => {
  const bot = await telegramServer()
  const setup = { apiBase: bot.apiBase, token: botToken, updates: 'polling', updateSecret: 's' }
  await chats.write('telegram', setup, erwin, { text: 'Jawaban Anda sudah dicatat: ya.', settled: true })
  expect(bot.calls.map(({ method }) => method)).toEqual([
    'answerCallbackQuery',
    'editMessageReplyMarkup',
    'sendMessage',
  ])
  expect(bot.of('answerCallbackQuery')).toEqual([{ callback_query_id: 'p1', text: 'Jawaban Anda sudah dicatat: ya.' }])
  expect(bot.of('editMessageReplyMarkup')).toEqual([{ chat_id: '501234567', message_id: 101 }])
  expect(bot.of('sendMessage')).toMatchObject([{ chat_id: '501234567', text: 'Jawaban Anda sudah dicatat: ya.' }])
})

test('buttons that have not done their work stay, and who only wrote is only written to', async () => {
  const bot = await telegramServer()
  const setup = { apiBase: bot.apiBase, token: botToken, updates: 'polling', updateSecret: 's' }
  await chats.write('telegram', setup, erwin, { text: 'Pakai tombol.', settled: false })
  await chats.write('telegram', setup, { address: '5', name: '' }, { text: 'Pakai tombol.', settled: true })
  expect(bot.of('editMessageReplyMarkup')).toEqual([])
  expect(bot.of('answerCallbackQuery')).toHaveLength(1)
  expect(bot.of('sendMessage')).toHaveLength(2)
})

test('the bot says once how it is called', async () => {
  const bot = await telegramServer()
  const setup = { apiBase: bot.apiBase, token: botToken, updates: 'polling', updateSecret: 's' }
  expect(await chats.botName({ ...setup, token: botToken.replace('8123456789', '81') })).toBeNull()
  expect([await chats.botName(setup), await chats.botName(setup)]).toEqual(['dpkpp_bot', 'dpkpp_bot'])
  expect(bot.of('getMe')).toHaveLength(1)
  expect(await chats.botName({})).toBeNull()
})

test('WhatsApp is written to in words, the gateway by its webhook', async () => {
  const given = { phoneNumberId: '109876543210987', accessToken: 'EAAG' }
  const cloud = await cloudServer(given)
  const templates = { questionTemplate: 'tamu_tanya', noticeTemplate: 'tamu_kabar', language: 'id' }
  const setup = { ...given, ...templates, apiBase: cloud.apiBase, appSecret: 'a', verifyToken: 'v' }
  const to = { address: '6281251000003', name: '' }
  await chats.write('whatsapp', setup, to, { text: 'Sudah dicatat.', settled: true })
  expect(cloud.words).toEqual([{ to: '6281251000003', body: 'Sudah dicatat.' }])

  const secret = newHookSecret()
  const seen: unknown[] = []
  const port = await listening(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
    seen.push(new Webhook(secret).verify((await bodyOf(request)).toString(), Object.fromEntries(headers)))
    response.end('{}')
  })
  const words = { text: 'Sudah dicatat.', settled: true }
  await chats.write('gateway', { url: `http://gateway.test:${port}/`, secret }, to, words)
  expect(seen).toMatchObject([{ kind: 'reply', to: '6281251000003', text: 'Sudah dicatat.', buttons: [] }])
})
