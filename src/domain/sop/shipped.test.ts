import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flowchartOf } from './flowchart.ts'
import { parseSop } from './parse.ts'

const files = readdirSync('sop').filter((name) => name.endsWith('.yaml'))

test('seven procedures ship', () => {
  expect(files.toSorted()).toEqual([
    'dprd.yaml',
    'kantor-desa.yaml',
    'kementerian.yaml',
    'loket.yaml',
    'penerimaan-tamu.yaml',
    'perusahaan.yaml',
    'sekolah.yaml',
  ])
})

test.each(files)('%s is read without a fault', (name) => {
  const parsed = parseSop(readFileSync(`sop/${name}`, 'utf8'))
  expect(parsed).toMatchObject({ ok: true })
  if (!parsed.ok) return
  expect(flowchartOf(parsed.sop).rows).toHaveLength(parsed.sop.steps.length)
})

test('the ministry has twelve steps, the village two', () => {
  const count = (name: string) => {
    const parsed = parseSop(readFileSync(`sop/${name}.yaml`, 'utf8'))
    return parsed.ok ? parsed.sop.steps.length : 0
  }
  expect([count('kementerian'), count('kantor-desa')]).toEqual([12, 2])
})
