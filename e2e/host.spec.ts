import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectAccessible, sizes } from './accessible.ts'
import { type DemoOffice, expect as expectSoon, test } from './demo-office.ts'
import { command, openVisits, register, seeOff, visitNow } from './office-acts.ts'

const expect = expectSoon.configure({ timeout: 15_000 })

/** A host to whom nobody of the demonstration has come. */
const host = { account: 'natalia', name: 'Natalia Kambu' }
const phoneSize = { width: 390, height: 844 }

let desk: APIRequestContext
let before: readonly string[] = []

test.beforeEach(async ({ office }) => {
  desk = await office.as('rina')
  before = (await openVisits(desk)).map((visit) => visit.id)
})

test.afterEach(async () => {
  await seeOff(desk, before)
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const yes = (page: Page) => button(page, 'Ya, saya terima')

async function phoneOf(browser: Browser, office: DemoOffice, path = '/host'): Promise<Page> {
  const context = await browser.newContext({ viewport: phoneSize, hasTouch: true, isMobile: true, locale: 'id-ID' })
  const page = await context.newPage()
  await office.open(page, host.account, path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

async function deskOf(browser: Browser, office: DemoOffice, account: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await office.open(page, account, '/desk')
  await expect(page.getByRole('grid', { name: 'Kunjungan' })).toBeVisible()
  return page
}

test('two desks and a host: the sheet appears on the phone, the answer on both desks, without a reload', async ({
  browser,
  office,
}) => {
  test.slow()
  const [one, other, phone] = [
    await deskOf(browser, office, 'rina'),
    await deskOf(browser, office, 'surya'),
    await phoneOf(browser, office),
  ]
  await expect(phone.getByRole('heading', { name: 'Tamu hari ini' })).toBeVisible()
  await register(desk, {
    name: 'Yuliana Tiga',
    host: host.name,
    institution: 'CV Tiga Layar',
    purpose: 'Uji tiga layar',
  })
  await expect(phone.getByRole('heading', { name: 'Yuliana Tiga' })).toBeVisible()
  await expect(phone.getByText('CV Tiga Layar')).toBeVisible()
  await expect(phone.getByText('Uji tiga layar')).toBeVisible()
  await expect(phone).toHaveTitle(/^\(1\)/)
  for (const page of [one, other]) await expect(page.getByRole('row', { name: 'Yuliana Tiga' })).toBeVisible()
  await yes(phone).tap()
  await expect(phone.getByText('Anda menerima Yuliana Tiga.')).toBeVisible()
  for (const page of [one, other]) {
    const waiting = page.getByRole('rowgroup', { name: 'Di ruang tunggu' })
    await expect(waiting.getByRole('row', { name: 'Yuliana Tiga' })).toBeVisible()
  }
  await Promise.all([one, other, phone].map((page) => page.context().close()))
})

test('the answer lies within the thumb’s reach, without scrolling', async ({ browser, office }) => {
  await register(desk, {
    name: 'Panjang Keperluan',
    host: host.name,
    purpose: 'Keperluan yang panjang sekali. '.repeat(14),
  })
  const phone = await phoneOf(browser, office)
  for (const name of ['Ya, saya terima', 'Nanti', 'Tidak', 'Tidak di tempat']) {
    const box = await button(phone, name).boundingBox()
    expect(box && box.height >= 44 && box.y + box.height <= phoneSize.height).toBe(true)
  }
  await phone.context().close()
})

test('a no with own words and a proposed time is written as the visitor will read it', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Rudi Alasan', host: host.name })
  const phone = await phoneOf(browser, office)
  await button(phone, 'Tidak').tap()
  await phone.getByText('Tulis sendiri…').tap()
  await button(phone, 'Kirim jawaban').tap()
  await expect(phone.getByRole('alert')).toHaveText('Tulis alasannya dahulu.')
  await phone.getByLabel('Alasan dengan kata sendiri').fill('Menunggu hasil ukur')
  await phone.getByRole('group', { name: 'Hari' }).getByRole('button').first().tap()
  await button(phone, '13.30').tap()
  // What was written survives a reload.
  await phone.reload()
  await expect(phone.getByLabel('Alasan dengan kata sendiri')).toHaveValue('Menunggu hasil ukur')
  await expect(phone.locator('q')).toContainText('menunggu hasil ukur')
  await expect(phone.locator('q')).toContainText('pukul 13.30')
  await button(phone, 'Kirim jawaban').tap()
  await expect(phone.getByText('Anda belum dapat menerima Rudi Alasan.')).toBeVisible()
  const { answer } = await visitNow(desk, id)
  expect(answer).toMatchObject({ answer: 'no', reason: 'Menunggu hasil ukur', via: 'screen' })
  expect(answer?.proposedAt).toMatch(/T06:30:00/)
  await phone.context().close()
})

test('a double touch says yes once, and does not call the visitor in', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Dobel Sentuh', host: host.name })
  const phone = await phoneOf(browser, office)
  const sent: string[] = []
  phone.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  // The foot of a page that has just appeared takes no touch for half a second.
  await yes(phone).click({ trial: true })
  const box = await yes(phone).boundingBox()
  const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 30 }
  for (let touch = 0; touch < 4; touch += 1) await phone.touchscreen.tap(at.x, at.y)
  await expect(phone.getByText('Anda menerima Dobel Sentuh.')).toBeVisible()
  await phone.touchscreen.tap(at.x, at.y)
  expect(sent).toHaveLength(1)
  expect((await visitNow(desk, id)).place.at).toBe('desk')
  await phone.context().close()
})

test('two answers at once: the first counts, the second is told who gave it and when', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Bareng Jawab', host: host.name })
  const phone = await phoneOf(browser, office)
  await expect(yes(phone)).toBeVisible()
  // The phone does not hear of it before it answers itself.
  await phone.route('**/api/visits?**', (route) => route.abort())
  await phone.route(`**/api/visits/${id}/commands`, async (route) => {
    await command(desk, id, { type: 'answer', answer: 'absent', via: 'phone' })
    await phone.unroute('**/api/visits?**')
    await route.continue()
  })
  await yes(phone).tap()
  await expect(phone.getByRole('alert')).toContainText(/Rina Marlina/)
  await expect(phone.getByRole('alert')).toContainText(/pukul \d\d\.\d\d/)
  expect((await visitNow(desk, id)).answer?.answer).toBe('absent')
  await button(phone, 'Ubah jawabannya').tap()
  await expect(phone.getByText('Anda menerima Bareng Jawab.')).toBeVisible()
  expect((await visitNow(desk, id)).answer?.answer).toBe('yes')
  await phone.context().close()
})

