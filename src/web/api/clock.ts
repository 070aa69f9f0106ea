/**
 * The time as the server counts it: a desk's PC may be minutes off, and a clock that disagrees with the record is worse than none.
 * `useNow()` ticks; `serverNow()` is for handlers.
 */
import { useEffect, useState } from 'react'

let offset = 0

/** Takes the server's clock from an answer that carries it. */
export function setServerClock(iso: string): void {
  offset = Date.parse(iso) - Date.now()
}

/** Now, in epoch milliseconds, by the server's clock. */
export function serverNow(): number {
  return Date.now() + offset
}

/** Now by the server's clock, anew every `every` milliseconds, on the full second or minute. */
export function useNow(every = 1000): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setNow(serverNow())
      timer = setTimeout(tick, every - (serverNow() % every))
    }
    tick()
    return () => clearTimeout(timer)
  }, [every])
  return now
}
