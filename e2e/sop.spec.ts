import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { SopInForce } from '../src/contract/sop.ts'
import { parseSop } from '../src/domain/sop/parse.ts'
import { presentSop, presentStep } from '../src/text/sop-document.ts'
import { expectAccessible } from './accessible.ts'
import { expect as expectSoon, test } from './demo-office.ts'
import { command, register } from './office-acts.ts'

const looks = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
] as const
/** A busy machine reads everything anew slowly. */
const expect = expectSoon.configure({ timeout: 20_000 })

const rows = (page: Page) => page.getByRole('table', { name: /^Kegiatan/ }).locator('tbody tr')

test('the seed stands as printed: its block, its five activities, limits, output', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/sop')
  await expect(rows(page)).toHaveCount(5)
  const document = page.getByRole('article')
  await expect(document).toContainText('Ir. LEONARD S. AMPUNG, MM., MT')
  await expect(document).toContainText('NIP 19660315 199203 1 010')
  await expect(document).toContainText('18 Januari 2021')
  await expect(rows(page).nth(1)).toContainText('5 menit')
  await expect(rows(page).nth(1)).toContainText(
    'bertanya kepada Pimpinan/Pejabat/Pegawai; ya: langkah 3; tidak: langkah 3',
  )
  await expect(rows(page).nth(4)).toContainText('Kartu tamu dikembalikan')
  await expect(page.getByRole('region', { name: 'Yang juga diatur SOP ini' })).toContainText(
    'Janji layanan: paling lama 10 menit',
  )
  await expect(page.getByRole('region', { name: 'Versi SOP' })).toContainText('berlaku sekarang')
})

test('every share of this month stands with its count', async ({ page, office }) => {
  await office.open(page, 'rina', '/sop')
  await expect(rows(page)).toHaveCount(5)
  for (const row of await rows(page).all()) {
    await expect(row.locator('td').last()).toHaveText(/\d+%\s*\d+ dari \d+ dalam/)
    await expect(row.getByRole('img', { name: /^median \d+:\d\d, delapan dari sepuluh antara/ })).toBeVisible()
  }
  await expect(page.getByRole('region', { name: 'Versi SOP' })).toHaveCount(0)
})

test('the flow is drawn over its rows: every symbol in the middle of its own', async ({ page, office }) => {
  await office.open(page, 'rina', '/sop')
  await expect(rows(page)).toHaveCount(5)
  await expectDrawnOverRows(page)
  await page.setViewportSize({ width: 1180, height: 700 })
  await expectDrawnOverRows(page)
})

test('who stands in a step is counted while one looks', async ({ page, office }) => {
  await office.open(page, 'rina', '/sop')
  await expect(rows(page)).toHaveCount(5)
  const second = page.locator('svg[aria-hidden] g[data-part="main"]').nth(1)
  const before = Number.parseInt((await second.textContent()) || '0', 10)
  const desk = await office.as('surya')
  const visit = await register(desk, { name: 'Tamu Alur', host: 'Norhayati' })
  await expect(second).toHaveText(`${before + 1} tamu`)
  await command(desk, visit.id, { type: 'withdraw' })
  await expect(second).toHaveText(before === 0 ? '' : `${before} tamu`)
})

test('another office with other actors, kinds and a dozen lines is drawn as well', async ({ page, office }) => {
  await instead(page, 'ruang-baca')
  await office.open(page, 'rina', '/sop')
  await expect(rows(page)).toHaveCount(9)
  await expect(rows(page).nth(1)).toContainText('Hanya untuk Peneliti')
  await expect(page.getByRole('region', { name: 'Yang juga diatur SOP ini' })).toContainText('Payung boleh dititipkan')
  await expectDrawnOverRows(page)
})

test('the document is one key away; its other forms are linked', async ({ page, office }) => {
  await office.open(page, 'rina', '/sop')
  await expect(rows(page)).toHaveCount(5)
  const button = page.getByRole('link', { name: 'Cetak', exact: true })
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'C')
  const asked = page.context().waitForEvent('request', (request) => request.url().endsWith('/api/sop.pdf'))
  await page.keyboard.press('c')
  await asked
  const at = async (link: Locator) => new URL((await link.getAttribute('href')) ?? '', page.url()).href
  const paper = await page.request.get(await at(button))
  expect(paper.headers()['content-type']).toContain('application/pdf')
  const files = page.getByRole('region', { name: 'Berkas' }).getByRole('link')
  await expect(files).toHaveCount(4)
  for (const file of await files.all()) {
    expect((await page.request.get(await at(file))).ok()).toBe(true)
  }
})

test('on a phone the activities stand one under the other', async ({ page, office }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await office.open(page, 'erwin', '/sop')
  await expect(page.getByRole('list', { name: /^Kegiatan/ }).locator('> li')).toHaveCount(5)
  await expect(page.getByRole('region', { name: 'Alur' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

for (const { width, height, theme } of looks) {
  test(`nobody is shut out of the SOP: axe at ${width} × ${height}, ${theme}`, async ({ page, office }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.addInitScript((chosen) => localStorage.setItem('lawang.view', JSON.stringify({ theme: chosen })), theme)
    await office.open(page, 'sekretariat', '/sop')
    await expect(page.getByRole('region', { name: 'Versi SOP' }).getByRole('table')).toBeVisible()
    await expectAccessible(page)
  })
}

async function expectDrawnOverRows(page: Page): Promise<void> {
  const symbols = page.locator('svg[aria-hidden] g[data-part="main"] > :first-child')
  const count = await rows(page).count()
  await expect(symbols).toHaveCount(count)
  await expect(async () => {
    for (let at = 0; at < count; at += 1) {
      expect(Math.abs((await middle(symbols.nth(at))) - (await middle(rows(page).nth(at))))).toBeLessThan(2)
    }
  }).toPass({ timeout: 10_000 })
}

async function middle(place: Locator): Promise<number> {
  const box = await place.boundingBox()
  return box === null ? Number.NaN : box.y + box.height / 2
}

/** The page as it would be in an office with another SOP, of which nothing was measured yet. */
async function instead(page: Page, file: string): Promise<void> {
  const yaml = readFileSync(new URL(`../src/domain/sop/fixtures/${file}.yaml`, import.meta.url), 'utf8')
  const parsed = parseSop(yaml)
  if (!parsed.ok) throw new Error(`${file} cannot be read`)
  const { sop } = parsed
  const steps = sop.steps.map((step) => ({ ...presentStep(step, 'id'), measured: null, standing: 0 }))
  const month = { from: '2026-11-01', visits: 0 }
  const body: SopInForce = { version: 1, effective: null, ...presentSop(sop, 'id'), steps, month, yaml }
  await page.route('**/api/sop', (route) => route.fulfill({ json: body }))
}
