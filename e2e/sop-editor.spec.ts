import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible, sizes } from './accessible.ts'
import { expect as expectSoon, test } from './demo-office.ts'

const expect = expectSoon.configure({ timeout: 20_000 })
const shipped = readFileSync(new URL('../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8')

/** The same office, asking nobody. */
const unasked = `${shipped.replace(/asks: host, (.*)until: \{ answered[^}]*\}/, 'with: [host], $1until: { performed.check: 3 }')}words: { check: Memeriksa }\n`

const code = (page: Page) => page.getByRole('textbox', { name: 'Berkas SOP' })
const whole = (page: Page) => page.getByText('tidak ada kesalahan')
const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Tampilan rancangan' }).getByText(name, { exact: true })
const action = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Puts a file of this computer in the place of what is there. */
async function upload(page: Page, yaml: string): Promise<void> {
  await action(page, 'Buka').click()
  await page
    .getByLabel('Unggah berkas dari komputer ini')
    .setInputFiles({ name: 'kantor.yaml', mimeType: 'application/yaml', buffer: Buffer.from(yaml) })
  await expect(page.getByRole('heading', { name: 'kantor.yaml' })).toBeVisible()
}

/** Each test begins without a draft of the one before. */
test.beforeEach(async ({ office }) => {
  const caller = await office.as('sekretariat')
  const draft = await caller.get('/api/sop/draft')
  if (draft.ok()) await caller.delete(`/api/sop/draft?revision=${(await draft.json()).revision}`)
})

test('a fault stands in its place while one types, and goes when it is mended', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/sop')
  await page.getByRole('link', { name: 'Ubah SOP' }).click()
  await expect(whole(page)).toBeVisible()
  await code(page).focus()
  await page.keyboard.press('Control+End')
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('x')
  await expect(page.getByRole('button', { name: /^1 salah, baris 4\d$/ })).toBeVisible()
  await expect(code(page)).toContainText(/Waktu ".*x.*" tidak terbaca/)
  await expect(action(page, 'Ajukan pengesahan')).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await expect(code(page)).toContainText(/Waktu ".*x.*" tidak terbaca/)
  await action(page, 'Urungkan').click()
  await expect(whole(page)).toBeVisible()
  await expect(page.getByText('belum ada perubahan')).toBeVisible()
})

test('a way without a goal is drawn as such, and the proposal mends it', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await upload(page, shipped.replace('handedBack.identityCard: 5', 'handedBack.identityCard: 7'))
  await expect(page.locator('svg [data-lost="7"]')).toBeVisible()
  await page.getByRole('button', { name: /salah, baris/ }).click()
  await expect(code(page)).toContainText('Langkah 7 tidak ada')
  await page.getByRole('button', { name: 'Pakai 5, Arsip' }).click()
  await expect(whole(page)).toBeVisible()
  await expect(page.locator('svg [data-lost]')).toHaveCount(0)
})

test('what is typed survives a reload, a lost server and an ended session', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await page.context().setOffline(true)
  await page.context().clearCookies()
  await code(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('# catatan yang tidak boleh hilang')
  await expect(page.getByText(/tersimpan \d\d\.\d\d/)).toBeVisible()
  await page.context().setOffline(false)
  await office.open(page, 'sekretariat', '/admin/sop')
  await code(page).focus()
  await page.keyboard.press('Control+End')
  await expect(code(page)).toContainText('# catatan yang tidak boleh hilang')
})

test('a draft is signed and put in force; an earlier version can be put in force again', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await upload(page, shipped.replace('limit: 5 menit', 'limit: 7 menit'))
  const second = page.getByRole('region', { name: 'Alur', exact: true }).getByRole('listitem').nth(1)
  await expect(second).toContainText('berubah')
  await expect(second.locator('del')).toHaveText('5 mnt')
  await view(page, 'Beda 1').click()
  const changes = page.getByRole('list', { name: 'Beda' }).getByRole('listitem')
  await expect(changes).toHaveCount(1)
  await expect(changes.locator('del')).toHaveText('5 menit')
  await view(page, 'Angka').click()
  const figures = page.getByRole('list', { name: 'Bila berlaku bulan ini' }).getByRole('listitem')
  await expect(figures).toHaveCount(6)
  await expect(figures.first()).toContainText(/\d+%\s*\d+ dari \d+ dalam/)
  await view(page, 'Lembar').click()
  await expect(page.getByRole('table', { name: /^Kegiatan/ })).toContainText('7 menit')
  await action(page, 'Ajukan pengesahan').click()
  await expect(page.getByLabel('Berlaku mulai')).toHaveValue('2026-11-24')
  await expect(page.getByText(/^Ditandatangani .+, Selasa, 24 November 2026 pukul 09\.4\d\.$/)).toBeVisible()
  await action(page, 'Sahkan dan berlakukan sekarang').click()
  await expect(page.getByText('Versi 2 berlaku sejak 24 November 2026')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Versi 2, sedang berlaku' })).toBeVisible()
  await view(page, 'Versi').click()
  const versions = page.getByRole('list', { name: 'Versi SOP' }).getByRole('listitem')
  await expect(versions.first()).toContainText('berlaku sekarang')
  await page.getByRole('button', { name: 'Baca versi 1' }).click()
  await expect(page.getByRole('list', { name: 'Beda' }).locator('del')).toHaveText('7 menit')
  await action(page, 'Kembali ke daftar').click()
  await versions.last().getByRole('button', { name: 'Berlakukan lagi' }).click()
  await action(page, 'Ya, berlakukan versi 1').click()
  await expect(versions.last()).toContainText('berlaku sekarang')
  await expect(page.getByRole('heading', { name: 'Versi 1, sedang berlaku' })).toBeVisible()
})

