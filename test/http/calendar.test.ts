import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const get = async () => (await house.secretariat.call('GET', '/api/calendar')).json
const put = (body: object) => house.secretariat.call('PUT', '/api/calendar', body)
const importing = (body: object, headers = {}) =>
  house.secretariat.call('POST', '/api/calendar/holidays', body, headers)
const spans = (...written: string[]) =>
  written.map((one) => ({ from: one.split('-')[0] ?? '', to: one.split('-')[1] ?? '' }))

test('an office begins with the usual week, its longer break on Friday, and the holidays as decreed', async () => {
  const calendar = await get()
  expect(calendar.week[0]).toEqual({ weekday: 1, spans: spans('07:30-12:00', '13:00-16:00') })
  expect(calendar.week[4]).toEqual({ weekday: 5, spans: spans('07:30-11:30', '13:00-16:30') })
  expect(calendar.week[6]).toEqual({ weekday: 7, spans: [] })
  expect(calendar).toMatchObject({ timeZone: 'Asia/Pontianak', periods: [], warnings: [] })
  expect(calendar.today).toEqual({ date: '2026-11-25', spans: spans('07:30-12:00', '13:00-16:00') })
  expect(calendar.nextHoliday).toMatchObject({ date: '2026-12-24', kind: 'collective', decreed: true })
})

test('the week and other hours are set by the secretariat; what is left out stays', async () => {
  const week = [1, 2, 3, 4].map((weekday) => ({ weekday, spans: spans('13:00-15:30', '08:00-12:00') }))
  const changed = await put({ week })
  expect(changed.json.week[0]).toEqual({ weekday: 1, spans: spans('08:00-12:00', '13:00-15:30') })
  expect(changed.json.week[4]).toEqual({ weekday: 5, spans: [] })
  expect(changed.json.holidays.length).toBeGreaterThan(40)
  const ramadan = {
    name: 'Ramadan',
    from: '2026-11-20',
    to: '2026-11-27',
    week: [{ weekday: 3, spans: spans('08:00-12:00') }],
  }
  expect((await put({ periods: [ramadan] })).json.today.spans).toEqual(spans('08:00-12:00'))
  expect((await get()).week[0].spans).toEqual(spans('08:00-12:00', '13:00-15:30'))
  expect((await put({ periods: [] })).json.periods).toEqual([])
})

test.each([
  ['a span that ends before it begins', { week: [{ weekday: 1, spans: spans('12:00-08:00') }] }],
  ['spans over each other', { week: [{ weekday: 1, spans: spans('08:00-12:00', '11:00-13:00') }] }],
  ['a day named twice', { week: [1, 1].map((weekday) => ({ weekday, spans: [] })) }],
  ['an eighth day', { week: [{ weekday: 8, spans: [] }] }],
  ['no clock', { week: [{ weekday: 1, spans: spans('8-12') }] }],
  [
    'a stretch that ends before it begins',
    { periods: [{ name: 'x', from: '2026-12-02', to: '2026-12-01', week: [] }] },
  ],
  ['a holiday without a name', { holidays: [{ date: '2026-12-31', name: '', kind: 'local', decreed: true }] }],
])('%s is refused', async (_, body) => {
  const before = await get()
  expect((await put(body)).status).toBe(422)
  expect(await get()).toEqual(before)
})

test('holidays are imported, over those known by date; with `replace` the year is as the file says', async () => {
  const file = '2028-01-01,Tahun Baru 2028 Masehi\n2026-12-25,Natal 2026\n'
  const first = await importing({ text: file })
  expect(first.json).toMatchObject({ added: 1, changed: 1, removed: 0 })
  expect(first.json.calendar.holidays.at(-1)).toMatchObject({ date: '2028-01-01', kind: 'national' })
  const local = { date: '2028-05-23', name: 'Hari Jadi Provinsi', kind: 'local', decreed: true }
  await put({ holidays: [...first.json.calendar.holidays, local] })
  const second = await importing({ text: '2028-05-01,Hari Buruh Internasional\n', replace: true })
  expect(second.json).toMatchObject({ added: 1, removed: 1 })
  const of2028 = second.json.calendar.holidays.filter(({ date }: { date: string }) => date.startsWith('2028'))
  expect(of2028.map(({ date }: { date: string }) => date)).toEqual(['2028-05-01', '2028-05-23'])
  expect((await importing({ shipped: true })).json).toMatchObject({ added: 0, changed: 1 })
})

test('a file that cannot be read changes nothing and says where', async () => {
  const before = await get()
  const refused = await importing({ text: '2028-01-01,Tahun Baru\nkemarin,Libur\n' })
  expect(refused).toMatchObject({ status: 422, json: { code: 'holidaysUnreadable', facts: { lines: ['2'] } } })
  expect(refused.json.detail).toContain('baris 2')
  expect((await importing({ text: 'x' }, { 'accept-language': 'en' })).json.detail).toContain('cannot be read')
  expect((await importing({})).status).toBe(422)
  expect(await get()).toEqual(before)
})

test('from October on a year without holidays is told, and one that is only expected', async () => {
  const { holidays } = await get()
  const without = holidays.filter(({ date }: { date: string }) => !date.startsWith('2027'))
  const warned = (await put({ holidays: without })).json
  expect(warned.warnings).toMatchObject([{ code: 'holidaysMissing', year: 2027 }])
  expect(warned.warnings[0].text).toContain('2027')
  const expected = { date: '2027-03-10', name: 'Idulfitri', kind: 'national', decreed: false }
  expect((await put({ holidays: [...without, expected] })).json.warnings).toMatchObject([
    { code: 'holidaysExpected', year: 2027 },
  ])
  await put({ holidays })
  expect((await get()).warnings).toEqual([])
})
