/** Where the focus goes when a remedy was pressed: parts of the form carry their name, the large button is the main one. */

/** Spread on a part of the form, or on its field, so that it can be found. */
export function partName(name: string): { readonly 'data-part': string } {
  return { 'data-part': name }
}

/** Focuses the first thing in a part that can be used, once it has been drawn. */
export function focusPart(name: string): void {
  requestAnimationFrame(() => focusNow(name))
}

/** Focuses the large button at once: an Enter that follows quickly must find it. */
export function focusMain(): void {
  focusNow('main')
}

function focusNow(name: string): void {
  const part = document.querySelector(`[data-part="${CSS.escape(name)}"]`)
  const usable = 'input:not(:disabled), select, textarea, button:not([aria-disabled="true"])'
  const first = part?.matches(usable) ? part : part?.querySelector(usable)
  if (first instanceof HTMLElement) first.focus()
}
