/**
 * The keyboard of a screen. `<KeysProvider mode="desk" …>` listens once; what a key does is bound where it is done:
 * `useKey('note', may ? open : null)`. The last one bound wins, so that a panel takes a key over and gives it back when it closes.
 * A scanner is heard from anywhere, whatever has the focus: `useScan(code => taken)`. Lists and sheets, where letters act, carry
 * `{...keysArea}`.
 */
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { forgetAfter, hearKey, hearPause, noDigits, scannerPace } from './digits.ts'
import { eraseTyped, isField, mayAct, pressesItself } from './focus.ts'
import { bindingOf, type KeyName, type Mode } from './keymap.ts'

type Handler = (event: KeyboardEvent) => void
/** Says whether it took the code; in a field a code that nobody takes is what was typed there. */
type ScanHandler = (code: string, inField: boolean) => boolean

interface Bindings {
  readonly keys: Map<KeyName, Handler[]>
  readonly scans: ScanHandler[]
}

const KeysContext = createContext<Bindings | null>(null)

interface Props {
  readonly mode: Mode
  /** Letters and digits are switched on. */
  readonly letters: boolean
  /** How many digits a visitor card has. */
  readonly cardWidth: number
  readonly onCard: (number: string) => void
  /** Digits typed so far, to be shown. */
  readonly onTyped: (typed: string) => void
  readonly children: ReactNode
}

/** Listens to the keyboard for everything inside it. */
export function KeysProvider({ mode, letters, cardWidth, onCard, onTyped, children }: Props) {
  const [bindings] = useState<Bindings>(() => ({ keys: new Map(), scans: [] }))
  const digits = useRef(noDigits)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  /** True where the key belonged to a scan or a card number. */
  const hear = (event: KeyboardEvent): boolean => {
    clearTimeout(pause.current)
    const typedBefore = digits.current.typed
    const [next, heard] = hearKey(digits.current, event.key, event.timeStamp, cardWidth)
    digits.current = next
    if (heard.kind === 'scan') {
      const { code } = heard
      const inField = isField(event.target)
      if (!bindings.scans.toReversed().some((handler) => handler(code, inField))) return false
      event.preventDefault()
      event.stopImmediatePropagation()
      eraseTyped(event.target, code)
      onTyped('')
      return true
    }
    const ours = mode === 'desk' && letters && mayAct(event.target)
    if (heard.kind === 'more') pause.current = setTimeout(() => wait(ours), scannerPace + 10)
    if (!ours) return false
    if (heard.kind === 'card') onCard(heard.number)
    if (next.typed !== '' || typedBefore !== '') onTyped(next.typed)
    if (heard.kind === 'nothing') return false
    event.preventDefault()
    return true
  }

  const wait = useEffectEvent((ours: boolean) => {
    const [next, heard] = hearPause(digits.current, cardWidth)
    digits.current = next
    if (!ours) return
    onTyped(next.typed)
    if (heard.kind === 'card') onCard(heard.number)
    else pause.current = setTimeout(forget, forgetAfter)
  })
  const forget = useEffectEvent(() => {
    digits.current = noDigits
    onTyped('')
  })

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    // What lies under a dialog is out of reach, for keys as for the pointer.
    if (document.querySelector('dialog:modal') !== null) return
    if (hear(event)) return
    const binding = bindingOf(event.key, mode)
    const handler = binding && bindings.keys.get(binding.name)?.at(-1)
    if (!binding || !handler || !acts(event, binding.letter, letters)) return
    event.preventDefault()
    handler(event)
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen, true)
    return () => {
      window.removeEventListener('keydown', listen, true)
      clearTimeout(pause.current)
    }
  }, [])

  return <KeysContext value={bindings}>{children}</KeysContext>
}

/** Binds a key of the map while the component is there; null leaves it unbound. */
export function useKey(name: KeyName, handler: Handler | null): void {
  const bindings = useContext(KeysContext)
  const latest = useEffectEvent((event: KeyboardEvent) => handler?.(event))
  const bound = handler !== null
  useEffect(() => {
    if (!bound || bindings === null) return
    const list = bindings.keys.get(name) ?? []
    bindings.keys.set(name, list)
    return pushed(list, (event) => latest(event))
  }, [bindings, name, bound])
}

/** Hears scanned codes while the component is there; the last one to listen is asked first. */
export function useScan(handler: ScanHandler): void {
  const bindings = useContext(KeysContext)
  const latest = useEffectEvent(handler)
  useEffect(() => {
    if (bindings === null) return
    return pushed(bindings.scans, (code, inField) => latest(code, inField))
  }, [bindings])
}

/** Puts something on a list and gives back what takes it off. */
function pushed<T>(list: T[], one: T): () => void {
  list.push(one)
  return () => {
    list.splice(list.indexOf(one), 1)
  }
}

/** Whether a key acts where the focus is. Only Esc acts in a field; Enter belongs to the button that has the focus; nothing repeats but arrows. */
function acts(event: KeyboardEvent, letter: boolean, letters: boolean): boolean {
  if (event.repeat && !event.key.startsWith('Arrow')) return false
  if (event.key === 'Escape') return true
  if (isField(event.target)) return false
  if (event.key === 'Enter' && pressesItself(event.target)) return false
  if (!letter) return mayAct(event.target)
  return letters && (mayAct(event.target) || event.key === '/' || event.key === '?')
}
