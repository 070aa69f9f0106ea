import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type APIRequestContext, test as base, expect as expectSoon, type Page, request } from '@playwright/test'
import type { StaffPage } from '../src/contract/staff.ts'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, password, signIn, withServer } from './demo-office.ts'
import { register, visitNow } from './office-acts.ts'

const expect = expectSoon.configure({ timeout: 15_000 })

/** An office whose hosts get their messages through a gateway of its own, and whose clock can be moved. */
interface Reached extends DemoOffice {
  /** What the gateway answers from now on. */
  readonly gateway: { status: number }
  /** The server stands still meanwhile, as in a power cut: what was due is found when it is back. */
  readonly later: (seconds: number) => Promise<void>
}

const firstPassword = 'kata sandi pertama'

const test = base.extend<object, { office: Reached }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted off this pattern
    async ({}, use) => {
      const gateway = { status: 200 }
      const server = await gatewayAt(gateway)
      await withServer(async (office, env) => {
        env['LAWANG_ALLOW_NETWORKS'] = '127.0.0.0/8'
        await office.start()
        await furnish(office, portOf(server))
        const later = async (seconds: number) => {
          await office.stop()
          env['CLOCK_SHIFT'] = String(Number(env['CLOCK_SHIFT']) + seconds * 1000)
          await office.start()
        }
        await use({ ...office, gateway, later })
      })
      server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

async function gatewayAt(gateway: { readonly status: number }): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(gateway.status).end(gateway.status === 200 ? '{"id":"1"}' : 'nomor tidak dikenal')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function portOf(server: Server): number {
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('No port')
  return at.port
}

/** The sample office with an officer, and ways to two members of staff. */
async function furnish(office: DemoOffice, port: number): Promise<void> {
  const anyone = await request.newContext({ baseURL: office.url })
  const account = { username: 'retno', password, name: 'Retno' }
  await done(anyone.post('/api/setup', { data: { account, sample: true } }))
  const secretariat = await office.as('retno')
  const officer = { username: 'rina', password: firstPassword, name: 'Rina', role: 'officer', staffId: null }
  await done(secretariat.post('/api/accounts', { data: officer }))
  const rina = await request.newContext({ baseURL: office.url })
  await signIn(rina, 'rina', '', firstPassword)
  await done(rina.put('/api/session/password', { data: { current: firstPassword, next: password } }))
  const setup = { url: `http://127.0.0.1:${port}/` }
  await done(secretariat.put('/api/channels/gateway', { data: { setup, enabled: true } }))
  for (const [name, address] of [
    ['Tri Wahyuni', '081255513378'],
    ['Erwin', '081255513379'],
  ] as const) {
    const id = await idOf(secretariat, name)
    await done(secretariat.post(`/api/staff/${id}/addresses`, { data: { channel: 'gateway', address } }))
  }
}

async function idOf(caller: APIRequestContext, name: string): Promise<string> {
  const { items }: StaffPage = await (await caller.get('/api/staff', { params: { q: name } })).json()
  return items[0]?.id ?? ''
}

async function done(call: ReturnType<APIRequestContext['get']>): Promise<void> {
  const answer = await call
  if (!answer.ok()) throw new Error(`${answer.url()}: ${await answer.text()}`)
}

const sheet = (page: Page, name: string) => page.getByRole('complementary', { name: `Lembar kunjungan ${name}` })

const row = (page: Page, name: string) => page.getByRole('row', { name })

test('the officer watches a question climb, passes one over, and hears when nobody is left', async ({
  page,
  office,
}) => {
  const desk = await office.as('rina')
  const { id } = await register(desk, { name: 'Siti Rahmawati', host: 'Tri Wahyuni' })
  await office.open(page, 'rina', '/desk')
  const siti = sheet(page, 'Siti Rahmawati')
  await expect(siti).toContainText(/Menunggu jawaban Tri Wahyuni, 1:\d\d lagi, lalu Erwin Tunjang \(kepala unit\)/)
  await expect(siti).toContainText(/LembarTerkirim \d\d\.\d\d\.\d\d lewat pesan singkat, belum dibuka/)
  await siti.getByRole('button', { name: 'Lewati ke Erwin' }).click()
  await expect(siti).toContainText(/Menunggu jawaban Erwin Tunjang \(kepala unit\), 0:\d\d lagi, lalu petugas/)
  await expect(row(page, 'Siti Rahmawati')).toContainText('Erwin Tunjang sejak')
  await office.stop()
  await expect(siti).toContainText('Melewati giliran perlu sambungan ke server.')
  await office.later(500)
  await expect(siti).toContainText('Tidak ada jawaban; tercatat tidak di tempat')
  await expect(siti).toContainText('“Mohon maaf, Bapak/Ibu Tri Wahyuni sedang tidak berada di tempat.”')
  await expect(page.getByRole('grid')).toContainText('Alihkan, sepakati waktu lain, atau kembalikan titipannya.')
  await expectAccessible(page)
  await row(page, 'Siti Rahmawati').click()
  await page.keyboard.press('i')
  await page.getByRole('button', { name: 'Sudah disampaikan' }).click()
  await expect(siti).toContainText('Tamu diberi tahu: Mohon maaf')
  expect((await visitNow(desk, id)).answer).toMatchObject({ answer: 'absent', via: 'ladder' })
})

test('a telephone call is prompted, and one key records how it went', async ({ page, office }) => {
  const desk = await office.as('rina')
  const { id } = await register(desk, { name: 'Markus Dehen', host: 'Erwin' })
  await office.open(page, 'rina', '/desk')
  await row(page, 'Markus Dehen').click()
  const markus = sheet(page, 'Markus Dehen')
  await expect(markus.getByRole('button', { name: /^Telepon Erwin/ })).toBeVisible()
  const call = page.getByRole('form', { name: 'Lewat telepon' })
  await page.keyboard.press('h')
  await expect(call).toContainText(/Sedang menelepon Erwin Tunjang, pesawat \d+/)
  await page.keyboard.press('0')
  await expect(markus.getByRole('button', { name: /^Telepon Erwin/ })).toBeVisible()
  await page.keyboard.press('h')
  await expect(call).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.getByRole('region', { name: 'Tidak: alasannya' })).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await visitNow(desk, id)).answer).toMatchObject({ answer: 'no', via: 'phone' })
  await page.goto(`${office.url}/visits/${id}`)
  const story = page.getByRole('region', { name: 'Saat demi saat' })
  await expect(story).toContainText('Erwin Tunjang, S.T., M.T. tidak menjawab panggilan')
  await expect(story).toContainText('Berbicara lewat telepon dengan Erwin Tunjang')
})

