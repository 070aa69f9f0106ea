import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInitials, longestInitials, type Point, withStroke } from './initials-path.ts'

const stroke = fc.array(
  fc.record({ x: fc.double({ min: -50, max: 350, noNaN: true }), y: fc.double({ min: -50, max: 170, noNaN: true }) }),
  { minLength: 1, maxLength: 400 },
)

test('a straight line keeps its two ends only', () => {
  const points = Array.from({ length: 50 }, (_, at) => ({ x: at * 4, y: at }))
  expect(withStroke('', points)).toBe('M0 0L196 49')
})

test('a corner stays a corner', () => {
  const down = Array.from({ length: 20 }, (_, at) => ({ x: 10, y: at * 5 }))
  const along = Array.from({ length: 20 }, (_, at) => ({ x: 10 + at * 5, y: 95 }))
  expect(withStroke('', [...down, ...along])).toContain('Q10 95 ')
})

test('a touch without a movement is a dot', () => {
  expect(withStroke('', [{ x: 20.04, y: 30 }])).toBe('M20 30L20 30')
})

test('strokes come one after another', () => {
  const two = withStroke(withStroke('', [{ x: 1, y: 1 }]), [{ x: 2, y: 2 }])
  expect(two).toBe('M1 1L1 1 M2 2L2 2')
})

test('whatever is drawn, the path has known letters, fits into the box and into the record', () => {
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 12 }), (strokes) => {
      const path = strokes.reduce((drawn: string, points: readonly Point[]) => withStroke(drawn, points), '')
      expect(isInitials(path)).toBe(true)
      const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
      expect(numbers.every((n) => n >= 0 && n <= 300)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a pad that is full takes no more, and keeps what is there', () => {
  const full = 'M1 1'.repeat(longestInitials / 4)
  expect(withStroke(full, [{ x: 1, y: 1 }])).toBe(full)
})

test('foreign letters are not initials', () => {
  expect(isInitials('M1 1L2 2')).toBe(true)
  expect(isInitials('M1 1A5 5 0 0 1 2 2')).toBe(false)
  expect(isInitials('M1 1"/><script>')).toBe(false)
})
