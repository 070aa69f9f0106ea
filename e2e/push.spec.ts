/** Being told in the browser: the switch, what is in its way, and the service worker that shows and answers. */
import type { Browser, Page, Worker } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type DemoOffice, expect, test } from './demo-office.ts'

const message = {
  title: 'Tamu: Siti Rahmawati',
  body: 'CV Uji. Konsultasi. Datang 09.40.',
  lang: 'id',
  tag: 'visit_1',
  link: '/j/token_1',
  actions: [
    { action: 'yes', title: 'Ya, saya terima', link: '/j/token_1', done: 'Tercatat: Ya, saya terima' },
    { action: 'no', title: 'Tidak', link: '/j/token_1', done: 'Tercatat: Tidak' },
    { action: 'later', title: 'Nanti', link: '/j/token_1', done: 'Tercatat: Nanti' },
  ],
} as const

const settings = (page: Page) => page.getByText('Pengaturan layar ini')
const tellMe = (page: Page) => page.getByRole('group', { name: 'Kabari di perangkat ini' })

async function phoneOf(browser: Browser, office: DemoOffice, allowed = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
    permissions: allowed ? ['notifications'] : [],
  })
  const page = await context.newPage()
  await withoutPushService(page, allowed)
  await office.open(page, 'natalia', '/host')
  await settings(page).tap()
  return page
}

/** This browser has no push service of its maker's: what that would have given out is made up, all else is real. */
async function withoutPushService(page: Page, allowed: boolean): Promise<void> {
  await page.addInitScript(
    (permission) => {
      // A browser without a screen has no notifications, and says that its person refused them.
      Object.defineProperty(Notification, 'permission', { get: () => permission })
      let current: object | null = null
      const subscribe = async (options: { readonly applicationServerKey: string }) => {
        const endpoint = 'https://push.example/e2e'
        const { buffer } = Uint8Array.fromBase64(options.applicationServerKey, { alphabet: 'base64url' })
        current = {
          endpoint,
          options: { applicationServerKey: buffer },
          toJSON: () => ({ endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } }),
          unsubscribe: async () => {
            current = null
            return true
          },
        }
        return current
      }
      Object.defineProperty(PushManager.prototype, 'subscribe', { value: subscribe })
      Object.defineProperty(PushManager.prototype, 'getSubscription', { value: async () => current })
    },
    allowed ? 'granted' : 'denied',
  )
}

/** The worker that runs; where the browser has no notifications, a list takes their place. */
async function workerOf(page: Page): Promise<Worker> {
  const [worker] = page.context().serviceWorkers()
  if (worker === undefined) throw new Error('No service worker runs')
  await worker.evaluate(() => {
    const scope = Object(globalThis)
    if (scope.Notification.permission === 'granted') return
    const list = new Map<string, object>()
    scope.registration.showNotification = async (title: string, options: { tag: string }) => {
      list.set(options.tag, { title, ...options, close: () => void list.delete(options.tag) })
    }
    scope.registration.getNotifications = async () => [...list.values()]
  })
  return worker
}

/** What the push service does: hands a message to the worker. */
async function deliver(page: Page, data: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { promise: known, resolve } = Promise.withResolvers<string>()
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const [registration] = registrations
    if (registration !== undefined) resolve(registration.registrationId)
  })
  await devtools.send('ServiceWorker.enable')
  const { origin } = new URL(page.url())
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await known, data })
  await devtools.detach()
}

const shown = (worker: Worker): Promise<readonly { title: string; body: string; tag: string; buttons: number }[]> =>
  worker.evaluate(async () => {
    const list: readonly (Notification & { actions: readonly unknown[] })[] =
      await Object(globalThis).registration.getNotifications()
    return list.map(({ title, body, tag, actions }) => ({ title, body, tag, buttons: actions.length }))
  })

/**
 * A touch of what is shown, or of one of its buttons; answers what the worker then asked of the server and opened. The server
 * says what is `recorded`, else the one that runs is asked.
 */
