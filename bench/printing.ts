// The printed SOP of the seed against a Typst page with nothing on it, in turns; both by the same kept compiler.
import { readFileSync } from 'node:fs'
import { compilePdf } from '../src/documents/compiler.ts'
import { renderSop } from '../src/documents/sop.ts'
import { parseSop } from '../src/domain/sop/parse.ts'
import { type Figure, median, ms } from './figures.ts'

const rounds = 25

/** The document of the shipped SOP, two pages. */
export async function printing(): Promise<readonly Figure[]> {
  const parsed = parseSop(readFileSync(new URL('../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error('The shipped SOP cannot be read')
  const { sop } = parsed
  const whole: number[] = []
  const empty: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    whole.push(await timed(() => renderSop({ sop, letterhead: { lines: [] }, keptAt: 0, paper: 'f4' })))
    empty.push(await timed(() => compilePdf('cards', { office: '', cards: [] }, 0)))
  }
  const [measured, baseline] = [median(whole.slice(5)), median(empty.slice(5))]
  return [
    {
      what: 'the printed SOP, two pages with their flow chart',
      measured: ms(measured),
      baseline: `${ms(baseline)} an empty Typst page`,
      value: measured / baseline,
      shown: `${(measured / baseline).toFixed(2)} ×`,
      target: null,
      targetShown: 'told, no target',
    },
  ]
}

async function timed(make: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await make()
  return performance.now() - began
}