test('a step is put in by the form: the flow leads through it, and the comments of the file stay', async ({
  page,
  office,
}) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await upload(page, shipped.replace('steps:\n', 'steps:\n  # sejak pintu depan\n'))
  await page.getByRole('group', { name: 'Cara menyusun' }).getByText('Isian').click()
  const flow = page.getByRole('region', { name: 'Alur', exact: true }).getByRole('listitem')
  await expect(flow).toHaveCount(5)
  await page.locator('summary', { hasText: '3. Tunggu' }).click()
  await page.getByRole('button', { name: 'Sisipkan langkah di bawah 3. Tunggu' }).click()
  await expect(flow).toHaveCount(6)
  await expect(flow.nth(3)).toContainText('Langkah baru')
  await expect(flow.nth(3)).toContainText('baru')
  await page.locator('summary', { hasText: '4. Langkah baru' }).click()
  const fourth = page.locator('summary', { hasText: /^4\./ }).locator('..')
  await fourth.getByLabel('Nama pendek').fill('Antar')
  await fourth.getByLabel('Paling lama').fill('3 menit')
  await expect(flow.nth(3)).toContainText('3 mnt')
  await expect(flow.nth(3)).toContainText('Antar')
  await expect(whole(page)).toBeVisible()
  await page.getByRole('button', { name: 'Turunkan 4. Antar' }).click()
  await expect(flow.nth(4)).toContainText('Antar')
  await page.getByRole('group', { name: 'Cara menyusun' }).getByText('Berkas').click()
  await code(page).focus()
  await page.keyboard.press('Control+End')
  await expect(code(page)).toContainText('# sejak pintu depan')
  await expect(code(page)).toContainText('Langkah baru')
  await action(page, 'Urungkan').click()
  await expect(flow.nth(3)).toContainText('Antar')
})

test('what a kind, a step, a standard and the block say of their own is written by the form', async ({
  page,
  office,
}) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  const kinds = '# siapa saja\nkinds: { guest: Tamu, supplier: Pemasok } # dua jenis\nsteps:\n'
  await upload(page, shipped.replace('steps:\n', kinds))
  await page.getByRole('group', { name: 'Cara menyusun' }).getByText('Isian').click()
  await page.locator('summary', { hasText: '1. Lapor' }).click()
  await page.getByRole('group', { name: 'Ikut serta' }).getByText('Pimpinan/Pejabat/Pegawai').click()
  await page.locator('summary', { hasText: 'Jenis kunjungan' }).click()
  const supplier = page.getByRole('group', { name: 'Pemasok', exact: true })
  await supplier.locator('summary', { hasText: 'Siapa diterima kapan' }).click()
  await supplier.getByText('Jumat', { exact: true }).click()
  await supplier.getByRole('textbox', { name: /^Tambah jam/ }).fill('08.30-11.00')
  await supplier.getByRole('button', { name: /^Tambah: Tambah jam/ }).click()
  await supplier.locator('summary', { hasText: 'Isian buku tamu' }).click()
  await supplier.getByLabel('Keperluan').selectOption({ label: 'boleh kosong' })
  await page.locator('summary', { hasText: 'Standar lain' }).click()
  await page.getByLabel('Mengukur').selectOption({ label: 'waktu beberapa langkah' })
  await page.getByRole('group', { name: 'Langkah yang dijumlahkan' }).getByText('5. Arsip').click()
  await page.locator('summary', { hasText: 'Kepala dokumen' }).click()
  await page.getByRole('textbox', { name: 'Baris baru' }).fill('Revisi')
  await action(page, 'Tambah: Baris baru').click()
  await page.getByRole('group', { name: 'Revisi' }).getByLabel('Isi', { exact: true }).fill('kedua')
  await expect(whole(page)).toBeVisible()
  const written = [
    '# siapa saja',
    '{ guest: Tamu, supplier: { label: Pemasok, admits: { days: [jumat], hours: [08.30-11.00] }, fields: { purpose: optional } } } # dua jenis',
    'with: [host]',
    'steps: [1, 2, 3, 4]',
    '{ label: Revisi, text: kedua }',
  ]
  const caller = await office.as('sekretariat')
  for (const part of written) {
    await expect.poll(async () => (await (await caller.get('/api/sop/draft')).json()).yaml).toContain(part)
  }
  await expectAccessible(page)
})

