import { expect, test } from 'vitest'
import { deskPhone } from './desk-phone.ts'

test.each([
  [{ contact: { phone: '0536 12345' }, address: 'Telepon (0536) 99999' }, '0536 12345'],
  [{ contact: { line: 'Laman x.go.id, Telp. (0536) 322-1100, Faks 99' }, address: '' }, '(0536) 322-1100'],
  [{ contact: { line: 'WA: +62 812 5551 3378' }, address: '' }, '+62 812 5551 3378'],
  [{ contact: {}, address: 'Jalan Contoh 1, Palangka Raya 73111, Telepon (0536) 000000' }, '(0536) 000000'],
  [{ contact: { line: 'Laman hotel.id' }, address: 'Jalan Tel Aviv 123456789, 73111' }, null],
  [{ contact: {}, address: '' }, null],
])('the number of the desk is taken from where offices write it: %j', (office, number) => {
  expect(deskPhone(office)).toBe(number)
})
