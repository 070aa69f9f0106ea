/** Without trust, by plain http: the page that helps a phone, and why things are off elsewhere. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expectAccessible, sizes } from './accessible.ts'
import { expect, test } from './demo-office.ts'

const main = join(import.meta.dirname, '../src/cli/main.ts')
let data = ''
let server: ChildProcess
let door = ''

test.beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lawang-trust-'))
  const https = join(data, 'https')
  const env = { ...process.env, LAWANG_DATA: data, HOST: '127.0.0.1', PORT: '0', LAWANG_HTTP_PORT: '0' }
  const tls = { LAWANG_TLS_CERT: join(https, 'lawang.crt'), LAWANG_TLS_KEY: join(https, 'lawang.key') }
  await promisify(execFile)(process.execPath, [main, 'certificate'], { env: { ...process.env, LAWANG_DATA: data } })
  server = spawn(process.execPath, [main, 'serve'], { env: { ...env, ...tls }, stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const words of server.stdout ?? []) {
    door = /http:\/\/127\.0\.0\.1:\d+/.exec(String(words))?.[0] ?? door
    if (door !== '') break
  }
})
test.afterAll(async () => {
  const gone = once(server, 'exit')
  server.kill('SIGTERM')
  await gone
  await rm(data, { recursive: true, force: true })
})

test('a phone that does not trust the server yet is led through it by plain http', async ({ page }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => request.url().startsWith(door) || elsewhere.push(request.url()))
  await page.goto(`${door}/trust`)
  await expect(page.getByRole('heading', { name: 'Agar perangkat ini memercayai Lawang' })).toBeVisible()
  const authority = new X509Certificate(await readFile(join(data, 'https/authority.crt')))
  await expect(page.getByText(authority.fingerprint256.replaceAll(':', ' '))).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh sertifikat' }).click(),
  ])
  expect(new X509Certificate(await readFile(await file.path())).fingerprint256).toBe(authority.fingerprint256)
  await page.getByText('iPhone, iPad').click()
  await expect(page.getByText(/Pengaturan Kepercayaan Sertifikat, dan nyalakan Lawang/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Unduh profil' })).toHaveAttribute('href', '/api/trust/profile')
  await expect(page.getByRole('link', { name: 'Buka Lawang lewat https' })).toHaveAttribute('href', /^https:\/\//)
  expect(elsewhere).toEqual([])
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }
})
