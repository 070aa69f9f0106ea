/** Being told things in this browser: what stands now, turning it on and off. */
import { queryOptions } from '@tanstack/react-query'
import type { NewOwnAddress, OwnAddress, OwnAddressPage, PushKey } from '../../../contract/push.ts'
import { get, post, remove } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { browserName, obstacle } from './browser.ts'

/** How it stands with this browser; `on` where the office knows it as one of the person who is signed in. */
export type PushState = NonNullable<ReturnType<typeof obstacle>> | 'officeOff' | 'off' | 'on'

export const pushQuery = queryOptions({ queryKey: ['push'], queryFn: stateNow, staleTime: 0 })

/** Turns it on. To be called by a press: browsers ask their person only then. Fails where the browser's push service does. */
export async function turnOn(): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return
  const { publicKey } = await get<PushKey>('/api/push')
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  await navigator.serviceWorker.ready
  const before = await registration.pushManager.getSubscription()
  if (before !== null && !isFor(before, publicKey)) await before.unsubscribe()
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  })
  await post<OwnAddress>('/api/addresses', addressOf(subscription))
}

/** Turns it off, at the office and in the browser. */
export async function turnOff(): Promise<void> {
  const subscription = await subscriptionHere()
  if (subscription === null) return
  const own = (await ownAddresses()).find(({ endpoint }) => endpoint === subscription.endpoint)
  if (own !== undefined) await remove(`/api/addresses/${own.id}`)
  await subscription.unsubscribe()
}

/** Looks anew at how it stands. */
export function lookAgain(): Promise<void> {
  return queries.invalidateQueries({ queryKey: pushQuery.queryKey })
}

async function stateNow(): Promise<PushState> {
  const inTheWay = obstacle()
  if (inTheWay !== null) return inTheWay
  const { enabled, publicKey } = await get<PushKey>('/api/push')
  if (!enabled) return 'officeOff'
  const subscription = await subscriptionHere()
  if (subscription === null || Notification.permission !== 'granted' || !isFor(subscription, publicKey)) return 'off'
  return (await ownAddresses()).some(({ endpoint }) => endpoint === subscription.endpoint) ? 'on' : 'off'
}

async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  return (await registration?.pushManager.getSubscription()) ?? null
}

async function ownAddresses(): Promise<readonly OwnAddress[]> {
  return (await get<OwnAddressPage>('/api/addresses')).items
}

/** Whether a subscription is for the office's key, or for one that it had before. */
function isFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = options.applicationServerKey
  if (key === null) return false
  const text = btoa(String.fromCharCode(...new Uint8Array(key)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') === publicKey
}

function addressOf(subscription: PushSubscription): NewOwnAddress {
  const { endpoint = '', keys = {} } = subscription.toJSON()
  const { p256dh = '', auth = '' } = keys
  return { channel: 'push', subscription: { endpoint, keys: { p256dh, auth } }, label: browserName() }
}
