import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySop } from '../domain/sop/arbitrary.ts'
import { parseSop } from '../domain/sop/parse.ts'
import { sopSvg } from './sop-svg.ts'

const parsed = parseSop(readFileSync(new URL('../../sop/penerimaan-tamu.yaml', import.meta.url), 'utf8'))
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
const { sop } = parsed

const textOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(' ')

test('the drawing tells what it is, holds the words of the table as text, and every symbol of the flow', () => {
  const svg = sopSvg(sop)
  expect(svg).toContain('<title>SOP Penerimaan Tamu</title>')
  expect(svg).toContain('→ ya: 3, tidak: 3')
  const words = textOf(svg)
  for (const step of sop.steps) {
    for (const word of String(step.activity).split(' ')) expect(words).toContain(word)
  }
  for (const word of ['Petugas Piket', 'Kelengkapan', 'Ket.', 'ya', 'tidak']) expect(words).toContain(word)
})

test('it needs nothing from elsewhere, runs nothing, and styles nothing inline', () => {
  const svg = sopSvg(sop)
  expect(svg).not.toMatch(/<script|<style|style=|href|url\(|<foreignObject| on\w+=/)
})

test('the same SOP gives the same bytes', () => {
  expect(sopSvg(sop)).toBe(sopSvg(sop))
})

test('whatever the words, the drawing is well formed', () => {
  fc.assert(
    fc.property(arbitrarySop, (one) => {
      const svg = sopSvg(one)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML must not hold
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|NaN|undefined|Infinity/)
      expect(svg.replace(/<(?:\?xml[^>]*\?|\/?\w[^<>]*)>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/)
    }),
    { numRuns: 40 },
  )
})
