/** Installing Lawang as an app: browsers offer it once, when they have looked the page over. */
import { useSyncExternalStore } from 'react'

/** What Chromium hands over; other browsers install by a menu of their own. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallOffer
  }
}

const listeners = new Set<() => void>()
let offer: InstallOffer | null = null

addEventListener('beforeinstallprompt', (event) => {
  // Asked for where it is explained, not over the page.
  event.preventDefault()
  keep(event)
})
addEventListener('appinstalled', () => keep(null))

/** What asks the browser to install Lawang; null where it does not offer that, or it is installed. */
export function useInstall(): (() => void) | null {
  const current = useSyncExternalStore(subscribe, () => offer)
  if (current === null) return null
  return () => {
    keep(null)
    void current.prompt()
  }
}

function keep(next: InstallOffer | null): void {
  offer = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
