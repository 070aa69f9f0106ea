import type { Page } from '@playwright/test'
import { SMTPServer } from 'smtp-server'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './demo-office.ts'
import { command, register } from './office-acts.ts'

const secret = 'kata sandi surel'
const beside = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name })

/** A mail server that accepts one password; `mails` are those who were written to. */
async function mailServer() {
  const mails: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onAuth: ({ password }, _session, done) =>
      password === secret
        ? done(null, { user: 'lawang' })
        : done(Object.assign(new Error('5.7.8 authentication failed'), { responseCode: 535 })),
    onData: (stream, { envelope }, done) => {
      stream.resume()
      stream.on('end', () => {
        mails.push(envelope.rcptTo[0]?.address ?? '')
        done(null, '2.0.0 OK queued as 4F1B2')
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const bound = server.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return { mails, port, close: () => new Promise<void>((closed) => server.close(() => closed())) }
}

test('mail is set up, tried, mended and turned on; what the server says is seen, its password never', async ({
  page,
  office,
}) => {
  const { mails, port, close } = await mailServer()
  await office.open(page, 'sekretariat', '/admin#news')
  const sheet = beside(page, 'Surel')
  await sheet.getByLabel('Server surel').fill('127.0.0.1')
  await sheet.getByLabel('Port').fill(String(port))
  await sheet.getByLabel('Pengaman sambungan').selectOption('none')
  await sheet.getByLabel('Nama pengguna').fill('lawang')
  await sheet.getByLabel('Kata sandi', { exact: true }).fill('salah')
  await expect(sheet).toContainText('Belum tersimpan: isi Alamat pengirim.')
  await sheet.getByLabel('Alamat pengirim').fill('tamu@kantor.test')
  await sheet.getByLabel('Nama pengirim').fill('DPKPP')
  await sheet.getByLabel('Nama pengirim').press('Enter')
  await expect(sheet).toContainText(/Tersimpan \d\d\.\d\d/)
  await expect(sheet.getByLabel('Kata sandi', { exact: true })).toHaveValue('')
  await sheet.getByLabel('Kirim ke alamat surel').fill('norhayati@kantor.test')
  await sheet.getByLabel('Kirim ke alamat surel').press('Enter')
  await expect(sheet).toContainText('535 5.7.8 authentication failed')
  await expect(sheet).toContainText('Nama pengguna atau kata sandinya keliru.')
  await expectAccessible(page)
  // What was typed is saved before it is tried, even where nobody waited for that.
  await sheet.getByLabel('Kata sandi', { exact: true }).fill(secret)
  await sheet.getByRole('button', { name: 'Kirim percobaan' }).click()
  await expect(sheet).toContainText('250 2.0.0 OK queued as 4F1B2')
  expect(mails).toEqual(['norhayati@kantor.test'])
  await sheet.getByRole('button', { name: 'Nyalakan saluran ini' }).click()
  await expect(page.getByRole('row', { name: /Surel/ })).toContainText('berjalan')
  await page.reload()
  await expect(sheet.getByLabel('Nama pengirim')).toHaveValue('DPKPP')
  await expect(sheet).toContainText('Tersimpan. Isi hanya untuk menggantinya.')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await close()
})

test('a message that was given up is tried again and arrives, after its channel was mended', async ({
  page,
  office,
}) => {
  const { mails, port, close } = await mailServer()
  const secretariat = await office.as('sekretariat')
  const setup = { host: '127.0.0.1', port, security: 'none', from: 'tamu@kantor.test', user: 'lawang' }
  await secretariat.put('/api/channels/email', { data: { setup: { ...setup, password: 'salah' }, enabled: true } })
  await office.open(page, 'sekretariat', '/admin#people')
  await page.getByRole('table').getByRole('button', { name: 'Marlina Asi, S.H., M.Kn.' }).click()
  const person = beside(page, /Marlina Asi/)
  await person.getByLabel('Alamat surel').fill('marlina.asi@kantor.test')
  await person.getByLabel('Alamat surel').press('Enter')
  await expect(person).toContainText('m••••@kantor.test')
  const desk = await office.as('rina')
  const { id } = await register(desk, { name: 'Tamu Kabar', host: 'Marlina' })
  await page.goto(`${office.url}/admin#news-messages`)
  const track = beside(page, 'Jejak pesan')
  await expect(track).toContainText('535 5.7.8 authentication failed')
  await expect(track).toContainText('gagal')
  await expectAccessible(page)
  await secretariat.put('/api/channels/email', { data: { setup: { ...setup, password: secret } } })
  await track.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(track).toContainText('terkirim')
  await expect.poll(() => mails).toEqual(['marlina.asi@kantor.test'])
  await secretariat.put('/api/channels/email', { data: { enabled: false } })
  await command(desk, id, { type: 'withdraw' })
  await close()
})

test('a unit gets a ladder of its own: its example follows, and it can follow the office again', async ({
  page,
  office,
}) => {
  await office.open(page, 'sekretariat', '/admin#news-ladders')
  await page.getByRole('button', { name: 'Bidang Pertanahan' }).click()
  const sheet = beside(page, 'Bidang Pertanahan')
  await sheet.getByRole('button', { name: 'Buat tangga sendiri' }).click()
  const example = page.getByRole('region', { name: 'Bila tamu datang sekarang' })
  await example.getByLabel('Menemui').selectOption({ label: 'Fitri Handayani, S.H.' })
  await expect(example.getByRole('listitem')).toHaveText([/Fitri/, /Norhayati/, /Petugas di meja/])
  await sheet.getByLabel('Menit untuk Yang dituju').fill('3')
  await sheet.getByLabel('Menit untuk Sekretaris').fill('1')
  await sheet.getByText('Kepala bidang').click()
  await sheet.getByLabel('Sekretaris yang ditanya').selectOption({ label: 'Ahmad Fauzi, S.E.' })
  await sheet.getByRole('button', { name: 'Tanya Sekretaris lebih dahulu' }).click()
  await sheet.getByRole('button', { name: 'Tanya Sekretaris lebih dahulu' }).click()
  await expect(sheet).toContainText(/Tersimpan \d\d\.\d\d/)
  await expect(example.getByRole('listitem')).toHaveText([
    /Ahmad Fauzi.*mulai 0:00/,
    /Fitri.*mulai 1:00/,
    /Marlina Asi.*mulai 4:00/,
    /Petugas di meja.*mulai 5:00/,
  ])
  await sheet.getByLabel('Menit untuk Yang dituju').fill('lama')
  await expect(sheet.getByRole('alert')).toContainText('Lama antara 0,5 dan 240 menit')
  await expectAccessible(page)
  await sheet.getByLabel('Menit untuk Yang dituju').fill('3')
  await sheet.getByRole('button', { name: 'Ikut kantor lagi' }).click()
  await expect(sheet).toContainText('Bidang Pertanahan ikut tangga seluruh kantor.')
  await page.goto(`${office.url}/admin#news-hooks`)
  await page.getByRole('button', { name: 'Tambah penghubung' }).click()
  await expect(beside(page, 'Penghubung baru')).toBeVisible()
  await expectAccessible(page)
})
