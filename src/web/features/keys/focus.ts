/** Where the focus is, as far as keys care: in a field, in a part of the screen where letters act, on something that is pressed. */

/** Spread on the list and the sheet: letters act inside. */
export const keysArea = { 'data-keys': '' } as const

/** Whether what is typed goes into something. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true
  }
  return target instanceof HTMLInputElement && !notTyped.includes(target.type)
}

/** Whether letters and digits act: in the list, on the sheet, or with nothing focused at all. */
export function mayAct(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || isField(target)) return false
  return target === document.body || target.matches('main') || target.closest('[data-keys]') !== null
}

/** Whether Enter already means something to what has the focus. */
export function pressesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, [role="option"]') !== null
}

/** Takes back what a scanner typed into a field before it was known as a scan. */
export function eraseTyped(target: EventTarget | null, code: string): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  if (!target.value.endsWith(code)) return
  const value = target.value.slice(0, -code.length)
  // React listens to the setter of the prototype: setting it there and saying so keeps its state in step.
  const prototype = target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value)
  target.dispatchEvent(new Event('input', { bubbles: true }))
}

const notTyped = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file']
