import { createHmac } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { answerToken } from '../src/app/reach/token.ts'
import { findMasterKey } from '../src/store/keys.ts'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, expect as expectSoon, test } from './demo-office.ts'
import { command, openVisits, register, seeOff, visitNow } from './office-acts.ts'

const expect = expectSoon.configure({ timeout: 15_000 })

const host = 'Natalia Kambu'
let desk: APIRequestContext
let before: readonly string[] = []
let settled = false

test.beforeEach(async ({ office }) => {
  desk = await office.as('rina')
  if (!settled) await setUpMail(office)
  settled = true
  before = (await openVisits(desk)).map((visit) => visit.id)
})
test.afterEach(async () => {
  await seeOff(desk, before)
})
test.afterAll(async ({ office }) => {
  const secretariat = await office.as('sekretariat')
  await secretariat.put('/api/channels/email', { data: { enabled: false } })
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** Mail that goes nowhere: the question is written, and its link is what counts here. */
async function setUpMail(office: DemoOffice): Promise<void> {
  const secretariat = await office.as('sekretariat')
  const { items } = await (await desk.get('/api/staff', { params: { q: host } })).json()
  const setup = { host: '127.0.0.1', port: 9, security: 'none', from: 'tamu@contoh.go.id' }
  const channel = await secretariat.put('/api/channels/email', { data: { enabled: true, setup } })
  expect(channel.ok(), await channel.text()).toBe(true)
  const address = { channel: 'email', address: 'natalia@contoh.go.id' }
  const added = await secretariat.post(`/api/staff/${items[0].id}/addresses`, { data: address })
  expect(added.ok(), await added.text()).toBe(true)
}

/** The address that the message about a visit carries. */
async function linkFor(office: DemoOffice, visitId: string): Promise<string> {
  const secretariat = await office.as('sekretariat')
  const { items } = await (await secretariat.get('/api/messages', { params: { visitId } })).json()
  const key = findMasterKey(office.data)?.key ?? Buffer.alloc(0)
  const sign = (about: string, text: string) => createHmac('sha256', key).update(`${about}\n${text}`).digest()
  return `${office.url}/j/${answerToken({ sign }, items[0].id)}`
}

/** The link of a new visitor, on a phone where nobody is signed in. */
async function linkOn(browser: Browser, office: DemoOffice, name: string, rest = '') {
  const visit = await register(desk, { name, host, institution: 'CV Barito Griya', purpose: 'Konsultasi site plan' })
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
  })
  const page = await context.newPage()
  const link = await linkFor(office, visit.id)
  await page.goto(link + rest)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return { page, visit, link }
}

test('a link answers in one touch without signing in, and calls the visitor in', async ({ browser, office }) => {
  const { page, visit } = await linkOn(browser, office, 'Theresia Lambung', '?a=yes')
  await expect(page.getByRole('heading', { name: 'Theresia Lambung' })).toBeVisible()
  await expect(page.getByText('Konsultasi site plan')).toBeVisible()
  await expect(page.getByText(/n••••@contoh\.go\.id/)).toBeVisible()
  // The link of the message chose; it has answered nothing.
  await expect(page.getByText('Belum terkirim; sentuh sekali untuk mengirimnya.')).toBeVisible()
  expect((await visitNow(desk, visit.id)).answer).toBeNull()
  await expectAccessible(page)
  const yes = button(page, 'Ya, saya terima')
  const box = await yes.boundingBox()
  expect(box && box.y + box.height <= 844).toBe(true)
  await yes.tap()
  await expect(page.getByRole('heading', { name: 'Tercatat: ya.' })).toBeVisible()
  expect((await visitNow(desk, visit.id)).answer).toMatchObject({ answer: 'yes', via: 'email' })
  await expectAccessible(page)
  await button(page, 'Persilakan masuk').click()
  await expect(page.getByRole('heading', { name: 'Tamunya sudah masuk.' })).toBeVisible()
  await expect(page.getByText('Theresia Lambung')).toHaveCount(0)
  expect((await visitNow(desk, visit.id)).place.at).toBe('meeting')
  await page.context().close()
})

test('a reason is picked as on the host’s own page, kept while the connection is away, and changed afterwards', async ({
  browser,
  office,
}) => {
  const { page, visit } = await linkOn(browser, office, 'Rudi Tautan', '?a=no')
  await page.getByText('Tulis sendiri…').tap()
  await page.getByLabel('Alasan dengan kata sendiri').fill('Menunggu hasil ukur')
  await page.getByRole('group', { name: 'Hari' }).getByRole('button').first().tap()
  await button(page, '13.30').tap()
  await expect(page.locator('q')).toContainText('menunggu hasil ukur')
  await expectAccessible(page)
  await page.context().setOffline(true)
  await button(page, 'Kirim jawaban').click()
  await expect(page.getByText('Belum terkirim: tidak ada sambungan.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'Tercatat: belum dapat menerima.' })).toBeVisible()
  const { answers } = await visitNow(desk, visit.id)
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatchObject({ answer: 'no', reason: 'Menunggu hasil ukur', via: 'email' })
  // Opened again, the message shows what was answered, not what it offered.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Tercatat: belum dapat menerima.' })).toBeVisible()
  await button(page, 'Ubah jawaban').click()
  await button(page, 'Ya, saya terima').click()
  await expect(page.getByRole('heading', { name: 'Tercatat: ya.' })).toBeVisible()
  expect((await visitNow(desk, visit.id)).answer?.answer).toBe('yes')
  await page.context().close()
})

test('what others do shows by itself: the desk records the host’s word, and the visitor leaves', async ({
  browser,
  office,
}) => {
  const { page, visit } = await linkOn(browser, office, 'Bareng Tautan')
  await expect(button(page, 'Ya, saya terima')).toBeVisible()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await expectAccessible(page)
  await command(desk, visit.id, { type: 'answer', answer: 'absent', via: 'phone' })
  await expect(page.getByRole('heading', { name: 'Tercatat: tidak di tempat.' })).toBeVisible()
  await expect(page.getByText('lewat telepon')).toBeVisible()
  await command(desk, visit.id, { type: 'withdraw' })
  await expect(page.getByRole('heading', { name: 'Tamunya sudah pamit.' })).toBeVisible()
  await page.context().close()
})

test('“Saya bukan …” says what it does first; a link that was cut is not known', async ({ browser, office }) => {
  const { page, visit, link } = await linkOn(browser, office, 'Salah Alamat')
  await button(page, 'Saya bukan Natalia Kambu').tap()
  await expect(page.getByText(/alamat ini tidak dipakai lagi/)).toBeVisible()
  await button(page, 'Ya, saya bukan Natalia Kambu').click()
  await expect(page.getByRole('heading', { name: 'Terima kasih, sudah dilaporkan.' })).toBeVisible()
  expect((await visitNow(desk, visit.id)).notes).toHaveLength(1)
  await page.goto(link.slice(0, -4))
  await expect(page.getByRole('heading', { name: 'Tautan ini tidak dikenal.' })).toBeVisible()
  await page.context().close()
  settled = false
})
