/**
 * What is typed between `B` and the form being there: on a slow computer that is a word. It is heard from the moment the form is
 * asked for, which is before its code has come, and handed over once its first field is there.
 */
import { useLayoutEffect } from 'react'

interface Heard {
  readonly text: string
  /** Enter came after it: the field acts on it once it knows whom the text may mean. */
  readonly entered: boolean
}

const nothing: Heard = { text: '', entered: false }
let heard: Heard = nothing
let handedOver = ''

/** Hears signs that go nowhere yet, from when the form is asked for. */
export function useTypedAhead(asked: boolean): void {
  useLayoutEffect(() => {
    heard = nothing
    if (!asked) return
    const listen = (event: KeyboardEvent) => {
      // The key that asked for the form has been used already.
      if (event.defaultPrevented || isTaken(event.target)) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const { text, entered } = heard
      if (event.key === 'Enter' && text !== '') heard = { text, entered: true }
      else if (event.key === 'Backspace') heard = { text: text.slice(0, -1), entered: false }
      else if (event.key.length === 1 && !entered) heard = { text: text + event.key, entered: false }
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [asked])
}

/** What was heard so far, once. */
export function typedAhead(): Heard {
  const typed = heard
  heard = nothing
  handedOver = typed.text
  return typed
}

/** Whether a field opens with what was just typed for it, which is typed on and not over. */
export function isTypedAhead(text: string): boolean {
  const own = handedOver !== '' && text.endsWith(handedOver)
  handedOver = ''
  return own
}

/** Fields and buttons have their own use for keys. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, button, a[href], [contenteditable]')
}
