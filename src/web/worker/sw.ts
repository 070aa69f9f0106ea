/**
 * The part of Lawang that a browser wakes when no page is open: it shows what the office tells, and answers from there. It keeps
 * nothing and stands between no page and the server.
 */
import type { AnswerLink, LinkAnswer } from '../../contract/answer.ts'
import type { PushMessage } from '../../contract/channels.ts'
import type { NewOwnAddress, PushKey } from '../../contract/push.ts'

declare const self: ServiceWorkerGlobalScope

/** What browsers show beyond what their common type knows. */
type Shown = NotificationOptions & {
  readonly actions?: readonly { readonly action: string; readonly title: string }[]
  readonly renotify?: boolean
}

// A new version takes over at once: it has nothing that an old page could miss.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('push', (event) => event.waitUntil(show(messageIn(event.data))))
self.addEventListener('notificationclick', (event) => event.waitUntil(pressed(event)))
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event)))

/** A push without a message of ours still has to be shown: the browser would say worse. */
function messageIn(data: PushMessageData | null): PushMessage {
  const empty: PushMessage = { title: 'Lawang', body: '', lang: 'id', tag: 'lawang', link: '/host', actions: [] }
  try {
    return { ...empty, ...data?.json() }
  } catch {
    return empty
  }
}

async function show(message: PushMessage): Promise<void> {
  const { title, body, lang, tag, actions } = message
  const options: Shown = {
    body,
    lang,
    tag,
    data: message,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    // What asks for an answer rings again when it comes again, and stays until it is seen to.
    renotify: true,
    requireInteraction: actions.length > 0,
    actions: actions.slice(0, mostActions()).map(({ action, title: label }) => ({ action, title: label })),
  }
  await self.registration.showNotification(title, options)
}

/** How many buttons this browser shows: two mostly, none on an iPhone. */
function mostActions(): number {
  return 'maxActions' in Notification ? Number(Notification.maxActions) : 0
}

async function pressed({ notification, action }: NotificationEvent): Promise<void> {
  notification.close()
  const message: PushMessage = notification.data
  const chosen = message.actions.find((one) => one.action === action)
  if (chosen === undefined) return open(message.link)
  const isRecorded = await answer(chosen.link, chosen.action).catch(() => false)
  if (!isRecorded) return open(chosen.link)
  await show({ ...message, body: chosen.done, actions: [] })
}

/** Gives an answer by the token at the end of its link; false where the server says that it is not what stands now. */
async function answer(link: string, word: LinkAnswer['answer']): Promise<boolean> {
  const body: LinkAnswer = { commandId: `push-${crypto.randomUUID()}`, answer: word }
  const token = new URL(link, self.location.origin).pathname.split('/').at(-1) ?? ''
  const response = await fetch(`/api/answer/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) return false
  const { question }: AnswerLink = await response.json()
  return question?.answer?.own === true && question.answer.answer === word
}

/** Brings a page of ours that shows this already to the front, or opens one. */
async function open(link: string | null): Promise<void> {
  const url = new URL(link ?? '/host', self.location.origin)
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = pages.find((page) => page.url === url.href)
  if (there === undefined) await self.clients.openWindow(url)
  else await there.focus()
}

/** The browser gave the subscription up by itself: a new one takes its place, if its owner is still signed in here. */
async function subscribeAgain(event: PushSubscriptionChangeEvent): Promise<void> {
  const response = await fetch('/api/push')
  if (!response.ok) return
  const { publicKey }: PushKey = await response.json()
  const known = event.newSubscription
  const subscription =
    known ?? (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }))
  const { endpoint, keys } = subscription.toJSON()
  if (endpoint === undefined || keys?.['p256dh'] === undefined || keys['auth'] === undefined) return
  const body: NewOwnAddress = {
    channel: 'push',
    subscription: { endpoint, keys: { p256dh: keys['p256dh'], auth: keys['auth'] } },
    label: 'Lawang',
  }
  await fetch('/api/addresses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
