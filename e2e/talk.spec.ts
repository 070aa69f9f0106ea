import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, expect as expectSoon, officeNow, test } from './demo-office.ts'
import { openVisits, register, seeOff, visitNow } from './office-acts.ts'

const expect = expectSoon.configure({ timeout: 15_000 })

/** A host to whom nobody of the demonstration has come. */
const host = { account: 'natalia', name: 'Natalia Kambu' }

let desk: APIRequestContext
let before: readonly string[] = []

test.beforeEach(async ({ office }) => {
  desk = await office.as('rina')
  before = (await openVisits(desk)).map((visit) => visit.id)
})

test.afterEach(async () => {
  await seeOff(desk, before)
})

async function phoneOf(browser: Browser, office: DemoOffice, path = '/host'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
  })
  const page = await context.newPage()
  await office.open(page, host.account, path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

const today = () => new Date(officeNow()).toISOString().slice(0, 10)

test('the desk writes by a key, the host reads it and answers with two touches, the desk reads that it was seen', async ({
  browser,
  office,
  page,
}) => {
  const { id } = await register(desk, { name: 'Yuliana Pesan', host: host.name })
  const phone = await phoneOf(browser, office)
  await expect(phone.getByRole('heading', { name: 'Yuliana Pesan' })).toBeVisible()
  await office.open(page, 'rina', '/desk')
  const row = page.getByRole('row', { name: 'Yuliana Pesan' })
  await row.click()
  await page.getByRole('button', { name: `Tulis ke ${host.name}` }).click()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  const strip = page.getByRole('button', { name: /Tamu menanyakan berapa lama lagi/ })
  await expect(strip).toBeVisible()

  await phone.getByRole('button', { name: /Tamu menanyakan berapa lama lagi.*Balas/ }).tap()
  await expect(strip).toContainText('terbaca')
  await page.getByRole('row', { name: 'Dewi Anggraini' }).click()
  await phone.getByRole('button', { name: 'Lima menit lagi.' }).tap()
  await expect(phone.getByRole('list', { name: 'Pesan sejauh ini' })).toContainText('belum terbaca')
  await expectAccessible(phone)

  await expect(row).toContainText('1 pesan baru')
  await expect(page.getByText(`Pesan dari ${host.name}, Yuliana Pesan: Lima menit lagi.`)).toBeAttached()
  await row.click()
  await expect(page.getByRole('button', { name: /Lima menit lagi/ })).toBeVisible()
  await expect(phone.getByRole('list', { name: 'Pesan sejauh ini' })).toContainText(/Anda, .*, terbaca/)
  await expect(row).not.toContainText('pesan baru')
  expect((await visitNow(desk, id)).conversation).toMatchObject([{ from: 'desk' }, { from: 'host' }])
  await phone.context().close()
})

test('a remark goes to nobody; the panel of the remark leads to the messages, and what was written there stays', async ({
  office,
  page,
}) => {
  const { id } = await register(desk, { name: 'Rudi Catatan', host: host.name })
  await office.open(page, 'rina', '/desk')
  await page.getByRole('row', { name: 'Rudi Catatan' }).click()
  await page.keyboard.press('m')
  await page.getByRole('button', { name: `Tulis ke ${host.name}` }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Pilih atau tulis pesannya dahulu.')
  await page.keyboard.press('6')
  await page.getByLabel('Isi pesan').fill('Rombongannya 12 orang')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: `Tulis ke ${host.name}` }).click()
  await expect(page.getByLabel('Isi pesan')).toHaveValue('Rombongannya 12 orang')
  await page.getByLabel('Isi pesan').press('Enter')
  await expect(page.getByRole('button', { name: /Rombongannya 12 orang/ })).toBeVisible()
  expect(await visitNow(desk, id)).toMatchObject({ notes: [], conversation: [{ text: 'Rombongannya 12 orang' }] })
})

test('an invitation of the host’s appears at the desk, is moved, received, and called in', async ({
  browser,
  office,
  page,
}) => {
  const phone = await phoneOf(browser, office)
  await phone.getByRole('button', { name: 'Undang tamu' }).tap()
  await phone.getByRole('button', { name: 'Catat undangan' }).click()
  await phone.getByLabel('Nama tamu').fill('Syahrani Undang')
  await phone.getByLabel('Keperluan').fill('Rapat kecil')
  await phone.getByLabel('Hari').fill(today())
  await phone.getByLabel('Pukul').fill('13:30')
  await expectAccessible(phone)
  await phone.getByRole('button', { name: 'Catat undangan' }).tap()
  await expect(phone.getByText('Ditunggu hari ini pukul 13.30.')).toBeVisible()

  await office.open(page, 'rina', '/desk')
  const group = page.getByRole('rowgroup', { name: 'Janji hari ini' })
  await expect(group.getByRole('row', { name: 'Syahrani Undang' })).toContainText('13.30')
  await phone.getByRole('button', { name: 'Ubah waktu' }).tap()
  await phone.getByLabel('Pukul').fill('11:00')
  await phone.getByRole('button', { name: 'Pindahkan janji' }).click()
  await expect(group.getByRole('row', { name: 'Syahrani Undang' })).toContainText('11.00')

  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(phone.getByText('Ditunggu hari ini')).toBeHidden()
  await phone.getByRole('button', { name: 'Tamu hari ini' }).tap()
  await expect(phone.getByRole('link', { name: 'Syahrani Undang' })).toBeVisible()
  const [visit] = (await openVisits(desk)).filter(({ visitor }) => visitor?.name === 'Syahrani Undang')
  expect(visit).toMatchObject({ origin: 'invitation', answer: { answer: 'yes' }, day: today() })
  expect(visit?.arrivedAt).not.toBeNull()
  await phone.context().close()
})
