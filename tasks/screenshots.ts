// Makes the pictures of the documentation from the running product: `npm run screenshots` writes docs/pictures/*.png.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import playwright from '../playwright.config.ts'

type Picture = {
  readonly name: string
  readonly path: string
  readonly user: string | null
  readonly size: readonly [number, number]
  readonly dark?: true
  readonly english?: true
  readonly before?: (page: Page) => Promise<void>
}

const root = join(import.meta.dirname, '..')
const pictures = join(root, 'docs/pictures')
const port = 4671
const address = `http://127.0.0.1:${port}`
const password = 'pintu terbuka'
const desk = [1366, 768] as const
const phone = [390, 844] as const

const wanted: readonly Picture[] = [
  { name: 'desk', path: '/desk', user: 'rina', size: desk, before: chooseVisit },
  { name: 'desk-dark', path: '/desk', user: 'rina', size: desk, dark: true, before: chooseVisit },
  { name: 'desk-english', path: '/desk', user: 'rina', size: desk, english: true, before: chooseVisit },
  { name: 'register', path: '/desk', user: 'rina', size: desk, before: openForm },
  { name: 'reason', path: '/desk', user: 'rina', size: desk, before: chooseReason },
  { name: 'host', path: '/host', user: 'erwin', size: phone },
  { name: 'guest-book', path: '/guest-book', user: 'rina', size: desk },
  { name: 'cards', path: '/cards', user: 'rina', size: desk },
  { name: 'sop', path: '/sop', user: 'sekretariat', size: desk },
  { name: 'reports', path: '/reports', user: 'sekretariat', size: desk },
  { name: 'admin', path: '/admin', user: 'sekretariat', size: desk },
  { name: 'channels', path: '/admin#news', user: 'sekretariat', size: desk },
  { name: 'ladder', path: '/admin#news', user: 'sekretariat', size: desk, before: chooseLadder },
  { name: 'turn', path: '/desk', user: 'rina', size: desk, before: chooseLate },
  { name: 'today', path: '/host', user: 'erwin', size: phone, before: answerYes },
  { name: 'sign-in', path: '/sign-in', user: null, size: desk },
]

const data = mkdtempSync(join(tmpdir(), 'lawang-pictures-'))
const env = {
  ...process.env,
  LAWANG_DATA: data,
  PORT: String(port),
  HOST: '127.0.0.1',
  NODE_OPTIONS: `--import ${join(root, 'tasks/office-morning.mjs')}`,
}
mkdirSync(pictures, { recursive: true })
spawnSync(process.execPath, ['src/cli/main.ts', 'demo'], { cwd: root, env, stdio: 'inherit' })
const server = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { cwd: root, env, stdio: 'ignore' })
const browser = await chromium.launch(playwright.use?.launchOptions ?? {})
try {
  await untilReady(server)
  for (const picture of wanted) await take(browser, picture)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
}

async function take(from: Browser, picture: Picture): Promise<void> {
  const [width, height] = picture.size
  const context = await from.newContext({ viewport: { width, height }, locale: 'id-ID', baseURL: address })
  if (picture.user !== null) {
    await context.request.post('/api/session', { data: { username: picture.user, password } })
  }
  const view = { locale: picture.english ? 'en' : 'id', theme: picture.dark ? 'dark' : 'light' }
  await context.addInitScript((choice) => localStorage.setItem('lawang.view', JSON.stringify(choice)), view)
  const page = await context.newPage()
  await page.goto(picture.path)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(800)
  await picture.before?.(page)
  await page.screenshot({ path: join(pictures, `${picture.name}.png`) })
  await context.close()
  process.stdout.write(`${picture.name}\n`)
}

async function chooseLadder(page: Page): Promise<void> {
  await page.getByText('Tangga jawaban', { exact: true }).click()
  await page
    .getByText(/Kepala unit|Sekretaris/)
    .first()
    .waitFor()
}

async function chooseLate(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /Markus Dehen/ })
    .first()
    .click()
}

async function answerYes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ya, saya terima' }).click()
  await page.getByRole('button', { name: 'Tamu hari ini' }).click()
  await page.getByRole('heading', { name: 'Tamu hari ini' }).waitFor()
}

async function chooseVisit(page: Page): Promise<void> {
  await page.getByText('Siti Rahmawati').first().click()
  await page.waitForTimeout(400)
}

async function openForm(page: Page): Promise<void> {
  await page.keyboard.press('b')
  await page.waitForTimeout(600)
  await page.keyboard.type('hendra')
  await page.waitForTimeout(600)
}

async function chooseReason(page: Page): Promise<void> {
  await chooseVisit(page)
  await page.keyboard.press('t')
  await page.waitForTimeout(400)
}

async function untilReady(child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const ready = await fetch(`${address}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The server ended before it was ready')
}

if (!existsSync(join(pictures, 'desk.png'))) process.exitCode = 1