test('the draft is rehearsed from the door to the archive, and follows what one writes', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await view(page, 'Latihan').click()
  const acts = page.getByRole('region', { name: 'Langkah berikutnya' })
  const story = page.getByRole('list', { name: 'Yang sudah terjadi' })
  await page.getByRole('button', { name: 'Tamu datang ke meja' }).click()
  await expect(story).toContainText('Terdaftar, baris 1')
  await page.getByRole('button', { name: 'Maju 10 menit' }).click()
  await expect(page.getByRole('region', { name: 'Waktu latihan' })).toContainText('lewat 5:00')
  for (const press of ['Ya, menerima', 'Sudah di ruang tunggu', 'Dipersilakan masuk', 'Catat pulang']) {
    await acts.getByRole('button', { name: press }).click()
  }
  const outcome = page.getByText('Lembar diarsipkan: bertemu 1 langkah lewat batas.')
  await expect(outcome).toBeFocused()
  await expect(story).toContainText('Pegawai Rekaan')
  await upload(page, unasked)
  await view(page, 'Latihan').click()
  await expect(page.getByText('kelanjutannya yang tadi tidak ada lagi')).toBeVisible()
  await expect(outcome).toBeHidden()
  await action(page, 'Urungkan').click()
  await expect(outcome).toBeVisible()
  await action(page, 'Mulai lagi').click()
  await expect(page.getByRole('button', { name: 'Tamu datang ke meja' })).toBeVisible()
})

test('somebody else’s version is told, with their name, and the draft stays', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await upload(page, shipped.replace('limit: 5 menit', 'limit: 8 menit'))
  const other = await office.as('sekretariat')
  const added = await other.post('/api/sop/versions', { data: { yaml: shipped.replace('5 menit', '6 menit') } })
  const { version, addedBy } = await added.json()
  await other.put('/api/sop/in-force', { data: { version } })
  await expect(page.getByText(new RegExp(`${addedBy} memberlakukan versi ${version}`))).toBeVisible()
  await action(page, 'Teruskan rancangan ini').click()
  await expect(page.getByText(`dari versi ${version}, tersimpan`)).toBeVisible()
  await other.put('/api/sop/in-force', { data: { version: 1 } })
})

test('the office has one draft: another’s words are shown, never overwritten', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await expect(whole(page)).toBeVisible()
  await upload(page, shipped.replace('limit: 5 menit', 'limit: 8 menit'))
  await expect(page.getByText(/tersimpan 09\.4\d oleh/)).toBeVisible()
  const other = await office.as('sekretariat')
  const { revision } = await (await other.get('/api/sop/draft')).json()
  await page.context().setOffline(true)
  await code(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('# milik saya')
  await expect(page.getByText(/tersimpan 09\.4\d di komputer ini/)).toBeVisible()
  const yaml = shipped.replace('limit: 5 menit', 'limit: 9 menit')
  const saved = await (await other.put('/api/sop/draft', { data: { yaml, revision } })).json()
  await page.context().setOffline(false)
  await expect(page.getByText(`${saved.savedBy} menyimpan rancangan lain`)).toBeVisible()
  await page.getByRole('button', { name: 'Simpan milik saya' }).click()
  await expect(page.getByText(/tersimpan 09\.4\d oleh/)).toBeVisible()
  expect((await (await other.get('/api/sop/draft')).json()).yaml).toContain('# milik saya')
})

test('one leaves the file by keys: Esc, then Tab', async ({ page, office }) => {
  await office.open(page, 'sekretariat', '/admin/sop')
  await code(page).focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(code(page)).not.toBeFocused()
  await expect(page.getByText('keluar dari berkas')).toBeVisible()
})

for (const { width, height } of sizes) {
  test(`nobody is shut out of the editor: axe at ${width} × ${height}`, async ({ page, office }) => {
    test.slow()
    await page.setViewportSize({ width, height })
    await office.open(page, 'sekretariat', '/admin/sop')
    await expect(whole(page)).toBeVisible()
    await upload(page, shipped.replace('handedBack.identityCard: 5', 'handedBack.identityCard: 7'))
    await expect(page.locator('svg [data-lost="7"]')).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    for (const view of ['view=difference', 'view=figures', 'view=versions&edit=form', 'view=open', 'view=publish']) {
      await page.goto(`${office.url}/admin/sop?${view}`)
      await expect(page.getByRole('button', { name: /salah, baris/ })).toBeVisible()
      await expectAccessible(page)
    }
    await action(page, 'Buka').click()
    await page.getByRole('button', { name: /^Kembali ke versi/ }).click()
    await view(page, 'Latihan').click()
    await page.getByRole('button', { name: 'Tamu datang ke meja' }).click()
    await page.getByText(/^Kemungkinan lain/).click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
}
