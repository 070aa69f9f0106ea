/**
 * From the points of a pen to the data of an SVG path in a box of 300 × 120, made of M, L, Q and numbers only, small enough to be
 * kept with the record. Pure, so that it can be tested without a pen.
 */

/** A point in the box. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The box that initials are drawn in. */
export const initialsBox = { width: 300, height: 120 } as const

/** The most that the data of a path may be long, in bytes. */
export const longestInitials = 8192

const known = /^[MLCQZ0-9 .,-]*$/

/** Whether this is the data of initials: known letters, not too long. What is not is never drawn. */
export function isInitials(path: string): boolean {
  return path.length <= longestInitials && known.test(path)
}

/** The path with one more stroke, as fine as there is room for; the path as it was when there is none. */
export function withStroke(path: string, stroke: readonly Point[]): string {
  const inside = stroke.map(clamp)
  for (const tolerance of [0.5, 1, 2, 4, 8]) {
    const longer = `${path}${path === '' ? '' : ' '}${strokePath(simplified(inside, tolerance))}`
    if (longer.length <= longestInitials) return longer
  }
  return path
}

/** One stroke as it is being drawn, point by point. */
export function rawPath(stroke: readonly Point[]): string {
  return stroke.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** A curve through the middles between the points, so that corners of the hand stay and those of the sampling go. */
function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first) return ''
  // A dot is a line without a length: round ends make it visible.
  if (!last) return `M${at(first)}L${at(first)}`
  const curves = rest.slice(0, -1).map((point, index) => `Q${at(point)} ${at(middle(point, rest[index + 1] ?? last))}`)
  return `M${at(first)}${curves.join('')}L${at(last)}`
}

/** Ramer–Douglas–Peucker: leaves out the points that lie within the tolerance of a straight line. */
function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return distinct(points)
  let farthest = 0
  let distance = 0
  points.forEach((point, index) => {
    const away = distanceTo(point, first, last)
    if (away > distance) [farthest, distance] = [index, away]
  })
  if (distance <= tolerance) return distinct([first, last])
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(farthest), tolerance),
  ]
}

function distinct(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => index === 0 || at(point) !== at(points[index - 1] ?? point))
}

function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y)
  return Math.abs(dy * point.x - dx * point.y + to.x * from.y - to.y * from.x) / length
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function clamp({ x, y }: Point): Point {
  return { x: Math.min(Math.max(x, 0), initialsBox.width), y: Math.min(Math.max(y, 0), initialsBox.height) }
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`
}

function short(n: number): string {
  return String(Math.round(n * 10) / 10)
}
