/** What may stand beside the file; named in the address. */
const views = ['flow', 'sheet', 'difference', 'figures', 'rehearsal', 'versions', 'open', 'publish'] as const
export type View = (typeof views)[number]

/** Whether an address names a view. */
export function isView(name: string | null): name is View {
  return views.some((view) => view === name)
}
