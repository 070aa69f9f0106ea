import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covers, groupOf, isMadeUpName, isMomentName, parseMoment } from './moment-name.ts'
import type { MomentName } from './sop.ts'

test.each<[string, readonly MomentName[]]>([
  ['opening', ['requested', 'arrived']],
  [
    'lasting',
    [
      'registered',
      'identitySeen',
      'deposited.bag',
      'issued.visitorCard',
      'performed.letterChecked',
      'performed.letterChecked.passed',
      'performed.letterChecked.failed',
      'hostAsked',
      'answered.yes',
      'answered.no',
      'answered.absent',
      'answered.later',
    ],
  ],
  ['movement', ['queued', 'called', 'seated', 'received', 'meetingEnded', 'reportedBack']],
  ['return', ['handedBack.bag', 'handedBack.letter.processed', 'takenBack.lockerKey']],
  ['turn', ['forwarded', 'turnedAway', 'archived']],
])('%s moments', (group, names) => {
  for (const name of names) expect(groupOf(name)).toBe(group)
})

test.each([
  'waived',
  'lost',
  'corrected',
  'noted',
  '',
  'registerd',
  'answered',
  'answered.maybe',
  'deposited',
  'deposited.',
  'deposited.bag.processed',
  'issued.card.passed',
  'performed.x.done',
  'performed.x.passed.y',
  'handedBack.bag.signed',
  'takenBack.key.processed',
  'deposited.Bag',
  'performed.a-b',
  'constructor',
  '__proto__',
])('"%s" is no moment of the flow', (written) => {
  expect(isMomentName(written)).toBe(false)
})

test('a name is taken apart', () => {
  expect(parseMoment('performed.letterChecked.failed')).toEqual({
    group: 'lasting',
    type: 'performed',
    activity: 'letterChecked',
    result: 'failed',
  })
  expect(parseMoment('handedBack.letter.processed')).toEqual({
    group: 'return',
    type: 'handedBack',
    thing: 'letter',
    processed: true,
  })
})

test('a wider name covers its closer forms, and no other', () => {
  expect(covers('performed.x', 'performed.x.passed')).toBe(true)
  expect(covers('handedBack.bag', 'handedBack.bag.processed')).toBe(true)
  expect(covers('registered', 'registered')).toBe(true)
  expect(covers('performed.x.passed', 'performed.x')).toBe(false)
  expect(covers('performed.x', 'performed.xy.passed')).toBe(false)
  expect(covers('handedBack.bag', 'handedBack.bags.processed')).toBe(false)
})

test('names that the office makes up are camelCase', () => {
  for (const name of ['x', 'letterChecked', 'room2']) expect(isMadeUpName(name)).toBe(true)
  for (const name of ['', 'Letter', 'surat tugas', 'a.b', 'a_b', '2x', 'é', '__proto__'])
    expect(isMadeUpName(name)).toBe(false)
})

test('any text is a moment or none, never a crash', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseMoment(text)))
})
