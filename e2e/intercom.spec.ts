import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, expect as expectSoon, test } from './demo-office.ts'
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

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const call = (page: Page) => page.getByRole('region', { name: 'Interkom' })

declare global {
  interface Window {
    /** Every connection that the page has made. */
    peers: RTCPeerConnection[]
  }
}

/** Keeps a page's connections where a test can measure them. */
function keepPeers(): void {
  window.peers = []
  const Native = window.RTCPeerConnection
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      window.peers.push(this)
    }
  }
}

/** As a browser does whose person does not allow the microphone. */
function refuseMicrophone(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    throw new DOMException('Permission denied', 'NotAllowedError')
  }
}

/** The energy of the voice that has come out here so far. */
function energy(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0
    for (const one of (await window.peers.at(-1)?.getStats())?.values() ?? []) {
      if (one.type === 'inbound-rtp') sum += one.totalAudioEnergy
    }
    return sum
  })
}

/** How much of the other's voice comes out in a moment: long enough for one beep of the made-up microphone. */
async function heard(page: Page): Promise<number> {
  const first = await energy(page)
  await page.waitForTimeout(600)
  return (await energy(page)) - first
}

const audible = 0.01

async function expectVoices(...pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map((page) => expect.poll(() => heard(page)).toBeGreaterThan(audible)))
}

type Size = { readonly width: number; readonly height: number }

async function screenOf(
  browser: Browser,
  office: DemoOffice,
  account: string,
  path: string,
  size?: Size,
): Promise<Page> {
  const page = await (
    await browser.newContext({ permissions: ['microphone'], ...(size && { viewport: size }) })
  ).newPage()
  await page.addInitScript(keepPeers)
  await office.open(page, account, path)
  return page
}

async function deskOf(browser: Browser, office: DemoOffice, account: string, visitor: string): Promise<Page> {
  const page = await screenOf(browser, office, account, '/desk')
  await page.getByRole('row', { name: visitor }).click()
  await expect(button(page, new RegExp(`Hubungi ${host.name}`))).toBeVisible()
  return page
}

async function phoneOf(browser: Browser, office: DemoOffice): Promise<Page> {
  const page = await screenOf(browser, office, host.account, '/host', { width: 390, height: 844 })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

/** What stands on a visit of its calls. */
async function spoken(id: string): Promise<readonly Record<string, unknown>[]> {
  const { items } = await (await desk.get(`/api/visits/${id}/moments`)).json()
  return items.filter(({ type }: { type: string }) => type === 'spoke').map(({ facts }: { facts: object }) => facts)
}

test('desk and host speak: both are heard, mute silences, a reload finds the call again, one key answers', async ({
  browser,
  office,
}) => {
  const { id } = await register(desk, { name: 'Yuliana Interkom', host: host.name })
  const [officer, phone] = await Promise.all([
    deskOf(browser, office, 'rina', 'Yuliana Interkom'),
    phoneOf(browser, office),
  ])
  await officer.keyboard.press('h')
  await expect(phone.getByRole('heading', { name: 'Rina Marlina memanggil' })).toBeVisible()
  await button(phone, 'Angkat').click()
  await expect(call(phone)).toContainText('Tersambung')
  await expect(button(officer, /^Tersambung/)).toBeVisible()
  await expectVoices(officer, phone)

  await button(officer, 'Bisu').click()
  await expect(call(phone)).toContainText('Rina Marlina membisukan mikrofonnya.')
  await expect.poll(() => heard(phone)).toBeLessThan(audible / 100)
  await button(officer, 'Bisu').click()
  await expectVoices(phone)

  await officer.reload()
  await officer.getByRole('row', { name: 'Yuliana Interkom' }).click()
  await expectVoices(officer, phone)
  await phone.reload()
  await expectVoices(officer, phone)

  await officer.keyboard.press('y')
  await expect(phone.getByText('Yuliana Interkom').first()).toBeVisible()
  await expect.poll(async () => (await visitNow(desk, id)).answer).toMatchObject({ answer: 'yes', via: 'intercom' })
  await expect(phone.getByText(/Untuk .*Ya|Anda menerima/)).toBeVisible()
  await officer.keyboard.press('h')
  await expect(call(phone)).toHaveCount(0)
  await expect.poll(() => spoken(id)).toMatchObject([{ via: 'intercom', result: 'answered' }])
  await Promise.all([officer, phone].map((page) => page.context().close()))
})

test('a second caller hears busy, the host who cannot speak declines', async ({ browser, office }) => {
  const { id } = await register(desk, { name: 'Dua Pemanggil', host: host.name })
  const [one, other, phone] = await Promise.all([
    deskOf(browser, office, 'rina', 'Dua Pemanggil'),
    deskOf(browser, office, 'surya', 'Dua Pemanggil'),
    phoneOf(browser, office),
  ])
  await one.keyboard.press('h')
  await expect(button(phone, 'Angkat')).toBeVisible()
  await expectAccessible(phone)
  await other.keyboard.press('h')
  await expect(other.getByText(`${host.name} sedang bicara dengan yang lain.`)).toBeVisible()
  await button(phone, 'Belum bisa bicara').click()
  await expect(one.getByText(`${host.name} belum bisa bicara.`)).toBeVisible()
  await expect.poll(async () => (await spoken(id)).map(({ result }) => result)).toEqual(['busy', 'declined'])
  await Promise.all([one, other, phone].map((page) => page.context().close()))
})

test('a microphone that is refused: the desk is told what to do and rings nobody, the host still hears', async ({
  browser,
  office,
}) => {
  const { id } = await register(desk, { name: 'Tanpa Mikrofon', host: host.name })
  const [officer, phone] = await Promise.all([
    deskOf(browser, office, 'rina', 'Tanpa Mikrofon'),
    phoneOf(browser, office),
  ])
  await phone.evaluate(refuseMicrophone)
  await button(phone, 'Bicara dengan meja penerima tamu').click()
  await expect(phone.getByRole('alert')).toContainText('Mikrofon belum diizinkan.')
  expect(await spoken(id)).toEqual([])
  await button(phone, 'Mengerti').click()

  await button(officer, new RegExp(`Hubungi ${host.name}`)).click()
  await button(phone, 'Angkat').click()
  await expect(phone.getByRole('alert')).toContainText('Anda tetap mendengar')
  await expect(call(officer)).toContainText('mikrofonnya tidak ada')
  await expectVoices(phone)
  await button(phone, 'Tutup telepon').click()
  await expect(call(officer)).toHaveCount(0)
  await Promise.all([officer, phone].map((page) => page.context().close()))
})
