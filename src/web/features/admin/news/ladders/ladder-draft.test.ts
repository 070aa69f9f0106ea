import { expect, test } from 'vitest'
import type { Ladder } from '../../../../../contract/ladders.ts'
import { changeOf, draftOf, isSound, type LadderDraft, raised } from './ladder-draft.ts'

const ladder: Ladder = {
  unit: null,
  own: true,
  rungs: [
    { kind: 'secretary', seconds: 90, remindEverySeconds: null },
    { kind: 'host', seconds: 120, remindEverySeconds: 60 },
    { kind: 'desk', seconds: 300, remindEverySeconds: null },
  ],
  whenOut: 'absent',
  secretary: { id: 'ahmad', name: 'Ahmad Fauzi' },
}
const read = ({ rungs }: LadderDraft) =>
  rungs.map(({ kind, on, minutes, remind }) => `${kind} ${on} ${minutes} ${remind}`)

test('the form has every rung: those climbed in their order, the others off, the desk last', () => {
  expect(read(draftOf(ladder))).toEqual([
    'secretary true 1,5 ',
    'host true 2 1',
    'delegate false 1 ',
    'head false 1 ',
    'desk true 5 ',
  ])
})

test('what is sent is what came, when nothing was changed', () => {
  const { rungs, whenOut } = ladder
  expect(changeOf(draftOf(ladder))).toEqual({ rungs, whenOut, secretaryId: 'ahmad' })
})

test('a rung goes before the one over it, and one that is on is climbed', () => {
  const draft = draftOf(ladder)
  const turned = raised(draft.rungs, 1).map((rung) => (rung.kind === 'head' ? { ...rung, on: true } : rung))
  expect(changeOf({ ...draft, rungs: turned })?.rungs.map(({ kind }) => kind)).toEqual([
    'host',
    'secretary',
    'head',
    'desk',
  ])
  expect(raised(draft.rungs, 0)).toEqual(draft.rungs)
})

test.each([
  ['nothing', '', ''],
  ['a word', 'lima', ''],
  ['too short', '0,4', ''],
  ['more than four hours', '241', ''],
  ['a reminder at its end', '2', '2'],
  ['a reminder that is no time', '2', 'x'],
])('%s cannot be used', (_, minutes, remind) => {
  const rung = { kind: 'host', on: true, minutes, remind } as const
  expect(isSound(rung)).toBe(false)
  expect(changeOf({ rungs: [rung], whenOut: 'ladder', secretaryId: '' })).toBeNull()
  expect(changeOf({ rungs: [{ ...rung, on: false }], whenOut: 'ladder', secretaryId: '' })?.rungs).toEqual([])
})
