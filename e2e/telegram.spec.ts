/** A host links a chat with the bot of the office from their own page. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { botApi, botToken } from '../test/notify/bot-api.ts'
import { written } from '../test/notify/telegram-updates.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './demo-office.ts'

test('a host links a chat by a code, sees it, and takes it away again', async ({ browser, office }) => {
  const bot = botApi()
  const telegram = createServer(bot.onRequest).listen(0, '127.0.0.1')
  await once(telegram, 'listening')
  const bound = telegram.address()
  const apiBase = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
  const secretariat = await office.as('sekretariat')
  const turn = (enabled: boolean) =>
    secretariat.put('/api/channels/telegram', {
      data: { enabled, setup: { token: botToken, apiBase, updates: 'polling' } },
    })
  const turned = await turn(true)
  expect(turned.ok(), await turned.text()).toBe(true)

  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await office.open(page, 'natalia', '/host')
  await page.getByText('Pengaturan layar ini').tap()
  await page.getByRole('button', { name: 'Kabari lewat Telegram' }).tap()
  const code = page.getByText(/^\/start [A-Z2-9]{8}$/)
  await expect(code).toBeVisible()
  await expect(page.getByText('@dpkpp_bot')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Buka Telegram' })).toHaveAttribute(
    'href',
    /^https:\/\/t\.me\/dpkpp_bot\?start=/,
  )
  await expectAccessible(page)

  bot.happens(written(1, (await code.textContent()) ?? ''))
  await expect(page.getByText('Telegram tersambung: Erwin Tunjang')).toBeVisible({ timeout: 30_000 })
  await expect
    .poll(() => bot.of('sendMessage').map(({ text }) => text))
    .toEqual([expect.stringContaining('Tersambung')])
  await page.getByRole('button', { name: 'Putuskan Telegram' }).tap()
  await expect(page.getByRole('button', { name: 'Kabari lewat Telegram' })).toBeVisible()

  await turn(false)
  await context.close()
  telegram.closeAllConnections()
  telegram.close()
})
