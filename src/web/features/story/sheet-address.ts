/** Where the visit sheet is drawn. */
export function sheetOf(visitId: string): string {
  return `/api/visits/${visitId}/sheet.pdf`
}
