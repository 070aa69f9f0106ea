/**
 * A part of a screen that is opened seldom, fetched once nothing else is: `useLater(load)`, with `load` outside of the component.
 * Then it opens at once, and without a network. Null until it is there.
 */
import { useEffect, useState } from 'react'

const idle = 1_000
const again = 3_000

/** What was loaded; a failed try is repeated. `now` does not wait. */
export function useLater<Part>(load: () => Promise<Part>, now = false): Part | null {
  const [part, setPart] = useState<{ readonly loaded: Part } | null>(null)
  const there = part !== null
  useEffect(() => {
    if (there) return
    let timer: ReturnType<typeof setTimeout>
    const fetch = () =>
      load().then(
        (loaded) => setPart({ loaded }),
        () => {
          timer = setTimeout(fetch, again)
        },
      )
    timer = setTimeout(fetch, now ? 0 : idle)
    return () => clearTimeout(timer)
  }, [load, now, there])
  return part?.loaded ?? null
}
