import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect as expectSoon, test } from './demo-office.ts'

/** A busy machine counts slowly. */
const expect = expectSoon.configure({ timeout: 20_000 })
const looks = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
] as const

const part = (page: Page, name: string) => page.getByRole('region', { name })

test('the promise stands first, then every step with its share, its count and its times', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/reports')
  await expect(part(page, 'Janji layanan')).toContainText(/\d+%\s*.*ditepati bagi \d+ dari \d+ kunjungan/s)
  const steps = part(page, 'Menurut langkah').getByRole('listitem')
  await expect(steps).toHaveCount(6)
  for (const step of await steps.all()) {
    await expect(step).toContainText(/\d+%\s*\d+ dari \d+/)
    await expect(
      step.getByRole('img', { name: /^median \d+:\d\d, delapan dari sepuluh antara .* batas/ }),
    ).toBeVisible()
  }
  await expect(part(page, 'Arti angka')).toContainText('menurut waktu ÷ (menurut waktu + lewat)')
})

test('a step is looked into: compared by host, its longest lead to their visits', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/reports')
  await part(page, 'Menurut langkah')
    .getByRole('button', { name: /Jawaban/ })
    .click()
  await expect(page).toHaveURL(/measure=step%3A2/)
  await expect(part(page, 'Perbandingan')).toContainText('Jawaban')
  await page.getByLabel('Menurut', { exact: true }).selectOption({ label: 'Yang dituju' })
  await expect(part(page, 'Perbandingan').getByRole('listitem').first()).toContainText(/kunjungan, median/)
  const longest = part(page, 'Paling lama').getByRole('link')
  await expect(longest.first()).toBeVisible()
  await longest.first().click()
  await expect(page).toHaveURL(/\/visits\//)
  await page.goBack()
  await expect(part(page, 'Perbandingan')).toContainText('Jawaban')
})

test('keys move through time; what is chosen stands in the address', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/reports')
  await expect(part(page, 'Janji layanan')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('Selasa, 24 November 2026')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/period=day&day=2026-11-23/)
  await page.keyboard.press('4')
  await expect(page.getByRole('button', { name: 'Tahun' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('f')
  await expect(page.getByLabel('Bidang', { exact: true })).toBeFocused()
  await page.getByLabel('Bidang', { exact: true }).selectOption({ label: 'Bidang Pertanahan' })
  await expect(part(page, 'Perbandingan').getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(part(page, 'Perbandingan').getByRole('listitem')).toHaveCount(1)
})

test('a month without visits says so and leads on', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/reports?day=2026-03-01')
  await expect(page.getByRole('heading', { name: 'Belum ada kunjungan yang diarsipkan pada Maret 2026' })).toBeVisible()
  await page.getByRole('button', { name: 'Lihat Februari 2026' }).click()
  await expect(page).toHaveURL(/day=2026-02-01/)
})

test('the spreadsheet is downloaded, the paper is a PDF', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/reports')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh Excel' }).click()
  expect((await download).suggestedFilename()).toBe('laporan-2026-11-01-2026-11-30.xlsx')
  const paper = await page.getByRole('link', { name: /Laporan PDF/ }).getAttribute('href')
  const answer = await page.request.get(office.url + (paper ?? ''))
  expect(answer.headers()['content-type']).toBe('application/pdf')
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the reports are the secretariat’s', async ({ page, office }) => {
  await office.open(page, 'rina', '/reports')
  await expect(page.getByRole('region', { name: 'Menurut langkah' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Laporan', exact: true })).toHaveCount(0)
})

for (const { width, height, theme } of looks) {
  test(`the reports are accessible at ${width}, ${theme}`, async ({ page, office }) => {
    await page.setViewportSize({ width, height })
    await office.open(page, 'sekretariat', '/reports')
    await page.evaluate((value) => {
      document.documentElement.dataset['theme'] = value
    }, theme)
    await expect(part(page, 'Paling lama').getByRole('link').first()).toBeVisible()
    await expect(page.getByRole('table', { name: /menurut hari dan jam/ })).toBeVisible()
    await expectAccessible(page)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
  })
}
