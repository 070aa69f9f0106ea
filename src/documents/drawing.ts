/**
 * Initials and signatures as SVG, as they were drawn: path data in a box of 300 × 120 (M L C Q Z and numbers only), cut to what
 * was drawn so that a small hand stays legible on paper. What is no such path draws nothing.
 */
export function drawingSvg(path: string): string | undefined {
  if (!/^[MLCQZ\d\s,.+-]+$/.test(path)) return undefined
  const numbers = path.match(/[+-]?\d*\.?\d+/g)?.map(Number) ?? []
  if (numbers.length < 4) return undefined
  const across = span(numbers.filter((_, index) => index % 2 === 0))
  const down = span(numbers.filter((_, index) => index % 2 === 1))
  // The box keeps its shape, and a dot is not blown up to a blot.
  const width = Math.max(across.length + 12, (down.length + 12) * 2.5, 120)
  const height = width / 2.5
  const box = [across.middle - width / 2, down.middle - height / 2, width, height].map((n) => n.toFixed(1))
  const stroke = (width * 0.022).toFixed(2)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}"><path d="${path}" fill="none" stroke="#000" ` +
    `stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  )
}

/** The drawings of a list of paths; those that are none are left out. */
export function drawings(paths: readonly string[]): readonly string[] {
  return paths.map(drawingSvg).filter((svg) => svg !== undefined)
}

function span(values: readonly number[]): { readonly middle: number; readonly length: number } {
  const [least, most] = values.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Infinity, -Infinity])
  return { middle: (least + most) / 2, length: most - least }
}
