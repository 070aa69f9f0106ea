/** Screens follow the SOP in force: no source of theirs knows a step of an SOP, by name or by number. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSop } from '../domain/sop/parse.ts'
import { textIn } from '../domain/sop/text.ts'

const web = join(import.meta.dirname, '../web')
const shipped = join(web, '../../sop')

/** What the screens are made of; tests play visits of an SOP and may name its steps. */
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts') && !path.endsWith('a-visit.ts'))
  .map((path) => ({ path, lines: readFileSync(join(web, path), 'utf8').split('\n') }))

const stepNames = readdirSync(shipped)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const parsed = parseSop(readFileSync(join(shipped, name), 'utf8'))
    return parsed.ok ? parsed.sop.steps.map((step) => textIn(step.short, 'id')) : []
  })

function linesWith(pattern: RegExp): readonly string[] {
  return sources.flatMap(({ path, lines }) =>
    lines.filter((line) => pattern.test(line)).map((line) => `${path}: ${line.trim()}`),
  )
}

test('no screen knows the name of a step', () => {
  expect(stepNames).not.toEqual([])
  const quoted = stepNames.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  expect(linesWith(new RegExp(`['"\`>](?:${quoted})['"\`<]`))).toEqual([])
})

test('no screen compares the number of a step with one of its own', () => {
  expect(linesWith(/(?:\.step|\bno|\bstepNo)\s*[!=<>]==?\s*\d/)).toEqual([])
  expect(linesWith(/(?:\.step|\bno|\bstepNo)\s*[<>]\s*\d/)).toEqual([])
  expect(linesWith(/\d\s*[!=]==\s*(?:\w+\.)*(?:no|stepNo|visit\.step)\b/)).toEqual([])
  expect(linesWith(/\bsteps\[\d\]/)).toEqual([])
})
