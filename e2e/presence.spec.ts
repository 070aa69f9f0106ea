import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, expect as expectSoon, test } from './demo-office.ts'
import { openVisits, register, seeOff } from './office-acts.ts'

const expect = expectSoon.configure({ timeout: 15_000 })

const host = { account: 'natalia', name: 'Natalia Kambu' }

let desk: APIRequestContext
let before: readonly string[] = []

test.beforeEach(async ({ office }) => {
  desk = await office.as('rina')
  before = (await openVisits(desk)).map((visit) => visit.id)
})

test.afterEach(async ({ office }) => {
  await seeOff(desk, before)
  const { id } = await hostNow()
  await desk.put(`/api/staff/${id}/presence`, { data: { presence: 'in' } })
  const secretariat = await office.as('sekretariat')
  const { delegations } = await (await secretariat.get(`/api/staff/${id}/availability`)).json()
  for (const one of delegations) await secretariat.delete(`/api/staff/${id}/delegations/${one.id}`)
})

async function hostNow() {
  const found = await desk.get('/api/staff', { params: { q: host.name } })
  return (await found.json()).items[0]
}

async function phoneOf(browser: Browser, office: DemoOffice): Promise<Page> {
  const size = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport: size, hasTouch: true, isMobile: true, locale: 'id-ID' })
  const page = await context.newPage()
  await office.open(page, host.account, '/host?list=all')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

test('a host says in two touches until when they are in a meeting, and who answers when they are out', async ({
  browser,
  office,
}) => {
  test.slow()
  const phone = await phoneOf(browser, office)
  await phone.getByText('Rapat', { exact: true }).tap()
  await expect.poll(async () => (await hostNow()).presence).toBe('meeting')
  await phone.getByRole('button', { name: /^1 jam/ }).tap()
  await expect(phone.getByText(/^rapat s\.d\. \d\d\.\d[05]$/)).toBeVisible()
  await expect.poll(async () => (await hostNow()).presenceUntil).not.toBeNull()

  await phone.getByRole('button', { name: 'Tunjuk', exact: true }).tap()
  const wakil = phone.getByRole('region', { name: 'Wakil' })
  await wakil.getByRole('button', { name: 'Tunjuk', exact: true }).tap()
  await wakil.getByLabel('Yang mewakili').fill('hendrik')
  await wakil.getByRole('option', { name: /Hendrik Umbing/ }).tap()
  await wakil.getByRole('button', { name: /^Tunjuk .*Hendrik/ }).tap()
  await expect(wakil.getByText('Hari ini')).toBeVisible()
  await expectAccessible(phone)
  await phone.getByRole('button', { name: 'Kembali' }).tap()
  await phone.getByText('Keluar', { exact: true }).tap()
  await expect(phone.getByText(/^keluar, wakil: .*Hendrik/)).toBeVisible()
  await expectAccessible(phone)
  await phone.context().close()
})

test('the desk sees who is out and who answers for them, and says on the host’s word that they are back', async ({
  page,
  office,
}) => {
  test.slow()
  const [erwin] = (await (await desk.get('/api/staff', { params: { q: 'Erwin' } })).json()).items
  const secretariat = await office.as('sekretariat')
  const { id } = await hostNow()
  await secretariat.post(`/api/staff/${id}/delegations`, { data: { delegateId: erwin.id } })
  await desk.put(`/api/staff/${id}/presence`, { data: { presence: 'out' } })
  await register(desk, { name: 'Wakil Menjawab', host: host.name })
  await office.open(page, 'rina', '/desk')
  await page.getByRole('row', { name: 'Wakil Menjawab' }).click()
  const sheet = page.getByRole('complementary', { name: 'Lembar kunjungan Wakil Menjawab' })
  await expect(sheet.getByText(/^keluar, wakil: .*Erwin/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Lainnya' }).click()
  await expectAccessible(page)
  await sheet.getByText('Ada', { exact: true }).click()
  await expect.poll(async () => (await hostNow()).presence).toBe('in')
})

test('the secretariat sees and sets what is arranged for each member of staff', async ({ page, office }) => {
  test.slow()
  await office.open(page, 'sekretariat', '/admin#people')
  await page.getByRole('table').getByRole('button', { name: host.name }).click()
  const sheet = page.getByRole('complementary', { name: host.name })
  await sheet.getByText('Wakil, jam tenang, kalender').click()
  await sheet.getByRole('button', { name: 'Simpan jam tenang' }).click()
  await expect(sheet.getByText('Setiap hari pukul 17.00 sampai 06.00.')).toBeVisible()
  await sheet.getByLabel('Alamat kalender (iCalendar)').fill('http://192.168.77.7/rahasia.ics')
  await sheet.getByRole('button', { name: 'Baca kalender ini' }).click()
  await expect(sheet.getByText(/berada di jaringan dalam/)).toBeVisible()
  await expectAccessible(page)
  await sheet.getByRole('button', { name: 'Lepas kalender' }).click()
  await sheet.getByRole('button', { name: 'Tanpa jam tenang' }).click()
  await expect(sheet.getByLabel('Alamat kalender (iCalendar)')).toBeVisible()
})
