/** The lines of the guest book as they are drawn: by day, what was corrected with its old words and the number of its note. Pure. */
import type { GuestBookLine } from '../../../contract/guest-book.ts'

export interface BookDay {
  readonly day: string
  readonly lines: readonly GuestBookLine[]
}

/** Lines that follow each other on the same day stand under one band. */
export function byDay(lines: readonly GuestBookLine[]): readonly BookDay[] {
  const days: { day: string; lines: GuestBookLine[] }[] = []
  for (const line of lines) {
    const last = days.at(-1)
    if (last?.day === line.day) last.lines.push(line)
    else days.push({ day: line.day, lines: [line] })
  }
  return days
}

export interface Written {
  /** The words as they were first written, where they were corrected since. */
  readonly old: string | null
  /** The numbers of the notes that tell of it, among the notes of the line. */
  readonly notes: readonly number[]
}

/** What became of one field of a line. */
export function writtenOf({ mended }: GuestBookLine, field: string): Written {
  const notes = mended.flatMap((one, at) => (one.field === field ? [at + 1] : []))
  const first = mended.find((one) => one.field === field)
  return { old: first && first.from !== '' ? first.from : null, notes }
}

/** Which line a step up or down leads to; the ends hold. */
export function lineBeside(
  lines: readonly GuestBookLine[],
  visitId: string | null,
  way: 'up' | 'down' | 'first' | 'last',
): GuestBookLine | null {
  const at = lines.findIndex((line) => line.visitId === visitId)
  switch (way) {
    case 'first':
      return lines[0] ?? null
    case 'last':
      return lines.at(-1) ?? null
    case 'up':
      return (at < 0 ? lines.at(-1) : lines[Math.max(at - 1, 0)]) ?? null
    case 'down':
      return (at < 0 ? lines[0] : lines[Math.min(at + 1, lines.length - 1)]) ?? null
    default:
      return way satisfies never
  }
}
