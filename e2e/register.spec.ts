import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { Visit } from '../src/contract/visit.ts'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, expect as expectSoon, test } from './demo-office.ts'

// A form waits for several answers in a row, and the machine may be busy.
const expect = expectSoon.configure({ timeout: 20_000 })
test.describe.configure({ timeout: 150_000 })

const form = (page: Page) => page.getByRole('form', { name: 'Isian tamu baru' })
const row = (page: Page, name: string) => page.getByRole('row', { name })
const main = (page: Page) => form(page).locator('[data-part="main"]')
const pad = (page: Page) => form(page).locator('[data-part="initials"]').getByRole('img')
const search = (page: Page) => page.getByRole('combobox', { name: 'Nama atau nomor HP' })
const line = (page: Page, name: string) => form(page).getByRole('button', { name, exact: false })

let before: readonly string[] = []

test.beforeEach(async ({ page, office }) => {
  before = (await openVisits(await office.as('rina'))).map((visit) => visit.id)
  await openDesk(page, office)
})

// Slots are few: who was registered by a test leaves again.
test.afterEach(async ({ office }) => {
  const desk = await office.as('rina')
  for (const { id } of (await openVisits(desk)).filter((visit) => !before.includes(visit.id))) {
    await desk.post(`/api/visits/${id}/commands`, { data: { commandId: crypto.randomUUID(), type: 'withdraw' } })
  }
})

test('a returning visitor takes six actions beyond typing, and one commit', async ({ page, office }) => {
  let actions = 0
  const press = async (key: string) => {
    actions += 1
    await page.keyboard.press(key)
  }
  await press('b')
  await page.keyboard.type('siti rahm')
  actions += 1
  await expect(page.getByRole('option', { name: /Siti Rahmawati/ })).toHaveAttribute('data-highlighted')
  // The visitor signs beside it, while the officer goes on.
  await draw(page)
  await search(page).focus()
  await press('Enter')
  await expect(page.getByRole('combobox', { name: 'Keperluan' })).toBeFocused()
  await press('Enter')
  await expect(main(page)).toHaveText(/Pilih Erwin Tunjang/)
  await press('Enter')
  await expect(main(page)).toHaveText(/Daftarkan dan kabari Erwin Tunjang/)
  await expect(main(page)).toBeFocused()
  await press('Enter')
  await expect(form(page)).toHaveCount(0)
  expect(actions).toBe(6)

  const made = await newest(await office.as('rina'))
  await expect(row(page, 'Siti Rahmawati').filter({ hasText: String(made.number) })).toBeFocused()
  expect(made.visitor?.visitsBefore).toBeGreaterThan(0)
  expect(made.held).toMatchObject([{ item: 'identityCard' }])
  expect(made.out).toMatchObject([{ pool: 'visitorCard' }])
  expect(made.identity).toMatchObject({ kind: 'ktp', lastDigits: '0412' })
  expect(made.question.state).toBe('open')
  expect(made.initials).toHaveLength(1)
  const { items } = await (await (await office.as('rina')).get(`/api/visits/${made.id}/moments`)).json()
  const commit: { type: string; commandId: string }[] = items
  expect(new Set(commit.map((moment) => moment.commandId)).size).toBe(1)
  expect(commit.map((moment) => moment.type)).toEqual(['arrived', 'deposited', 'issued', 'registered', 'hostAsked'])
})

