/**
 * The keys of the desk, in one place: handlers are bound to them by name, the list on `?` and the hints in the key bar are drawn
 * from them. One key, one meaning; no key uses Ctrl, Alt or an F-key, but for Ctrl+Enter in the form.
 */

/** Where a key acts: on the desk, while a reason is picked, in another panel of the sheet, in the form of a new visitor. */
export type Mode = 'desk' | 'picker' | 'panel' | 'form'

interface KeyEntry {
  readonly name: string
  /** As the browser calls them, letters small. */
  readonly keys: readonly string[]
  /** As they are drawn. */
  readonly drawn: readonly string[]
  readonly mode: Mode
  /** A letter acts only in the list or on the sheet, never in a field, and can be switched off. */
  readonly letter: boolean
  /** Shown in the key bar of its mode. */
  readonly bar: boolean
  /** Stands between the keys where it is drawn: a range. */
  readonly range?: true
}

export const keymap = [
  { name: 'search', keys: ['/'], drawn: ['/'], mode: 'desk', letter: true, bar: false },
  { name: 'register', keys: ['b'], drawn: ['B'], mode: 'desk', letter: true, bar: false },
  {
    name: 'choose',
    keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
    drawn: ['↑', '↓'],
    mode: 'desk',
    letter: false,
    bar: true,
  },
  {
    name: 'card',
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    drawn: ['0', '9'],
    mode: 'desk',
    letter: true,
    bar: true,
    range: true,
  },
  { name: 'main', keys: ['Enter'], drawn: ['Enter'], mode: 'desk', letter: false, bar: true },
  { name: 'close', keys: ['Escape'], drawn: ['Esc'], mode: 'desk', letter: false, bar: false },
  { name: 'undo', keys: ['u'], drawn: ['U'], mode: 'desk', letter: true, bar: true },
  { name: 'print', keys: ['c'], drawn: ['C'], mode: 'desk', letter: true, bar: true },
  { name: 'correct', keys: ['e'], drawn: ['E'], mode: 'desk', letter: true, bar: false },
  { name: 'note', keys: ['m'], drawn: ['M'], mode: 'desk', letter: true, bar: false },
  { name: 'yes', keys: ['y'], drawn: ['Y'], mode: 'desk', letter: true, bar: false },
  { name: 'no', keys: ['t'], drawn: ['T'], mode: 'desk', letter: true, bar: false },
  { name: 'later', keys: ['n'], drawn: ['N'], mode: 'desk', letter: true, bar: false },
  { name: 'absent', keys: ['k'], drawn: ['K'], mode: 'desk', letter: true, bar: false },
  { name: 'seat', keys: ['r'], drawn: ['R'], mode: 'desk', letter: true, bar: false },
  { name: 'receive', keys: ['d'], drawn: ['D'], mode: 'desk', letter: true, bar: false },
  { name: 'back', keys: ['s'], drawn: ['S'], mode: 'desk', letter: true, bar: false },
  { name: 'home', keys: ['p'], drawn: ['P'], mode: 'desk', letter: true, bar: false },
  { name: 'another', keys: ['l'], drawn: ['L'], mode: 'desk', letter: true, bar: false },
  { name: 'delegate', keys: ['w'], drawn: ['W'], mode: 'desk', letter: true, bar: false },
  { name: 'tell', keys: ['i'], drawn: ['I'], mode: 'desk', letter: true, bar: false },
  { name: 'intercom', keys: ['h'], drawn: ['H'], mode: 'desk', letter: true, bar: false },
  { name: 'problem', keys: ['g'], drawn: ['G'], mode: 'desk', letter: true, bar: false },
  { name: 'appointments', keys: ['j'], drawn: ['J'], mode: 'desk', letter: true, bar: false },
  { name: 'help', keys: ['?'], drawn: ['?'], mode: 'desk', letter: true, bar: true },
  {
    name: 'reason',
    keys: ['1', '2', '3', '4', '5'],
    drawn: ['1', '5'],
    mode: 'picker',
    letter: false,
    bar: true,
    range: true,
  },
  {
    name: 'time',
    keys: ['6', '7', '8', '9', '0'],
    drawn: ['6', '0'],
    mode: 'picker',
    letter: false,
    bar: true,
    range: true,
  },
  { name: 'record', keys: ['Enter'], drawn: ['Enter'], mode: 'picker', letter: false, bar: true },
  { name: 'change', keys: ['e'], drawn: ['E'], mode: 'picker', letter: true, bar: true },
  { name: 'leave', keys: ['Escape'], drawn: ['Esc'], mode: 'picker', letter: false, bar: true },
  {
    name: 'option',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    drawn: ['1', '9'],
    mode: 'panel',
    letter: false,
    bar: false,
    range: true,
  },
  { name: 'heardYes', keys: ['y'], drawn: ['Y'], mode: 'panel', letter: true, bar: false },
  { name: 'heardNo', keys: ['t'], drawn: ['T'], mode: 'panel', letter: true, bar: false },
  { name: 'heardLater', keys: ['n'], drawn: ['N'], mode: 'panel', letter: true, bar: false },
  { name: 'heardAbsent', keys: ['k'], drawn: ['K'], mode: 'panel', letter: true, bar: false },
  { name: 'heardNothing', keys: ['0'], drawn: ['0'], mode: 'panel', letter: true, bar: false },
  { name: 'save', keys: ['Enter'], drawn: ['Enter'], mode: 'panel', letter: false, bar: true },
  { name: 'leavePanel', keys: ['Escape'], drawn: ['Esc'], mode: 'panel', letter: false, bar: true },
  { name: 'accept', keys: ['Enter'], drawn: ['Enter'], mode: 'form', letter: false, bar: true },
  { name: 'pick', keys: ['ArrowUp', 'ArrowDown'], drawn: ['↑', '↓'], mode: 'form', letter: false, bar: true },
  { name: 'nextField', keys: ['Tab'], drawn: ['Tab'], mode: 'form', letter: false, bar: true },
  { name: 'send', keys: ['Ctrl+Enter'], drawn: ['Ctrl', 'Enter'], mode: 'form', letter: false, bar: true },
  { name: 'toDesk', keys: ['Escape'], drawn: ['Esc'], mode: 'form', letter: false, bar: true },
] as const satisfies readonly KeyEntry[]

export type KeyName = (typeof keymap)[number]['name']
export type KeyBinding = (typeof keymap)[number]

/** The keys that the key bar of a mode hints at. */
export function barOf(mode: Mode): readonly KeyBinding[] {
  return keymap.filter((entry) => entry.mode === mode && entry.bar)
}

/** The binding of a key in a mode. */
export function bindingOf(key: string, mode: Mode): KeyBinding | null {
  const small = key.length === 1 ? key.toLowerCase() : key
  return keymap.find((entry) => entry.mode === mode && (entry.keys as readonly string[]).includes(small)) ?? null
}

/** How a key is drawn on the button that does the same. */
export function drawnKey(name: KeyName): string {
  return keymap.find((entry) => entry.name === name)?.drawn[0] ?? ''
}
