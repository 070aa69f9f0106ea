import type { APIRequestContext, Page } from '@playwright/test'
import { expectAccessible, sizes } from './accessible.ts'
import { expect as expectSoon, test } from './demo-office.ts'
import { command, openVisits, register, seeOff, visitNow } from './office-acts.ts'

const expect = expectSoon.configure({ timeout: 15_000 })

let desk: APIRequestContext
let before: readonly string[] = []

test.beforeEach(async ({ office }) => {
  desk = await office.as('rina')
  before = (await openVisits(desk)).map((visit) => visit.id)
})

test.afterEach(async () => {
  await seeOff(desk, before)
})

const ledger = (page: Page) => page.getByRole('table', { name: 'Buku tamu' })
const line = (page: Page, name: string | RegExp) => ledger(page).getByRole('row', { name })
const detail = (page: Page) => page.getByRole('complementary')
const filter = (page: Page, name: string) => page.getByRole('combobox', { name })

async function opened(page: Page): Promise<void> {
  await expect(ledger(page).getByRole('row').nth(2)).toBeVisible()
}

/** Asks the server for fewer lines at once than the screen would. */
async function withPagesOf(page: Page, lines: number): Promise<void> {
  await page.route('**/api/guest-book?**', (route) =>
    route.continue({ url: route.request().url().replace('limit=60', `limit=${lines}`) }),
  )
}

/** A visit from the door to the archive, by the seed's own steps. */
async function whole(name: string, purpose = 'Koordinasi'): Promise<string> {
  const { id } = await register(desk, { name, host: 'Natalia Kambu', purpose, phone: '085212340061' })
  await command(desk, id, { type: 'answer', answer: 'yes', via: 'phone' })
  await command(desk, id, { type: 'receive' })
  await command(desk, id, { type: 'checkOut' })
  return id
}

test('the book opens where it was written last, and a new line appears without a reload', async ({ page, office }) => {
  await office.open(page, 'rina', '/guest-book')
  await opened(page)
  const { number } = await register(desk, { name: 'Baris Baru', host: 'Natalia Kambu' })
  await expect(line(page, /Baris Baru/)).toBeInViewport()
  await expect(line(page, /Baris Baru/)).toContainText('di dalam')
  await expect(line(page, /Baris Baru/).getByRole('button')).toContainText(String(number))
})

test('more lines come page by page, each of them once', async ({ page, office }) => {
  // A small book has several pages only if they are small too.
  await withPagesOf(page, 3)
  await office.open(page, 'rina', '/guest-book?q=a')
  const rows = ledger(page).locator('[data-line]')
  await expect(rows).toHaveCount(3)
  await page.getByRole('button', { name: 'Baris berikutnya' }).click()
  await expect(rows).toHaveCount(6)
  await page.getByRole('button', { name: 'Baris berikutnya' }).click()
  await expect(rows).toHaveCount(9)
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-line')))
  expect(new Set(ids).size).toBe(9)
})

test('a search goes over all years, by name, institution, purpose and number', async ({ page, office }) => {
  const id = await whole('Zainuddin Pencari', 'Mencari berkas lama')
  const { number } = await visitNow(desk, id)
  await office.open(page, 'rina', '/guest-book')
  await opened(page)
  await page.keyboard.press('/')
  for (const words of ['zainud', 'berkas lam', String(number)]) {
    await page.getByRole('searchbox').fill(words)
    await expect(line(page, /Zainuddin Pencari/)).toBeVisible()
  }
  await page.getByRole('searchbox').fill('tidakadayangbegini')
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible()
})

