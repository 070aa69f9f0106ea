import { useEffect } from 'react'
import { tellOpened } from './link-calls.ts'

/** A page that is drawn only to be looked into is gone by then. */
const seenAfter = 1_000

/** Says once that a person sees the page: it is in front, and has been for a moment. */
export function useOpened(token: string, known: boolean): void {
  useEffect(() => {
    if (!known) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(() => {
        document.removeEventListener('visibilitychange', look)
        // Whether it was opened is told to the office for its own sake: nothing here depends on it.
        void tellOpened(token).catch(() => undefined)
      }, seenAfter)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [token, known])
}
