// A small HTTP client on kept connections: the one who measures should cost as little as possible.
import { Agent, type IncomingMessage, request } from 'node:http'

/** Speaks JSON with one server; keeps its cookie. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 128 })
  readonly url: string
  cookie = ''

  constructor(url: string) {
    this.url = url
  }

  /** Sends and reads whole; fails on any status of 400 and more. */
  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const text = await this.#whole(method, path, body === undefined ? undefined : JSON.stringify(body))
    return text === '' ? JSON.parse('null') : JSON.parse(text)
  }

  /** Opens a stream and calls back for every chunk; returns how to end it. */
  listen(path: string, heard: (chunk: string) => void): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const headers = { accept: 'text/event-stream', cookie: this.cookie }
      const call = request(`${this.url}${path}`, { headers, agent: false }, (response) => {
        response.setEncoding('utf8').on('data', heard)
        response.on('error', () => undefined)
        resolve(() => call.destroy())
      })
      call.once('error', reject).end()
    })
  }

  end(): void {
    this.#agent.destroy()
  }

  #whole(method: string, path: string, body: string | undefined): Promise<string> {
    const content =
      body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const headers = { accept: 'application/json', cookie: this.cookie, ...content }
    return new Promise((resolve, reject) => {
      const call = request(`${this.url}${path}`, { method, headers, agent: this.#agent }, (response) => {
        this.#keepCookie(response)
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        response.once('end', () => {
          const status = response.statusCode ?? 0
          if (status < 400) resolve(text)
          else reject(new Error(`${method} ${path}: ${status} ${text}`))
        })
      })
      call.once('error', reject)
      call.end(body)
    })
  }

  #keepCookie(response: IncomingMessage): void {
    const [first] = response.headers['set-cookie'] ?? []
    if (first !== undefined) this.cookie = first.split(';')[0] ?? ''
  }
}