test('what the desk recorded while a reason was written is not replaced unasked', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Tulis Alasan', host: host.name })
  const phone = await phoneOf(browser, office)
  await button(phone, 'Nanti').tap()
  await expect(phone.getByRole('timer')).toBeVisible()
  await command(desk, id, { type: 'answer', answer: 'yes', via: 'phone' })
  await expect(phone.getByRole('timer')).toHaveCount(0)
  await button(phone, 'Kirim jawaban').tap()
  await expect(phone.getByRole('alert')).toContainText(/Rina Marlina/)
  expect((await visitNow(desk, id)).answer?.answer).toBe('yes')
  await button(phone, 'Ubah jawabannya').tap()
  await expect(phone.getByText('Anda meminta Tulis Alasan menunggu.')).toBeVisible()
  await phone.context().close()
})

test('an answer that arrives late leaves the host at what was opened since', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Jawab Lambat', host: host.name })
  const phone = await phoneOf(browser, office)
  await yes(phone).click({ trial: true })
  const other = await register(desk, { name: 'Dibuka Kemudian', host: host.name })
  const held = Promise.withResolvers<void>()
  await phone.route(`**/api/visits/${id}/commands`, async (route) => {
    await held.promise
    await route.continue()
  })
  await yes(phone).tap()
  await button(phone, /1 tamu lain/).tap()
  await phone.getByRole('link', { name: /Dibuka Kemudian/ }).tap()
  await button(phone, 'Tidak').tap()
  await expect(button(phone, 'Kirim jawaban')).toBeVisible()
  const answered = phone.waitForResponse(`**/api/visits/${id}/commands`)
  held.resolve()
  await (await answered).finished()
  expect((await visitNow(desk, id)).answer?.answer).toBe('yes')
  await expect(phone).toHaveURL(new RegExp(`visit=${other.id}&answer=no`))
  await expect(button(phone, 'Kirim jawaban')).toBeVisible()
  await phone.context().close()
})

test('an answer after the visitor left is a sentence, and nothing is recorded', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Sudah Pamit', host: host.name })
  const phone = await phoneOf(browser, office)
  await phone.route('**/api/visits?**', (route) => route.abort())
  await phone.route(`**/api/visits/${id}/commands`, async (route) => {
    await command(desk, id, { type: 'withdraw' })
    await phone.unroute('**/api/visits?**')
    await route.continue()
  })
  await yes(phone).tap()
  await expect(phone.getByRole('alert')).toContainText('Kunjungan ini sudah selesai')
  expect((await visitNow(desk, id)).answer).toBeNull()
  await phone.context().close()
})

