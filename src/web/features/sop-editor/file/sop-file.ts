/**
 * The text of an SOP file while it is being written. One history for whoever changes it, the code or the form: what either did is
 * undone by the other. A view of the text (`attach`) follows along; without one the text can be changed all the same.
 */
import { redo, undo } from '@codemirror/commands'
import type { EditorState, StateCommand, Transaction, TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { shortestChange } from './shortest-change.ts'

export interface SopFile {
  readonly state: () => EditorState
  readonly text: () => string
  readonly subscribe: (listener: () => void) => () => void
  /** Takes over what a view or a command did. */
  readonly apply: (transaction: Transaction) => void
  readonly dispatch: (spec: TransactionSpec) => void
  /** Puts another text in its place, as the smallest change that leads there. */
  readonly become: (text: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly attach: (view: EditorView) => () => void
}

/** A file that starts in a state. */
export function createSopFile(start: EditorState): SopFile {
  let state = start
  let view: EditorView | null = null
  const listeners = new Set<() => void>()
  const apply = (transaction: Transaction) => {
    const before = state
    state = transaction.state
    view?.update([transaction])
    if (before.doc !== state.doc) for (const listener of listeners) listener()
  }
  const run = (command: StateCommand) => void command({ state, dispatch: apply })
  return {
    state: () => state,
    text: () => state.doc.toString(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply,
    dispatch: (spec) => apply(state.update(spec)),
    become(text) {
      const change = shortestChange(state.doc.toString(), text)
      if (change !== null) apply(state.update({ changes: change, userEvent: 'input' }))
    },
    undo: () => run(undo),
    redo: () => run(redo),
    attach(attached) {
      view = attached
      return () => {
        if (view === attached) view = null
      }
    },
  }
}
