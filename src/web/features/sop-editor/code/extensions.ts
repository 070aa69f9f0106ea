/** What the text of an SOP file can do: its history, its language, its faults and choices. */
import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { type EditorState, EditorState as State } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { choicesAt } from './choices.ts'
import { faultField, goToNextFault, takeRemedy } from './faults.ts'
import { codeColours, codeTheme } from './theme.ts'

/** The state of a text with everything that it can do. */
export function startState(text: string): EditorState {
  return State.create({
    doc: text,
    extensions: [
      history(),
      yaml(),
      indentUnit.of('  '),
      State.tabSize.of(2),
      syntaxHighlighting(codeColours),
      bracketMatching(),
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      drawSelection(),
      EditorView.lineWrapping,
      faultField,
      // what scrolls must be reachable by keys, and be known to be
      EditorView.contentAttributes.of({ tabindex: '0' }),
      autocompletion({ override: [choicesAt], icons: false }),
      keymap.of([
        { key: 'F8', run: goToNextFault },
        { key: 'Alt-Enter', run: takeRemedy },
        { key: 'Tab', run: acceptCompletion },
        ...completionKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
      codeTheme,
    ],
  })
}
