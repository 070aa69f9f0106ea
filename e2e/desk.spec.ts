import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './demo-office.ts'
import { command, openVisits } from './office-acts.ts'

/** A row of the list, by its visitor. */
const row = (page: Page, name: string) => page.getByRole('row', { name })
const group = (page: Page, name: string) => page.getByRole('rowgroup', { name })
const sheet = (page: Page, name: string) => page.getByRole('complementary', { name: `Lembar kunjungan ${name}` })

/** Presses keys one after the other, at the pace of a hand. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(70)
  }
}

/** Types a code as a scanner does: all keys at once, with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const keys = [...[...code].map((digit) => ({ key: digit, text: digit })), { key: 'Enter', text: '\r' }]
  await Promise.all(keys.map((key) => keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })))
}

test.beforeEach(async ({ page, office }) => {
  await office.open(page, 'rina', '/desk')
  // A busy machine builds the first page slowly.
  await expect(page.getByRole('grid', { name: 'Kunjungan' })).toBeVisible({ timeout: 20_000 })
})

test('thirteen visits stand on the screen of a usual computer without scrolling', async ({ page }) => {
  await expect(page.getByRole('grid').locator('[aria-selected]')).toHaveCount(13)
  const list = page.getByRole('region', { name: 'Tamu di dalam gedung' })
  expect(await list.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)
})

test('a visit goes from its answer to the archive by keys alone', async ({ page }) => {
  await press(page, '0', '2', '7')
  await expect(sheet(page, 'Siti Rahmawati')).toBeVisible()
  await press(page, 'y')
  await expect(group(page, 'Di ruang tunggu').getByRole('row', { name: 'Siti Rahmawati' })).toBeVisible()
  await press(page, '0', '2', '7', 'r')
  await expect(page.getByRole('form', { name: 'Ruang tunggu mana?' })).toBeVisible()
  await press(page, '2', 'Enter')
  await press(page, '0', '2', '7')
  await expect(sheet(page, 'Siti Rahmawati')).toContainText('Ruang Tunggu 2')
  await press(page, 'd')
  await expect(group(page, 'Sedang bertemu').getByRole('row', { name: 'Siti Rahmawati' })).toBeVisible()
  await press(page, '0', '2', '7', 's')
  await expect(group(page, 'Siap pulang').getByRole('row', { name: 'Siti Rahmawati' })).toBeFocused()
  await expect(sheet(page, 'Siti Rahmawati').getByText('12', { exact: true })).toBeVisible()
  await press(page, 'Enter')
  await expect(row(page, 'Siti Rahmawati')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('KTP kembali dari loker 12, kartu 027 diterima')
})

test('a no invites again, and the agreed time becomes an appointment on the way out', async ({ page }) => {
  await press(page, '0', '1', '4', 't')
  await expect(page.getByRole('region', { name: 'Tidak: alasannya' })).toContainText('sedang memimpin rapat')
  await press(page, '2', '8')
  await expect(page.getByRole('button', { name: /Catat tidak, undang/ })).toBeVisible()
  await press(page, 'Enter')
  await press(page, '0', '1', '4', 'l')
  const another = page.getByRole('region', { name: 'Lain waktu' })
  await expect(another).toContainText('Kami tunggu Anda kembali')
  await press(page, 'Enter')
  await expect(sheet(page, 'Lilis Suryani')).toContainText(/Usul waktu(.+pukul \d\d\.\d\d)Janji\1/)
  await press(page, 'p')
  await expect(row(page, 'Lilis Suryani')).toHaveCount(0)
})

test('Esc leaves the reasons without a trace, and what was written stays for the next time', async ({ page }) => {
  await press(page, '0', '0', '9', 't', '5')
  await page.getByLabel('Alasan dengan kata sendiri').fill('Sedang ke bank')
  await press(page, 'Escape')
  await expect(group(page, 'Menunggu jawaban').getByRole('row', { name: 'Agus Prasetyo' })).toBeVisible()
  await row(page, 'Agus Prasetyo').click()
  await press(page, 't')
  await expect(page.getByLabel('Alasan dengan kata sendiri')).toHaveValue('Sedang ke bank')
  await press(page, 'Escape')
})

test('an act can be taken back for ten seconds', async ({ page }) => {
  await press(page, '0', '0', '9', 'y')
  await expect(page.getByRole('button', { name: /Urungkan/ })).toBeVisible()
  await press(page, 'u')
  await expect(group(page, 'Menunggu jawaban').getByRole('row', { name: 'Agus Prasetyo' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Diurungkan')
})

test('an undo that is refused is told on its visit, wherever attention was', async ({ page, office }) => {
  await press(page, '0', '0', '9', 'y')
  await expect(page.getByRole('button', { name: /Urungkan/ })).toBeVisible()
  await expect(sheet(page, 'Agus Prasetyo')).toHaveCount(0)
  const surya = await office.as('surya')
  const agus = (await openVisits(surya)).find((visit) => visit.visitor?.name === 'Agus Prasetyo')
  await command(surya, agus?.id ?? '', { type: 'note', text: 'Map tertinggal di meja' })
  await press(page, 'u')
  await expect(sheet(page, 'Agus Prasetyo').getByRole('alert')).toBeVisible()
})

test('a correction leaves the old words readable', async ({ page }) => {
  await press(page, '0', '0', '9', 'e')
  await page.getByLabel('Yang diralat').selectOption({ label: 'Instansi' })
  await page.getByLabel('Menjadi').fill('PT Mahakarya Borneo Jaya')
  await page.getByLabel('Alasannya').fill('salah tulis')
  await press(page, 'Enter')
  const written = sheet(page, 'Agus Prasetyo')
  await expect(written.locator('s')).toHaveText('PT Mahakarya Borneo')
  await expect(row(page, 'Agus Prasetyo')).toContainText('PT Mahakarya Borneo Jaya')
})

test('a scanned card opens its visit from anywhere, also from a field', async ({ page }) => {
  await press(page, '/')
  await page.keyboard.type('ma')
  await scan(page, '1022')
  await expect(sheet(page, 'Yohanes Sahay')).toBeVisible()
  await expect(page.getByRole('combobox', { name: /Cari tamu/ })).toHaveValue('ma')
})

test('the one field finds by slot, line and name, and shows what comes next', async ({ page }) => {
  const field = page.getByRole('combobox', { name: /Cari tamu/ })
  await press(page, '/')
  await expect(field).toBeFocused()
  await field.fill('l06')
  await expect(page.getByRole('option')).toHaveCount(1)
  await expect(page.getByRole('option', { name: /I Wayan Sudarma/ })).toContainText('Tamu kembali di meja')
  await field.fill('sahay')
  await press(page, 'Enter')
  await expect(sheet(page, 'Yohanes Sahay')).toBeVisible()
  await expect(row(page, 'Yohanes Sahay')).toBeFocused()
})

test('the first answer counts, the second desk is told whose it was', async ({ page, office, browser }) => {
  const context = await browser.newContext()
  const second = await context.newPage()
  await office.open(second, 'surya', '/desk')
  await row(second, 'Markus Dehen').click()
  // The second desk hears nothing new for a while.
  const stale = await (await second.request.get(`${office.url}/api/visits?open=true`)).text()
  await second.route('**/api/visits?open=true*', (route) =>
    route.fulfill({ body: stale, contentType: 'application/json' }),
  )
  await press(page, '0', '3', '1', 'y')
  await expect(group(page, 'Di ruang tunggu').getByRole('row', { name: 'Markus Dehen' })).toBeVisible()
  await press(second, 't', 'Enter')
  await expect(second.getByRole('alert')).toContainText('Marlina Asi')
  await expect(second.getByRole('button', { name: /Lihat keadaan terbaru/ })).toBeFocused()
  await context.close()
})

