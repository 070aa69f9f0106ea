import { useEffect, useRef } from 'react'
import { useConnection, useEvents } from '../../api/events.ts'
import { refreshAll, refreshTouched } from './office-queries.ts'

/** Reads anew what a screen of the office shows when something happened elsewhere, and after a break; what comes together, once. */
export function useOfficeLive(together = 400): void {
  const { state } = useConnection()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; office: boolean }>(undefined)
  useEvents((event) => {
    const office = event.kind === 'office' || waiting.current?.office === true
    clearTimeout(waiting.current?.timer)
    const timer = setTimeout(() => {
      waiting.current = undefined
      void (office ? refreshAll() : refreshTouched())
    }, together)
    waiting.current = { timer, office }
  })
  useEffect(() => () => clearTimeout(waiting.current?.timer), [])
  const broken = useRef(false)
  useEffect(() => {
    if (state === 'lost') broken.current = true
    if (state !== 'connected' || !broken.current) return
    broken.current = false
    void refreshAll()
  }, [state])
}
