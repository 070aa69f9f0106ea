import { useEffect, useEffectEvent } from 'react'
import { useView } from '../view/useView.ts'

/** What a key does, by its name as the browser gives it: `{ b: openForm, Enter: act, '?': help }`. Letters are lower case. */
export type Keys = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>

/**
 * Single keys of a screen. They act only while nothing is typed in (field, list of a select), without Ctrl, Alt or Meta, and never
 * twice for one press. Signs (letters, digits, marks) can be switched off for this computer; Enter, Esc and arrows cannot.
 * A key that a button under the focus understands itself (Enter, Space) is left to it.
 */
export function useKeys(keys: Keys): void {
  const [{ letterKeys }] = useView()
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.repeat ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      isTyping(event.target)
    )
      return
    const sign = event.key.length === 1
    if ((sign && !letterKeys) || (event.key === 'Enter' && isPressable(event.target))) return
    const act = keys[sign ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act(event)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), select, textarea'))
  )
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary')
}
