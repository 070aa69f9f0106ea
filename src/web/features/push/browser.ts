/** What the browser at hand can do about notifications, and what people call it. */

/** Why a browser cannot be told anything; null where it can. */
export function obstacle(): 'insecure' | 'installFirst' | 'unsupported' | 'blocked' | null {
  if (!window.isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    // An iPhone tells things only to what stands on its home screen.
    return isApple() ? 'installFirst' : 'unsupported'
  }
  return Notification.permission === 'denied' ? 'blocked' : null
}

/** The name under which its owner finds this browser among others: `Chrome, Android`. */
export function browserName({ userAgent }: Navigator = navigator): string {
  const nameOf = (known: readonly (readonly [RegExp, string])[]) => known.find(([mark]) => mark.test(userAgent))?.[1]
  return [nameOf(browsers), nameOf(systems)].filter((name) => name !== undefined).join(', ') || 'Lawang'
}

// Most browsers call themselves by the names of others too: the order decides.
const browsers = [
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux|CrOS/, 'Linux'],
] as const

function isApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  return /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}
