import { expect, test } from 'vitest'
import { mobileNumber } from './mobile.ts'

test.each([
  ['0812-5551-3378', '+6281255513378'],
  ['+62 812 5551 3378', '+6281255513378'],
  ['6281255513378', '+6281255513378'],
  ['+62 0812 5551 3378', '+6281255513378'],
  ['(0895) 1234567', '+628951234567'],
  ['+60 12-345 6789', '+60123456789'],
])('%s is %s', (typed, number) => {
  expect(mobileNumber(typed)).toBe(number)
})

test.each([
  ['a number of the exchange', '0536 3221234'],
  ['an extension', '214'],
  ['one without its beginning', '81255513378'],
  ['too short', '0812 345'],
  ['too long', '0812 3456 7890 1234'],
  ['no such beginning', '0800 1234567'],
  ['a word', 'WA Pak Erwin'],
  ['nothing', ''],
])('%s is no mobile number', (_, typed) => {
  expect(mobileNumber(typed)).toBeNull()
})