function touch(worker: Worker, tag: string, action: string, recorded: boolean) {
  return worker.evaluate(
    async ({ tag, action, recorded }) => {
      const scope = Object(globalThis)
      const [notification] = await scope.registration.getNotifications({ tag })
      const done: { asked: string[]; opened: string[] } = { asked: [], opened: [] }
      const answer = { question: { answer: { own: true, answer: action } } }
      const { fetch } = scope
      scope.fetch = async (path: string, request: { body: string }) => {
        const response = recorded ? Response.json(answer) : await fetch(path, request)
        done.asked.push(`${path} ${JSON.parse(request.body).answer} ${response.status}`)
        return response
      }
      // A browser opens windows for touches of people only.
      scope.clients.openWindow = async (url: URL) => void done.opened.push(url.pathname)
      const { promise, resolve } = Promise.withResolvers<unknown>()
      scope.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, action, waitUntil: resolve }))
      await promise
      scope.fetch = fetch
      return done
    },
    { tag, action, recorded },
  )
}

test('what is in the way is said: a browser that was told no, a server that is away, no https', async ({
  browser,
  office,
}) => {
  const blocked = await phoneOf(browser, office)
  await expect(blocked.getByText('Kabar diblokir di peramban ini')).toBeVisible()
  await blocked.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  await blocked.route('**/assets/DeviceParts-*', (route) => route.abort())
  await blocked.reload()
  await settings(blocked).tap()
  await expect(blocked.getByText('Terputus dari server.')).toBeVisible()
  await blocked.unroute('**/assets/DeviceParts-*')
  await settings(blocked).tap()
  await settings(blocked).tap()
  await expect(blocked.getByText(/^Kabar di perangkat ini, dan pemasangan sebagai aplikasi, belum dapat/)).toBeVisible()
  await expectAccessible(blocked)
  await blocked.getByRole('link', { name: 'Cara menyalakan' }).tap()
  await expect(blocked.getByRole('heading', { name: 'Lawang di sini belum melayani https' })).toBeVisible()
  await blocked.context().close()
})

test('turned on, the worker shows what is told, opens it at a touch, answers by a button; turned off, the office forgets', async ({
  browser,
  office,
}) => {
  const page = await phoneOf(browser, office, true)
  const own = async () => (await (await page.request.get(`${office.url}/api/addresses`)).json()).items
  await tellMe(page).getByText('Nyala').tap()
  await expect(page.getByText('Begitu ada tamu untuk Anda, perangkat ini berbunyi')).toBeVisible()
  await expectAccessible(page)
  expect(await own()).toEqual([expect.objectContaining({ channel: 'push', endpoint: 'https://push.example/e2e' })])

  const worker = await workerOf(page)
  await deliver(page, JSON.stringify(message))
  const { title, body, tag } = message
  await expect.poll(() => shown(worker)).toEqual([{ title, body, tag, buttons: 2 }])
  expect(await touch(worker, tag, '', true)).toEqual({ asked: [], opened: ['/j/token_1'] })
  expect(await shown(worker)).toEqual([])

  await deliver(page, JSON.stringify(message))
  await expect.poll(() => shown(worker)).toHaveLength(1)
  expect(await touch(worker, tag, 'yes', true)).toEqual({ asked: ['/api/answer/token_1 yes 200'], opened: [] })
  expect(await shown(worker)).toEqual([{ title, body: 'Tercatat: Ya, saya terima', tag, buttons: 0 }])

  await deliver(page, JSON.stringify(message))
  await expect.poll(async () => (await shown(worker))[0]?.body).toBe(body)
  const refused = await touch(worker, tag, 'no', false)
  expect(refused).toEqual({ asked: ['/api/answer/token_1 no 404'], opened: ['/j/token_1'] })

  await deliver(page, 'no message of ours')
  await expect.poll(() => shown(worker)).toEqual([expect.objectContaining({ title: 'Lawang' })])

  await tellMe(page).getByText('Mati').tap()
  await expect(page.getByText('Tamu Anda hanya terlihat saat Lawang dibuka.')).toBeVisible()
  expect(await own()).toEqual([])
  await page.context().close()
})