test('a new visitor is registered by the keyboard alone', async ({ page, office }) => {
  await page.keyboard.press('b')
  await page.keyboard.type('Uji Papan Ketik')
  await expect(page.getByRole('option', { name: /Tamu baru bernama/ })).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Instansi')).toBeFocused()
  await page.keyboard.type('Warga Kel. Menteng')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nomor HP', { exact: true })).toBeFocused()
  await page.keyboard.type('0812 9000 1111')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Keperluan')).toBeFocused()
  await page.keyboard.type('Bertanya tentang sertifikat')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Menemui' })).toBeFocused()
  await page.keyboard.type('marlina')
  await expect(page.getByRole('option', { name: /Marlina Asi/ })).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
  await expect(main(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form(page).getByRole('alert')).toContainText('Paraf tamu belum ada.')
  // What lifts it stands before the large button.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Mengapa tidak dapat memaraf')).toBeFocused()
  await page.keyboard.type('tangan dibalut')
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toHaveCount(0)
  const made = await newest(await office.as('rina'))
  expect(made).toMatchObject({
    visitor: { name: 'Uji Papan Ketik', institution: 'Warga Kel. Menteng', visitsBefore: 0 },
    purpose: 'Bertanya tentang sertifikat',
    host: { name: 'Marlina Asi, S.H., M.Kn.' },
  })
})

test('what is typed before the form is there is typed on in it', async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route(/RegisterPanel-.*\.js/, async (route) => {
    await released
    await route.continue()
  })
  await page.reload()
  await expect(page.getByRole('grid', { name: 'Kunjungan' })).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.type('Uji P')
  release()
  await expect(search(page)).toHaveValue('Uji P')
  await page.keyboard.type('apan Ketik')
  await expect(search(page)).toHaveValue('Uji Papan Ketik')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

test('a reload in the middle loses nothing', async ({ page }) => {
  await fillIn(page, 'Uji Muat Ulang')
  await page.getByRole('radio', { name: 'SIM' }).check({ force: true })
  const drawn = await pad(page).locator('path').getAttribute('d')
  await page.reload()
  await expect(form(page)).toBeVisible()
  await expect(line(page, 'Nama tamu')).toContainText('Uji Muat Ulang')
  await expect(line(page, 'Keperluan')).toContainText('Koordinasi')
  await expect(line(page, 'Menemui')).toContainText('Marlina Asi')
  await expect(page.getByRole('radio', { name: 'SIM' })).toBeChecked()
  await expect(pad(page).locator('path')).toHaveAttribute('d', drawn ?? '')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('b')
  await expect(line(page, 'Nama tamu')).toContainText('Uji Muat Ulang')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
  await expect(search(page)).toHaveValue('')
  await form(page).getByRole('button', { name: 'Kembalikan isian' }).click()
  await expect(line(page, 'Nama tamu')).toContainText('Uji Muat Ulang')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

test('the other language comes under the open form, and what was typed stays', async ({ page }) => {
  await page.keyboard.press('b')
  await search(page).fill('Uji Bahasa')
  await page.getByRole('button', { name: /^EN/ }).click()
  await expect(page.getByRole('form', { name: 'New visitor form' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Name or mobile number' })).toHaveValue('Uji Bahasa')
  await expect(page.getByText(/shell\.|register\.|desk\./)).toHaveCount(0)
  await page.getByRole('button', { name: /^ID/ }).click()
  await expect(search(page)).toHaveValue('Uji Bahasa')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

test('a server that is gone is said with its hour; the form goes on when it is back, once', async ({
  page,
  office,
}) => {
  await fillIn(page, 'Uji Server Mati')
  await office.stop()
  await main(page).click()
  await expect(form(page).getByRole('status')).toContainText(/Server tidak terjangkau sejak \d\d\.\d\d/)
  await expect(main(page)).toHaveAttribute('aria-busy', 'true')
  await expect(line(page, 'Nama tamu')).toContainText('Uji Server Mati')
  await page.waitForTimeout(3500)
  await office.start()
  await expect(form(page)).toHaveCount(0)
  const desk = await office.as('rina')
  const made = (await openVisits(desk)).filter((visit) => visit.visitor?.name === 'Uji Server Mati')
  expect(made).toHaveLength(1)
})

test('a search that nobody answers is told, and an early Enter makes nobody new', async ({ page }) => {
  await page.route('**/api/visitors?**', (route) => route.fulfill({ status: 500, body: '' }))
  await page.keyboard.press('b')
  await search(page).fill('siti rahm')
  await page.keyboard.press('Enter')
  await expect(form(page).getByText(/Daftar tamu belum terbaca/)).toBeVisible()
  await expect(search(page)).toHaveValue('siti rahm')
  await page.unroute('**/api/visitors?**')
  await search(page).fill('siti rahma')
  await expect(page.getByRole('option', { name: /Siti Rahmawati/ })).toBeVisible()
  await expect(form(page).getByText(/Daftar tamu belum terbaca/)).toHaveCount(0)
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
})

test('an answer that was lost on the way does not register twice', async ({ page, office }) => {
  await fillIn(page, 'Uji Jawaban Hilang')
  let lost = false
  await page.route('**/api/visits', async (route) => {
    if (lost || route.request().method() !== 'POST') return route.fallback()
    lost = true
    await route.fetch()
    return route.abort('connectionreset')
  })
  await main(page).click()
  await expect(form(page)).toHaveCount(0)
  const desk = await office.as('rina')
  const made = (await openVisits(desk)).filter((visit) => visit.visitor?.name === 'Uji Jawaban Hilang')
  expect(made).toHaveLength(1)
})

test('a session that ended under the form opens sign-in over it, and what was pressed is recorded then', async ({
  page,
  office,
}) => {
  await fillIn(page, 'Uji Sesi Berakhir')
  await page.request.delete(`${office.url}/api/session`)
  await main(page).click()
  const again = page.getByRole('dialog')
  await expect(again).toBeVisible()
  await expect(form(page)).toBeVisible()
  await again.getByLabel('Kata sandi', { exact: true }).fill('pintu terbuka')
  await page.keyboard.press('Enter')
  await expect(again).toHaveCount(0)
  await expect(form(page)).toHaveCount(0)
  expect((await newest(await office.as('rina'))).visitor?.name).toBe('Uji Sesi Berakhir')
})

test('a slot taken by a second desk is told at its place, with the way on', async ({ page, office }) => {
  await fillIn(page, 'Uji Loker')
  const slot = await slotOf(page)
  await page.route('**/api/slots', (route) => route.abort())
  await registerElsewhere(office, 'Tamu Meja Dua', slot)
  await main(page).click()
  const told = form(page).getByRole('alert')
  await expect(told).toContainText(`Loker ${slot} baru saja terisi (Tamu Meja Dua).`)
  await expect(told).toContainText('isian Anda utuh')
  const use = told.getByRole('button', { name: /^Pakai loker/ })
  await expect(use).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(form(page)).toHaveCount(0)
  const made = await newest(await office.as('rina'))
  expect(made.visitor?.name).toBe('Uji Loker')
  expect(made.held[0]?.slot).not.toBe(slot)
})

test('that a slot was taken is seen before Enter is pressed', async ({ page, office }) => {
  await fillIn(page, 'Uji Loker Langsung')
  const slot = await slotOf(page)
  await registerElsewhere(office, 'Tamu Meja Dua', slot)
  const told = form(page).getByRole('alert')
  await expect(told).toContainText(`Loker ${slot} baru saja terisi (Tamu Meja Dua`)
  await told.getByRole('button', { name: /^Pakai loker/ }).click()
  await expect(told).toHaveCount(0)
  await main(page).click()
  await expect(form(page)).toHaveCount(0)
})

test('two desks press Enter at once: both visitors are in the book, no slot and no card twice', async ({
  page,
  office,
  browser,
}) => {
  const second = await anotherDesk(browser, office, 'surya')
  await fillIn(page, 'Uji Bersamaan Satu')
  await fillIn(second, 'Uji Bersamaan Dua')
  expect(await slotOf(second)).toBe(await slotOf(page))
  await Promise.all([main(page).press('Enter'), main(second).press('Enter')])
  await Promise.all([finish(page), finish(second)])
  const desk = await office.as('rina')
  const made = (await openVisits(desk)).filter((visit) => visit.visitor?.name.startsWith('Uji Bersamaan'))
  expect(made).toHaveLength(2)
  const numbers = made.map((visit) => visit.number ?? 0).toSorted((a, b) => a - b)
  expect((numbers[1] ?? 0) - (numbers[0] ?? 0)).toBe(1)
  expect(new Set(made.map((visit) => visit.held[0]?.slot)).size).toBe(2)
  expect(new Set(made.map((visit) => visit.out[0]?.number)).size).toBe(2)
  await second.context().close()
})

test('a double click sends once', async ({ page, office }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/visits')) sent.push(request.postData() ?? '')
  })
  await fillIn(page, 'Uji Klik Ganda')
  await main(page).dblclick()
  await expect(form(page)).toHaveCount(0)
  expect(sent).toHaveLength(1)
  const made = (await openVisits(await office.as('rina'))).filter((visit) => visit.visitor?.name === 'Uji Klik Ganda')
  expect(made).toHaveLength(1)
})

test('initials are drawn by a finger too, and can be drawn again', async ({ browser, office }) => {
  const page = await anotherDesk(browser, office, 'surya', { hasTouch: true, viewport: { width: 390, height: 844 } })
  await page
    .getByRole('button', { name: /Tamu baru/ })
    .first()
    .click()
  await search(page).fill('Uji Jari')
  await pad(page).scrollIntoViewIfNeeded()
  await drag(page)
  await expect(form(page).getByText('sudah diparaf')).toBeVisible()
  const drawn = await pad(page).locator('path').getAttribute('d')
  expect(drawn).toMatch(/^M[\d. MLCQZ-]+$/)
  await form(page).getByRole('button', { name: 'Ulangi' }).click()
  await expect(pad(page).locator('path')).toHaveCount(0)
  await page.context().close()
})

test('a scan sets the card from anywhere and never stays in a field', async ({ page, office }) => {
  await page.keyboard.press('b')
  await page.keyboard.type('Uji Pindai')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Instansi' }).fill('Dinas Sosial')
  await page.getByRole('textbox', { name: 'Instansi' }).selectText()
  await scan(page, '1036')
  await expect(page.getByLabel('Nomor Kartu tamu')).toHaveValue('036')
  await expect(form(page).getByText('terpindai')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Instansi' })).toHaveValue('Dinas Sosial')
  await expect(page.getByRole('textbox', { name: 'Instansi' })).toBeVisible()
  // The card of somebody who is on their way out leads to their visit; the form waits.
  await scan(page, '1011')
  await expect(page.getByRole('complementary', { name: 'Lembar kunjungan Kurniawati' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByLabel('Nomor Kartu tamu')).toHaveValue('036')
  await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
  expect((await openVisits(await office.as('rina'))).length).toBe(before.length)
})

test('a host who leaves the staff list while the form is open is told, and another is chosen', async ({
  page,
  office,
}) => {
  const secretariat = await office.as('sekretariat')
  const added = await secretariat.post('/api/staff', { data: { name: 'Uji Pindah Tugas', title: 'Penelaah' } })
  const { id } = await added.json()
  await fillIn(page, 'Uji Pegawai', 'uji pindah')
  await page.route('**/api/staff/**', (route) => route.abort())
  await secretariat.patch(`/api/staff/${id}`, { data: { active: false } })
  await main(page).click()
  const told = form(page).getByRole('alert')
  await expect(told).toContainText('Uji Pindah Tugas tidak lagi di daftar pegawai.')
  await expect(told.getByRole('button', { name: /Pilih pegawai lain/ })).toBeFocused()
  await page.unroute('**/api/staff/**')
  await page.keyboard.press('Enter')
  await page.keyboard.type('marlina')
  await expect(page.getByRole('option', { name: /Marlina Asi/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(form(page)).toHaveCount(0)
  expect((await newest(await office.as('rina'))).host?.name).toContain('Marlina Asi')
})

test('a name of any kind is shown as it was typed', async ({ page }) => {
  const names = [
    `Uji <script>alert('x')</script> O'Brien 🙂`,
    'محمد العربي',
    `Uji ${'panjang '.repeat(24)}`.slice(0, 200).trim(),
  ]
  for (const name of names) {
    await fillIn(page, name)
    await main(page).click()
    await expect(form(page)).toHaveCount(0)
    await expect(page.getByRole('rowheader').filter({ hasText: name }).first()).toBeVisible()
  }
})

test('a guest without a card is registered with the reason, and nothing is held or lent', async ({ page, office }) => {
  await fillIn(page, 'Uji Tanpa Kartu')
  await page.getByRole('radio', { name: 'Lain' }).check({ force: true })
  await page.getByLabel('Jenis kartu lain').selectOption({ label: 'Tidak membawa kartu' })
  await page.getByLabel('Mengapa tanpa kartu identitas').fill('tertinggal di rumah')
  await form(page).getByRole('button', { name: 'tanpa kartu', exact: true }).click()
  await page.getByLabel('Mengapa tanpa kartu ini').fill('kartu habis')
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toHaveCount(0)
  const made = await newest(await office.as('rina'))
  expect(made).toMatchObject({ visitor: { name: 'Uji Tanpa Kartu' }, held: [], out: [] })
})

test('an identity on a phone is seen and takes no slot; companions come along by name', async ({ page, office }) => {
  await fillIn(page, 'Uji Ponsel')
  await page.getByRole('checkbox', { name: 'di ponsel' }).check({ force: true })
  await line(page, 'Rombongan').click()
  await page.getByLabel('Jumlah pendamping').fill('2')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Hendro Wibowo')
  await page.keyboard.press('Control+Enter')
  await expect(form(page)).toHaveCount(0)
  const made = await newest(await office.as('rina'))
  expect(made).toMatchObject({
    held: [],
    headCount: 3,
    companions: [{ name: 'Hendro Wibowo' }, { name: null }],
    identity: { kind: 'ktp', digital: true },
  })
})

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`nobody is shut out of the form: axe at ${width} × ${height}, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.evaluate((chosen) => localStorage.setItem('lawang.view', JSON.stringify({ theme: chosen })), theme)
      await page.reload()
      await page
        .getByRole('button', { name: /Tamu baru/ })
        .first()
        .click()
      await expectAccessible(page)
      await page.keyboard.type('siti')
      await expect(page.getByRole('option').first()).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expectAccessible(page)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expect(form(page).getByRole('alert')).toContainText('Paraf tamu belum ada.')
      await expectAccessible(page)
      await form(page).getByRole('button', { name: 'Kosongkan isian' }).click()
    })
  }
}

async function openDesk(page: Page, office: DemoOffice, username = 'rina'): Promise<void> {
  await office.open(page, username, '/desk')
  await expect(page.getByRole('grid', { name: 'Kunjungan' })).toBeVisible()
}

async function anotherDesk(
  browser: Browser,
  office: DemoOffice,
  username: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', ...options })
  const page = await context.newPage()
  await openDesk(page, office, username)
  return page
}

/** Fills the form in for somebody new, initials included, up to the large button. */
async function fillIn(page: Page, name: string, host = 'marlina'): Promise<void> {
  await page.keyboard.press('b')
  await search(page).fill(name)
  await page.getByRole('option', { name: /Tamu baru/ }).click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Keperluan' }).fill('Koordinasi')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Menemui' }).fill(host)
  await expect(page.getByRole('option').first()).toHaveAttribute('data-highlighted')
  await page.keyboard.press('Enter')
  await expect(main(page)).toHaveText(/Daftarkan/)
  await draw(page)
}

/** Draws initials with the mouse. */
async function draw(page: Page): Promise<void> {
  const box = await pad(page).boundingBox()
  if (box === null) throw new Error('There is no pad')
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.move(box.x + 60 + step * 6, box.y + 50 + 20 * Math.sin(step))
  }
  await page.mouse.up()
  await expect(form(page).getByText('sudah diparaf')).toBeVisible()
}

/** A scanner: digits and Enter at a pace that no driver of a browser keeps, so they are pressed within the page. */
async function scan(page: Page, code: string): Promise<void> {
  const swallowed = await page.evaluate((digits) => {
    const press = (key: string) => {
      const target = document.activeElement ?? document.body
      return target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    for (const digit of digits) if (press(digit)) document.execCommand('insertText', false, digit)
    return !press('Enter')
  }, code)
  expect(swallowed).toBe(true)
}

/** Draws initials with a finger. */
async function drag(page: Page): Promise<void> {
  const box = await pad(page).boundingBox()
  if (box === null) throw new Error('There is no pad')
  const touch = await page.context().newCDPSession(page)
  const at = (step: number) => [{ x: box.x + 40 + step * 8, y: box.y + 50 + 20 * Math.sin(step) }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step < 20; step += 1) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) })
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** The slot that the form shows for this visitor. */
async function slotOf(page: Page): Promise<string> {
  const label = await form(page)
    .getByRole('button', { pressed: true, name: /dipakai untuk tamu ini/ })
    .textContent()
  return label ?? ''
}

/** Goes through whatever was refused by the first way on, until the form is registered. */
async function finish(page: Page): Promise<void> {
  const refused = form(page)
    .getByRole('alert')
    .getByRole('button', { name: /^Pakai/ })
    .first()
  for (let tries = 0; tries < 4; tries += 1) {
    await expect(refused.or(page.getByRole('grid', { name: 'Kunjungan' }))).toBeVisible()
    if ((await form(page).count()) === 0) return
    await refused.click()
    await main(page).press('Enter')
    await page.waitForTimeout(300)
  }
  await expect(form(page)).toHaveCount(0)
}

async function registerElsewhere(office: DemoOffice, name: string, slot: string): Promise<void> {
  const desk = await office.as('surya')
  const { items } = await (await desk.get('/api/staff?q=marlina')).json()
  const answer = await desk.post('/api/visits', {
    data: {
      commandId: crypto.randomUUID(),
      origin: 'desk',
      visitor: { name },
      purpose: 'Koordinasi',
      hostId: items[0].id,
      identity: { kind: 'ktp', slot },
      cards: { visitorCard: '040' },
      initials: 'M10 60L120 40',
    },
  })
  expect(answer.status()).toBe(201)
}

async function openVisits(desk: APIRequestContext): Promise<readonly Visit[]> {
  const { items }: { items: Visit[] } = await (await desk.get('/api/visits?open=true')).json()
  return items
}

async function newest(desk: APIRequestContext): Promise<Visit> {
  const made = (await openVisits(desk)).toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0]
  if (made === undefined) throw new Error('Nobody is here')
  return made
}
