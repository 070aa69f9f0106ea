/**
 * What happens elsewhere, as it happens: one stream of the server's events for the whole page, open while anybody listens.
 * The browser reconnects by itself and says where it stopped (`Last-Event-ID`); when the server refused the stream, which ends it
 * for good, it is opened anew from the last event heard. `useEvents(handler)` listens, `useConnection()` tells since when the
 * stream is connected or lost. After a break it counts as connected only once `confirmWith` has said that the screen is still its
 * person's: what waits to be sent is sent then, and in nobody else's name.
 */

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { EventData } from '../../contract/events.ts'
import { serverNow } from './clock.ts'

type Handler = (event: EventData) => void

/** Whether the stream is there: not asked for yet, being opened, connected since, lost since. */
export type Connection =
  | { readonly state: 'idle' | 'opening' }
  | { readonly state: 'connected' | 'lost'; readonly since: number }

const address = '/api/events'
const retryAfter = 3_000

const handlers = new Set<Handler>()
const watchers = new Set<() => void>()
let source: EventSource | null = null
let retry: ReturnType<typeof setTimeout> | null = null
let lastId = ''
let connection: Connection = { state: 'idle' }
let confirm: () => Promise<boolean> = async () => true

/** Calls the handler for every event while the component is there. */
export function useEvents(handler: Handler): void {
  const latest = useEffectEvent(handler)
  useEffect(() => listen((event) => latest(event)), [])
}

/** The state of the stream, and since when. */
export function useConnection(): Connection {
  return useSyncExternalStore(watch, () => connection)
}

/** Sets who is asked, after a break, whether the one signed in is still the one whose screen this is; no where nobody is. */
export function confirmWith(asked: () => Promise<boolean>): void {
  confirm = asked
}

/** Opens the stream anew, after signing in for instance; nothing happens while nobody listens. */
export function reopenEvents(): void {
  if (handlers.size === 0) return
  close()
  open()
}

function listen(handler: Handler): () => void {
  handlers.add(handler)
  // A stream that was refused is left to whoever signs in.
  if (source === null && retry === null) open()
  return () => {
    handlers.delete(handler)
    if (handlers.size === 0) close()
  }
}

function open(): void {
  if (connection.state === 'idle') tell({ state: 'opening' })
  const stream = new EventSource(lastId === '' ? address : `${address}?lastEventId=${encodeURIComponent(lastId)}`)
  source = stream
  stream.onopen = () => void opened(stream)
  stream.onmessage = (event) => heard(event)
  stream.onerror = () => {
    lost()
    if (stream.readyState === EventSource.CLOSED) void refused(stream)
  }
}

async function opened(stream: EventSource): Promise<void> {
  if (connection.state === 'lost') {
    const mine = await confirm().catch(() => null)
    if (source !== stream || mine === false) return
    if (mine === null) return later(stream)
  }
  tell({ state: 'connected', since: serverNow() })
}

/** Refused for want of a session, or by a server that stops: only in the second case it is tried again. */
async function refused(stream: EventSource): Promise<void> {
  const mine = await confirm().catch(() => true)
  if (source === stream && mine) later(stream)
}

function heard(event: MessageEvent<string>): void {
  lastId = event.lastEventId
  const data: EventData = JSON.parse(event.data)
  for (const handler of handlers) handler(data)
}

/** The stream counts as lost from the first failed attempt on; later attempts do not move that hour. */
function lost(): void {
  if (connection.state !== 'lost') tell({ state: 'lost', since: serverNow() })
}

function later(stream: EventSource): void {
  stream.close()
  source = null
  retry = setTimeout(() => {
    retry = null
    if (handlers.size > 0) open()
  }, retryAfter)
}

function close(): void {
  source?.close()
  source = null
  if (retry !== null) clearTimeout(retry)
  retry = null
  tell({ state: 'idle' })
}

function watch(listener: () => void): () => void {
  watchers.add(listener)
  return () => watchers.delete(listener)
}

function tell(next: Connection): void {
  connection = next
  for (const listener of watchers) listener()
}
