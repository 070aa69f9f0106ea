import { useEffect, useEffectEvent } from 'react'
import { theEngine } from '../intercom/later.ts'
import { isHere, useLine } from '../intercom/line.ts'
import { useKey } from '../keys/KeysProvider.tsx'

/** The intercom's key while there is a call, whatever visit is looked at: picks up what rings, else hangs up. */
export function CallKeys({ onPickedUp }: { onPickedUp: (visitId: string) => void }) {
  const { call } = useLine()
  const live = isHere(call) ? call : null
  const press = async () => {
    if (live === null) return
    const engine = await theEngine()
    await (live.state === 'ringing' && !live.from.you ? engine.pickUp(live) : engine.hangUp(live))
  }
  useKey('intercom', live === null ? null : () => void press())
  // Whoever picks up wants the sheet of the visit that it is about; whoever called has it open.
  const about = live?.state === 'connected' && !live.from.you ? live.visitId : null
  const pickedUp = useEffectEvent(onPickedUp)
  useEffect(() => {
    if (about !== null) pickedUp(about)
  }, [about])
  return null
}
