import type { Page } from '@playwright/test'
import type { CardItem } from '../src/contract/office.ts'
import { expectAccessible } from './accessible.ts'
import { expect as expectSoon, officeNow, test } from './demo-office.ts'
import { command, register } from './office-acts.ts'

const looks = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
] as const
/** A busy machine reads everything anew slowly. */
const expect = expectSoon.configure({ timeout: 20_000 })

const cards = (page: Page) => page.getByRole('list', { name: /^Kartu tamu/ })
const slots = (page: Page) => page.getByRole('list', { name: /^Loker/ })
const sheet = (page: Page, name: string) => page.getByRole('complementary', { name })

async function open(
  page: Page,
  office: { open: (page: Page, username: string, path: string) => Promise<void> },
  who = 'rina',
) {
  await office.open(page, who, '/cards')
  await expect(cards(page)).toBeVisible()
}

test('a typed number chooses its card, arrows go through the grid, Enter opens the visit', async ({ page, office }) => {
  await open(page, office)
  for (const digit of '006') await page.keyboard.press(digit, { delay: 60 })
  await expect(sheet(page, 'Kartu tamu 006')).toContainText('Hj. Fatimah Zahra')
  await cards(page).getByRole('button', { name: /^006/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(cards(page).getByRole('button', { name: /^007/ })).toBeFocused()
  await expect(sheet(page, 'Kartu tamu 007')).toContainText('di meja')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/visits\//)
})

test('in the slots a number is a slot', async ({ page, office }) => {
  await open(page, office)
  await slots(page).getByRole('button', { name: /^01/ }).click()
  for (const digit of '15') await page.keyboard.press(digit, { delay: 60 })
  await expect(sheet(page, 'Loker 15')).toContainText('titipan Hj. Fatimah Zahra')
})

test('the field finds a card, a slot, a visitor; what is not there is said', async ({ page, office }) => {
  await open(page, office)
  const field = page.getByRole('searchbox', { name: /Nomor kartu/ })
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await field.fill('l02')
  await field.press('Enter')
  await expect(sheet(page, 'Loker 02')).toContainText('Nur Aisyah')
  await field.fill('wayan')
  await field.press('Enter')
  await expect(sheet(page, 'Loker 06')).toContainText('I Wayan Sudarma')
  await field.fill('999')
  await field.press('Enter')
  await expect(page.getByRole('contentinfo')).toContainText('Tidak ada kartu, loker, atau tamu “999”.')
})

test('a card that is handed out turns while one looks, and turns back', async ({ page, office }) => {
  await open(page, office)
  const desk = await office.as('surya')
  const visit = await register(desk, { name: 'Tamu Kartu', host: 'Norhayati' })
  const number = visit.out[0]?.number ?? ''
  await expect(cards(page).getByRole('button', { name: new RegExp(`^${number}.*Tamu Kartu`) })).toBeVisible({
    timeout: 15_000,
  })
  await command(desk, visit.id, { type: 'withdraw' })
  await expect(cards(page).getByRole('button', { name: new RegExp(`^${number}.*di meja`) })).toBeVisible()
})

test('the secretariat takes a card out of use and puts it back; an officer cannot', async ({
  page,
  office,
  browser,
}) => {
  await open(page, office, 'sekretariat')
  await cards(page).getByRole('button', { name: /^039/ }).click()
  await sheet(page, 'Kartu tamu 039').getByRole('button', { name: 'Keluarkan dari pemakaian' }).click()
  await expect(cards(page).getByRole('button', { name: /^039.*tidak dipakai/ })).toBeVisible()
  const context = await browser.newContext()
  const other = await context.newPage()
  await open(other, office)
  await cards(other).getByRole('button', { name: /^039/ }).click()
  await expect(sheet(other, 'Kartu tamu 039')).toContainText('tidak dipakai')
  await expect(other.getByRole('button', { name: 'Pakai lagi' })).toHaveCount(0)
  await sheet(page, 'Kartu tamu 039').getByRole('button', { name: 'Pakai lagi' }).click()
  await expect(cards(other).getByRole('button', { name: /^039.*di meja/ })).toBeVisible({ timeout: 15_000 })
  await context.close()
})

test('what was not brought back since an earlier day is told apart, and stands first', async ({ page, office }) => {
  await earlier(page)
  await open(page, office)
  await expect(sheet(page, 'Kartu tamu 002')).toContainText('belum kembali 3 hari')
  await expect(page.getByText(/1 belum kembali/)).toBeVisible()
})

test('a server that is gone before anything was read is said, with a way on', async ({ page, office }) => {
  await page.route('**/api/cards', (route) => route.abort())
  await office.open(page, 'rina', '/cards')
  await expect(page.getByRole('alert')).toContainText('Server Lawang tidak terjangkau.', { timeout: 30_000 })
  await page.unroute('**/api/cards')
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(cards(page)).toBeVisible()
})

for (const { width, height, theme } of looks) {
  test(`nobody is shut out of the cards: axe at ${width} × ${height}, ${theme}`, async ({ page, office }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.addInitScript((chosen) => localStorage.setItem('lawang.view', JSON.stringify({ theme: chosen })), theme)
    await earlier(page)
    await open(page, office, 'sekretariat')
    await expect(sheet(page, 'Kartu tamu 002')).toContainText('Simon Lanting')
    await expectAccessible(page)
    await cards(page).getByRole('button', { name: /^001/ }).click()
    await expectAccessible(page)
  })
}

/** The first card that is out went out three days ago. */
async function earlier(page: Page): Promise<void> {
  await page.route('**/api/cards', async (route) => {
    const answer = await route.fetch()
    const page: { items: CardItem[] } = await answer.json()
    const since = new Date(officeNow() - 3 * 86_400_000).toISOString()
    const items = page.items.map((card) => (card.number === '002' ? { ...card, since } : card))
    await route.fulfill({ response: answer, json: { ...page, items } })
  })
}
