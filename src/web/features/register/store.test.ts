import { expect, test } from 'vitest'
import type { OpenVisit } from '../../../contract/commands.ts'
import type { Visit } from '../../../contract/visit.ts'
import { ApiProblem, Offline } from '../../api/failure.ts'
import { aVisit } from '../visit/a-visit.ts'
import { type Draft, emptyDraft, type FormBody, isEmpty, written } from './draft.ts'
import { type Keep, keptFor } from './keep.ts'
import { createRegisterStore } from './store.ts'

type Answer = Visit | ApiProblem | Offline

/** A form whose server answers as told, one answer after the other. */
function formWith(...answers: Answer[]) {
  const form = closedForm(answers)
  form.store.open()
  return form
}

function closedForm(answers: Answer[]) {
  const sent: FormBody[] = []
  const timers: (() => void)[] = []
  let kept: Draft | null = null
  let onDisk: Draft | null = null
  let ids = 0
  let now = 1_000_000
  const keep: Keep = {
    load: () => kept,
    loadFromDisk: async () => onDisk,
    save: (draft) => {
      kept = draft
    },
    erase: () => {
      kept = null
      onDisk = null
    },
  }
  const make = () =>
    createRegisterStore({
      keep,
      post: async (body) => {
        sent.push(body)
        const answer = answers.shift()
        if (answer instanceof Error || answer === undefined) throw answer ?? new Offline(0, null)
        return answer
      },
      newId: () => `id-${++ids}`,
      fresh: emptyDraft,
      now: () => now,
      later: (act, ms) => {
        if (ms < keptFor) timers.push(act)
        return () => {
          const at = timers.indexOf(act)
          if (at >= 0) timers.splice(at, 1)
        }
      },
      recorded: () => undefined,
    })
  const store = make()
  return {
    store,
    make,
    sent,
    timers,
    kept: () => kept,
    putOnDisk: (draft: Draft) => {
      onDisk = draft
    },
    pass: (ms: number) => {
      now += ms
    },
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const visit = aVisit('v1')
const offline = () => new Offline(0, null)
const refusal = (code: string) => new ApiProblem(409, { code })
const body = (purpose: string): OpenVisit => ({ commandId: '', origin: 'desk', purpose })

test('what is typed is kept at once, and found again by a page that begins anew', () => {
  const { store, make, kept } = formWith()
  store.change((draft) => written(draft, 'name', 'Siti'))
  expect(kept()?.texts['name']).toBe('Siti')
  expect(make().get().draft.texts['name']).toBe('Siti')
  expect(make().get().draft.arrivedAt).toBe(1_000_000)
})

test('after a power cut the disk may know more than what was at hand: until it has answered, nothing is shown', async () => {
  const { store, putOnDisk } = closedForm([])
  putOnDisk({ ...written(store.get().draft, 'name', 'Dari cakram'), savedAt: 5 })
  store.open()
  expect(store.get().read).toBe(false)
  await settle()
  expect(store.get()).toMatchObject({ read: true, draft: { texts: { name: 'Dari cakram' } } })
})

test('pressing twice sends once', async () => {
  const { store, sent } = formWith(visit)
  store.send(body('a'))
  store.send(body('a'))
  await settle()
  expect(sent).toHaveLength(1)
  expect(store.get().status).toEqual({ state: 'recorded', visit, changedSince: false })
})

test('once recorded the form is empty, kept nowhere, and the next one has another id', async () => {
  const { store, sent, kept } = formWith(visit)
  store.change((draft) => written(draft, 'name', 'Siti'))
  store.send(body('a'))
  await settle()
  expect(isEmpty(store.get().draft)).toBe(true)
  expect(kept()).toBeNull()
  expect(store.get().draft.commandId).not.toBe(sent[0]?.commandId)
})

test('when nobody answers it waits, and sends the same again under the same id', async () => {
  const { store, sent, timers } = formWith(offline(), offline(), visit)
  store.send(body('a'))
  await settle()
  expect(store.get().status).toEqual({ state: 'waiting', why: 'offline', since: 1_000_000 })
  timers.pop()?.()
  await settle()
  expect(store.get().status.state).toBe('waiting')
  store.resend()
  await settle()
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map((one) => one.commandId)).size).toBe(1)
  expect(store.get().status.state).toBe('recorded')
})