test('filters narrow the lines, stand in the address, and are taken away one by one', async ({ page, office }) => {
  await whole('Tersaring Diterima')
  await office.open(page, 'rina', '/guest-book')
  await opened(page)
  await filter(page, 'Hasil').selectOption('absent')
  await expect(line(page, /Tersaring Diterima/)).toHaveCount(0)
  await expect(page).toHaveURL(/outcome=absent/)
  await filter(page, 'Hasil').selectOption('met')
  await filter(page, 'Bidang').selectOption({ label: 'Bidang Perumahan' })
  await filter(page, 'Yang dituju').selectOption({ label: 'Natalia Kambu, S.Sos.' })
  await expect(line(page, /Tersaring Diterima/)).toBeVisible()
  await page.getByRole('button', { name: 'Hapus saringan Hasil' }).click()
  await expect(page).not.toHaveURL(/outcome/)
  await page.goBack()
  await expect(page).toHaveURL(/outcome=met/)
})

test('months are turned with the arrows, never into the future', async ({ page, office }) => {
  await office.open(page, 'rina', '/guest-book')
  await opened(page)
  const now = await page.locator('[aria-current="true"]').textContent()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-current="true"]')).toHaveText(now ?? '')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[aria-current="true"]')).not.toHaveText(now ?? '')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[aria-current="true"]')).toHaveText(now ?? '')
})

test('a corrected line keeps its old words struck, and its note tells by whom and why', async ({ page, office }) => {
  const id = await whole('Diralat Barisnya', 'Penagihan termin I')
  await office.open(page, 'rina', `/guest-book?line=${id}`)
  await expect(detail(page).getByRole('heading', { name: 'Diralat Barisnya' })).toBeVisible()
  await page.keyboard.press('e')
  const panel = page.getByRole('form', { name: 'Ralat' })
  await panel.getByLabel('Yang diralat').selectOption('purpose')
  await panel.getByLabel('Menjadi').fill('Penagihan termin II')
  await panel.getByLabel('Alasannya').fill('salah ketik termin')
  await page.keyboard.press('Enter')
  await expect(line(page, /Diralat Barisnya/).locator('del')).toHaveText('Penagihan termin I')
  await expect(line(page, /Diralat Barisnya/).locator('sup')).toHaveText('1')
  await expect(detail(page)).toContainText(/Keperluan diperbaiki .* oleh Rina Marlina: “salah ketik termin”/)
})

test('the line that is looked at shows its story, and leads to the whole of it', async ({ page, office }) => {
  const id = await whole('Dilihat Barisnya')
  await office.open(page, 'rina', '/guest-book')
  await opened(page)
  await page.keyboard.press('End')
  await expect(detail(page)).toContainText('Dilihat Barisnya')
  await expect(detail(page)).toContainText('Jawaban: ya')
  await expect(detail(page)).toContainText('0852 •••• 0061')
  await expect(line(page, /Dilihat Barisnya/)).toHaveAttribute('aria-selected', 'true')
  await detail(page).getByRole('link', { name: 'Riwayat lengkap' }).click()
  await expect(page).toHaveURL(new RegExp(`/visits/${id}`))
  await expect(page.getByRole('heading', { level: 1, name: 'Dilihat Barisnya' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/guest-book/)
})

test('the print holds the same lines', async ({ page, office }) => {
  await office.open(page, 'rina', '/guest-book?outcome=met')
  await opened(page)
  const href = await page.getByRole('link', { name: 'Cetak', exact: true }).getAttribute('href')
  expect(href).toMatch(/^\/api\/guest-book\.pdf\?year=\d{4}&month=\d+&outcome=met$/)
  const paper = await desk.get(href ?? '')
  expect(paper.headers()['content-type']).toContain('application/pdf')
})

for (const size of sizes) {
  test(`the book is accessible at ${size.width} × ${size.height}`, async ({ page, office }) => {
    test.slow()
    const id = await whole('Diperiksa Barisnya')
    await page.setViewportSize(size)
    // What holds for eight lines holds for sixty, and is found sooner.
    await withPagesOf(page, 8)
    await office.open(page, 'rina', '/guest-book')
    await opened(page)
    await expectAccessible(page)
    await page.goto(`${office.url}/guest-book?line=${id}`)
    await expect(detail(page).getByText('Jawaban: ya')).toBeVisible()
    await expectAccessible(page)
  })
}