test('a message that failed says why on the visit, and is sent again from there', async ({ page, office }) => {
  office.gateway.status = 400
  const desk = await office.as('rina')
  const { id } = await register(desk, { name: 'Lilis Suryani', host: 'Tri Wahyuni' })
  await office.open(page, 'rina', '/desk')
  await row(page, 'Lilis Suryani').click()
  const lilis = sheet(page, 'Lilis Suryani')
  await expect(lilis).toContainText('Gagal terkirim lewat pesan singkat “400 nomor tidak dikenal”')
  const again = page.waitForResponse(/\/retry$/)
  await lilis.getByRole('button', { name: 'Kirim lagi' }).click()
  expect((await again).status()).toBe(200)
  await page.goto(`${office.url}/visits/${id}`)
  const news = page.getByRole('region', { name: 'Kabar kepada pegawai' })
  await expect(news).toContainText('Tri Wahyuni, pesan singkat 0812 •••• 3378')
  await expect(news).toContainText('gagal: 400 nomor tidak dikenal')
  await expectAccessible(page)
  office.gateway.status = 200
  await news.getByRole('button', { name: 'Kirim lagi' }).click()
  await expect(news).toContainText(/terkirim \d\d\.\d\d\.\d\d/)
  const story = page.getByRole('region', { name: 'Saat demi saat' })
  await expect(story).toContainText('Lembar terkirim ke Tri Wahyuni')
})
