/**
 * What happens elsewhere, as it happens: one stream of the server's events for the whole page, open while anybody listens.
 * The browser reconnects by itself and says where it stopped (`Last-Event-ID`); when the server refused the stream, which ends it
 * for good, it is opened anew from the last event heard. `useEvents(handler)` listens, `useConnection()` tells since when the
 * stream is connected or lost.
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

/** Calls the handler for every event while the component is there. */
export function useEvents(handler: Handler): void {
  const latest = useEffectEvent(handler)
  useEffect(() => listen((event) => latest(event)), [])
}

/** The state of the stream, and since when. */
export function useConnection(): Connection {
  return useSyncExternalStore(watch, () => connection)
}

/** Opens the stream anew, after signing in for instance; nothing happens while nobody listens. */
export function reopenEvents(): void {
  if (handlers.size === 0) return
  close()
  open()
}

function listen(handler: Handler): () => void {
  handlers.add(handler)
  if (source === null && retry === null) open()
  return () => {
    handlers.delete(handler)
    if (handlers.size === 0) close()
  }
}

function open(): void {
  if (connection.state === 'idle') tell({ state: 'opening' })
  source = new EventSource(lastId === '' ? address : `${address}?lastEventId=${encodeURIComponent(lastId)}`)
  source.onopen = () => tell({ state: 'connected', since: serverNow() })
  source.onmessage = (event) => heard(event)
  source.onerror = () => {
    lost()
    if (source?.readyState === EventSource.CLOSED) later()
  }
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

function later(): void {
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
