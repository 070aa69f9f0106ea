import { useEffect, useState } from 'react'

/** A text once nobody has changed it for so many milliseconds. */
export function useSettled(text: string, after: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), after)
    return () => clearTimeout(timer)
  }, [text, after])
  return settled
}

/** How long typing rests before the server is asked. */
export const typingRest = 80
