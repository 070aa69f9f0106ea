/** Whole visits through the browser by SOPs that are quite unlike the shipped one: a company's gate and a service counter. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { DemoOffice } from './demo-office.ts'
import { expect as expectSoon, staffIdOf, testUnder } from './sop-office.ts'

const expect = expectSoon.configure({ timeout: 15_000 })
const shipped = (name: string) => readFileSync(join(import.meta.dirname, `../sop/${name}.yaml`), 'utf8')
const staff = { norhayati: 'Norhayati', natalia: 'Natalia' }

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const sheet = (page: Page) => page.getByRole('complementary', { name: /^Lembar kunjungan/ })

async function deskOf(browser: Browser, office: DemoOffice): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(15_000)
  await office.open(page, 'rina', '/desk')
  await expect(page.getByRole('button', { name: /Tamu baru/ }).first()).toBeVisible()
  return page
}

async function phoneOf(browser: Browser, office: DemoOffice, who: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await office.open(page, who, '/host')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

/** The form opens the line that still wants something: it is filled, and Enter leads to the next. */
async function fillIn(page: Page, field: string, words: string): Promise<void> {
  await expect(page.getByLabel(field, { exact: true })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

async function sign(page: Page): Promise<void> {
  const box = await page.getByRole('img', { name: /^Paraf/ }).boundingBox()
  if (box === null) throw new Error('There is no pad')
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 110, box.y + 35, { steps: 4 })
  await page.mouse.move(box.x + 150, box.y + 70, { steps: 4 })
  await page.mouse.up()
}

const company = testUnder(shipped('perusahaan'), { officers: ['rina'], staff })

company(
  'a gate that checks bags, a secretary who screens, the book after the yes, initials on leaving',
  async ({ browser, office }) => {
    company.slow()
    const secretariat = await office.as('retno')
    const players = [{ staffId: await staffIdOf(secretariat, 'Norhayati') }]
    expect((await secretariat.put('/api/functions', { data: { actor: 'secretary', players } })).ok()).toBe(true)
    const [desk, secretary, host] = [
      await deskOf(browser, office),
      await phoneOf(browser, office, 'norhayati'),
      await phoneOf(browser, office, 'natalia'),
    ]

    await desk.keyboard.press('b')
    await expect(desk.getByRole('combobox', { name: 'Nama atau nomor HP' })).toBeFocused()
    await desk.keyboard.type('Budi Santoso')
    await expect(desk.getByRole('option', { name: /Tamu baru bernama/ })).toBeVisible()
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('combobox', { name: 'Menemui' })).toBeFocused()
    await desk.keyboard.type('Natalia')
    await expect(desk.getByRole('option', { name: /Natalia/ }).first()).toBeVisible()
    await desk.keyboard.press('Enter')
    await expectAccessible(desk)
    await button(desk, 'Catat kedatangan').click()

    await expect(sheet(desk).getByRole('heading', { name: 'Budi Santoso' })).toBeVisible()
    await button(desk, 'Pemeriksaan barang bawaan: memenuhi').click()
    await expect(sheet(desk)).toContainText('Menunggu jawaban Sekretaris')
    await expect(button(host, 'Ya, saya terima')).toHaveCount(0)

    await expect(secretary.getByRole('heading', { name: 'Budi Santoso' })).toBeVisible()
    await expect(secretary.getByText('Sebagai Sekretaris')).toBeVisible()
    await expectAccessible(secretary)
    await button(secretary, 'Ya, saya setujui').click()
    await expect(secretary.getByText('Jawabannya menunggu Natalia Kambu', { exact: false })).toBeVisible()

    await expect(sheet(desk)).toContainText('Menunggu jawaban Natalia Kambu')
    await button(host, 'Ya, saya terima').click()

    await button(desk, /^Daftarkan/).click()
    await expect(desk.getByRole('heading', { name: 'Daftarkan tamu' })).toBeVisible()
    for (const [field, words] of [
      ['Instansi', 'CV Barito'],
      ['Nomor HP', '081255501234'],
      ['Keperluan', 'Penawaran'],
    ] as const) {
      await fillIn(desk, field, words)
    }
    await sign(desk)
    await expectAccessible(desk)
    await desk.keyboard.press('Control+Enter')

    await expect(row(desk, 'Budi Santoso')).toBeVisible()
    await button(desk, 'Terima Laptop').click()
    await button(desk, /^Diterima/).click()
    await expect(sheet(desk)).toContainText('Laptop di loker')
    await expectAccessible(desk)
    await button(desk, 'Dipersilakan masuk').click()
    await expect(row(desk, 'Budi Santoso')).toContainText('bertemu')

    await row(desk, 'Budi Santoso').click()
    await desk.keyboard.press('p')
    await sign(desk)
    await expectAccessible(desk)
    await button(desk, /kembali dari loker/).click()
    await expect(desk.getByText('Belum ada tamu di dalam gedung.')).toBeVisible()
  },
)

const counter = testUnder(shipped('loket'), { officers: ['rina'], staff })

counter(
  'a counter gives a number before it asks a name, and a verifier of the office has their part',
  async ({ browser, office }) => {
    counter.slow()
    const secretariat = await office.as('retno')
    const players = [{ staffId: await staffIdOf(secretariat, 'Norhayati') }]
    expect((await secretariat.put('/api/functions', { data: { actor: 'verifier', players } })).ok()).toBe(true)
    const [desk, verifier] = [await deskOf(browser, office), await phoneOf(browser, office, 'norhayati')]

    await desk.keyboard.press('b')
    await expect(desk.getByRole('combobox', { name: 'Nama atau nomor HP' })).toBeFocused()
    await desk.keyboard.press('Enter')
    await expect(button(desk, 'Catat kedatangan')).toBeFocused()
    await desk.keyboard.press('Enter')
    await button(desk, 'Beri nomor antrean').click()
    await expect(row(desk, 'Nomor A1')).toBeVisible()
    await expectAccessible(desk)
    await button(desk, 'Panggil nomor A1').click()

    await button(desk, /^Daftarkan/).click()
    await expect(desk.getByRole('combobox', { name: 'Nama atau nomor HP' })).toBeFocused()
    await desk.keyboard.type('Siti Aminah')
    await expect(desk.getByRole('option', { name: /Tamu baru bernama/ })).toBeVisible()
    await desk.keyboard.press('Enter')
    for (const [field, words] of [
      ['Nomor HP', '081255501234'],
      ['Nomor kartu keluarga', '6271'],
      ['Keperluan', 'Legalisasi akta'],
    ] as const) {
      await fillIn(desk, field, words)
    }
    await expectAccessible(desk)
    await desk.keyboard.press('Control+Enter')

    await expect(sheet(desk).getByRole('heading', { name: 'Siti Aminah' })).toBeVisible()
    await button(desk, 'Identitas sudah dilihat').click()
    await button(desk, /^Sudah dilihat/).click()
    await button(desk, 'Kelengkapan berkas: memenuhi').click()
    await button(desk, 'Terima Surat').click()
    await button(desk, /^Diterima/).click()
    await expect(sheet(desk)).toContainText('Surat di loker')

    await expect(verifier.getByRole('heading', { name: 'Menunggu tindakan Anda' })).toBeVisible()
    await expectAccessible(verifier)
    await button(verifier, 'Verifikasi dan legalisasi').click()
    await button(desk, 'Surat selesai diproses, kembali dari loker 01').click()
    await expect(desk.getByText('Belum ada tamu di dalam gedung.')).toBeVisible()
  },
)
