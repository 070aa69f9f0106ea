import { useEffect, useRef } from 'react'
import { useConnection, useEvents } from '../../api/events.ts'
import { refreshAll } from './office-queries.ts'

/** Reads anew what a screen of the office shows when something happened elsewhere, and after a break; what comes together, once. */
export function useOfficeLive(together = 400): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { state } = useConnection()
  useEvents(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void refreshAll(), together)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  const broken = useRef(false)
  useEffect(() => {
    if (state === 'lost') broken.current = true
    if (state !== 'connected' || !broken.current) return
    broken.current = false
    void refreshAll()
  }, [state])
}
