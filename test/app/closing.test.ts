import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestStore, testStore } from '../test-store.ts'
import { morning, passed, type TestOffice, testOffice } from './office.ts'

let place: TestStore
let office: TestOffice
beforeEach(async () => {
  place = await testStore(() => morning)
  office = await testOffice(place.store)
})
afterEach(() => place.clear())

const closing = Date.parse('2026-11-24T09:00:00.000Z')
const openOnes = async () => (await office.app.visits.list(office.desk, { open: true })).items.map((visit) => visit.id)

/** Somebody who only reported, and of whom nothing is kept. */
const reportOnly = () => office.register({ register: false })

test('at closing time a visit of which nothing is out is filed by itself, once', async () => {
  const { app } = office
  const visit = await reportOnly()
  office.setClock(closing - 1000)
  expect(await app.closing.closeDays()).toBe(0)
  office.setClock(closing)
  expect(await app.closing.closeDays()).toBe(1)
  expect(await app.closing.closeDays()).toBe(0)
  const filed = passed(await app.visits.get(office.desk, visit.id))
  expect(filed).toMatchObject({ outcome: 'leftUnreported', archive: { number: 1 } })
  const story = passed(await app.visits.moments(office.desk, visit.id)).items
  expect(story.at(-1)).toMatchObject({ type: 'archived', by: { kind: 'system', name: null } })
})

test('a visit that still has something stays open, that day and the next', async () => {
  const visit = await office.register({})
  office.setClock(closing + 48 * 3_600_000)
  expect(await office.app.closing.closeDays()).toBe(0)
  expect(await openOnes()).toEqual([visit.id])
})

test('who comes after closing time is not sent away by the clock before the day is over', async () => {
  office.setClock(closing + 60_000)
  await reportOnly()
  office.wait(3600)
  expect(await office.app.closing.closeDays()).toBe(0)
  office.setClock(Date.parse('2026-11-24T17:00:00.000Z'))
  expect(await office.app.closing.closeDays()).toBe(1)
})
