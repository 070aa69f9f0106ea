import { expect, test } from 'vitest'
import { changesOf, rest } from './office-changes.ts'

const office = {
  name: 'Dinas Perumahan',
  shortName: 'Disperkim',
  letterhead: [{ text: 'PEMERINTAH PROVINSI', size: 13 }],
  address: 'Jalan Contoh 1',
  contact: '',
  timeZone: 'Asia/Pontianak',
  answerLinks: 'open' as const,
  phrases: { desk: [], host: ['Saya jemput.'] },
}

test('only what differs is saved', () => {
  expect(changesOf(office, office)).toEqual({})
  expect(changesOf(office, { ...office, shortName: ' DPKPP ' })).toEqual({ shortName: 'DPKPP' })
})

test('an empty name and an empty line wait until something stands in them', () => {
  expect(changesOf(office, { ...office, name: '  ' })).toEqual({})
  expect(changesOf(office, { ...office, letterhead: [...office.letterhead, { text: '', size: 13 }] })).toEqual({})
  const second = { text: 'DINAS PERUMAHAN', size: 15, bold: true }
  expect(changesOf(office, { ...office, letterhead: [...office.letterhead, second] })).toEqual({
    letterhead: [...office.letterhead, second],
  })
})

test('once the server has answered, only what was typed meanwhile is still an edit', () => {
  const edits = { shortName: 'DPKPP', address: 'Jalan Contoh 12' }
  expect(rest({ ...office, shortName: 'DPKPP' }, edits)).toEqual({ address: 'Jalan Contoh 12' })
})

test('phrases are saved once each, without those that are still empty', () => {
  const host = ['Saya jemput.', ' ', 'Lima menit lagi. ', 'Lima menit lagi.']
  expect(changesOf(office, { ...office, phrases: { desk: [''], host } })).toEqual({
    phrases: { desk: [], host: ['Saya jemput.', 'Lima menit lagi.'] },
  })
  expect(changesOf(office, { ...office, phrases: { desk: [''], host: ['Saya jemput.', ''] } })).toEqual({})
})
