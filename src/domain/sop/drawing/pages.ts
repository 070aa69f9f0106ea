/** Breaks the rows of a table into pages: never inside a row, with room for connectors where a page follows or came before. */

/** A row on a page, or a part of one that is higher than a page. Its symbols stand in the first part. */
export type PageRow = { readonly row: number; readonly part: number; readonly height: number }

export type Room = {
  /** What the rows of the first page and of the following ones may take together. */
  readonly first: number
  readonly other: number
  /** What stands below the last row. */
  readonly closing: number
  readonly strip: number
}

/** The rows of each page; `heights` are those of every row's parts. */
export function pagesOf(heights: readonly (readonly number[])[], room: Room): readonly (readonly PageRow[])[] {
  const rows = heights.flatMap((parts, row) => parts.map((height, part): PageRow => ({ row, part, height })))
  const pages: PageRow[][] = [[]]
  let left = room.first - room.strip
  for (const [at, row] of rows.entries()) {
    const page = pages.at(-1) ?? []
    // Nothing follows the last row: its page needs no strip at its foot, but room for what closes the table.
    const need = row.height + (at === rows.length - 1 ? room.closing - room.strip : 0)
    if (need > left && page.length > 0) {
      pages.push([row])
      left = room.other - 2 * room.strip - row.height
    } else {
      page.push(row)
      left -= row.height
    }
  }
  return pages
}

/** How high one row may be so that it fits on any page. */
export function mostHeight({ first, other, strip, closing }: Room): number {
  return Math.min(first - strip, other - 2 * strip) - Math.max(0, closing - strip)
}
