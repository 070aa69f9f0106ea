/** The look of the code: the tokens of the screens, which reach into its shadow tree. */
import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export const codeTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--sheet)', color: 'var(--ink-2)', fontSize: 'var(--t-13)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace',
    lineHeight: '1.1875rem',
    scrollbarWidth: 'thin',
  },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 16px 0 6px', borderLeft: '4px solid transparent' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--ink-3)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '46px', padding: '0 10px 0 0', fontSize: 'var(--t-12)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--recess) 55%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)', fontWeight: '700' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--green-line)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--green-soft)',
    outline: '1px solid var(--green-line)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    boxShadow: 'var(--e-float)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '14em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--green)', color: 'var(--on-green)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', marginLeft: '1em' },
  '.lawang-fault-line': { backgroundColor: 'var(--red-soft)', borderLeftColor: 'var(--red)' },
  '.lawang-fault-word': {
    color: 'var(--red-ink)',
    fontWeight: '700',
    textDecoration: 'underline wavy var(--red) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.lawang-fault': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '6px 16px 12px 10px',
    borderLeft: '4px solid var(--red)',
    backgroundColor: 'var(--red-soft)',
    color: 'var(--ink)',
    font: '450 var(--t-13) / 1.125rem var(--font)',
    whiteSpace: 'normal',
  },
  '.lawang-fault p': { flex: '1 0 100%', margin: '0', color: 'var(--red-ink)', fontWeight: '600' },
  '.lawang-fault button': {
    minHeight: '2rem',
    padding: '3px 12px',
    border: '1px solid var(--control)',
    borderRadius: 'var(--r-2)',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    font: '600 var(--t-13) / 1.125rem var(--font)',
    cursor: 'pointer',
  },
  '.lawang-fault p + button': {
    backgroundColor: 'var(--green)',
    borderColor: 'var(--green)',
    color: 'var(--on-green)',
  },
  '.lawang-fault button:focus-visible': { outline: '3px solid var(--focus)', outlineOffset: '2px' },
  '@media (pointer: coarse)': { '.lawang-fault button': { minHeight: '2.75rem' } },
})

/** Keys stand out, values are quieter, comments quietest. */
export const codeColours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--ink)', fontWeight: '700' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content, tags.number], color: 'var(--ink-2)' },
])