test('what a host answers stands at the desk without a reload, and is spoken', async ({ page, office }) => {
  const host = await office.as('norhayati')
  const desk = await office.as('rina')
  const opened = await desk.post('/api/visits', { data: newcomer('Tamu Norhayati', await staffId(desk, 'Norhayati')) })
  expect(opened.status()).toBe(201)
  const { visit } = await opened.json()
  await expect(group(page, 'Menunggu jawaban').getByRole('row', { name: 'Tamu Norhayati' })).toBeVisible()
  const answer = { commandId: crypto.randomUUID(), type: 'answer', answer: 'yes' }
  expect((await host.post(`/api/visits/${visit.id}/commands`, { data: answer })).ok()).toBe(true)
  await expect(group(page, 'Di ruang tunggu').getByRole('row', { name: 'Tamu Norhayati' })).toBeVisible()
  // One message in five seconds: that the visitor came is told first.
  await expect(page.getByText('Norhayati menjawab Ya lewat layar, Tamu Norhayati.')).toBeAttached({ timeout: 20_000 })
})

test('a double press sends one command', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/commands')) sent.push(request.postData() ?? '')
  })
  await row(page, 'Yohanes Sahay').click()
  await page.getByRole('button', { name: /Dipersilakan masuk/ }).dblclick()
  await expect(group(page, 'Sedang bertemu').getByRole('row', { name: 'Yohanes Sahay' })).toBeVisible()
  expect(sent).toHaveLength(1)
})