test('the id outlives a reload while it is not known whether the visit was recorded', async () => {
  const { store, make, sent } = formWith(offline(), visit)
  store.change((draft) => written(draft, 'name', 'Siti'))
  store.send(body('a'))
  await settle()
  const later = make()
  expect(later.get().draft.unsettled?.at).toBe(1_000_000)
  later.send(body('a'))
  await settle()
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId)
})

test('writing on stops the sending by itself', async () => {
  const { store, timers } = formWith(offline())
  store.send(body('a'))
  await settle()
  store.change((draft) => written(draft, 'name', 'Sitti'))
  expect(store.get().status.state).toBe('editing')
  expect(timers).toEqual([])
})

test('a refusal settles the id: what is sent next is another command', async () => {
  const { store, sent } = formWith(refusal('slotTaken'), visit)
  store.change((draft) => written(draft, 'name', 'Siti'))
  store.send(body('a'))
  await settle()
  expect(store.get().status.state).toBe('refused')
  expect(store.get().draft.texts['name']).toBe('Siti')
  store.send(body('b'))
  await settle()
  expect(sent[1]?.commandId).not.toBe(sent[0]?.commandId)
})

test('a server that failed may have recorded it: the id stays', async () => {
  const { store, sent } = formWith(new ApiProblem(503, { code: 'storeUnavailable' }), visit)
  store.send(body('a'))
  await settle()
  store.send(body('a'))
  await settle()
  expect(sent[1]?.commandId).toBe(sent[0]?.commandId)
})

test('a session that ended waits for signing in, then it is sent', async () => {
  const { store, sent } = formWith(new ApiProblem(401, { code: 'signInFirst' }), visit)
  store.send(body('a'))
  await settle()
  expect(store.get().status).toMatchObject({ state: 'waiting', why: 'signedOut' })
  store.resend()
  await settle()
  expect(sent).toHaveLength(2)
  expect(store.get().status.state).toBe('recorded')
})

test('what was changed after a sending that did arrive is said not to be recorded', async () => {
  const { store, sent } = formWith(offline(), offline(), refusal('commandReused'), refusal('commandReused'), visit)
  for (const words of ['a', 'b', 'c']) {
    store.change((draft) => written(draft, 'purpose', words))
    store.send(body(words))
    await settle()
  }
  await settle()
  expect(sent.map((one) => one.purpose)).toEqual(['a', 'b', 'c', 'b', 'a'])
  expect(store.get().status).toEqual({ state: 'recorded', visit, changedSince: true })
})

test('emptying the form can be taken back', () => {
  const { store, kept } = formWith()
  store.change((draft) => written(draft, 'name', 'Siti'))
  store.empty()
  expect(isEmpty(store.get().draft)).toBe(true)
  expect(kept()).toBeNull()
  store.change((draft) => ({ ...draft, open: 'name' }))
  store.restore()
  expect(store.get().draft.texts['name']).toBe('Siti')
})

test('an empty form that is opened again begins its clock again, a begun one does not', () => {
  const { store, pass } = formWith()
  pass(60_000)
  store.open()
  expect(store.get().draft.arrivedAt).toBe(1_060_000)
  store.change((draft) => written(draft, 'name', 'Siti'))
  pass(60_000)
  store.open()
  expect(store.get().draft.arrivedAt).toBe(1_060_000)
})

test('a form that nobody finished is let go after twelve hours', () => {
  const { store, pass } = formWith()
  store.change((draft) => written(draft, 'name', 'Siti'))
  pass(keptFor)
  store.open()
  expect(isEmpty(store.get().draft)).toBe(true)
})
