/** Faults in their place: the line marked, the word underlined, and right under it what is wrong and what mends it. */
import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { FaultRemedy } from './remedies.ts'

/** A fault as shown: where it is, its sentence, its remedies. */
export interface ShownFault {
  readonly from: number
  readonly to: number
  readonly sentence: string
  readonly remedies: readonly FaultRemedy[]
}

/** Puts these faults in place of those shown. */
export const showFaults = StateEffect.define<readonly ShownFault[]>()

/** So many are shown in place; a file with more is no slip of the hand. */
const most = 40

export const faultField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showFaults)) next = marksOf(transaction.state, effect.value.slice(0, most))
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Where the next fault after the cursor begins, the first one again after the last; null without any. */
function nextFault(state: EditorState): { from: number; to: number } | null {
  const places: { from: number; to: number }[] = []
  state.field(faultField).between(0, state.doc.length, (from, to, mark) => {
    if (mark.spec.class === 'lawang-fault-word') places.push({ from, to })
  })
  const { head } = state.selection.main
  return places.find((place) => place.from > head) ?? places[0] ?? null
}

/** Goes to the next fault; false without any. */
export function goToNextFault(view: EditorView): boolean {
  const place = nextFault(view.state)
  if (place === null) return false
  view.dispatch({
    selection: { anchor: place.from },
    effects: EditorView.scrollIntoView(place.from, { y: 'center' }),
    userEvent: 'select',
  })
  view.focus()
  return true
}

/** Takes the first remedy of the line where the cursor is. */
export function takeRemedy(view: EditorView): boolean {
  const line = view.state.doc.lineAt(view.state.selection.main.head)
  let remedy: FaultRemedy | undefined
  view.state.field(faultField).between(line.from, line.to, (_, __, mark) => {
    if (mark.spec.widget instanceof FaultWidget) remedy ??= mark.spec.widget.fault.remedies[0]
  })
  if (remedy === undefined) return false
  take(view, remedy)
  return true
}

function marksOf(state: EditorState, faults: readonly ShownFault[]): DecorationSet {
  const marks = faults.flatMap((fault, at) => {
    const from = Math.min(fault.from, state.doc.length)
    const to = Math.min(fault.to, state.doc.length)
    const line = state.doc.lineAt(from)
    const word = to > from ? [Decoration.mark({ class: 'lawang-fault-word' }).range(from, to)] : []
    return [
      Decoration.line({ class: 'lawang-fault-line' }).range(line.from),
      ...word,
      Decoration.widget({ widget: new FaultWidget(fault), block: true, side: 1 + at }).range(line.to),
    ]
  })
  return Decoration.set(marks, true)
}

class FaultWidget extends WidgetType {
  readonly fault: ShownFault

  constructor(fault: ShownFault) {
    super()
    this.fault = fault
  }

  override eq(other: FaultWidget): boolean {
    const { from, sentence, remedies } = this.fault
    return (
      other.fault.from === from &&
      other.fault.sentence === sentence &&
      other.fault.remedies.length === remedies.length &&
      other.fault.remedies.every((remedy, at) => remedy.label === remedies[at]?.label)
    )
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('div')
    box.className = 'lawang-fault'
    const words = document.createElement('p')
    words.textContent = this.fault.sentence
    box.append(words)
    for (const remedy of this.fault.remedies) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = remedy.label
      button.addEventListener('click', () => {
        take(view, remedy)
        view.focus()
      })
      box.append(button)
    }
    return box
  }

  override ignoreEvent(): boolean {
    return true
  }
}

function take(view: EditorView, { from, to, insert }: FaultRemedy): void {
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input' })
}
