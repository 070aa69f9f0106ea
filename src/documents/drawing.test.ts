import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingSvg, drawings } from './drawing.ts'

test('a hand is cut to what was drawn, in the shape of the pad', () => {
  const svg = drawingSvg('M100 50 L150 60 L200 70')
  const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg ?? '')?.[1] ?? '').split(' ').map(Number)
  expect(width).toBe(120)
  expect(width / height).toBeCloseTo(2.5)
})

test('nothing but a path gets into the picture', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const svg = drawingSvg(words)
      return svg === undefined || /^[MLCQZ\d\s,.+-]+$/.test(words)
    }),
  )
  expect(drawings(['M0 0"/><script/>', '', 'M1 1 L2 2'])).toHaveLength(1)
})
