/** Counts anew when a visit was filed, and after a break; what comes together, once. */
import { useEffect, useRef } from 'react'
import { useConnection, useEvents } from '../../api/events.ts'
import { queries } from '../../api/queries.ts'

const together = 3000

/** Keeps the reports up to date while they are looked at. */
export function useReportsLive(): void {
  const { state } = useConnection()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEvents((event) => {
    if (event.kind === 'visit' && !event.types.includes('archived')) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void queries.invalidateQueries({ queryKey: ['reports'] }), together)
  })
  useEffect(() => {
    if (state === 'connected') void queries.invalidateQueries({ queryKey: ['reports'] })
  }, [state])
  useEffect(() => () => clearTimeout(timer.current), [])
}
