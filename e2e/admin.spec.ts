import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect as expectSoon, test } from './demo-office.ts'
import { command, openVisits, register } from './office-acts.ts'

const looks = [
  { width: 1366, height: 768, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
] as const
/** A busy machine reads everything anew slowly. */
const expect = expectSoon.configure({ timeout: 20_000 })

/** A name that no other test of this server uses. */
const anew = (name: string) => `${name} ${crypto.randomUUID().slice(0, 6)}`
const beside = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name })
const person = (page: Page, name: string) => page.getByRole('table').getByRole('button', { name })

test('the office saves itself while it is typed, and says when; the letterhead shows at once', async ({
  page,
  office,
}) => {
  await office.open(page, 'sekretariat', '/admin')
  const short = page.getByLabel('Nama pendek')
  await expect(short).toHaveValue('DPKPP Kalimantan Tengah')
  await short.fill('DPKPP Kalteng')
  await page.getByRole('button', { name: 'Tambah baris' }).click()
  await page.getByRole('textbox', { name: 'Baris 4' }).fill('UPT RUMAH SUSUN')
  await expect(beside(page, 'Pratinjau kop')).toContainText('UPT RUMAH SUSUN')
  await expect(page.getByText(/Tersimpan \d\d\.\d\d/)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('DPKPP Kalteng')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Baris 4' })).toHaveValue('UPT RUMAH SUSUN')
  await page.getByRole('button', { name: 'Hapus baris 4' }).click()
  await page.getByLabel('Nama pendek').fill('DPKPP Kalimantan Tengah')
  await expect(page.getByText(/Tersimpan \d\d\.\d\d/)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('DPKPP Kalimantan Tengah')
})

test('what cannot be saved stays in its field, is said, and is saved on another try', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin')
  const contact = page.getByLabel('Kontak')
  await expect(contact).toBeVisible()
  const before = await contact.inputValue()
  await page.getByLabel('Nama kantor').fill('')
  await expect(page.getByText('Mohon isi Nama kantor.')).toBeVisible()
  await page
    .getByLabel('Nama kantor')
    .fill('Dinas Perumahan, Kawasan Permukiman dan Pertanahan Provinsi Kalimantan Tengah')
  await page.route('**/api/office', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await contact.fill('Laman baru')
  await expect(page.getByRole('alert')).toContainText('Server Lawang tidak terjangkau.')
  await expect(contact).toHaveValue('Laman baru')
  await page.unroute('**/api/office')
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(page.getByText(/Tersimpan \d\d\.\d\d/)).toBeVisible()
  await contact.fill(before)
  await expect(page.getByText(/Belum tersimpan/)).toHaveCount(0)
})

test('somebody is added with a doubtful NIP, gets an account, and has to change its first password', async ({
  page,
  office,
  browser,
}) => {
  const name = anew('Rosmala Dewi')
  await office.open(page, 'sekretariat', '/admin#people')
  await page.getByRole('button', { name: 'Tambah pegawai' }).click()
  const form = beside(page, 'Pegawai baru')
  await form.getByLabel('Nama lengkap dengan gelar').fill(name)
  // The way past the rail leads to the same half-filled form.
  await page.getByRole('link', { name: 'Langsung ke isi' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(form.getByLabel('Nama lengkap dengan gelar')).toHaveValue(name)
  await form.getByLabel('NIP atau NI PPPK').fill('198702302012121005')
  await form.getByLabel('Jabatan').fill('Penelaah')
  await expect(form).toContainText('bukan tanggal lahir')
  await expect(form.getByLabel('NIP atau NI PPPK')).toHaveValue('19870230 201212 1 005')
  await form.getByLabel('Bidang', { exact: true }).selectOption({ label: 'Bidang Pertanahan' })
  await form.getByRole('button', { name: 'Tambahkan pegawai' }).click()
  const sheet = beside(page, name)
  await expect(sheet).toContainText('NIP 19870230 201212 1 005')
  await sheet.getByRole('button', { name: 'Buat akun' }).click()
  const account = beside(page, 'Akun baru')
  const username = anew('rosmala').replace(' ', '.')
  await account.getByLabel('Nama pengguna').fill('erwin')
  await account.getByRole('button', { name: 'Buat akun' }).click()
  await expect(account).toContainText('Nama pengguna itu sudah dipakai')
  await account.getByLabel('Nama pengguna').fill(username)
  await account.getByRole('button', { name: 'Buat akun' }).click()
  const shown = beside(page, 'Akun sudah dibuat')
  const password = (await shown.getByRole('definition').last().textContent()) ?? ''
  expect(password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d\d$/)
  await shown.getByRole('button', { name: 'Sudah disampaikan' }).click()
  await expect(page.getByText(password)).toHaveCount(0)
  await expect(sheet).toContainText('kata sandi pertama belum diganti')
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(`${office.url}/sign-in`)
  await other.getByLabel('Nama pengguna').fill(username)
  await other.getByLabel('Kata sandi', { exact: true }).fill(password)
  await other.getByLabel('Kata sandi', { exact: true }).press('Enter')
  await expect(other.getByLabel(/kata sandi baru/i)).toBeVisible()
  await context.close()
})

test('a host with an open visit can leave: the visit stays, the account is closed, and they can come back', async ({
  page,
  office,
}) => {
  const desk = await office.as('rina')
  const name = anew('Tamu Natalia')
  const { id } = await register(desk, { name, host: 'Natalia' })
  await office.open(page, 'sekretariat', '/admin#people')
  await person(page, 'Natalia Kambu, S.Sos.').click()
  await beside(page, /Natalia Kambu/)
    .getByRole('button', { name: 'Nonaktifkan', exact: true })
    .click()
  const pane = beside(page, /Nonaktifkan Natalia/)
  await expect(pane).toContainText(/kunjungan masih terbuka kepadanya/)
  await pane.getByRole('button', { name: 'Nonaktifkan', exact: true }).click()
  await expect(person(page, 'Natalia Kambu, S.Sos.')).toHaveCount(0)
  await expect(office.as('natalia')).rejects.toThrow()
  expect((await openVisits(desk)).find((visit) => visit.id === id)?.host?.active).toBe(false)
  await page.getByText(/^Nonaktif \d/).click()
  await person(page, 'Natalia Kambu, S.Sos.').click()
  await beside(page, /Natalia Kambu/)
    .getByRole('button', { name: 'Aktifkan lagi' })
    .click()
  await page.getByText(/^Aktif \d/).click()
  await person(page, 'Natalia Kambu, S.Sos.').click()
  await beside(page, /Natalia Kambu/)
    .getByRole('button', { name: 'Aktifkan akun' })
    .click()
  await expect(beside(page, /Natalia Kambu/).getByRole('button', { name: 'Nonaktifkan akun' })).toBeVisible()
  await command(desk, id, { type: 'withdraw' })
})

test('a search finds by part of name, title, unit and NIP; arrows go through the list', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin#people')
  const search = page.getByRole('searchbox', { name: /Nama, NIP/ })
  await search.fill('kabid perumah')
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await person(page, 'Erwin Tunjang, S.T., M.T.').click()
  await expect(beside(page, /Erwin Tunjang/)).toContainText('Kabid Perumahan')
  await search.fill('')
  await person(page, 'Ahmad Fauzi, S.E.').click()
  await page.keyboard.press('ArrowDown')
  await expect(person(page, 'Ir. Bambang Suryadi')).toBeFocused()
  await expect(beside(page, /Bambang Suryadi/)).toBeVisible()
  await search.fill('tidak ada orangnya')
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible()
})

test('units are added, renamed and removed; one with staff stays', async ({ page, office }) => {
  const name = anew('Bidang Tata Ruang')
  await office.open(page, 'sekretariat', '/admin#people')
  await page.getByRole('button', { name: 'Bidang', exact: true }).click()
  const pane = beside(page, 'Bidang')
  await pane.getByLabel('Bidang baru').fill(name)
  await pane.getByLabel('Bidang baru').press('Enter')
  await pane.getByRole('button', { name: `Ubah nama ${name}` }).click()
  await pane.getByRole('textbox', { name: 'Nama bidang' }).fill(`${name} Baru`)
  await pane.getByRole('button', { name: 'Simpan' }).click()
  await pane.getByRole('button', { name: `Hapus ${name} Baru` }).click()
  await expect(pane.getByText(`${name} Baru`)).toHaveCount(0)
  await expect(pane.getByRole('button', { name: 'Hapus Sekretariat' })).toHaveCount(0)
})

test('slots are added as a range, taken out of use, put back and removed; what is in use stays', async ({
  page,
  office,
}) => {
  await office.open(page, 'sekretariat', '/admin#things')
  await page.getByRole('button', { name: 'Tambah loker' }).click()
  const range = beside(page, 'Loker baru')
  await expect(range.getByLabel('Dari nomor')).toHaveValue('25')
  await range.getByLabel('Dari nomor').fill('24')
  await range.getByLabel('Sampai nomor').fill('26')
  await expect(range.getByRole('status')).toHaveText('Nomor 24 sudah ada.')
  await range.getByLabel('Dari nomor').fill('25')
  await expect(range.getByRole('status')).toHaveText('2 nomor: 25 sampai 26')
  await range.getByLabel('Sampai nomor').press('Enter')
  const slots = page.getByRole('list', { name: /^Loker 01 sampai 26/ })
  for (const number of ['25', '26']) {
    await slots.getByRole('button', { name: number }).click()
    const sheet = beside(page, `Loker ${number}`)
    await sheet.getByRole('button', { name: 'Keluarkan dari pemakaian' }).click()
    await expect(sheet.getByRole('button', { name: 'Pakai lagi' })).toBeVisible()
    await sheet.getByRole('button', { name: 'Hapus' }).click()
    await sheet.getByRole('button', { name: 'Hapus untuk selamanya' }).click()
    await expect(page.getByRole('list', { name: /^Loker/ }).getByRole('button', { name: number })).toHaveCount(0)
  }
  const used = page
    .getByRole('list', { name: /^Kartu tamu/ })
    .getByRole('button', { name: /di luar/ })
    .first()
  await used.click()
  await expect(page.getByText('Sedang dipakai, jadi belum dapat dikeluarkan atau dihapus.')).toBeVisible()
})

test('waiting rooms are added and removed; two of one name are refused in words', async ({ page, office }) => {
  const name = anew('Ruang Tamu')
  await office.open(page, 'sekretariat', '/admin#things')
  const part = page.getByRole('region', { name: 'Ruang tunggu' })
  await part.getByLabel('Ruang tunggu baru').fill('Ruang Tunggu 1')
  await part.getByLabel('Ruang tunggu baru').press('Enter')
  await expect(part.getByRole('alert')).toContainText('Nama itu sudah dipakai')
  await part.getByLabel('Ruang tunggu baru').fill(name)
  await part.getByLabel('Ruang tunggu baru').press('Enter')
  await part.getByRole('button', { name: `Hapus ${name}` }).click()
  await expect(part.getByText(name)).toHaveCount(0)
})

test('cards are printed as a sheet, all or some of them', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin#things')
  await page.getByRole('button', { name: 'Cetak kartu' }).click()
  const pane = beside(page, /Cetak kartu/)
  await pane.getByLabel('Dari nomor').fill('001')
  await pane.getByLabel('Sampai nomor').fill('004')
  const href = await pane.getByRole('link', { name: 'Buka lembar cetak' }).getAttribute('href')
  const paper = await page.request.get(`${office.url}${href}`)
  expect(paper.headers()['content-type']).toContain('application/pdf')
})

test('the settings are for the secretariat alone', async ({ page, office }) => {
  await office.open(page, 'rina', '/admin')
  await expect(page.getByRole('tab', { name: 'Pegawai' })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

for (const { width, height, theme } of looks) {
  test(`nobody is shut out of the settings: axe at ${width} × ${height}, ${theme}`, async ({ page, office }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await page.addInitScript((chosen) => localStorage.setItem('lawang.view', JSON.stringify({ theme: chosen })), theme)
    await office.open(page, 'sekretariat', '/admin')
    await expect(page.getByLabel('Nama pendek')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Pegawai' }).click()
    await expect(person(page, 'Ahmad Fauzi, S.E.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tambah pegawai' }).click()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Perlengkapan' }).click()
    await page.getByRole('button', { name: /^001/ }).click()
    await expectAccessible(page)
  })
}
