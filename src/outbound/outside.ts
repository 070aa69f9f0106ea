import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Network } from './networks.ts'
import { type Places, placesOf, type Resolver, systemResolver } from './places.ts'

/** A request to an address that somebody typed in. */
type OutsideRequest = {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** What is read of the answer at most, 4 kB when left out. */
  readonly maxBytes?: number
  /** Longer where the other side is asked to wait before it answers. */
  readonly answerWithinMs?: number
  /** Ends the waiting. */
  readonly signal?: AbortSignal
}

/** Why nothing usable came back. */
export type OutsideTrouble =
  | 'badAddress'
  | 'notAllowed'
  | 'notSecure'
  | 'unknownName'
  | 'unreachable'
  | 'untrusted'
  | 'timeout'
  | 'redirect'
  | 'brokenOff'

export type OutsideAnswer =
  | {
      readonly went: 'through'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
      /** More came than was read. */
      readonly cut: boolean
    }
  | { readonly went: 'wrong'; readonly because: OutsideTrouble; readonly detail: string }

export type FetchOutside = (request: OutsideRequest) => Promise<OutsideAnswer>

export type Way = {
  /** Networks of the inside that the operator opened; to them http is good enough too. */
  readonly allowed: readonly Network[]
  readonly resolve?: Resolver
  /** Certificates that are trusted besides the usual ones. */
  readonly ca?: string
  readonly connectWithinMs?: number
}

const usual = { connectWithinMs: 5_000, answerWithinMs: 10_000, maxBytes: 4_096 }

type Settle = (answer: OutsideAnswer) => void

/**
 * The one way to addresses that people typed in: never inside the network unless the operator opened it, to exactly the address
 * that was looked at, following nobody elsewhere, not waiting for ever, and not reading for ever.
 */
export function wayOut(way: Way): FetchOutside {
  return async (request) => {
    const url = urlOf(request.url)
    // An address may hold a password or a token: nothing but its host is ever told.
    if (url === null) return wrong('badAddress', URL.parse(request.url)?.hostname ?? '')
    const places = await look(way, url.hostname)
    if (!places.found) return wrong(places.because, url.hostname)
    if (url.protocol === 'http:' && !places.opened) return wrong('notSecure', url.hostname)
    if (request.signal?.aborted) return wrong('timeout', url.hostname)
    return new Promise<OutsideAnswer>((settle) => exchange(way, request, url, places.addresses, settle))
  }
}

function urlOf(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null
}

/** Looks up and judges where a host is, for what is not http: connect to these addresses and to no others. */
export async function look(way: Way, host: string): Promise<Places> {
  const { promise: late, resolve } = Promise.withResolvers<Places>()
  const timer = setTimeout(
    () => resolve({ found: false, because: 'timeout' }),
    way.connectWithinMs ?? usual.connectWithinMs,
  )
  try {
    return await Promise.race([placesOf(host, way.allowed, way.resolve ?? systemResolver), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Sends and reads; `done` ends the timers and the connection together, whatever ended the exchange. */
function exchange(way: Way, request: OutsideRequest, url: URL, addresses: readonly string[], settle: Settle): void {
  const sent = open(way, request, url, addresses)
  const connectWithin = way.connectWithinMs ?? usual.connectWithinMs
  const answerWithin = request.answerWithinMs ?? usual.answerWithinMs
  const late = () => done(wrong('timeout', url.hostname))
  let timer = setTimeout(late, connectWithin)
  const done = (answer: OutsideAnswer) => {
    clearTimeout(timer)
    settle(answer)
    sent.destroy()
  }
  const secure = url.protocol === 'https:' ? 'secureConnect' : 'connect'
  sent.on('socket', (socket) =>
    socket.once(secure, () => {
      clearTimeout(timer)
      timer = setTimeout(late, answerWithin)
    }),
  )
  sent.on('error', (error) => done(failed(error)))
  sent.on('response', (response) => void read(response, request.maxBytes ?? usual.maxBytes).then(done))
  sent.end(request.body)
}

function open(way: Way, request: OutsideRequest, url: URL, addresses: readonly string[]): ClientRequest {
  const body = request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }
  const options = {
    method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
    headers: { 'user-agent': 'Lawang', 'accept-encoding': 'identity', ...request.headers, ...body },
    lookup: pinned(addresses),
    agent: false as const,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    maxHeaderSize: 16_384,
  }
  if (url.protocol === 'http:') return overHttp(url, options)
  return overHttps(url, { ...options, ...(way.ca === undefined ? {} : { ca: way.ca }) })
}

/** Answers every question about the name with the addresses that were looked at. */
function pinned(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  const [first] = found
  return (_name, options, callback) => {
    if (options.all === true) callback(null, found)
    else callback(null, first?.address ?? '', first?.family)
  }
}

async function read(response: IncomingMessage, maxBytes: number): Promise<OutsideAnswer> {
  const status = response.statusCode ?? 0
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
  // 304 leads nowhere: it is the answer to whoever asked whether there is anything new.
  if (status >= 300 && status < 400 && status !== 304)
    return wrong('redirect', `${status} ${headers['location'] ?? ''}`.slice(0, 200))
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of response) {
      const bytes = Buffer.from(part)
      parts.push(bytes.subarray(0, maxBytes - length))
      length += bytes.length
      if (length > maxBytes) break
    }
  } catch {
    return wrong('brokenOff', String(status))
  }
  return { went: 'through', status, headers, body: Buffer.concat(parts).toString('utf8'), cut: length > maxBytes }
}

const untrusted = /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/

function failed(error: Error): OutsideAnswer {
  const code = codeOf(error)
  if (untrusted.test(code)) return wrong('untrusted', code)
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return wrong('timeout', code)
  return wrong(code === 'ECONNRESET' || code.startsWith('HPE_') ? 'brokenOff' : 'unreachable', code)
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

function wrong(because: OutsideTrouble, detail: string): OutsideAnswer {
  return { went: 'wrong', because, detail }
}
