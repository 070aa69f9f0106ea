import { expect, test } from 'vitest'
import type { Offer } from '../../../contract/visit.ts'
import { at, aVisit, offer } from './a-visit.ts'
import { actOn, extrasOf, keyOf, planOf } from './acts.ts'

const yes = {
  stage: 'host',
  answer: 'yes',
  givenBy: 'Erwin',
  recordedBy: 'Erwin',
  via: 'screen',
  reason: null,
  message: null,
  proposedAt: null,
  at: at(0),
} as const
const seated = { at: 'room', since: at(0), room: 'Ruang 1', ticket: null, reason: null, appointment: null } as const
const leaving = { group: 'leaving', turn: { role: 'officer', name: null }, since: at(0) } as const

test('an open question puts yes first and the other answers beside it; none of them is on Enter', () => {
  const plan = planOf(aVisit('v'))
  expect(plan.main?.kind).toBe('answerYes')
  expect(plan.answers.map((act) => act.kind)).toEqual(['answerNo', 'answerLater', 'answerAbsent'])
  expect(plan.onEnter).toBeNull()
})

test('what is possible besides stands behind "other"', () => {
  expect(planOf(aVisit('v')).more.map((act) => act.kind)).toEqual(['turnAway', 'withdraw'])
})

test('one thing that can come next is on Enter', () => {
  const plan = planOf(aVisit('v', { offers: [offer('turnAway'), offer('note', { how: 'besides' })] }))
  expect(plan.onEnter?.kind).toBe('turnAway')
})

test('of several next things the earliest of the visit is largest, and Enter does nothing', () => {
  const plan = planOf(aVisit('v', { offers: [offer('turnAway'), offer('receive'), offer('seat')] }))
  expect(plan.main?.kind).toBe('seat')
  expect(plan.others.map((act) => act.kind)).toEqual(['receive', 'turnAway'])
  expect(plan.onEnter).toBeNull()
})

test('who goes home does so in one: the returns and the filing alone are for the exception', () => {
  const offers: Offer[] = [
    offer('handBack', { item: 'identityCard', slot: '08' }),
    offer('takeBack', { how: 'besides', pool: 'visitorCard', number: '011' }),
    offer('checkOut'),
  ]
  const plan = planOf(aVisit('v', { attention: leaving, offers }))
  expect(plan.main?.kind).toBe('checkOut')
  expect(plan.onEnter?.kind).toBe('checkOut')
  expect(plan.others).toEqual([])
  expect(plan.more.map((act) => act.kind)).toEqual(['handBack', 'takeBack'])
})

test('one who sits in the waiting room is called in, also where no step waits for that', () => {
  const offers = [offer('reportBack'), offer('checkOut'), offer('receive', { how: 'besides' })]
  const plan = planOf(aVisit('v', { place: seated, answer: yes, offers }))
  expect(plan.main?.kind).toBe('receive')
  expect(plan.others.map((act) => act.kind)).toEqual(['reportBack', 'checkOut'])
  expect(plan.onEnter).toBeNull()
})

test('one who sits and was asked to wait still waits for a yes', () => {
  const answers: Offer['answers'] = ['yes', 'no', 'absent', 'later']
  const offers = [offer('reportBack'), offer('answer', { how: 'besides', stage: 'host', answers })]
  const plan = planOf(aVisit('v', { place: seated, offers }))
  expect(plan.main?.kind).toBe('answerYes')
  expect(plan.answers.map((act) => act.kind)).toEqual(['answerNo', 'answerLater', 'answerAbsent'])
})

test('going home stands beside the next step for one who was not received, else behind "other"', () => {
  const offers = [offer('turnAway'), offer('checkOut', { how: 'ahead' }), offer('reportBack', { how: 'ahead' })]
  const declined = planOf(aVisit('v', { answer: { ...yes, answer: 'no' }, offers }))
  expect(declined.others.map((act) => act.kind)).toEqual(['checkOut'])
  const accepted = planOf(aVisit('v', { answer: yes, offers }))
  expect(accepted.others).toEqual([])
  expect(accepted.more.map((act) => act.kind)).toEqual(['reportBack', 'checkOut'])
})

