import { useEffect, useState } from 'react'

/** True once `on` has been true for `after` milliseconds without a break; false as soon as it is not. */
export function useDelayed(on: boolean, after: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLate(true), after)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [on, after])
  return on && late
}
