/**
 * Where an arrow leads in a grid of `count` places, `columns` wide, from place `at`: as the grid lies, never beyond its edges.
 * Answers null for other keys, and where there is nowhere to go.
 */
export function arrowIn(key: string, at: number, count: number, columns: number): number | null {
  const to = target(key, at, count, columns)
  return to === null || to < 0 || to >= count || to === at ? null : to
}

function target(key: string, at: number, count: number, columns: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return at + 1
    case 'ArrowLeft':
      return at - 1
    case 'ArrowDown':
      return at + columns
    case 'ArrowUp':
      return at - columns
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
