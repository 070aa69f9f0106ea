/** Hears of calls on every screen of an office; what a call needs and what it looks like is fetched with the first one. */
import { useEffect } from 'react'
import { useConnection, useEvents } from '../../api/events.ts'
import { wantTexts } from '../../text/texts.ts'
import { lookAgain } from './asking.ts'
import { theEngine } from './later.ts'
import { useLine } from './line.ts'
import { showWith } from './view.ts'

/** Draws nothing itself. */
export function CallWatch() {
  const { call, trouble } = useLine()
  const { state } = useConnection()
  useEvents((event) => {
    if (event.kind === 'call' || (event.kind === 'office' && event.what === 'everything')) quietly(lookAgain)
  })
  // When the screen begins, and after a break: a reload finds its call again.
  useEffect(() => {
    if (state === 'connected') quietly(lookAgain)
  }, [state])
  const wanted = call !== null || trouble !== null
  useEffect(() => {
    if (wanted) quietly(fetchAll)
  }, [wanted])
  return null
}

async function fetchAll(): Promise<void> {
  const [view] = await Promise.all([import('./CallView.tsx'), wantTexts(['intercom', 'secure', 'visit']), theEngine()])
  showWith(view.CallView)
}

/** A server that does not answer now is asked again with the next event. */
function quietly(doing: () => Promise<void>): void {
  doing().catch(() => undefined)
}