test('without an offer there is no act, whatever the visit looks like', () => {
  const plan = planOf(aVisit('v', { attention: leaving, offers: [] }))
  expect(plan).toEqual({ main: null, answers: [], others: [], things: [], more: [], onEnter: null })
})

test('a thing that is wanted back signed goes back so first, as it was only besides', () => {
  const offers = [offer('handBack', { item: 'letter', slot: '01', processed: true })]
  const plan = planOf(aVisit('v', { offers }))
  expect(plan.main).toMatchObject({ kind: 'handBack', processed: true })
  expect(plan.more.map((act) => act.processed)).toEqual([false])
})

test('what may be kept or lent besides stands in a row of its own once the book is signed', () => {
  const offers = [offer('receive'), offer('deposit', { how: 'besides', item: 'phone' })]
  expect(planOf(aVisit('v', { offers })).things.map((act) => act.offer.item)).toEqual(['phone'])
  expect(planOf(aVisit('v', { offers, registeredAt: null })).things).toEqual([])
})

test('an activity that decides is two acts, passed before failed', () => {
  const offers = [offer('perform', { activity: 'letterChecked', results: ['passed', 'failed'], label: 'Surat' })]
  const plan = planOf(aVisit('v', { offers }))
  expect([plan.main?.result, plan.others[0]?.result]).toEqual(['passed', 'failed'])
  expect(plan.onEnter).toBeNull()
})

test('an answer that stands is no act, another word in its place is', () => {
  const visit = aVisit('v', {
    question: { state: 'answered', stage: 'host', to: null, since: null },
    answer: yes,
    offers: [offer('answer', { how: 'besides', stage: 'host', answers: ['yes', 'no'] })],
  })
  expect(actOn(visit, 'yes')).toBeNull()
  expect(actOn(visit, 'no')?.kind).toBe('answerNo')
})

test('an answer that replaces another’s is on no letter, for it may have come just before the press', () => {
  const visit = aVisit('v', {
    question: { state: 'answered', stage: 'host', to: null, since: null },
    answer: { ...yes, answer: 'no' },
    offers: [offer('answer', { how: 'besides', stage: 'host', answers: ['yes', 'later'], anew: true })],
  })
  const { more } = planOf(visit)
  expect(more.map((act) => [act.kind, keyOf(act, visit)])).toEqual([
    ['answerYes', null],
    ['answerLater', null],
  ])
  expect(actOn(visit, 'yes')).toBeNull()
})

test('S reports back where that is possible, else it ends the meeting', () => {
  const both = aVisit('v', { offers: [offer('endMeeting'), offer('reportBack')] })
  expect(actOn(both, 'back')?.kind).toBe('reportBack')
  expect(actOn(aVisit('v', { offers: [offer('endMeeting')] }), 'back')?.kind).toBe('endMeeting')
})

test('only the act that a key really does carries its hint', () => {
  const visit = aVisit('v', { offers: [offer('endMeeting', { how: 'ahead' }), offer('reportBack')] })
  const { main, others } = planOf(visit)
  expect([main, ...others].map((act) => act && keyOf(act, visit))).toEqual(['back', null])
})

test('remarks, corrections, losses and undo have places of their own', () => {
  const offers = [
    offer('lose', { how: 'besides', item: 'identityCard', slot: '12' }),
    offer('undo', { how: 'besides', commandId: 'c', until: at(10) }),
    offer('note', { how: 'besides' }),
  ]
  const visit = aVisit('v', { offers })
  expect(extrasOf(visit)).toMatchObject({ correct: false, note: true, losses: [offers[0]], undo: offers[1] })
  expect(planOf(visit).more).toEqual([])
})
