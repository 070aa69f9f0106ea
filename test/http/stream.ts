import type { Seat } from './house.ts'

/** One event of the stream, as it came. */
export type StreamEvent = { readonly id: string | null; readonly data: Record<string, unknown> }

/** Where a stream begins: after an event, named in the header or in the address. */
export type From = { readonly after?: string; readonly query?: string }

/** An open event stream, read event by event. */
export async function listenAt(address: string, seat: Seat, { after, query = '' }: From = {}) {
  const stop = new AbortController()
  const response = await fetch(`${address}/api/events${query}`, {
    signal: stop.signal,
    headers: { cookie: seat.cookie ?? '', ...(after === undefined ? {} : { 'last-event-id': after }) },
  })
  if (response.body === null) throw new Error('The stream has no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const nextBlock = async (): Promise<string | null> => {
    for (;;) {
      const end = rest.indexOf('\n\n')
      if (end >= 0) {
        const block = rest.slice(0, end)
        rest = rest.slice(end + 2)
        return block
      }
      const { done, value } = await reader.read()
      if (done) return null
      rest += value
    }
  }
  return {
    response,
    stop: () => stop.abort(),
    /** The events up to a number of the ledger. */
    async until(seq: number): Promise<readonly StreamEvent[]> {
      const told: StreamEvent[] = []
      while (Number(told.at(-1)?.id ?? 0) < seq) {
        const event = await this.next()
        if (event === null) break
        told.push(event)
      }
      return told
    },
    /** The next event, comments passed over; null when the stream has ended. */
    async next(): Promise<StreamEvent | null> {
      for (;;) {
        const block = await nextBlock()
        if (block === null) return null
        const line = (name: string) =>
          block
            .split('\n')
            .find((one) => one.startsWith(`${name}: `))
            ?.slice(name.length + 2)
        const data = line('data')
        if (data !== undefined) return { id: line('id') ?? null, data: JSON.parse(data) }
      }
    },
  }
}
