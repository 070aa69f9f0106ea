import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortestChange } from './shortest-change.ts'

test('the change leads from one text to the other, and touches neither their beginning nor their end', () => {
  const run = fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, before, after, tail) => {
    const [from, to] = [head + before + tail, head + after + tail]
    const change = shortestChange(from, to)
    if (change === null) {
      expect(from).toBe(to)
      return
    }
    expect(from.slice(0, change.from) + change.insert + from.slice(change.to)).toBe(to)
    expect(change.from).toBeGreaterThanOrEqual(head.length)
    expect(change.to - change.from).toBeLessThanOrEqual(before.length)
  })
  fc.assert(run)
})
