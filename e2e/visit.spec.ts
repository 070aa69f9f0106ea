import type { APIRequestContext, Page } from '@playwright/test'
import { expectAccessible, sizes } from './accessible.ts'
import { expect as expectSoon, test } from './demo-office.ts'
import { command, openVisits, register, seeOff } from './office-acts.ts'

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

const story = (page: Page) => page.getByRole('region', { name: 'Saat demi saat' })
const moment = (page: Page, words: string | RegExp) => story(page).locator('ol ol > li').filter({ hasText: words })

/** A visit with everything in it that a story can hold, up to the waiting room. */
async function eventful(name: string): Promise<string> {
  const { id } = await register(desk, {
    name,
    host: 'Natalia Kambu',
    institution: 'CV Barito Griya',
    phone: '081234563378',
    purpose: 'Site plan',
    ago: 82,
  })
  await command(desk, id, { type: 'answer', answer: 'yes', via: 'phone', message: 'Silakan menunggu' })
  const seated = await command(desk, id, { type: 'seat', room: 'Ruang Tunggu 1' })
  const undo = seated.offers.find((offer) => offer.type === 'undo')?.commandId
  await command(desk, id, { type: 'correct', undo })
  await command(desk, id, { type: 'seat', room: 'Ruang Tunggu 2' })
  return id
}

test('the story tells every moment: when, who, through what, how long, and what was taken back', async ({
  page,
  office,
}) => {
  const id = await eventful('Cerita Lengkap')
  await office.open(page, 'rina', `/visits/${id}`)
  await expect(page.getByRole('heading', { name: 'Cerita Lengkap', level: 1 })).toBeVisible()
  await expect(moment(page, 'Terdaftar, baris')).toContainText('1:22')
  await expect(moment(page, 'Terdaftar, baris')).toContainText('Cerita Lengkap memaraf, dicatat Rina Marlina')
  await expect(moment(page, 'Jawaban: ya')).toContainText('Natalia Kambu, lewat telepon, dicatat Rina Marlina')
  await expect(moment(page, 'Jawaban: ya').locator('q')).toHaveText('Silakan menunggu')
  await expect(moment(page, 'Ruang Tunggu 1').locator('s')).toHaveText('Duduk di Ruang Tunggu 1')
  await expect(moment(page, 'diurungkan')).toBeVisible()
  await expect(moment(page, /^.*Duduk di Ruang Tunggu 2/)).toBeVisible()
  await expect(page.getByText(/dari 10 menit/).first()).toBeVisible()
})

test('what happens meanwhile appears without a reload', async ({ page, office }) => {
  const id = await eventful('Cerita Berjalan')
  await office.open(page, 'rina', `/visits/${id}`)
  await expect(moment(page, 'Duduk di Ruang Tunggu 2')).toBeVisible()
  await command(await office.as('natalia'), id, { type: 'receive' })
  await expect(moment(page, 'Dipersilakan masuk')).toContainText('Natalia Kambu')
})

test('a correction made here keeps the old words and its reason', async ({ page, office }) => {
  const id = await eventful('Cerita Diralat')
  await office.open(page, 'rina', `/visits/${id}`)
  await expect(moment(page, 'Melapor di meja')).toBeVisible()
  await page.keyboard.press('e')
  const panel = page.getByRole('form', { name: 'Ralat' })
  await panel.getByLabel('Yang diralat').selectOption('purpose')
  await panel.getByLabel('Menjadi').fill('Site plan Bukit Tunggal')
  await panel.getByLabel('Alasannya').fill('nama perumahan kurang lengkap')
  await page.keyboard.press('Enter')
  const corrected = moment(page, 'Keperluan diperbaiki')
  await expect(corrected.locator('s')).toHaveText('Site plan')
  await expect(corrected.locator('q')).toHaveText('nama perumahan kurang lengkap')
  await expect(page.getByRole('complementary', { name: 'Dokumen' })).toBeVisible()
})

test('a masked number is shown on a press', async ({ page, office }) => {
  const id = await eventful('Cerita Tersamar')
  await office.open(page, 'rina', `/visits/${id}`)
  const head = page.getByRole('region', { name: 'Kunjungan' })
  await expect(head).toContainText('0812 •••• 3378')
  await head.getByRole('button', { name: 'tampilkan' }).last().click()
  await expect(head).toContainText('081234563378')
  await head.getByRole('button', { name: 'tutup' }).click()
  await expect(head).not.toContainText('081234563378')
})

test('its sheet is a paper, its line stands in the guest book, Esc leads back', async ({ page, office }) => {
  const id = await eventful('Cerita Berkertas')
  await office.open(page, 'rina', '/guest-book')
  await page.goto(`${office.url}/visits/${id}`)
  const papers = page.getByRole('complementary', { name: 'Dokumen' })
  const href = await papers.getByRole('link', { name: 'Lembar kunjungan' }).getAttribute('href')
  const paper = await desk.get(href ?? '')
  expect(paper.headers()['content-type']).toContain('application/pdf')
  await expect(papers.getByRole('link', { name: /Baris buku tamu/ })).toHaveAttribute('href', new RegExp(`line=${id}`))
  await expect(papers.getByRole('img', { name: 'Paraf Cerita Berkertas' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/guest-book/)
})

test('arrows go from moment to moment', async ({ page, office }) => {
  const id = await eventful('Cerita Panah')
  await office.open(page, 'rina', `/visits/${id}`)
  await expect(moment(page, 'Melapor di meja')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(moment(page, 'Melapor di meja')).toBeFocused()
  await page.keyboard.press('End')
  await expect(moment(page, 'Duduk di Ruang Tunggu 2')).toBeFocused()
})

test('a host opens the story of their own visits only, and sees no numbers', async ({ page, browser, office }) => {
  const id = await eventful('Cerita Milik Natalia')
  await office.open(page, 'natalia', `/visits/${id}`)
  await expect(page.getByRole('heading', { name: 'Cerita Milik Natalia', level: 1 })).toBeVisible()
  await expect(page.getByText('••••').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'tampilkan' })).toHaveCount(0)
  const other = await (await browser.newContext()).newPage()
  await office.open(other, 'marlina', `/visits/${id}`)
  await expect(other.getByRole('heading', { name: 'Di sini tidak ada pintu.' })).toBeVisible()
  await other.context().close()
})

for (const size of sizes) {
  test(`the page is accessible at ${size.width} × ${size.height}`, async ({ page, office }) => {
    const id = await eventful('Cerita Diperiksa')
    await page.setViewportSize(size)
    await office.open(page, 'rina', `/visits/${id}`)
    await expect(moment(page, 'Duduk di Ruang Tunggu 2')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ralat' }).click()
    await expect(page.getByRole('form', { name: 'Ralat' })).toBeVisible()
    await expectAccessible(page)
  })
}
