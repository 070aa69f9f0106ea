import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sopErrorCodes } from './sop-error.ts'

const format = readFileSync('docs/sop-format.md', 'utf8')

test('the table of errors in the format names every code, and no other', () => {
  const table = format.slice(format.indexOf('| code | Indonesian'), format.indexOf('The graph (unreached'))
  const codes = table
    .split('\n')
    .slice(2)
    .flatMap((line) => (line.split('|')[1] ?? '').split(','))
    .map((code) => code.trim())
    .filter((code) => code !== '')
  expect(codes.toSorted()).toEqual([...sopErrorCodes].toSorted())
})
