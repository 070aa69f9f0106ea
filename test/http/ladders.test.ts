import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LadderExample } from '../../src/contract/ladders.ts'
import { type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
  house.secretariat.call(method, path, body)
const rung = (kind: string, seconds: number, remindEverySeconds: number | null = null) => ({
  kind,
  seconds,
  remindEverySeconds,
})
const short = { rungs: [rung('host', 120, 60), rung('desk', 300)], whenOut: 'ladder' }

async function example(name: string, ladder: object): Promise<LadderExample> {
  const { id } = await house.staff(name)
  const told = await call('POST', '/api/ladders/example', { hostId: id, ladder })
  expect(told.status, told.text).toBe(200)
  return told.json
}

const read = ({ rungs }: LadderExample) =>
  rungs.map(({ kind, to, from, seconds }) => `${from}+${seconds} ${to?.name.split(',')[0] ?? kind}`)

test('an office begins with the usual ladder, and its units follow it', async () => {
  const { json } = await call('GET', '/api/ladders')
  const [office, ...units] = json.items
  expect(office).toMatchObject({ unit: null, own: true, whenOut: 'ladder', secretary: null })
  expect(office.rungs.map(({ kind }: { kind: string }) => kind)).toEqual([
    'host',
    'delegate',
    'secretary',
    'head',
    'desk',
  ])
  expect(units.length).toBeGreaterThan(3)
  for (const unit of units) expect(unit).toMatchObject({ own: false, rungs: office.rungs })
})

test('a unit has a ladder of its own until it follows the office again', async () => {
  const secretary = await house.staff('Ahmad Fauzi')
  const changed = { ...short, secretaryId: secretary.id }
  expect((await call('PUT', '/api/ladders', changed)).json).toMatchObject({
    unit: null,
    secretary: { id: secretary.id },
  })
  const [, unit] = (await call('GET', '/api/ladders')).json.items
  expect(unit).toMatchObject({ own: false, rungs: short.rungs })
  const own = await call('PUT', `/api/ladders/${unit.unit.id}`, { ...short, whenOut: 'absent' })
  expect(own.json).toMatchObject({ unit: unit.unit, own: true, whenOut: 'absent', secretary: null })
  expect((await call('DELETE', `/api/ladders/${unit.unit.id}`)).status).toBe(204)
  expect((await call('DELETE', `/api/ladders/${unit.unit.id}`)).status).toBe(404)
  expect((await call('GET', '/api/ladders')).json.items[1]).toMatchObject({ own: false, whenOut: 'ladder' })
})

test('the desk is last wherever it was put; nobody is asked twice, and only who is there', async () => {
  const turned = await call('PUT', '/api/ladders', { ...short, rungs: [...short.rungs].reverse() })
  expect(turned.json.rungs).toEqual(short.rungs)
  const twice = { ...short, rungs: [rung('host', 60), rung('host', 60)] }
  expect((await call('PUT', '/api/ladders', twice)).status).toBe(422)
  expect((await call('PUT', '/api/ladders', { ...short, secretaryId: 'nobody' })).status).toBe(422)
  expect((await call('PUT', '/api/ladders/nowhere', short)).status).toBe(404)
  expect((await call('PUT', '/api/ladders', { ...short, rungs: [rung('host', 5)] })).status).toBe(422)
})

test('an example shows who would be asked now, by a ladder that need not be kept', async () => {
  const secretary = await house.staff('Ahmad Fauzi')
  const whole = {
    rungs: [rung('host', 120, 60), rung('delegate', 60), rung('secretary', 60), rung('head', 60), rung('desk', 300)],
    whenOut: 'absent',
    secretaryId: secretary.id,
  }
  const told = await example('Tri Wahyuni', whole)
  expect(read(told)).toEqual([
    '0+120 Tri Wahyuni',
    `120+60 ${secretary.name.split(',')[0]}`,
    '180+60 Erwin Tunjang',
    '240+300 desk',
  ])
  expect(told.rungs[0]?.reminders).toBe(1)
  expect(told.leftOut).toEqual([{ kind: 'delegate', to: null, because: 'nobody' }])
  const { id } = await house.staff('Tri Wahyuni')
  await call('PUT', `/api/staff/${id}/presence`, { presence: 'out' })
  expect(await example('Tri Wahyuni', whole)).toMatchObject({ outcome: 'absent', rungs: [] })
  const onward = await example('Tri Wahyuni', { ...whole, whenOut: 'ladder' })
  expect(read(onward)[0]).toBe(`0+60 ${secretary.name.split(',')[0]}`)
  expect(onward.leftOut[0]).toMatchObject({ kind: 'host', because: 'out' })
})
