import { rmSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from 'vitest'
import { botToken } from '../notify/bot-api.ts'
import { telegramServer } from '../notify/telegram-server.ts'
import { erwinsChat, pressed, written } from '../notify/telegram-updates.ts'
import { call, endAll, guest, hostOf, newFolder, type Running, serve, setUp } from './lawang.ts'

const LAWANG_DATA = newFolder()
afterEach(endAll)
afterAll(() => rmSync(LAWANG_DATA, { recursive: true, force: true }))

const patient = { timeout: 20_000, interval: 50 }

test('a host is asked and answers by Telegram, whatever becomes of the server in between', async () => {
  const bot = await telegramServer()
  const settings = { LAWANG_DATA, LAWANG_ALLOW_NETWORKS: '127.0.0.0/8' }
  let server = await serve(settings)
  const cookie = await setUp(server.url)
  const hostId = await hostOf(server.url, cookie)
  const ask = async (method: string, path: string, body?: unknown) => {
    const { status, json } = await call(server.url, method, path, body, cookie)
    expect(status, JSON.stringify(json)).toBeLessThan(300)
    return json
  }
  const again = async (way: 'SIGKILL' | 'SIGTERM') => {
    const code = await server.stop(way)
    server = await serve(settings)
    return code
  }

  const apiBase = bot.apiBase.replace('telegram.test', '127.0.0.1')
  await ask('PUT', '/api/channels/telegram', { enabled: true, setup: { token: botToken, apiBase, updates: 'polling' } })
  const { code } = await ask('POST', `/api/staff/${hostId}/chat-code`, {})
  await server.stop('SIGKILL')
  bot.happens(written(1, `/start ${code}`))
  server = await serve(settings)
  await expect.poll(() => said(bot), patient).toContainEqual(expect.stringContaining('Tersambung'))

  await again('SIGKILL')
  const { visit } = await ask('POST', '/api/visits', guest('lewat-telegram', hostId))
  await expect.poll(() => bot.of('sendMessage').length, patient).toBe(2)
  const asked = bot.of('sendMessage')[1]
  expect(asked).toMatchObject({ chat_id: erwinsChat, text: expect.stringContaining('Tamu lewat-telegram') })
  expect(JSON.stringify(asked)).not.toMatch(/6271010101900412|5551 ?3378/)

  await again('SIGKILL')
  bot.happens(pressed(2, buttonOf(asked)))
  await expect.poll(() => answersOf(server, cookie, visit.id), patient).toEqual(['yes telegram'])
  // the chat hears of it after it is recorded
  await expect.poll(() => bot.of('answerCallbackQuery').length, patient).toBe(1)

  expect(await again('SIGTERM')).toBe(0)
  bot.happens(written(3, 'halo'))
  await expect.poll(() => said(bot).at(-1), patient).toContain('1–4')
  expect(await answersOf(server, cookie, visit.id)).toEqual(['yes telegram'])
  expect(bot.of('answerCallbackQuery')).toHaveLength(1)
  expect(said(bot).filter((text) => text.includes('Tersambung'))).toHaveLength(1)
  await server.stop()
})

type Bot = Awaited<ReturnType<typeof telegramServer>>

const said = (bot: Bot) => bot.of('sendMessage').map(({ text }) => String(text))

/** What the first button of a question holds. */
function buttonOf(message: unknown): string {
  return /"callback_data":"([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? ''
}

async function answersOf(server: Running, cookie: string, visitId: string): Promise<readonly string[]> {
  const { json } = await call(server.url, 'GET', `/api/visits/${visitId}/moments`, undefined, cookie)
  const items: readonly { type: string; facts: Record<string, unknown> }[] = json.items
  return items.flatMap(({ type, facts }) => (type === 'answered' ? [`${facts['answer']} ${facts['via']}`] : []))
}
