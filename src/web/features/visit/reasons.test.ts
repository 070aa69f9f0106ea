import { expect, test } from 'vitest'
import { translator } from '../../../text/index.ts'
import { at, aVisit, offer } from './a-visit.ts'
import { pickedBody, readyOf, startOf } from './picked.ts'
import { readsOf } from './reads.ts'
import { daysUntil, momentOf, reasonsFor, timesFor } from './reasons.ts'

const zone = 'Asia/Pontianak'
const now = Date.parse('2026-11-24T02:42:00Z')
const shown = (slots: ReturnType<typeof timesFor>) =>
  slots.map((slot) => (slot.kind === 'other' ? 'other' : new Date(slot.at).toISOString().slice(0, 16)))
const answered = {
  stage: 'host',
  answer: 'no',
  givenBy: 'Erwin',
  recordedBy: 'Erwin',
  via: 'screen',
  reason: 'Sedang rapat',
  message: null,
  proposedAt: '2026-11-25T03:00:00.000Z',
  at: at(0),
} as const

test('on a morning this afternoon and tomorrow are offered, and any other time', () => {
  expect(shown(timesFor('no', aVisit('v'), now, zone))).toEqual([
    '2026-11-24T06:30',
    '2026-11-25T02:00',
    '2026-11-25T03:00',
    'other',
  ])
})

test('late on a Friday the next working day is Monday', () => {
  const friday = Date.parse('2026-11-27T08:00:00Z')
  expect(shown(timesFor('absent', aVisit('v'), friday, zone))).toEqual([
    '2026-11-30T02:00',
    '2026-11-30T03:00',
    '2026-11-30T06:30',
    'other',
  ])
})

test('a visitor who waits is told minutes, on the full minute', () => {
  expect(shown(timesFor('later', aVisit('v'), now + 16_000, zone))).toEqual([
    '2026-11-24T02:48',
    '2026-11-24T02:53',
    '2026-11-24T02:58',
    '2026-11-24T03:13',
  ])
})

test('another time begins with what the host proposed, and repeats the reason', () => {
  const visit = aVisit('v', { answer: answered, question: { state: 'answered', stage: 'host', to: null, since: null } })
  expect(shown(timesFor('another', visit, now, zone))[0]).toBe('2026-11-25T03:00')
  expect(reasonsFor('another', visit)[0]).toBe('anotherAnswered')
  expect(startOf('another', visit, now, zone, 'phone').time).toBe(Date.parse(answered.proposedAt))
})

test('a no begins without a time: nobody is invited by accident', () => {
  expect(startOf('no', aVisit('v'), now, zone, 'phone')).toMatchObject({ reason: 'noMeeting', time: 'none' })
})

test('own words must be written, another time chosen, and neither may lie in the past', () => {
  const start = startOf('no', aVisit('v'), now, zone, 'phone')
  expect(readyOf({ ...start, reason: 'noOwn' }, now, zone)).toEqual({ ready: false, need: 'needWords' })
  expect(readyOf({ ...start, time: 'other' }, now, zone)).toEqual({ ready: false, need: 'needTime' })
  expect(readyOf({ ...start, time: 'other', day: '2026-11-24', clock: '08:00' }, now, zone)).toEqual({
    ready: false,
    need: 'pastTime',
  })
  expect(readyOf({ ...start, time: 'other', day: '2026-11-24', clock: '13:30' }, now, zone)).toEqual({
    ready: true,
    at: Date.parse('2026-11-24T06:30:00Z'),
  })
})

test('days count by the calendar of the office', () => {
  expect(daysUntil(Date.parse('2026-11-24T16:59:00Z'), now, zone)).toBe(0)
  expect(daysUntil(Date.parse('2026-11-24T17:00:00Z'), now, zone)).toBe(1)
  expect(momentOf('2026-11-31', '09:00', zone)).toBeNull()
})

test('a no carries reason, proposal, how it came and who passed it on', () => {
  const act = { id: 'a', kind: 'answerNo', how: 'next', offer: offer('answer', { stage: 'host' }) } as const
  expect(pickedBody(act, 'phone', { reason: 'Rapat', at: now, relayed: 'oleh Tri' })).toEqual({
    type: 'answer',
    answer: 'no',
    via: 'phone',
    reason: 'Rapat',
    message: 'oleh Tri',
    proposedAt: '2026-11-24T02:42:00.000Z',
  })
})

test('another time carries its appointment', () => {
  const act = { id: 'a', kind: 'turnAway', how: 'next', offer: offer('turnAway') } as const
  expect(pickedBody(act, 'phone', { reason: 'Rapat', at: now, relayed: null })).toEqual({
    type: 'turnAway',
    reason: 'Rapat',
    appointment: { at: '2026-11-24T02:42:00.000Z' },
  })
})

test('the visitor reads a courteous sentence with the way forward', () => {
  const t = translator('id')
  const said = { words: '', host: 'Erwin Tunjang' }
  expect(readsOf(t, { ...said, kind: 'no', reason: 'noMeeting', when: 'besok, Rabu, pukul 10.00' })).toBe(
    'Bapak/Ibu Erwin Tunjang sedang memimpin rapat. Beliau mengundang Anda kembali besok, Rabu, pukul 10.00.',
  )
  expect(readsOf(t, { ...said, kind: 'absent', reason: 'absentOwn', words: 'Ada tugas mendadak.', when: null })).toBe(
    'Mohon maaf, Bapak/Ibu Erwin Tunjang tidak di tempat: ada tugas mendadak. Silakan datang kembali lain waktu.',
  )
  expect(readsOf(t, { ...said, kind: 'later', reason: 'laterGuest', host: null, when: 'hari ini pukul 09.52' })).toBe(
    'Kami masih menerima tamu lain. Beliau menerima Anda hari ini pukul 09.52. Silakan menunggu, kami panggil.',
  )
})
