/** The words of lines: beside where the line leaves, over no symbol, and over no other line where there is room. */
import { type Half, overlaps, type Placed, type Point, type Route } from './shapes.ts'

/** A word: its middle and half its size. */
export type Label = Point & Half & { readonly id: string; readonly word: 'yes' | 'no' }
export type WordSizes = Readonly<Record<Label['word'], Half>>

/** Finds the places of the words of all lines that have one, within a drawing of this size. */
export function labelsOf(
  routes: readonly Route[],
  symbols: readonly Placed[],
  sizes: WordSizes,
  drawing: { readonly width: number; readonly height: number; readonly borders: readonly number[] },
): readonly Label[] {
  const lines = routes.flatMap(straightsOf)
  const labels: Label[] = []
  for (const route of routes) {
    if (route.kind !== 'yes' && route.kind !== 'no') continue
    const half = sizes[route.kind]
    const free = (at: Point) => !symbols.some((symbol) => overlaps(at, grown(half), symbol))
    const places = placesAlong(route, half).map((place) => kept(place, half, drawing))
    const at = bestOf(places, free, (place) => {
      const onBorder = drawing.borders.some((border) => Math.abs(border - place.x) < half.hw)
      return costOf(boxOf(place, grown(half)), lines, labels) + (onBorder ? 12 : 0)
    })
    if (at) labels.push({ ...at, ...half, id: route.id, word: route.kind })
  }
  return labels
}

/** A place within the drawing: one beyond its rim is moved in. */
function kept({ at, away }: Place, { hw, hh }: Half, { width, height }: { width: number; height: number }): Place {
  const x = Math.min(Math.max(at.x, hw), width - hw)
  const y = Math.min(Math.max(at.y, hh), height - hh)
  return { at: { x, y }, away: away + Math.abs(x - at.x) / 2 + Math.abs(y - at.y) }
}

type Place = { readonly at: Point; readonly away: number }

/** The cheapest free place; those that are too far away to be cheaper are not looked at. */
function bestOf(places: readonly Place[], isFree: (at: Point) => boolean, costAt: (at: Point) => number): Point | null {
  let best: Point | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { at, away } of places.toSorted((a, b) => a.away - b.away)) {
    if (away >= least) break
    if (!isFree(at)) continue
    const cost = away + costAt(at)
    if (cost >= least) continue
    best = at
    least = cost
  }
  return best
}

/** The straight pieces of a line as boxes without a width. */
function straightsOf({ points }: Route): readonly Placed[] {
  return points.slice(1).map((b, at) => {
    const a = points[at] ?? b
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    return boxOf(middle, { hw: Math.abs(a.x - b.x) / 2, hh: Math.abs(a.y - b.y) / 2 })
  })
}

function boxOf({ x, y }: Point, { hw, hh }: Half): Placed {
  return { id: '', shape: 'box', x, y, hw, hh }
}

const beside = 2
const stride = 2

/** Every place beside the line from its beginning on, on both of its sides. */
function placesAlong({ points, kind }: Route, { hw, hh }: Half): readonly Place[] {
  let gone = 0
  return points.slice(1).flatMap((b, at) => {
    const a = points[at]
    if (!a) return []
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y)
    const before = gone
    gone += length
    const [ux, uy] = [Math.sign(b.x - a.x), Math.sign(b.y - a.y)]
    // A line that leaves by the side of a symbol has its word above, from where it leaves on, however soon it turns.
    const outset =
      at === 0 && ux !== 0
        ? [...offs.map((off) => ({ at: { x: a.x + ux * (hw + 1), y: a.y - hh - beside - off }, away: 1.5 * off }))]
        : []
    return outset.concat(
      Array.from({ length: Math.floor(length / stride) + 1 }, (_, step) => step * stride).flatMap((far) => {
        const [x, y] = [a.x + ux * far, a.y + uy * far]
        return offs.flatMap((off) => {
          const away = before + far + 1.5 * off
          // Above a line across; beside one downwards, yes at its right.
          return ux === 0
            ? [
                { at: { x: x + hw + beside + off, y }, away: away + (kind === 'yes' ? 0 : 1) },
                { at: { x: x - hw - beside - off, y }, away: away + (kind === 'yes' ? 1 : 0) },
              ]
            : [
                { at: { x, y: y - hh - beside - off }, away },
                { at: { x, y: y + hh + beside + off }, away: away + 3 },
              ]
        })
      }),
    )
  })
}

/** How much further from its line a word may stand where symbols are near. */
const offs = [0, 5, 10, 16, 24]

/** A word over a line, or over another word, is hard to read. */
function costOf(box: Placed, lines: readonly Placed[], labels: readonly Label[]): number {
  const onLines = lines.filter((line) => overlaps(line, line, box)).length
  const onWords = labels.filter((label) => overlaps(label, grown(label), box)).length
  return 30 * onLines + 1000 * onWords
}

function grown({ hw, hh }: Half): Half {
  return { hw: hw + 1, hh: hh + 1 }
}