test('several waiting are a list, the most urgent first; the next is offered after an answer', async ({
  browser,
  office,
}) => {
  await register(desk, { name: 'Kedua Menunggu', host: host.name })
  await register(desk, { name: 'Pertama Menunggu', host: host.name })
  const phone = await phoneOf(browser, office)
  const list = phone.getByRole('region', { name: 'Menunggu jawaban Anda' })
  await expect(list.getByRole('link')).toHaveCount(2)
  await expect(list.getByRole('link').first()).toHaveAccessibleName(/Kedua Menunggu/)
  await list.getByRole('link').first().tap()
  await button(phone, 'Tidak di tempat').tap()
  await button(phone, 'Kirim jawaban').tap()
  await button(phone, /Pertama Menunggu/).tap()
  await expect(phone.getByRole('heading', { name: 'Pertama Menunggu' })).toBeVisible()
  await phone.context().close()
})

test('a host calls in, ends the meeting, and finds it among the finished with its minutes', async ({
  browser,
  office,
}) => {
  const { id } = await register(desk, { name: 'Masuk Selesai', host: host.name })
  const phone = await phoneOf(browser, office)
  await yes(phone).tap()
  await command(desk, id, { type: 'seat', room: 'Ruang Tunggu 2' })
  await expect(phone.getByText(/Di Ruang Tunggu 2/)).toBeVisible()
  await button(phone, 'Tamu hari ini').tap()
  await button(phone, 'Persilakan masuk').tap()
  await button(phone, 'Pertemuan selesai').tap()
  const over = phone.getByRole('region', { name: 'Selesai' })
  await expect(over.getByRole('link', { name: /^Masuk Selesai/ })).toContainText(/diterima, \d mnt/)
  await phone.context().close()
})

test('an answer is changed until the visitor is called in', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Ubah Jawaban', host: host.name })
  const phone = await phoneOf(browser, office)
  await yes(phone).tap()
  await button(phone, 'Ubah jawaban').tap()
  await expect(yes(phone)).toHaveCount(0)
  await button(phone, 'Nanti').tap()
  await button(phone, 'Kirim jawaban').tap()
  await expect(phone.getByText('Anda meminta Ubah Jawaban menunggu.')).toBeVisible()
  expect((await visitNow(desk, id)).answer?.answer).toBe('later')
  await phone.context().close()
})

test('who is out shows so at the desk', async ({ browser, office }) => {
  const phone = await phoneOf(browser, office)
  const presence = async () =>
    (await (await desk.get('/api/staff', { params: { q: host.name } })).json()).items[0].presence
  await phone.getByText('Keluar', { exact: true }).tap()
  await expect.poll(presence).toBe('out')
  await phone.getByText('Ada', { exact: true }).tap()
  await expect.poll(presence).toBe('in')
  await phone.context().close()
})

test('while the server is away the page says so, keeps what was written, and goes on when it is back', async ({
  browser,
  office,
}) => {
  test.slow()
  await register(desk, { name: 'Putus Sambung', host: host.name })
  const phone = await phoneOf(browser, office)
  await button(phone, 'Nanti').tap()
  await phone.getByText('Tulis sendiri…').tap()
  await phone.getByLabel('Alasan dengan kata sendiri').fill('Masih di lapangan')
  await office.stop()
  await expect(phone.getByText('Terputus dari server.')).toBeVisible()
  await office.start()
  await expect(phone.getByText('Terputus dari server.')).toHaveCount(0)
  await expect(phone.getByLabel('Alasan dengan kata sendiri')).toHaveValue('Masih di lapangan')
  await button(phone, 'Kirim jawaban').tap()
  await expect(phone.getByText('Anda meminta Putus Sambung menunggu.')).toBeVisible()
  await phone.context().close()
})

test('a head of a unit reads the visits to their people, marked', async ({ browser, office }) => {
  await register(desk, { name: 'Untuk Bawahan', host: host.name })
  const page = await (await browser.newContext({ viewport: phoneSize })).newPage()
  await office.open(page, 'erwin', '/host?list=all')
  const unit = page.getByRole('region', { name: 'Di unit Anda' })
  await expect(unit.getByText(`untuk ${host.name}`).first()).toBeVisible()
  await unit.getByRole('link', { name: /Untuk Bawahan/ }).click()
  await expect(page.getByText(`Tamu untuk ${host.name}`)).toBeVisible()
  await expect(yes(page)).toHaveCount(0)
  await page.context().close()
})

for (const size of sizes) {
  test(`every page of the host is accessible at ${size.width} × ${size.height}`, async ({ page, office }) => {
    test.slow()
    await register(desk, { name: 'Periksa Layar', host: host.name })
    await page.setViewportSize(size)
    await office.open(page, host.account, '/host')
    await expect(yes(page)).toBeVisible()
    await expectAccessible(page)
    await button(page, 'Tidak').click()
    await expect(button(page, 'Kirim jawaban')).toBeVisible()
    await expectAccessible(page)
    await page.goBack()
    await yes(page).click()
    await expect(button(page, 'Persilakan masuk').first()).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${office.url}/host?list=all`)
    await expect(page.getByRole('heading', { name: 'Tamu hari ini' })).toBeVisible()
    await expectAccessible(page)
  })
}
