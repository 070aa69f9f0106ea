import { expect, test } from 'vitest'
import { sampleStaff, sampleUnits } from './staff.ts'

test('every NIP has the structure of one', () => {
  for (const { nip, name } of sampleStaff) {
    if (nip === undefined) continue
    expect(nip, name).toMatch(/^(19[5-9]\d|200\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d{4}[12]\d{3}$/)
    const born = Temporal.PlainDate.from(`${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`, {
      overflow: 'reject',
    })
    const age = Number(nip.slice(8, 12)) - born.year
    expect(age, name).toBeGreaterThanOrEqual(17)
    expect(age, name).toBeLessThanOrEqual(45)
  }
})

test('nobody is there twice, and each unit has one head', () => {
  expect(new Set(sampleStaff.map((member) => member.name)).size).toBe(sampleStaff.length)
  const numbers = sampleStaff.flatMap((member) => member.nip ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const unit of sampleUnits) {
    expect(sampleStaff.filter((member) => member.unit === unit && member.head === true)).toHaveLength(1)
  }
})
