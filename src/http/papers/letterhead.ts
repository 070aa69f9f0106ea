import type { Office } from '../../contract/office.ts'
import type { Letterhead } from '../../documents/office.ts'

/** The head of the office's papers; an office that has written none yet gets its name. */
export function letterheadOf({ name, letterhead, address, contact }: Office): Letterhead {
  const lines = letterhead.length > 0 ? letterhead : [{ text: name, bold: true }]
  return {
    lines: lines.map((line) => ({ ...line, size: line.size ?? 13 })),
    ...(address === '' ? {} : { address }),
    ...(contact === '' ? {} : { contact }),
  }
}
