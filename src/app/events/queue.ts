/** A line of values for one reader who may be slow. */
export type Queue<T> = AsyncIterable<T> & {
  push(value: T): void
}

/** A queue that ends with the signal. Beyond `most` waiting values the older ones give way to `instead`. */
export function createQueue<T>(signal: AbortSignal, most: number, instead: T): Queue<T> {
  let waiting: T[] = []
  let wake: (() => void) | null = null
  const stir = () => {
    wake?.()
    wake = null
  }
  signal.addEventListener('abort', stir, { once: true })
  return {
    push(value) {
      waiting = waiting.length >= most ? [instead] : waiting
      waiting.push(value)
      stir()
    },
    async *[Symbol.asyncIterator]() {
      while (!signal.aborted) {
        const value = waiting.shift()
        if (value !== undefined) {
          yield value
          continue
        }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