test('a server that is gone loses nothing, and what was pressed is recorded once when it is back', async ({
  page,
  office,
}) => {
  await row(page, 'Nur Aisyah').click()
  await office.stop()
  await press(page, 'd')
  await expect(page.getByText('“Dipersilakan masuk” belum sampai ke server.')).toBeVisible()
  await expect(page.getByText(/Terputus sejak/)).toBeVisible()
  await expect(row(page, 'Nur Aisyah')).toBeVisible()
  // Meanwhile the officer goes on to somebody else.
  await press(page, 'ArrowDown', 'm')
  const note = page.getByRole('form', { name: 'Catatan' }).getByRole('textbox')
  await note.fill('Menunggu di l')
  await office.start()
  await expect(group(page, 'Sedang bertemu').getByRole('row', { name: 'Nur Aisyah' })).toBeVisible({ timeout: 15_000 })
  await page.keyboard.type('obi')
  await expect(note).toHaveValue('Menunggu di lobi')
  await press(page, 'Escape')
  await expect(page.getByText(/Tersambung kembali/)).toBeVisible()
})

test('letters can be switched off, and do nothing in a field', async ({ page }) => {
  await press(page, '/')
  await page.keyboard.type('bty')
  await expect(page.getByRole('combobox', { name: /Cari tamu/ })).toHaveValue('bty')
  await page.evaluate(() => localStorage.setItem('lawang.view', JSON.stringify({ letterKeys: false })))
  await page.reload()
  await row(page, 'Markus Dehen').or(row(page, 'Kurniawati')).first().click()
  await press(page, 'g')
  await expect(page.getByRole('form', { name: 'Ada masalah' })).toHaveCount(0)
})

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`nobody is shut out: axe at ${width} × ${height}, ${theme}`, async ({ page }) => {
      test.slow()
      await page.setViewportSize({ width, height })
      await page.evaluate((chosen) => localStorage.setItem('lawang.view', JSON.stringify({ theme: chosen })), theme)
      await page.reload()
      await page.getByRole('row', { name: 'Kurniawati' }).click()
      await expect(sheet(page, 'Kurniawati')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: /^Masalah/ }).click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      if (width > 1000) {
        await press(page, '/')
        await page.keyboard.type('an')
        await expect(page.getByRole('option').first()).toBeVisible()
        await expectAccessible(page)
      }
    })
  }
}

function newcomer(name: string, hostId: string) {
  return {
    commandId: crypto.randomUUID(),
    origin: 'desk',
    visitor: { name },
    purpose: 'Koordinasi',
    hostId,
    identity: { kind: 'ktp' },
    initials: 'M 10 60 L 120 40',
  }
}

async function staffId(desk: { get: Page['request']['get'] }, name: string): Promise<string> {
  const { items } = await (await desk.get(`/api/staff?q=${name}`)).json()
  return items[0].id
}
